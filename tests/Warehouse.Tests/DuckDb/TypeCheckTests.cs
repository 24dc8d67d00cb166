namespace Shuddhachar.Warehouse.Tests.DuckDb;

public sealed class TypeCheckTests : IDisposable
{
    readonly Database database = Database.InMemory();
    readonly DatabaseConnection connection;

    public TypeCheckTests()
    {
        connection = database.Connect();
        connection.Execute("create table mark(mark_key bigint not null, weight_marks decimal(4,2), name varchar)");
    }

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Add_IntToBigIntColumn_IsRefusedNamingTheColumn()
    {
        using var appender = connection.Append("mark");
        Assert.Equal("mark.mark_key is BIGINT, and got a value of Integer.", Assert.Throws<InvalidOperationException>(() => appender.Add(1)).Message);
    }

    [Theory]
    [InlineData("1.234")]
    [InlineData("100")]
    [InlineData("-100.00")]
    public void Add_DecimalThatDoesNotFit_IsRefusedNotRounded(string value)
    {
        using var appender = connection.Append("mark");
        appender.Add(1L);
        var refused = Assert.Throws<InvalidOperationException>(() => appender.Add(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("mark.weight_marks is DECIMAL(4,2)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_DecimalWithTrailingZeros_FitsASmallerScale()
    {
        using (var appender = connection.Append("mark"))
        {
            appender.Add(1L).Add(-99.9900m).Add("x").EndRow();
            appender.Complete();
        }

        Assert.Equal([-99.99m], connection.Query("select weight_marks from mark", row => row.Decimal("weight_marks")));
    }

    [Fact]
    public void EndRow_TooFewOrTooManyValues_IsRefused()
    {
        using var appender = connection.Append("mark");
        appender.Add(1L);
        Assert.Throws<InvalidOperationException>(appender.EndRow);
        appender.AddNull().AddNull();
        Assert.Throws<InvalidOperationException>(() => appender.Add("fourth"));
    }

    [Fact]
    public void Append_NullInNotNullColumn_IsRefusedNamingTheTable()
    {
        using var appender = connection.Append("mark");
        appender.AddNull().AddNull().AddNull().EndRow();
        var refused = Assert.Throws<DatabaseException>(appender.Complete);
        Assert.Contains("mark", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dispose_WithoutComplete_KeepsNothing()
    {
        using (var appender = connection.Append("mark"))
        {
            for (var i = 0L; i < 3000; i++)
                appender.Add(i).AddNull().AddNull().EndRow();
        }

        Assert.Equal([0], connection.Query("select count(*) as n from mark", row => row.Int("n")));
    }

    [Fact]
    public void Get_WrongTypeUnknownNameOrNull_IsRefusedNamingTheColumn()
    {
        IReadOnlyList<T> Read<T>(Func<Row, T> map) => connection.Query("select 1 as whole, 'x' as name, null as nothing", map);
        Assert.Contains("Column name is VARCHAR", Assert.Throws<InvalidCastException>(() => Read(row => row.Decimal("name"))).Message, StringComparison.Ordinal);
        Assert.Contains("whole, name, nothing", Assert.Throws<KeyNotFoundException>(() => Read(row => row.Text("nmae"))).Message, StringComparison.Ordinal);
        Assert.Contains("nothing", Assert.Throws<InvalidOperationException>(() => Read(row => row.Int("nothing"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_WrongSql_SaysWhatDuckDbSays()
    {
        Assert.Contains("no_such_table", Assert.Throws<DatabaseException>(() => connection.Prepare("select * from no_such_table")).Message, StringComparison.Ordinal);
        Assert.Contains("syntax error", Assert.Throws<DatabaseException>(() => connection.Prepare("selekt 1")).Message, StringComparison.Ordinal);
        Assert.Contains("one statement", Assert.Throws<DatabaseException>(() => connection.Prepare("select 1; select 2")).Message, StringComparison.Ordinal);
        Assert.Contains("$absent", Assert.Throws<DatabaseException>(() => connection.Query("select 1 as one", row => 1, ("absent", 1))).Message, StringComparison.Ordinal);
        Assert.Throws<DatabaseException>(() => connection.Query("select $unbound as x", row => 1));
    }

    [Fact]
    public void Query_FailingHalfWay_ThrowsInsteadOfEndingEarly() => Assert.Throws<DatabaseException>(() => connection.Query(
        "select case when i = 150000 then cast('x' || i as integer) else 1 end as n from range(200000) as numbers(i)", row => row.Int("n")));
}
