namespace Shuddhachar.Warehouse.Tests;

public sealed class DataFolderTests
{
    [Fact]
    public void Locate_Given_IsTakenAsFullPath() =>
        Assert.Equal(Path.Combine(Directory.GetCurrentDirectory(), "elsewhere"), DataFolder.Locate("elsewhere").Root);

    [Fact]
    public void Locate_NothingGiven_IsBesideTheSolution()
    {
        if (Environment.GetEnvironmentVariable(DataFolder.Variable) is not null)
            return;
        var root = DataFolder.Locate().Root;
        Assert.Equal("data", Path.GetFileName(root));
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(root)!, "Shuddhachar.sln")));
    }

    [Fact]
    public void Paths_AreThoseOfTheContract()
    {
        var folder = new DataFolder("/data");
        Assert.Equal(
            ["archive", "snapshots", "current", "accounts.duckdb"],
            new[] { folder.Archive, folder.Snapshots, folder.Current, folder.Accounts }.Select(path => Path.GetRelativePath(folder.Root, path)));
    }
}
