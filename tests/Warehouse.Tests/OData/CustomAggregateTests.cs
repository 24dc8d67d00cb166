using Shuddhachar.Warehouse.OData;
using Shuddhachar.Warehouse.Tests.Marts;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>Each row of custom_aggregates.csv against the marts whose SQL it repeats.</summary>
public sealed class CustomAggregateTests(SmallMart small) : IClassFixture<SmallMart>
{
    readonly ODataModel model = ODataModel.From(Catalog.Read(small.Database.Connection));

    [Fact]
    public void RatioOfOneRow_IsTheColumnOfThatName()
    {
        var compared = 0;
        foreach (var set in model.EntitySets)
        {
            foreach (var aggregate in set.CustomAggregates)
            {
                if (set.Property(aggregate.Name) is not { } column) continue;
                var different = Count(
                    $"select count(*) as n from {set.Relation} where percent_of({Sums(aggregate)}) is distinct from {column.Column}");
                Assert.True(different == 0, $"{set.Name}.{aggregate.Name}: {different} rows differ");
                compared++;
            }
        }
        Assert.True(compared > 8);
    }

    /// <summary>Set and aggregate, and the mart that has the same share over the same groups.</summary>
    public static readonly TheoryData<string, string, string, string, string> IsTheShareOf = new()
    {
        { "Gaps", "ScorePercent", "office_key, plan_key, fiscal_year_key, section_no", "mart_gap_office", "score_percent" },
        { "Rankings", "ScorePercent", "plan_key, fiscal_year_key", "mart_overview", "score_percent" },
        { "Rankings", "ScoreOfTotalPercent", "plan_key, fiscal_year_key", "mart_overview", "score_of_total_percent" },
        { "Rankings", "CoveragePercent", "plan_key, fiscal_year_key", "mart_overview", "coverage_percent" },
        { "Scores", "ScorePercent", "document_key, method_key", "mart_rank", "score_percent" },
    };

    [Theory]
    [MemberData(nameof(IsTheShareOf))]
    public void RatioOfAGroup_IsTheShareOfTheMart(string set, string name, string grain, string mart, string column)
    {
        var (from, aggregate) = (model.Set(set)!, model.Set(set)!.CustomAggregates.Single(a => a.Name == name));
        // the overview is of the default methods
        var rows = mart == "mart_overview" ? $"(select * from {from.Relation} where is_default_method and document_key is not null)" : from.Relation;
        var ours = $"select {grain}, percent_of({string.Join(", ", Sums(aggregate).Split(", ").Select(side => $"sum({side})"))}) as share from {rows} group by {grain}";
        var sql = $"from ({ours}) as ours inner join {mart} as theirs using ({grain})";
        Assert.True(Count($"select count(*) as n {sql} where ours.share is not null") > 0);
        Assert.Equal(0, Count($"select count(*) as n {sql} where ours.share is distinct from theirs.{column}"));
    }

    // the rows that count: with a denominator, and with a numerator unless the aggregate says otherwise
    static string Sums(CustomAggregate aggregate)
    {
        var (numerator, denominator) = (aggregate.Numerator.Column, aggregate.Denominator.Column);
        return aggregate.CountsEmptyNumerator
            ? $"case when {denominator} is not null then {numerator} end, {denominator}"
            : $"case when {denominator} is not null then {numerator} end, case when {numerator} is not null then {denominator} end";
    }

    int Count(string sql) => small.Database.Query(sql, row => (int)row.Long("n"))[0];
}
