namespace Shuddhachar.Warehouse.Tests.DuckDb;

public sealed class SafeSettingsTests : IDisposable
{
    readonly string path = Path.Combine(Path.GetTempPath(), $"shuddhachar-{Guid.NewGuid():N}.duckdb");

    public SafeSettingsTests()
    {
        using var database = Database.OpenReadWrite(path);
        using var connection = database.Connect();
        connection.ExecuteScript("create table kept(i integer); insert into kept values (1); checkpoint");
    }

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("select * from read_csv('/etc/passwd')")]
    [InlineData("select * from read_text('/etc/hostname')")]
    [InlineData("select * from '/etc/passwd'")]
    [InlineData("select * from glob('/etc/*')")]
    [InlineData("copy kept to '/tmp/shuddhachar-stolen.csv'")]
    [InlineData("export database '/tmp/shuddhachar-stolen'")]
    [InlineData("attach '/tmp/shuddhachar-other.duckdb' as other")]
    [InlineData("attach ':memory:' as other")]
    [InlineData("set enable_external_access = true")]
    [InlineData("set lock_configuration = false")]
    [InlineData("set threads = 64")]
    [InlineData("pragma memory_limit = '1TB'")]
    [InlineData("reset enable_external_access")]
    [InlineData("install httpfs")]
    [InlineData("load '/tmp/evil.duckdb_extension'")]
    [InlineData("insert into kept values (2)")]
    [InlineData("drop table kept")]
    public void OpenForServing_ReachingOutsideOrWriting_IsRefused(string sql)
    {
        using var database = Database.OpenForServing(path);
        using var connection = database.Connect();
        Assert.Throws<DatabaseException>(() => connection.Execute(sql));
        Assert.Equal([1], connection.Query("select i from kept", row => row.Int("i")));
    }

    [Fact]
    public void OpenForServing_WhileOpenWithLooserSettings_IsRefused()
    {
        using var loose = Database.OpenReadOnly(path);
        Assert.Throws<DatabaseException>(() => Database.OpenForServing(path));
    }

    [Fact]
    public void OpenReadOnly_FileThatIsNotThere_IsRefusedAndNotCreated()
    {
        var absent = path + ".absent";
        Assert.Throws<DatabaseException>(() => Database.OpenReadOnly(absent));
        Assert.False(File.Exists(absent));
    }
}
