using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Tests.Score;

/// <summary>One indicator in plain text, as a person writes it down to work out its mark.</summary>
/// <param name="Concept">Code of concepts.csv; the row then carries the names by which it is known there. Empty for an activity of the office's own.</param>
/// <param name="Target">`4`, `2021-09-30;2021-12-31` or `2;2021-12-31`</param>
/// <param name="Quarters">Target and achievement of the four quarters: `1>1|1>|1>|1>`; empty on a form without quarters.</param>
/// <param name="Tiers">Criteria of 100, 90, 80, 70 and 60 %: `4||3||2`; empty on a form without criteria.</param>
/// <param name="Achieved">The year so far; `n/a`, or `?` when it cannot be read. Dates may stand in the quarters alone.</param>
sealed record PlainRow(string No, string Concept, UnitKind Unit, string Weight, string Target, string Quarters, string Tiers, string Achieved, bool IsSetAside = false)
{
    static readonly ILookup<string, IReadOnlyDictionary<string, string>> s_concepts = Knowledge.Read("Recognise/concepts.csv").ToLookup(row => row["concept_code"]);

    public ValidatedIndicator Build()
    {
        var cells = ImmutableSortedDictionary.CreateBuilder<PlanColumn, ValidatedMeasure>();
        void Add(PlanColumn column, string text)
        {
            if (text.Length > 0) cells.Add(column, new(Read(text), Read(text)));
        }

        Add(PlanColumn.Weight, Weight);
        Add(PlanColumn.AnnualTarget, Target);
        foreach (var (at, quarter) in Quarters.Split('|', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            Add(PlanColumns.Target(at + 1), quarter.Split('>')[0]);
            Add(PlanColumns.Actual(at + 1), quarter.Split('>')[1]);
        }
        foreach (var (at, tier) in Tiers.Split('|').Index()) Add(PlanColumns.Tiers[at], tier);
        var names = s_concepts[Concept].FirstOrDefault();
        var name = new IndicatorName("1", "ক্ষেত্র", No, names?["activity"] ?? "দপ্তরের নিজস্ব কাজ", No, names?["indicator"] ?? "কাজ সম্পন্ন");
        return new(new(name, cells.ToImmutable(), [1]), Unit, ToDate(cells), IsSetAside ? new(FindingCodes.UnreadableFigure, Origin.Document) : null);
    }

    YearToDate ToDate(ImmutableSortedDictionary<PlanColumn, ValidatedMeasure>.Builder cells)
    {
        if (Achieved == "?") return new(ReadingStatus.Unreadable, [], YearToDateBasis.None);
        if (Achieved == "n/a") return new(ReadingStatus.NotApplicable, [], YearToDateBasis.None);
        if (Achieved.Length > 0) return new(ReadingStatus.Value, Read(Achieved).Parts, YearToDateBasis.AchievementCell);
        var done = Enumerable.Range(1, 4).Where(quarter => cells.ContainsKey(PlanColumns.Actual(quarter))).SelectMany(quarter => cells[PlanColumns.Actual(quarter)].Final.Parts).ToImmutableArray();
        return done.IsEmpty || Unit is not (UnitKind.Date or UnitKind.CountAndDate) ? YearToDate.None : new(ReadingStatus.Value, done, YearToDateBasis.DatesOfQuarters);
    }

    static Measure Read(string text) => new(
        ReadingStatus.Value,
        [.. text.Split(';').Select(part => part.Length == 10 && part[4] == '-'
            ? Quantity.Of(DateOnly.ParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : Quantity.Of(decimal.Parse(part, CultureInfo.InvariantCulture)))],
        text,
        Origin.Document);
}

/// <summary>A plan in plain text.</summary>
/// <param name="Quarter">The reported one; 0 for a report that names none.</param>
sealed record PlainPlan(PlanKind Plan, int FiscalYear, int Quarter, ImmutableArray<PlainRow> Rows, bool HasAchievements = true)
{
    public ScoredPlan Score()
    {
        var header = new PlanHeader(Plan, "test", new("ICTD", "বিভাগ", true, 1m, Origin.Document), FiscalYear, Quarter == 0 ? null : Quarter, null, "");
        var document = new ExtractedDocument("test.txt", new('0', 64), []);
        return PlanScorer.Score(new(document, header, [.. Rows.Select(row => row.Build())], null, null, HasAchievements)).Value!;
    }
}
