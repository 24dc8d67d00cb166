using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>What somebody who means harm sends: the text of a request never becomes text of a statement, and size is refused before work.</summary>
public sealed class HostileTests : IDisposable
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
        { "Gaps?$filter=" + string.Concat(Enumerable.Repeat("not ", 1900)) + "IsMet", "ODT203" },
        { "Gaps?$filter=" + new string('-', 3000) + "1 eq 1", "ODT203" },
        { "Gaps?$filter=" + string.Join(" or ", Enumerable.Repeat("RankNo eq 1", 70)), "ODT208" },
        { "Gaps?$filter=RankNo in (" + string.Join(",", Enumerable.Range(1, 501)) + ")", "ODT209" },
        { "Gaps?$filter=" + new string('a', 9000), "ODT101" },
    };

    readonly ODataWarehouse warehouse = new(GapRow.Generate(50, seed: 1));

    [Theory]
    [MemberData(nameof(InjectsInto))]
    public void Text_OfTheRequest_IsNeverTextOfTheStatement(string url)
    {
        foreach (var text in (string[])[Injection, Injection.Replace("'", "''", StringComparison.Ordinal), "\"; drop table mart_gap; --", "$1", "\0", "\u202E"])
        {
            try
            {
                var plan = warehouse.Plan(url.Replace("{0}", Uri.EscapeDataString(text), StringComparison.Ordinal));
                Assert.DoesNotContain("drop table", SqlText.Write(plan).Text, StringComparison.Ordinal);
                warehouse.Keys(plan);
            }
            catch (RejectedException e)
            {
                Assert.InRange(e.Rejection.Status, 400, 501);
            }
        }
        Assert.Equal(50, warehouse.Keys("Gaps").Count);
    }

    [Theory]
    [MemberData(nameof(IsTooMuch))]
    public void Request_BeyondALimit_IsRejectedBeforeAnyWork(string url, string code)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(code, warehouse.Rejected(url).Code);
        Assert.True(started.ElapsedMilliseconds < 2000, $"took {started.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void NestedFunctions_AtTheDepthLimit_GiveShortSql()
    {
        var nested = "indexof(IndicatorName,'a')";
        for (var i = 0; i < 14; i++) nested = $"length(substring(IndicatorName,{nested}))";
        var plan = warehouse.Plan($"Gaps?$filter={nested} div {nested} ge RankNo");
        Assert.True(SqlText.Write(plan).Text.Length < 10_000);
        warehouse.Keys(plan);
    }

    [Fact]
    public void Text_WithNul_ComparesAsAWhole() => Assert.Empty(warehouse.Keys("Gaps?$filter=IndicatorName eq 'ABC%00D'"));

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
    public void Literal_AtTheEdgeOfItsType_IsAnswered(string filter) => warehouse.Keys("Gaps?$filter=" + Uri.EscapeDataString(filter));

    public void Dispose() => warehouse.Dispose();
}
