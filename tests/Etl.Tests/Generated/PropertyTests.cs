using System.Text;
using Shuddhachar.Etl.Generate.Print;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Tests.Load;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Fuzz;

namespace Shuddhachar.Etl.Tests.Generated;

/// <summary>What must be true of every document (design.md section 5), tried on generated ones.</summary>
public class PropertyTests
{
    const int Seed = 20261120;

    static readonly Lazy<(GeneratedDocument Document, PipelineResult Result)[]> s_read = new(() =>
        [.. Enumerable.Range(0, 120).Select(number => Generator.Make(Seed, number)).Select(document => (document, Pipeline.Run(document.FileName, document.Bytes))).Where(read => !read.Item2.IsRefused)]);

    [Fact]
    public void Recognise_BlankRowsStraySpacesAndJoiners_ChangeNothing()
    {
        var random = new Random(Seed);
        foreach (var (document, result) in s_read.Value.Where(read => read.Document.Layout is Layout.Tabs).Take(25))
        {
            var noisy = string.Join('\n', document.Text.Split('\n').SelectMany(line => random.Next(4) == 0 ? new[] { line, " " } : [line])
                .Select(line => string.Join('\t', line.Split('\t').Select(cell => random.Next(3) == 0 ? $" {cell}\u200B\u00A0" : cell))));
            var again = Pipeline.Run(document.FileName, Encoding.UTF8.GetBytes(noisy));
            Assert.Equal([document.FileName, .. Figures(result)], [document.FileName, .. Figures(again)]);
        }
    }

    [Fact]
    public void Validate_MeasureWithoutRepair_EqualsWhatWasPrinted()
    {
        foreach (var (document, result) in s_read.Value)
        {
            foreach (var indicator in result.Validated!.Indicators)
                foreach (var (column, measure) in indicator.Row.Cells)
                {
                    if (measure.IsRepaired)
                        Assert.Contains(result.Findings, finding => finding.IsRepair && finding.Column == column.Code()
                            && (finding.IndicatorNo == indicator.Row.Name.IndicatorNo || column == PlanColumn.SectionWeight));
                    else
                        Assert.True(measure.Final.Parts.SequenceEqual(measure.Printed.Parts) && measure.Final.Status == measure.Printed.Status, $"{document.FileName} {indicator.Row.Name.IndicatorNo} {column}");
                }
        }
    }

    [Fact]
    public void Validate_AnyTotal_EqualsItsPartsOrCarriesAFinding()
    {
        foreach (var (document, result) in s_read.Value)
        {
            foreach (var section in result.Validated!.Indicators.GroupBy(indicator => indicator.Row.Name.SectionNo))
            {
                if (Number(section.First(), PlanColumn.SectionWeight) is not { } mark || section.Any(indicator => Number(indicator, PlanColumn.Weight) is null)) continue;
                Assert.True(section.Sum(indicator => Number(indicator, PlanColumn.Weight)!.Value) == mark || IsNamed(result, section.First(), PlanColumn.SectionWeight), $"{document.FileName} section {section.Key}");
            }
            foreach (var indicator in result.Validated.Indicators.Where(indicator => indicator.Unit is UnitKind.Count or UnitKind.LakhTaka))
            {
                HoldsOrIsNamed(PlanColumns.Target, PlanColumn.AnnualTarget);
                HoldsOrIsNamed(PlanColumns.Actual, PlanColumn.TotalActual);

                void HoldsOrIsNamed(Func<int, PlanColumn> part, PlanColumn whole)
                {
                    var parts = Enumerable.Range(1, 4).Select(quarter => Number(indicator, part(quarter))).OfType<decimal>().ToArray();
                    if (parts.Length < 2 || Number(indicator, whole) is not { } sum || parts.All(quarter => quarter == sum)) return;
                    Assert.True(parts.Sum() == sum || IsNamed(result, indicator, whole), $"{document.FileName} {indicator.Row.Name.IndicatorNo} {whole}: {string.Join('+', parts)} and {sum}");
                }
            }
        }
    }

    [Fact]
    public void Score_AnyDocument_LiesBetweenZeroAndTheWeight() =>
        Assert.All(s_read.Value.SelectMany(read => read.Result.Scored!.Scores), score => Assert.InRange(score.EarnedMarks ?? 0m, 0m, score.WeightMarks ?? 0m));

    [Fact]
    public void Score_HigherAchievement_NeverEarnsLess()
    {
        foreach (var (document, result) in s_read.Value)
        {
            var plan = result.Validated!;
            var better = plan with { Indicators = [.. plan.Indicators.Select(indicator => indicator with { YearToDate = Better(indicator.YearToDate) })] };
            foreach (var (before, after) in result.Scored!.Scores.Zip(PlanScorer.Score(better).Value!.Scores))
                Assert.True(before.EarnedMarks is null || after.EarnedMarks >= before.EarnedMarks, $"{document.FileName} {before.IndicatorNo}: {before.EarnedMarks} before, {after.EarnedMarks} after");
        }
    }

    [Fact]
    public void Load_AnyOrderAndTwice_GivesTheSameRows()
    {
        var documents = s_read.Value.Select(read => read.Result).ToArray();
        var shuffled = documents.Concat(documents).ToArray();
        new Random(Seed).Shuffle(shuffled);
        var (once, again) = (LoadedRows.Of(documents), LoadedRows.Of(shuffled));
        Assert.Equal(once.DimDocument, again.DimDocument);
        Assert.Equal(once.DimOffice, again.DimOffice);
        Assert.Equal(once.FactQuarter, again.FactQuarter);
        Assert.Equal(once.FactScore, again.FactScore);
        Assert.Equal(once.FactFinding, again.FactFinding);
    }

    static string[] Figures(PipelineResult result) =>
        [.. result.Validated?.Indicators.SelectMany(indicator => indicator.Row.Cells.Select(cell => $"{indicator.Row.Name.IndicatorNo} {cell.Key} {cell.Value.Final.Text}")) ?? [$"refused {result.Refusal?.Code}"]];

    static decimal? Number(ValidatedIndicator indicator, PlanColumn column) => indicator.Row[column]?.Final is { HasValue: true, Number: { } number } ? number : null;

    static bool IsNamed(PipelineResult result, ValidatedIndicator indicator, PlanColumn column) =>
        result.Findings.Any(finding => finding.IndicatorNo == indicator.Row.Name.IndicatorNo || finding.Column == column.Code() && indicator.Row.Lines.Contains(finding.Origin.Line)
            || column == PlanColumn.SectionWeight && finding.IndicatorNo.StartsWith(indicator.Row.Name.SectionNo + ".", StringComparison.Ordinal));

    /// <summary>One more, or a day earlier.</summary>
    static YearToDate Better(YearToDate reached) => reached with
    {
        Parts = [.. reached.Parts.Select(part => part.Number is { } number ? Quantity.Of(number + 1m) : Quantity.Of(part.Date!.Value.AddDays(-1)))],
    };
}
