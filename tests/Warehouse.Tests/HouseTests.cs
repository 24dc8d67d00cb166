namespace Shuddhachar.Warehouse.Tests;

public class HouseTests
{
    [Fact]
    public void Project_Builds() => Assert.True(true);
}
