using System.Text;

namespace Shuddhachar.Warehouse.Tests.DuckDb;

/// <summary>STRUCT, LIST and TIME, inside each other, as expanded navigations need them.</summary>
public sealed class NestedReadingTests : IDisposable
{
    readonly Database database = Database.InMemory();
    readonly DatabaseConnection connection;

    public NestedReadingTests() => connection = database.Connect();

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    /// <summary>The fields of a struct may be constants, dictionaries or slices inside DuckDB; in memory all must have become plain.</summary>
    public static TheoryData<string> SameStructs =>
    [
        "select {'a': 7, 'b': i, 't': 'শুদ্ধাচার কৌশল'} as s from range(5000) as numbers(i)",
        "select {'a': a, 'b': i, 't': t} as s from range(5000) as numbers(i) join (select 7 as a, 'শুদ্ধাচার কৌশল' as t) as one on true",
        "select {'a': a, 'b': i, 't': t} as s from range(5000) as numbers(i) left join (values (0, 7, 'শুদ্ধাচার কৌশল')) as one(k, a, t) on k = i % 1 order by i",
        "select s from (select {'a': 7, 'b': i, 't': 'শুদ্ধাচার কৌশল'} as s, i from range(10000) as numbers(i)) as twice where i < 5000 order by i",
        "select unnest(list({'a': 7, 'b': i, 't': 'শুদ্ধাচার কৌশল'} order by i)) as s from range(5000) as numbers(i)",
    ];

    [Theory]
    [MemberData(nameof(SameStructs))]
    public void Field_OfAStructHoweverItCameAbout_IsReadForEachRow(string sql)
    {
        var seen = 0;
        ForEach(sql, (in Vector row, int at) =>
        {
            var fields = row.Field(0);
            Assert.False(fields.IsNull(at));
            Assert.Equal((7, seen), ((int)fields.Field(0).Whole(at), (int)fields.Field(1).Whole(at)));
            Assert.Equal("শুদ্ধাচার কৌশল", Encoding.UTF8.GetString(fields.Field(2).Utf8(at)));
            seen++;
        });
        Assert.Equal(5000, seen);
    }

    [Fact]
    public void Items_OfListsOfStructs_BelongToTheirRow()
    {
        var seen = 0;
        ForEach(
            """
            select i, case when i % 5 = 0 then null else list_transform(range(i % 4), lambda k: {'key': k, 'inner': [i, k], 'text': case when k = 1 then null else 'ক' || i end}) end as items
            from range(5000) as numbers(i) order by i
            """,
            (in Vector row, int at) =>
            {
                var number = (int)row.Field(0).Whole(at);
                Assert.Equal(seen++, number);
                var lists = row.Field(1);
                Assert.Equal(number % 5 == 0, lists.IsNull(at));
                if (lists.IsNull(at)) return;
                var items = lists.Items(at);
                Assert.Equal(number % 4, items.Rows);
                for (var k = 0; k < items.Rows; k++)
                {
                    Assert.Equal(k, (int)items.Field(0).Whole(k));
                    var inner = items.Field(1).Items(k);
                    Assert.Equal((2, number, k), (inner.Rows, (int)inner.Whole(0), (int)inner.Whole(1)));
                    Assert.Equal(k == 1, items.Field(2).IsNull(k));
                    if (k != 1) Assert.Equal($"ক{number}", items.Field(2).Text(k));
                }
            });
        Assert.Equal(5000, seen);
    }

    [Fact]
    public void Items_BeyondTheRow_AreRefused() => ForEach("select [1, 2] as items from range(3)", (in Vector row, int at) =>
    {
        try
        {
            row.Field(0).Items(at).Whole(2);
            Assert.Fail("There is no third item.");
        }
        catch (ArgumentOutOfRangeException)
        {
        }
    });

    [Fact]
    public void Field_OfANullStruct_IsNotAsked() => ForEach("select case when i > 0 then {'a': i} end as s from range(2) as numbers(i)", (in Vector row, int at) =>
        Assert.Equal(at == 0, row.Field(0).IsNull(at)));

    [Fact]
    public void Time_IsReadToTheMicrosecond()
    {
        ForEach("select time '23:59:59.000001' as t", (in Vector row, int at) =>
        {
            Assert.Equal(new TimeOnly(23, 59, 59).Add(TimeSpan.FromMicroseconds(1)), row.Field(0).Time(at));
            Assert.Equal(86_399_000_001, row.Field(0).Microseconds(at));
        });
        Assert.Throws<OverflowException>(() => ForEach("select time '24:00:00' as t", (in Vector row, int at) => row.Field(0).Time(at)));
    }

    [Fact]
    public void Unscaled_OfThirtyEightDigits_IsReadWhereDotNetsDecimalCannot() => ForEach(
        "select cast('-12345678901234567890123456789012.345678' as decimal(38,6)) as d",
        (in Vector row, int at) => Assert.Equal(Int128.Parse("-12345678901234567890123456789012345678", System.Globalization.CultureInfo.InvariantCulture), row.Field(0).Unscaled(at)));

    [Fact]
    public void Fields_AndItems_OfManyRows_AllocateNothingPerRow()
    {
        const int rows = 300_000;
        using var statement = connection.Prepare($"select {{'a': i, 'l': [{{'b': i}}, {{'b': i + 1}}]}} as s from range({rows}) as numbers(i)");
        using var result = statement.Execute();
        Assert.True(result.TryRead(out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0L;
        while (result.TryRead(out var chunk))
        {
            var s = chunk.AsStruct.Field(0);
            for (var row = 0; row < chunk.Rows; row++)
            {
                var items = s.Field(1).Items(row);
                for (var k = 0; k < items.Rows; k++) sum += items.Field(0).Int64(k);
            }
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(sum > 0);
        Assert.True(allocated < rows / 10, $"{allocated} bytes for {rows} rows");
    }

    delegate void Look(in Vector row, int at);

    void ForEach(string sql, Look look)
    {
        using var statement = connection.Prepare(sql);
        using var result = statement.Execute();
        while (result.TryRead(out var chunk))
        {
            for (var at = 0; at < chunk.Rows; at++) look(chunk.AsStruct, at);
        }
    }
}
