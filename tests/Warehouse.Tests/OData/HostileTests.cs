using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>What somebody who means harm sends: the text of a request never becomes text of a statement, and size is refused before work.</summary>
public sealed class HostileTests
{
    const string Injection = "x'; drop table mart_gap; --";

    public static readonly TheoryData<string> InjectsInto =
    [
        "Gaps?$filter=IndicatorName eq '{0}'",
        "Gaps?$filter=contains(IndicatorName,'{0}')",
        "Gaps?$filter=IndicatorName in ('{0}','a')",
        "Gaps?$filter=concat(IndicatorName,'{0}') eq '{0}'",
        "Gaps?$filter={0}",
        "Gaps?$filter={0} eq 1",
        "Gaps?$filter=Office/{0} eq 1",
        "Gaps?$orderby={0}",
        "Gaps?$orderby=concat(IndicatorName,'{0}')",
        "Gaps?$select={0}",
        "Gaps?$top={0}",
        "Gaps?$skip={0}",
        "Gaps?$skiptoken={0}",
        "Gaps?$count={0}",
        "Gaps?{0}=1",
        "Gaps({0})",
        "Gaps(GapKey={0})",
        "Gaps(1)/{0}",
        "{0}",
        "Gaps/$count?$filter=IndicatorName eq '{0}'",
    ];

    public static readonly TheoryData<string, string> IsTooMuch = new()
    {
        { "Gaps?$filter=" + new string('(', 33) + "RankNo eq 1" + new string(')', 33), "ODT107" },
        { "Gaps?$filter=" + new string('(', 4000), "ODT107" },
        { "Gaps?$filter=" + string.Concat(Enumerable.Repeat("not ", 1900)) + "IsMet", "ODT107" },
        { "Gaps?$filter=" + new string('-', 3000) + "1 eq 1", "ODT107" },
        { "Gaps?$filter=" + string.Join(" or ", Enumerable.Repeat("RankNo eq 1", 70)), "ODT208" },
        { "Gaps?$filter=RankNo in (" + string.Join(",", Enumerable.Range(1, 501)) + ")", "ODT209" },
        { "Gaps?$filter=" + new string('a', 9000), "ODT101" },
    };

    // one for all cases: a database a case would take most of the time
    static readonly ODataWarehouse Served = new(GapRow.Generate(50, seed: 1));

    [Theory]
    [MemberData(nameof(InjectsInto))]
    public void Text_OfTheRequest_IsNeverTextOfTheStatement(string url)
    {
        foreach (var text in (string[])[Injection, Injection.Replace("'", "''", StringComparison.Ordinal), "\"; drop table mart_gap; --", "$1", "\0", "\u202E"])
        {
            try
            {
                var plan = Served.Plan(url.Replace("{0}", Uri.EscapeDataString(text), StringComparison.Ordinal));
                Assert.DoesNotContain("drop table", SqlText.Write(plan).Text, StringComparison.Ordinal);
                Served.Keys(plan);
            }
            catch (RejectedException e)
            {
                Assert.InRange(e.Rejection.Status, 400, 501);
            }
        }
        Assert.Equal(50, Served.Keys("Gaps").Count);
    }

    [Theory]
    [MemberData(nameof(IsTooMuch))]
    public void Request_BeyondALimit_IsRejectedBeforeAnyWork(string url, string code)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(code, Served.Rejected(url).Code);
        Assert.True(started.ElapsedMilliseconds < 2000, $"took {started.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void NestedFunctions_AtTheDepthLimit_GiveShortSql()
    {
        var nested = "indexof(IndicatorName,'a')";
        for (var i = 0; i < 14; i++) nested = $"length(substring(IndicatorName,{nested}))";
        var plan = Served.Plan($"Gaps?$filter={nested} div {nested} ge RankNo");
        Assert.True(SqlText.Write(plan).Text.Length < 10_000);
        Served.Keys(plan);
    }

    [Fact]
    public void Text_WithNul_ComparesAsAWhole() => Assert.Empty(Served.Keys("Gaps?$filter=IndicatorName eq 'ABC%00D'"));

    [Theory]
    [InlineData("TargetNumber eq 7922816251426433759354395033")]
    [InlineData("TargetNumber eq 79228162514264337593543950335")]
    [InlineData("TargetNumber lt 1e300")]
    [InlineData("TargetNumber lt 99999999999999999999999999999999999999999999999999")]
    [InlineData("TargetNumber gt 0.0000000000000000000000000001")]
    [InlineData("RankNo eq 3000000000")]
    [InlineData("RankNo lt 1.5e28")]
    [InlineData("Share lt INF")]
    [InlineData("Share eq NaN")]
    [InlineData("TargetDate lt 9999-12-31")]
    [InlineData("TargetDate gt 0001-01-01")]
    [InlineData("TargetDate ge 2021-01-01T00:00:00Z")]
    public void Literal_AtTheEdgeOfItsType_IsAnswered(string filter) => Served.Keys("Gaps?$filter=" + Uri.EscapeDataString(filter));

    [Theory]
    [InlineData("$filter=true")]
    [InlineData("$filter=null")]
    [InlineData("$filter=not null")]
    [InlineData("$filter=null eq null")]
    [InlineData("$filter=null ne RankNo")]
    [InlineData("$filter=null ge null")]
    [InlineData("$filter=RankNo gt null")]
    [InlineData("$filter=RankNo ge null")]
    [InlineData("$filter=RankNo add null eq 1")]
    [InlineData("$filter=null add null eq 1")]
    [InlineData("$filter=contains(IndicatorName,null)")]
    [InlineData("$filter=length(null) eq 1")]
    [InlineData("$filter=round(null) eq 1")]
    [InlineData("$filter=year(null) eq 1")]
    [InlineData("$filter=concat(null,'a') eq 'a'")]
    [InlineData("$filter=substring(IndicatorName,null) eq 'a'")]
    [InlineData("$filter=RankNo in (null)")]
    [InlineData("$filter=IndicatorName in ('a',null)")]
    [InlineData("$filter=-RankNo lt 0")]
    [InlineData("$filter=-(RankNo) lt -1")]
    [InlineData("$filter=- -1 eq 1")]
    [InlineData("$filter='a' lt 'b'")]
    [InlineData("$filter=1 eq 1.0")]
    [InlineData("$filter=year(2021-01-01) eq 2021")]
    [InlineData("$filter=round(1.5) eq 2")]
    [InlineData("$filter=1 div 0 eq 1")]
    [InlineData("$filter=1.5 mod 0 eq 1")]
    [InlineData("$filter=RankNo mod 0.5 eq 0")]
    [InlineData("$filter=WeightMarks mul WeightMarks mul WeightMarks mul WeightMarks gt 1")]
    [InlineData("$filter=TargetDate eq IndicatorName")]
    [InlineData("$filter=TargetDate add 1 gt 2021-01-01")]
    [InlineData("$filter=now() gt 2021-01-01T00:00:00Z")]
    [InlineData("$filter=$it/RankNo eq 1")]
    [InlineData("$filter=Office eq null")]
    [InlineData("$filter=Office/OfficeKey eq 1 and $it/Office/Kind eq 'x'")]
    [InlineData("$filter=substring(IndicatorName,length(IndicatorName) sub 3) eq 'abc'")]
    [InlineData("$filter=substring(IndicatorName,1,1.5) eq 'a'")]
    [InlineData("$filter=substring(IndicatorName,RankNo div 0.5) eq 'a'")]
    [InlineData("$filter=duration'PT1S' eq duration'PT1S'")]
    [InlineData("$filter=00000000-0000-0000-0000-000000000000 eq null")]
    [InlineData("$filter=Office/any(o:o/OfficeKey eq 1)")]
    [InlineData("$filter=any()")]
    [InlineData("$filter=isof('Edm.String')")]
    [InlineData("$filter=geo.distance(null,null) lt 1")]
    [InlineData("$orderby=null")]
    [InlineData("$orderby=1")]
    [InlineData("$orderby='a' desc")]
    [InlineData("$orderby=Office")]
    [InlineData("$orderby=IsMet and true,RankNo gt 5 desc")]
    [InlineData("$orderby=$it")]
    [InlineData("$orderby=RankNo,,RankNo")]
    [InlineData("$select=*")]
    [InlineData("$select=")]
    [InlineData("$select=,")]
    [InlineData("$select=Office/NameBn")]
    [InlineData("$select=RankNo($filter=1 eq 1)")]
    [InlineData("$select=Shuddhachar.*")]
    public void OddRequest_IsAnsweredOrRejected_NeverRefusedByTheDatabase(string query)
    {
        try
        {
            var plan = Served.Plan("Gaps?" + string.Join('&', query.Split('&').Select(o => o[..(o.IndexOf('=') + 1)] + Uri.EscapeDataString(o[(o.IndexOf('=') + 1)..]))));
            Served.Keys(plan);
            Served.Keys(plan is FeedPlan feed ? feed with { After = 25 } : plan);
        }
        catch (RejectedException e)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(e.Message);
        }
    }
}
