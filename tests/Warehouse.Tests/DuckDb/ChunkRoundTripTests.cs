using System.Text;

namespace Shuddhachar.Warehouse.Tests.DuckDb;

public sealed class ChunkRoundTripTests : IDisposable
{
    const string Bengali = "শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা ও বাস্তবায়ন অগ্রগতি পরিবীক্ষণ কাঠামো, ২০২০-২০২১";
    const int ManyRows = 5_000;

    static readonly DateTime Noon = new(2021, 6, 30, 12, 34, 56, 789);

    readonly Database database = Database.InMemory();
    readonly DatabaseConnection connection;

    public ChunkRoundTripTests() => connection = database.Connect();

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Append_EverySupportedTypeOverManyChunks_ReadsBackTheSame()
    {
        connection.Execute(
            """
            create table every_type(
                flag boolean, whole integer, large bigint, ratio double, mark decimal(4,2), weight decimal(9,4),
                earned decimal(18,6), wide decimal(38,10), name varchar, day date, moment timestamp)
            """);
        using (var appender = connection.Append("every_type"))
        {
            for (var i = 0; i < ManyRows; i++)
            {
                var e = Expected.Of(i);
                appender.Add(e.Flag).Add(e.Whole).Add(e.Large).Add(e.Ratio).Add(e.Mark).Add(e.Weight)
                    .Add(e.Earned).Add(e.Wide).Add(e.Name).Add(e.Day).Add(e.Moment).EndRow();
            }

            appender.Complete();
            Assert.Equal(ManyRows, appender.RowCount);
        }

        var read = connection.Query("select * from every_type", row => new Expected(
            row.BoolOrNull("flag"), row.IntOrNull("whole"), row.LongOrNull("large"), row.DoubleOrNull("ratio"),
            row.DecimalOrNull("mark"), row.DecimalOrNull("weight"), row.DecimalOrNull("earned"), row.DecimalOrNull("wide"),
            row.TextOrNull("name"), row.DateOrNull("day"), row.TimestampOrNull("moment")));
        Assert.Equal(Enumerable.Range(0, ManyRows).Select(Expected.Of), read);
    }

    [Fact]
    public void TryRead_LongAndShortTexts_GivesTheBytesInPlace()
    {
        using var statement = connection.Prepare("select * from (values ('অ'), (''), ($text), (null)) as texts(text)").Bind("text", Bengali);
        using var result = statement.Execute();
        Assert.True(result.TryRead(out var chunk));
        Assert.Equal(4, chunk.Rows);
        Assert.Equal("অ", Encoding.UTF8.GetString(chunk[0].Utf8(0)));
        Assert.Equal(0, chunk[0].Utf8(1).Length);
        Assert.Equal(Bengali, Encoding.UTF8.GetString(chunk[0].Utf8(2)));
        Assert.True(chunk[0].IsNull(3));
        Assert.False(result.TryRead(out _));
    }

    [Fact]
    public void TryRead_ManyRows_AllocatesNothingPerRow()
    {
        const int rows = 1_000_000;
        using var statement = connection.Prepare($"select i, cast(i as decimal(18,4)) as d, 'শুদ্ধাচার কৌশল ' || i as t from range({rows}) as numbers(i)");
        using var result = statement.Execute();
        Assert.True(result.TryRead(out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (sum, bytes) = (0m, 0L);
        while (result.TryRead(out var chunk))
        {
            var number = chunk[1];
            var text = chunk[2];
            for (var row = 0; row < chunk.Rows; row++)
            {
                sum += number.Decimal(row);
                bytes += text.Utf8(row).Length;
            }
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(sum > 0 && bytes > rows);
        Assert.True(allocated < rows / 2, $"{allocated} bytes for {rows} rows");
    }

    public static TheoryData<object?> Parameters =>
        [(object?)null, true, false, int.MinValue, long.MaxValue, 0m, -0.000001m, 12.50m, 79_228_162_514_264_337_593_543_950_335m, -1.5e300, "", Bengali, new DateOnly(2021, 6, 30), Noon];

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Bind_EverySupportedType_ComesBackAsItWas(object? value)
    {
        var back = connection.Query<object?>("select $value as value", row => row.IsNull("value") ? null : value switch
        {
            bool => row.Bool("value"),
            int => row.Int("value"),
            long => row.Long("value"),
            decimal => row.Decimal("value"),
            double => row.Double("value"),
            DateOnly => row.Date("value"),
            DateTime => row.Timestamp("value"),
            _ => row.Text("value"),
        }, ("value", value));
        Assert.Equal([value], back);
    }

    [Fact]
    public void Bind_DecimalAgainstWideColumn_ComparesWithoutOverflow() => Assert.Equal(
        [true],
        connection.Query("select cast('12.5' as decimal(18,6)) = $mark as same", row => row.Bool("same"), ("mark", 12.50m)));

    [Fact]
    public void Query_CountsAndSumsOfIntegers_ReadAsInt() => Assert.Equal(
        [(3, 6)],
        connection.Query("select count(*) as n, sum(i) as total from (values (1), (2), (3)) as numbers(i)", row => (row.Int("n"), row.Int("total"))));

    sealed record Expected(
        bool? Flag, int? Whole, long? Large, double? Ratio, decimal? Mark, decimal? Weight, decimal? Earned, decimal? Wide,
        string? Name, DateOnly? Day, DateTime? Moment)
    {
        internal static Expected Of(int i) => i % 7 == 0
            ? new(null, null, null, null, null, null, null, null, null, null, null)
            : new(i % 2 == 0, -i, 10_000_000_000L * i, i / 3.0, -(i % 100) / 100m, i + 0.1234m, -i - 0.000001m, -1_000_000_000_000_000m * i,
                i % 3 == 0 ? "" : $"{Bengali} {i}", new DateOnly(1900, 1, 1).AddDays(i), Noon.AddSeconds(i));
    }
}
