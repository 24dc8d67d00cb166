using System.Globalization;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>A page of a view is read in parts: together they hold what one statement would, in its order, and any part may be the last of a page.</summary>
public sealed class PagePartsTests
{
    const int Rows = 3_000;

    static readonly DatabaseConnection Connection = Database.InMemory().Connect();
    static readonly ODataModel Model = Build();

    public static readonly TheoryData<string, Func<int, bool>> Passes = new()
    {
        { "", _ => true },
        { "$filter=RankNo eq 7", key => Rank(key) == 7 },
        { "$filter=RankNo eq 7&$count=true", key => Rank(key) == 7 },
        { "$filter=GapKey gt 2000000", key => key > 2_000_000 },
        { "$filter=RankNo eq -1", _ => false },
        { "$orderby=GapKey", _ => true },
    };

    [Theory]
    [MemberData(nameof(Passes))]
    public void Walk_ThroughParts_ShowsEachRowOnce_InOrder(string query, Func<int, bool> passes)
    {
        var expected = Enumerable.Range(1, Rows).Select(Key).Where(passes).ToList();
        Assert.Equal(expected, Walk(query, mostParts: int.MaxValue));
        Assert.Equal(expected, Walk(query, mostParts: 1));
    }

    [Fact]
    public void Page_OfNoRows_IsOnePart() =>
        Assert.Single(Assert.IsType<FeedPlan>(QueryPlan.Bind(ODataRequest.Parse("Gaps", "$top=0&$count=true"), Model, snapshotNumber: 1)).Parts());

    [Fact]
    public void Page_OfASmallDatabase_IsReadInTwoPartsAtMost() =>
        Assert.InRange(Assert.IsType<FeedPlan>(QueryPlan.Bind(ODataRequest.Parse("Gaps", "$filter=RankNo eq -1"), Model, snapshotNumber: 1, pageSize: 100)).Parts().Count(), 1, 2);

    // the first key is far from 1, and the gaps are wide
    static int Key(int row) => 50_000 + row * 997;

    static int Rank(int key) => (key - 50_000) / 997 % 40;

    static List<int> Walk(string query, int mostParts)
    {
        var walked = new List<int>();
        for (var token = ""; ;)
        {
            var plan = Assert.IsType<FeedPlan>(QueryPlan.Bind(ODataRequest.Parse("Gaps", $"{query}{token}"), Model, snapshotNumber: 1, pageSize: 100));
            var page = new List<int>();
            long? stopped = null;
            foreach (var part in plan.Parts().Take(mostParts))
            {
                page.AddRange(Keys(part));
                stopped = part.Through;
                if (page.Count > plan.RowCount) break;
            }
            walked.AddRange(page.Take(plan.RowCount));
            long? next = page.Count > plan.RowCount ? page[plan.RowCount - 1] : stopped < int.MaxValue ? stopped : null;
            if (next is null) return walked;
            token = "&$skiptoken=" + plan.TokenScope.TokenAfter(next.Value);
        }
    }

    static List<int> Keys(FeedPlan part)
    {
        var sql = SqlText.Write(part);
        using var statement = Connection.Prepare(sql.Text);
        for (var i = 0; i < sql.Parameters.Count; i++) statement.Bind(i + 1, sql.Parameters[i]);
        using var result = statement.Execute();
        var keys = new List<int>();
        while (result.TryRead(out var chunk))
        {
            for (var row = 0; row < chunk.Rows; row++)
            {
                if (!chunk[part.CursorOrdinal].IsNull(row)) keys.Add((int)chunk[part.CursorOrdinal].Whole(row));
            }
        }
        return keys;
    }

    static ODataModel Build()
    {
        Connection.ExecuteScript("create table fact_gap (gap_key integer not null, rank_no integer)");
        Connection.ExecuteScript(string.Join(';', Enumerable.Range(1, Rows).Chunk(500).Select(rows =>
            "insert into fact_gap values " + string.Join(',', rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"({Key(row)},{Rank(Key(row))})"))))));
        Connection.ExecuteScript("create view mart_gap as select gap_key, rank_no from fact_gap");
        return ODataModel.From(Catalog.Read(Connection));
    }
}
