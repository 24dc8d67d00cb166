using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>What is refused, by which code, and pointing at what.</summary>
public sealed class RequestTests
{
    public static readonly TheoryData<string, string, string?> IsRejected = new()
    {
        { "Gaps?$fliter=RankNo eq 1", "ODT102", "$fliter" },
        { "Gaps?color=red", "ODT102", "color" },
        { "Gaps?$top=1&top=2", "ODT103", "$top" },
        { "Gaps?$filter=RankNo eq 1&$FILTER=RankNo eq 2", "ODT103", "$filter" },
        { "Gaps?$top=-1", "ODT104", "$top" },
        { "Gaps?$top=১০", "ODT104", "$top" },
        { "Gaps?$top=", "ODT104", "$top" },
        { "Gaps?$skip=1.5", "ODT104", "$skip" },
        { "Gaps?$top=99999999999999999999", "ODT104", "$top" },
        { "Gaps?$count=yes", "ODT105", "$count" },
        { "Gaps?$filter=IndicatorName eq '%ff'", "ODT106", "IndicatorName eq '%ff'" },
        { "Gaps?$filter=%4", "ODT106", "%4" },
        { "1Gaps", "ODT111", "1Gaps" },
        { "Gaps(1", "ODT111", "Gaps(1" },
        { "Gaps/RankNo", "ODT111", "RankNo" },
        { "Gaps?$skiptoken=abc", "ODT112", "abc" },
        { "Gaps?$skiptoken=7.12.aaaaaaaa", "ODT112", "7.12.aaaaaaaa" },
        { "Gaps(1)?$top=1", "ODT115", "$top" },
        { "Gaps/$count?$top=1", "ODT115", "$top" },
        { "Gaps(1)/Office/$value", "ODT111", "$value" },
        { "Gaps(1)/Office/$count", "ODT111", "$count" },
        { "Gaps/$value", "ODT111", "$value" },
        { "Gaps(1)/RankNo/Office", "ODT111", "Office" },
        { "Gaps(1)/Office(1)", "ODT111", "Office" },
        { "Offices(1)/Gaps/RankNo", "ODT111", "RankNo" },
        { "Gaps(1)/Shuddhachar.Office", "ODT116", "Shuddhachar.Office" },
        { "Gaps(1)/RankNo?$select=RankNo", "ODT115", "$select" },
        { "Gaps(1)/Office?$select=RankNo", "ODT202", "$select" },
        { "Nothing", "ODT201", "Nothing" },
        { "gaps", "ODT201", "gaps" },
        { "Gaps?$filter=Rank eq 1", "ODT202", "$filter" },
        { "Gaps?$filter=Office/Rank eq 1", "ODT202", "$filter" },
        { "Gaps?$select=Rank", "ODT202", "$select" },
        { "Gaps?$orderby=Rank", "ODT202", "$orderby" },
        { "Gaps?$filter=", "ODT203", "$filter" },
        { "Gaps?$filter=RankNo eq", "ODT203", "$filter" },
        { "Gaps?$filter=RankNo eq 'one'", "ODT214", "$filter" },
        { "Gaps?$filter=RankNo", "ODT204", "$filter" },
        { "Gaps?$orderby=RankNo up", "ODT203", "$orderby" },
        { "Gaps?$filter=substring(IndicatorName,-1) eq 'a'", "ODT204", "$filter" },
        { "Gaps('a')", "ODT205", "'a'" },
        { "Gaps(Key=1)", "ODT205", "Key" },
        { "Gaps()", "ODT111", "Gaps()" },
        { "Gaps?$filter=cast(RankNo,'Edm.String') eq '1'", "ODT207", "$filter" },
        { "Gaps?$filter=IsMet gt false", "ODT204", "$filter" },
        { "Gaps?$select=RankNo($filter=1 eq 1)", "ODT207", "$select" },
        { "Gaps?$filter=" + string.Join(" mul ", Enumerable.Repeat("WeightMarks", 7)) + " gt 1", "ODT212", "$filter" },
        { "Gaps?$orderby=RankNo,RankNo desc,RankNo,RankNo,RankNo,RankNo", "ODT210", "$orderby" },
        { "Gaps(1)/Rank", "ODT211", "Rank" },
        { "Gaps?$filter=Rank(RankNo) eq 1", "ODT217", "$filter" },
        { "Gaps?$filter=length(IndicatorName,1) eq 1", "ODT216", "$filter" },
        { "Gaps?$filter=matchesPattern(IndicatorName,'(?=a)')", "ODT218", "$filter" },
        { "Gaps?$filter=geo.distance(Share,Share) eq 1", "ODT207", "$filter" },
        { "Gaps?$filter=UnitCode has 'count'", "ODT207", "$filter" },
        { "Gaps?$filter=Office eq 1", "ODT204", "$filter" },
        { "Gaps?$filter=Office/NameBn/NameBn eq ''", "ODT215", "$filter" },
        { "Offices?$filter=Gaps eq null", "ODT204", "$filter" },
        { "Offices?$filter=Gaps/RankNo eq 1", "ODT215", "$filter" },
        { "Gaps?$compute=RankNo add 1 as RankNo", "ODT219", "$compute" },
        { "Gaps?$expand=Office($top=1)", "ODT215", "$expand" },
        { "Gaps?$expand=Office,Office", "ODT219", "$expand" },
        { "Gaps?$expand=Rank", "ODT221", "$expand" },
        { "Offices?$expand=Gaps($filter=$it/OfficeKey eq 1)", "ODT207", "$expand" },
        { "Gaps?$expand=Office($levels=2)", "ODT221", "$expand" },
        { "Offices?$expand=Parent($levels=4)", "ODT220", "$expand" },
        { "Offices?$expand=Children($expand=Children($expand=Children($expand=Children)))", "ODT220", "$expand" },
        { "Offices?$expand=Gaps($apply=aggregate($count as N))", "ODT207", "$expand" },
        { "Gaps?$apply=nest(groupby((RankNo)) as N)", "ODT207", "$apply" },
        { "Gaps?$apply=aggregate(RankNo with sum)", "ODT203", "$apply" },
        { "Gaps?$apply=aggregate(RankNo as N)", "ODT204", "$apply" },
        { "Gaps?$apply=aggregate(RankNo)", "ODT204", "$apply" },
        { "Gaps?$apply=aggregate(IndicatorName with sum as N)", "ODT204", "$apply" },
        { "Gaps?$apply=aggregate(RankNo with median as N)", "ODT207", "$apply" },
        { "Gaps?$apply=groupby((RankNo),aggregate($count as RankNo))", "ODT219", "$apply" },
        { "Gaps?$apply=groupby((RankNo))&$filter=GapKey eq 1", "ODT202", "$filter" },
        { "Gaps?$apply=aggregate($count as N)&$expand=Office", "ODT221", "$expand" },
        { "Gaps?$apply=topcount(-1,RankNo)", "ODT204", "$apply" },
    };

    // one for all cases: a database a case would take most of the time
    static readonly ODataWarehouse Served = new();

    [Theory]
    [MemberData(nameof(IsRejected))]
    public void Request_ThatIsWrongOrNotBuilt_IsRejectedByCodeAndTarget(string url, string code, string? target)
    {
        var rejection = Served.Rejected(url);
        Assert.Equal(code, rejection.Code);
        Assert.Equal(target, rejection.Target);
        Assert.NotEmpty(rejection.MessageEn);
        Assert.Contains(rejection.MessageBn, c => c is >= '\u0980' and <= '\u09FF');
    }

    [Fact]
    public void Options_WithoutDollarAndInAnyCase_AreRead()
    {
        var plan = Assert.IsType<FeedPlan>(Served.Plan("Gaps?filter=RankNo%20eq%201&OrderBy=RankNo+desc&TOP=5&skip=2&count=true&select=RankNo"));
        Assert.IsType<FilteredRows>(plan.Rows);
        Assert.Equal((5, 2L, true), (plan.RowCount, plan.Skip, plan.WithCount));
        Assert.True(Assert.Single(plan.OrderBy).IsDescending);
        Assert.Equal("RankNo", Assert.Single(plan.Shape.Members).Name);
    }

    [Fact]
    public void Token_OfAnotherSnapshot_IsGone()
    {
        var scope = Assert.IsType<FeedPlan>(Served.Plan("Gaps")).TokenScope with { SnapshotNumber = 6 };
        Assert.Equal("ODT113", Served.Rejected("Gaps?$skiptoken=" + scope.TokenAfter(5)).Code);
    }

    [Fact]
    public void Token_OfAnotherOrder_IsRefused()
    {
        var scope = Assert.IsType<FeedPlan>(Served.Plan("Gaps?$orderby=RankNo")).TokenScope;
        Assert.Equal("ODT112", Served.Rejected("Gaps?$skiptoken=" + scope.TokenAfter(5)).Code);
    }

    [Fact]
    public void Sentence_InBangla_HasBengaliDigits()
    {
        var rejection = Served.Rejected("Gaps?$filter=RankNo eq");
        Assert.Contains("character 10", rejection.MessageEn, StringComparison.Ordinal);
        Assert.Contains("\u09E7\u09E6", rejection.MessageBn, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCode_HasItsRowInTheTable_AndEveryRowItsCode()
    {
        var constants = typeof(RejectionCodes).GetFields().Select(f => (string)f.GetValue(null)!).Order(StringComparer.Ordinal);
        Assert.Equal(constants, RejectionTexts.All.Select(t => t.Code).Order(StringComparer.Ordinal));
    }
}
