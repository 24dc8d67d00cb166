using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate.Proof;

namespace Shuddhachar.Etl.Validate;

/// <summary>A plan while it is checked: each measure as printed and as concluded so far, and every conclusion a finding.</summary>
/// <param name="twins">Other reports of the office on the same plan and year.</param>
sealed class PlanDraft(NormalisedPlan plan, ImmutableArray<PlanSheet> twins)
{
    public NormalisedPlan Plan { get; } = plan;
    public ImmutableArray<RowDraft> Rows { get; } = [.. plan.Indicators.Select(indicator => new RowDraft(indicator))];
    public ImmutableArray<PlanSheet> Twins => twins;
    public PlanFigures Figures { get; } = new(twins);

    /// <summary>The printed total of the claims, or what was proved in its place; null when none is printed.</summary>
    public decimal? ClaimedTotal { get; set; } = plan.PrintedTotal is { HasValue: true, Number: { } total } ? total : null;

    public ImmutableArray<Finding>.Builder Findings { get; } = ImmutableArray.CreateBuilder<Finding>();

    /// <summary>The rows of each section, in order, with its mark: of the first row that prints it, since a page may break before.</summary>
    public IEnumerable<(ImmutableArray<RowDraft> Rows, decimal? Marks)> Sections => Rows.GroupBy(row => row.Name.SectionNo)
        .Select(rows => (rows.ToImmutableArray(), rows.Select(row => row.Number(PlanColumn.SectionWeight)).FirstOrDefault(marks => marks is not null)));

    /// <summary>Anything at all is reported: an achievement, a total or a claimed mark, read or not.</summary>
    public bool HasAchievements => Rows.Any(row => row.Values.Any(cell => IsAchievement(row, cell.Key) && cell.Value is { HasValue: true, Parts.Length: > 0 } or { Status: ReadingStatus.Unreadable }));

    /// <summary>Replaces a printed value by a proved one. The printed value stays beside it.</summary>
    public void Repair(RowDraft row, PlanColumn column, Measure final, string code, params ImmutableArray<string> details)
    {
        Findings.Add(new(code, final.Origin, row.Name.IndicatorNo, column.Code(), row.Printed(column)?.Raw ?? "", final.Text, details) { IsRepair = true });
        row.Conclude(column, final);
    }

    public void Note(string code, RowDraft row, PlanColumn column, string final = "", params ImmutableArray<string> details) =>
        Findings.Add(new(code, row[column]?.Origin ?? row.Origin, row.Name.IndicatorNo, column.Code(), row[column]?.Raw ?? "", final, details));

    /// <summary>Sets a row aside for a person; the first reason stands, later ones are findings too.</summary>
    public void Quarantine(RowDraft row, string code, PlanColumn column, params ImmutableArray<string> details)
    {
        Note(code, row, column, "", details);
        row.Quarantine ??= Findings[^1];
    }

    static bool IsAchievement(RowDraft row, PlanColumn column) =>
        column.IsActual() || column == row.ResultColumn || column is PlanColumn.TotalActual or PlanColumn.AwardedScore;
}

/// <summary>One indicator of a <see cref="PlanDraft"/>.</summary>
sealed class RowDraft(NormalisedIndicator indicator)
{
    readonly SortedDictionary<PlanColumn, ValidatedMeasure> _measures =
        new(indicator.Row.Cells.ToDictionary(cell => cell.Key, cell => new ValidatedMeasure(cell.Value, cell.Value)));

    public IndicatorName Name => indicator.Row.Name;
    public UnitKind Unit => indicator.Unit;
    public Finding? Quarantine { get; set; }

    /// <summary>Columns that a person decided upon: no arithmetic doubts them.</summary>
    public HashSet<PlanColumn> Decided { get; } = [];
    public ImmutableArray<int> Lines => indicator.Row.Lines;
    public Origin Origin => new(indicator.Row.Lines[0], 0);

    /// <summary>The concluded measure; null when the document has no such column.</summary>
    public Measure? this[PlanColumn column] => _measures.TryGetValue(column, out var measure) ? measure.Final : null;

    public Measure? Printed(PlanColumn column) => _measures.TryGetValue(column, out var measure) ? measure.Printed : null;

    public IEnumerable<KeyValuePair<PlanColumn, Measure>> Values => _measures.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Final));

    public bool IsRepaired(PlanColumn column) => _measures.TryGetValue(column, out var measure) && measure.IsRepaired;

    /// <summary>The column that tells the result of a tier form: achievement, or the remarks where the form has no such column (004). Null on quarter forms.</summary>
    public PlanColumn? ResultColumn => HasQuarters ? null : _measures.ContainsKey(PlanColumn.Achievement) ? PlanColumn.Achievement : PlanColumn.Remarks;

    public bool HasQuarters => _measures.ContainsKey(PlanColumn.Q1Target);

    /// <summary>The concluded number of a cell that holds one number; null for anything else.</summary>
    public decimal? Number(PlanColumn column) => this[column] is { HasValue: true } measure ? measure.Number : null;

    public void Conclude(PlanColumn column, Measure final) =>
        _measures[column] = _measures.TryGetValue(column, out var measure) ? measure with { Final = final } : new(Measure.Blank("", final.Origin), final);

    /// <summary>Puts a measure, as printed, under another column.</summary>
    public void Place(PlanColumn column, ValidatedMeasure measure) => _measures[column] = measure;

    public ValidatedMeasure Take(PlanColumn column)
    {
        var measure = _measures[column];
        var blank = Measure.Blank("", measure.Printed.Origin);
        _measures[column] = new(blank, blank);
        return measure;
    }

    public ValidatedIndicator Build(YearToDate yearToDate) => new(
        new(indicator.Row.Name, _measures.ToImmutableSortedDictionary(), indicator.Row.Lines), indicator.Unit, yearToDate, Quarantine);
}
