using System.Globalization;
using Shuddhachar.Warehouse.OData;
using Shuddhachar.Warehouse.Tests.Marts;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>Each row of custom_aggregates.csv, asked of the service, against the marts whose SQL it repeats.</summary>
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
                var ours = Shares($"{set.Name}", $"groupby(({set.Key.Name}),aggregate({aggregate.Name} as Share))");
                Assert.Equal(Read($"select {set.Key.Column}, {column.Column} from {set.Relation}"), ours);
                compared++;
            }
        }
        Assert.True(compared > 8);
    }

    /// <summary>Set and aggregate, and the mart that has the same share over the same groups; the overview is of the default methods.</summary>
    public static readonly TheoryData<string, string, string, string, string> IsTheShareOf = new()
    {
        { "Gaps", "groupby((OfficeKey,PlanKey,FiscalYearKey,SectionNo),aggregate(ScorePercent as Share))", "office_key, plan_key, fiscal_year_key, section_no", "mart_gap_office", "score_percent" },
        { "Rankings", Default + "aggregate(ScorePercent as Share))", "plan_key, fiscal_year_key", "mart_overview", "score_percent" },
        { "Rankings", Default + "aggregate(ScoreOfTotalPercent as Share))", "plan_key, fiscal_year_key", "mart_overview", "score_of_total_percent" },
        { "Rankings", Default + "aggregate(CoveragePercent as Share))", "plan_key, fiscal_year_key", "mart_overview", "coverage_percent" },
        { "Scores", "groupby((DocumentKey,MethodKey),aggregate(ScorePercent as Share))", "document_key, method_key", "mart_rank", "score_percent" },
    };

    const string Default = "filter(IsDefaultMethod and DocumentKey ne null)/groupby((PlanKey,FiscalYearKey),";

    [Theory]
    [MemberData(nameof(IsTheShareOf))]
    public void RatioOfAGroup_IsTheShareOfTheMart(string set, string apply, string grain, string mart, string column)
    {
        var theirs = Read($"select {grain}, {column} from {mart}").ToDictionary(row => row[..row.LastIndexOf('|')]);
        var ours = Shares(set, apply).Where(row => theirs.ContainsKey(row[..row.LastIndexOf('|')])).ToList();
        Assert.Contains(ours, row => !row.EndsWith('|'));
        Assert.All(ours, row => Assert.Equal(theirs[row[..row.LastIndexOf('|')]], row));
    }

    /// <summary>What is not scored lowers the share of all marks: its marks are added, though it has none of its own.</summary>
    [Fact]
    public void RowWithoutNumerator_AddsItsDenominator_OnlyWhereItCounts()
    {
        var sums = model.Set("Rankings")!.CustomAggregates.ToDictionary(known => known.Name, known => Sql(known.Name));
        Assert.DoesNotContain("filter (where t1.\"earned_marks\"", sums["ScoreOfTotalPercent"], StringComparison.Ordinal);
        Assert.Contains("filter (where t1.\"earned_marks\"", sums["ScorePercent"], StringComparison.Ordinal);
    }

    string Sql(string aggregate) => SqlText.Write(Plan("Rankings", $"aggregate({aggregate})")).Text;

    QueryPlan Plan(string set, string apply) =>
        QueryPlan.Bind(ODataRequest.Parse(set, "$apply=" + Uri.EscapeDataString(apply)), model, snapshotNumber: 1, pageSize: 1_000_000);

    List<string> Shares(string set, string apply)
    {
        var plan = Assert.IsType<FeedPlan>(Plan(set, apply));
        var sql = SqlText.Write(plan);
        return Read(sql.Text, plan.CursorOrdinal + 1, [.. sql.Parameters.Select((value, i) => ((i + 1).ToString(CultureInfo.InvariantCulture), value))]);
    }

    List<string> Read(string sql, int from = 0, params (string Name, object? Value)[] parameters) =>
    [
        .. small.Database.Connection.Query(
                sql,
                row => string.Join('|', row.Columns.Skip(from).Select(column => Convert.ToString(row.Value(column.Name), CultureInfo.InvariantCulture))),
                parameters)
            .Order(StringComparer.Ordinal),
    ];
}
