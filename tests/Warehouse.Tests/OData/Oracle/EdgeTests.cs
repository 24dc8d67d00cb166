using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>Answers that random queries seldom ask for.</summary>
public sealed class EdgeTests
{
    public static readonly TheoryData<string, string> AnswersAs = new()
    {
        // the sum is reached after 9 and 3; that -8 takes it down again brings back nothing
        { "Gaps?$apply=topsum(12,RankNo)&$select=RankNo", "{RankNo: 9} {RankNo: 3}" },
        { "Gaps?$apply=bottomsum(-5,RankNo)&$select=RankNo", "" },
        { "Gaps?$apply=groupby((rollup($all,PlanKey)),aggregate($count as N))", "{N: 2, PlanKey: null} {N: 4} {N: 1, PlanKey: 1} {N: 1, PlanKey: 2}" },
        { "Gaps?$apply=filter(GapKey lt 0)/aggregate(RankNo with sum as S,$count as N,RankNo with countdistinct as D)", "{D: 0, N: 0, S: null}" },
        { "Gaps?$apply=groupby((Office/Kind,Office/NameEn,UnitCode))&$select=Office/NameEn,Office/Kind", "{Office: {Kind: 'division', NameEn: 'ICT Division'}}" },
        { "Gaps?$apply=concat(aggregate($count as N),topcount(1,RankNo))&$select=N,RankNo", "{N: 4} {RankNo: 9}" },
        // characters are code points, not halves of surrogate pairs
        { "Gaps?$filter=length(IndicatorName) eq 3 and substring(IndicatorName,1,1) eq '😀' and indexof(IndicatorName,'b') eq 2&$select=GapKey", "{GapKey: 2}" },
        { "Gaps?$filter=contains(tolower(toupper(IndicatorName)),'কমিটি')&$select=GapKey", "{GapKey: 1}" },
        { "Gaps?$top=1&$select=GapKey&$expand=Office($select=Kind;$filter=Kind eq 'none')", "{GapKey: 1, Office: null}" },
    };

    static readonly ODataWarehouse Served = new(
    [
        Row(1, null, "নৈতিকতা কমিটি", 9), Row(2, 1, "a😀b", 3), Row(3, 2, "ABC", -8), Row(4, null, null, -8),
    ]);

    [Theory]
    [MemberData(nameof(AnswersAs))]
    public void Query_AnswersAs(string url, string rows) => Assert.Equal(rows, string.Join(' ', ShownPage.Read(Served, url).Rows));

    [Fact]
    public void Sum_BeyondTheType_IsRefusedByTheDatabase() =>
        Assert.Throws<DatabaseException>(() => ShownPage.Read(Served, "Gaps?$filter=RankNo mul 9000000000000000000 gt 1"));

    [Fact]
    public void ExpandedPage_EndsAtTheLimit_AndSaysThatThereAreMore()
    {
        using var many = new ODataWarehouse(GapRow.Generate(4000, seed: 3));
        var page = ShownPage.Read(many, "Offices?$select=OfficeKey&$expand=Gaps($select=GapKey;$count=true)");
        var shown = page.Rows.Select(row => Assert.IsType<ShownMany>(row["Gaps"])).ToList();
        Assert.All(shown, gaps => Assert.Equal(Limits.ExpandedPageSize, gaps.Items.Count));
        Assert.Equal(4000, shown.Sum(gaps => gaps.Count));
    }

    static GapRow Row(int key, int? plan, string? indicator, int rank) => new(key, 1, plan, "ক", indicator, 1, null, null, rank, null, null, null, "count");
}
