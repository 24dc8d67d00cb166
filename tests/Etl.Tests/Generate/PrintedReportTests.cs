using System.Text;
using Shuddhachar.Etl.Generate.Nation;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Score;

namespace Shuddhachar.Etl.Tests.Generate;

/// <summary>A nation's documents on their way through the pipeline, beside the same reports as a bundle has them.</summary>
public class PrintedReportTests
{
    static readonly SyntheticNation s_nation = new(40, 10, 3);

    static readonly Lazy<(SentReport Sent, YearOfRow[] Year, PrintedReport Printed, PipelineResult Read)[]> s_read = new(() =>
    [
        .. s_nation.Offices.SelectMany(s_nation.Reports).Where((_, at) => at % 29 == 0).AsParallel().AsOrdered().Select(sent =>
        {
            var year = s_nation.YearOf(sent);
            var printed = PrintedReport.Make(s_nation.Seed, sent, year);
            return (sent, year, printed, Pipeline.Run(Path.GetFileName(printed.Path), printed.Bytes));
        }),
    ]);

    [Fact]
    public void Make_EveryDocument_IsMarked() => Assert.All(s_read.Value, read =>
    {
        Assert.Contains(Encoding.UTF8.GetString(read.Printed.Bytes).Split('\n'), line => line == Survey.SyntheticMark);
        Assert.True(read.Read.IsRefused || Survey.Of(read.Read).IsSynthetic);
    });

    [Fact]
    public void Make_EveryPlan_IsPrinted() => Assert.Equal(5, s_read.Value.Select(read => read.Sent.Form.Plan).Distinct().Count());

    [Fact]
    public void Read_Documents_AreAccepted() => AtLeast(95, s_read.Value, read => !read.Read.IsRefused);

    [Fact]
    public void Read_Documents_TellWhoReportsOnWhat() => AtLeast(95, Accepted, read =>
        read.Read.Scored!.Plan.Header is { } header && header.Office.Code == read.Sent.Office.Code && header.Plan == read.Sent.Form.Plan
        && header.FiscalYear == read.Sent.Form.Year && header.Quarter == read.Sent.Quarter);

    [Fact]
    public void Make_Documents_AreDamagedInAShare() =>
        Assert.InRange((decimal)s_read.Value.Count(read => read.Printed.IsDamaged) / s_read.Value.Length, 0.05m, 0.25m);

    [Fact]
    public void Score_OfADocumentAndOfItsBundle_AreTheSame()
    {
        var rows = Accepted.Where(read => !read.Printed.IsDamaged).SelectMany(read =>
        {
            var bundled = PlanScorer.Score(ValidatedReport.Make(s_nation.Seed, read.Sent, read.Year, "")).Value!;
            return bundled.Scores.Length == read.Read.Scored!.Scores.Length ? bundled.Scores.Zip(read.Read.Scored.Scores) : [];
        }).Where(pair => pair.First.Status != ScoreStatus.Quarantined && pair.Second.Status != ScoreStatus.Quarantined).ToArray();
        Assert.InRange(rows.Length, 500, int.MaxValue);
        AtLeast(98, rows, pair => (pair.First.IndicatorNo, pair.First.Status, pair.First.EarnedMarks) == (pair.Second.IndicatorNo, pair.Second.Status, pair.Second.EarnedMarks));
    }

    static IEnumerable<(SentReport Sent, YearOfRow[] Year, PrintedReport Printed, PipelineResult Read)> Accepted => s_read.Value.Where(read => !read.Read.IsRefused);

    static void AtLeast<T>(int percent, IEnumerable<T> all, Func<T, bool> holds)
    {
        T[] list = [.. all], failed = [.. list.Where(one => !holds(one))];
        Assert.True(100 * (list.Length - failed.Length) >= percent * list.Length, $"{failed.Length} of {list.Length}: {string.Join("; ", failed.Take(8))}");
    }
}
