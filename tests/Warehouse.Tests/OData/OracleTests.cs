using System.Globalization;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>Random valid queries answer the same from DuckDB and from LINQ over the same rows, and pages of any order add up to the whole.</summary>
public sealed class OracleTests
{
    static readonly CompareInfo Bengali = CultureInfo.GetCultureInfo("bn").CompareInfo;

    static readonly (string Text, Comparison<GapRow> Order)[] Orders =
    [
        ("RankNo", (x, y) => Nullable.Compare(x.RankNo, y.RankNo)),
        ("TargetNumber", (x, y) => Nullable.Compare(x.TargetNumber, y.TargetNumber)),
        ("TargetDate", (x, y) => Nullable.Compare(x.TargetDate, y.TargetDate)),
        ("IsMet", (x, y) => Nullable.Compare(x.IsMet, y.IsMet)),
        ("IndicatorName", (x, y) => string.CompareOrdinal(x.IndicatorName, y.IndicatorName)),
        ("OfficeNameBn", (x, y) => Bengali.Compare(x.OfficeNameBn, y.OfficeNameBn)),
        ("Plan/PlanCode", (x, y) => string.CompareOrdinal(PlanCode(x), PlanCode(y))),
        ("WeightMarks sub TargetNumber", (x, y) => Nullable.Compare(x.WeightMarks - x.TargetNumber, y.WeightMarks - y.TargetNumber)),
        ("length(IndicatorName)", (x, y) => Nullable.Compare(x.IndicatorName?.Length, y.IndicatorName?.Length)),
        ("GapKey", (x, y) => x.GapKey.CompareTo(y.GapKey)),
    ];

    static readonly IReadOnlyList<GapRow> AllRows = GapRow.Generate(300, seed: 20_21);
    static readonly ODataWarehouse Served = new(AllRows);

    [Fact]
    public void RandomQueries_AnswerTheSame_InSqlAndInLinq()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var filter = RandomFilter.Next(random, depth: 3);
            var (orderBy, order) = Order(random);
            var (top, skip) = (random.Next(3) == 0 ? random.Next(50) : 1000, random.Next(3) == 0 ? random.Next(50) : 0);
            var url = $"Gaps?$filter={Uri.EscapeDataString(filter.Text)}&$orderby={Uri.EscapeDataString(orderBy)}&$top={top}&$skip={skip}";

            var passing = AllRows.Where(r => filter.Holds(r) == true).ToList();
            var expected = passing.Order(Comparer<GapRow>.Create(order)).Skip(skip).Take(top).Select(r => r.GapKey);
            try
            {
                Assert.Equal(expected, Served.Keys(url));
                Assert.Equal(expected, Served.Keys(url + "&$count=true"));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}: {Uri.UnescapeDataString(url)}", e);
            }
        }
    }

    [Fact]
    public void Pages_OfAnyOrder_ShowEachRowOnce()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var (orderBy, order) = Order(random);
            var url = $"Gaps?$orderby={Uri.EscapeDataString(orderBy)}" + (seed % 2 == 0 ? "&$filter=WeightMarks%20gt%202" : "");
            var expected = AllRows.Where(r => seed % 2 != 0 || r.WeightMarks > 2).Order(Comparer<GapRow>.Create(order)).Select(r => r.GapKey);

            var walked = new List<int>();
            for (string? token = ""; token is not null;)
            {
                var plan = Assert.IsType<FeedPlan>(Served.Plan(url + token, pageSize: 37));
                var page = Served.Keys(plan);
                walked.AddRange(page.Take(plan.RowCount));
                token = page.Count > plan.RowCount ? "&$skiptoken=" + plan.TokenScope.TokenAfter(walked[^1]) : null;
            }
            Assert.Equal(expected, walked);
        }
    }

    static (string Text, Comparison<GapRow> Order) Order(Random random)
    {
        var terms = Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Term: Orders[random.Next(Orders.Length)], IsDescending: random.Next(2) == 0)).ToList();
        return (string.Join(',', terms.Select(t => t.Term.Text + (t.IsDescending ? " desc" : ""))), (x, y) =>
        {
            foreach (var (term, isDescending) in terms)
            {
                var order = term.Order(x, y);
                if (order != 0) return isDescending ? -order : order;
            }
            return x.GapKey.CompareTo(y.GapKey);
        }
        );
    }

    static string? PlanCode(GapRow row) => row.PlanKey switch { 1 => "nis", 2 => "egov", _ => null };
}
