using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>What may fail while it runs, or run out of time, waits for its first rows, so that the failure can be answered; all else begins at once.</summary>
public sealed class FailureTests
{
    public static readonly TheoryData<string, bool> CanFail = new()
    {
        { "Gaps", false },
        { "Gaps?$filter=UnitCode eq 'count' and WeightMarks gt 2&$orderby=TargetDate desc", false },
        { "Gaps?$filter=RankNo in (1,2,null) or not (Office/Kind eq 'ministry')", false },
        { "Gaps?$expand=Office($expand=Gaps($filter=IsMet;$orderby=RankNo))", false },
        { "Gaps?$apply=groupby((UnitCode),aggregate(WeightMarks with sum as Marks,RankNo with average as Rank,$count as N))", false },
        { "Gaps?$apply=groupby((UnitCode),aggregate(GapKey with max as Last))", false },
        { "Gaps?$count=true", true },
        { "Gaps?$filter=contains(IndicatorName,'9')", true },
        { "Gaps?$search=x", true },
        { "Gaps?$orderby=OfficeNameBn", true },
        { "Gaps?$filter=Office/Gaps/any(g:g/IsMet)", true },
        { "Gaps?$filter=Office/Gaps/$count gt 3", true },
        { "Offices(1)/Gaps", true },
        { "Gaps?$filter=RankNo add 1 eq 2", true },
        { "Gaps?$filter=-RankNo eq 2", true },
        { "Gaps?$filter=matchesPattern(IndicatorName,'^a')", true },
        { "Gaps?$filter=TargetNumber lt 12345678901234567890.5", true },
        { "Gaps?$orderby=RankNo mul 2", true },
        { "Gaps?$compute=RankNo mul 2 as Twice&$select=Twice", true },
        { "Gaps?$expand=Office($expand=Gaps($filter=RankNo mul 2 eq 4))", true },
        { "Gaps?$filter=Office/Gaps/any(g:g/RankNo mul 2 eq 4)", true },
        { "Gaps?$apply=aggregate(WeightMarks mul 2 with sum as Twice)", true },
        { "Gaps?$apply=groupby((UnitCode),aggregate(WeightMarks with sum as Marks))/aggregate(Marks with sum as All)", true },
    };

    static readonly ODataWarehouse Served = new();

    [Theory]
    [MemberData(nameof(CanFail))]
    public void Feed_CanFail_WhereItCalculatesOrMayTakeLong(string url, bool canFail) => Assert.Equal(canFail, Assert.IsType<FeedPlan>(Served.Plan(url)).CanFail);
}
