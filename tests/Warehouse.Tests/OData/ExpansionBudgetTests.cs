using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>Navigations to many inside each other share what a page can hold.</summary>
public sealed class ExpansionBudgetTests
{
    public static readonly TheoryData<string, int[]> ShowsRows = new()
    {
        { "Gaps?$expand=Office", [1_000] },
        { "Offices?$expand=Gaps/$count", [1_000] },
        { "Offices?$expand=Gaps", [50, 200] },
        { "Offices?$expand=Gaps($top=1)", [1_000, 1] },
        { "Offices?$expand=Gaps($top=20)", [500, 20] },
        { "Offices?$top=2&$expand=Gaps", [2, 200] },
        { "Offices?$expand=Children($expand=Gaps)", [50, 14, 14] },
        { "Offices?$expand=Children($levels=2)", [50, 14, 14] },
        { "Offices?$top=4&$expand=Children($top=5;$expand=Gaps($top=200))", [4, 5, 200] },
    };

    static readonly ODataWarehouse Served = new();

    [Theory]
    [MemberData(nameof(ShowsRows))]
    public void Page_ShowsRows_OfEachLevel(string url, int[] rows)
    {
        var plan = Assert.IsType<FeedPlan>(Served.Plan(url));
        Assert.Equal(rows, Sizes(plan.RowCount, plan.Shape));
    }

    static IEnumerable<int> Sizes(int rows, ObjectShape shape) =>
        shape.Members.OfType<CollectionMember>().SelectMany(many => Sizes(many.RowCount, many.Shape)).Prepend(rows);
}
