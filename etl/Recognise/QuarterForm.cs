using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise;

/// <summary>
/// The NIS form: sections `N. name.....mark`, activities `N.M name` with target and achievement rows over four quarters. Rows without a
/// number of their own carry on the indicator above them, also over a page break.
/// </summary>
sealed class QuarterForm(ImmutableArray<Finding>.Builder findings)
{
    static readonly ImmutableArray<Field> s_texts = [Field.Unit, Field.Responsible, Field.Weight, Field.AnnualTarget, Field.Total, Field.Awarded, Field.Remarks];

    readonly List<IndicatorDraft> _drafts = [];
    readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    SectionLine? _section;
    RecognisedCell? _total;

    public static TableContent Read(ImmutableArray<TableRow> rows, ImmutableArray<Finding>.Builder findings)
    {
        var form = new QuarterForm(findings);
        foreach (var row in rows) form.Take(row);
        foreach (var draft in form._drafts) QuarterRows.Fill(draft, findings);
        findings.AddRange(IndicatorDraft.Skips(form._drafts));
        return new(IndicatorDraft.WithoutCopies(form._drafts), form._total);
    }

    void Take(TableRow row)
    {
        var first = row[Field.Activity] ?? row.Cells.Values.FirstOrDefault();
        if (first is null) return;
        if (row.TotalLabel is { } label)
        {
            if (!CellKinds.IsSubtotal(label.Text)) _total = new([row.Cells.Values.Last()]);
        }
        else if (SectionLine.Read(first) is { } section && row.Cells.Values.All(cell => cell == first || cell == row[Field.Weight]))
        {
            _section = section.Marks.IsBlank && row[Field.Weight] is { } weight ? section with { Marks = weight } : section;
        }
        else if (PlanNumber.Read(first.Text) is { Depth: 2 } number && (row[Field.Weight] ?? row[Field.Unit] ?? row[Field.Label]) is not null)
        {
            Begin(row, number);
        }
        else if (_drafts.Count > 0 && LacksNumber(row))
        {
            Begin(row, NumberByPlace(first));
        }
        else if (_drafts.Count > 0)
        {
            CarryOn(row, _drafts[^1]);
        }
        else
        {
            findings.Add(new(FindingCodes.UnplacedText, first.Origin, Printed: first.Text));
        }
    }

    /// <summary>All that makes an indicator is there but a number that can be read.</summary>
    static bool LacksNumber(TableRow row) =>
        row[Field.Weight] is not null && row[Field.Unit] is not null && row[Field.Activity] is not null && (row[Field.AnnualTarget] ?? row[Field.Label]) is not null;

    /// <summary>The next number of the section.</summary>
    PlanNumber NumberByPlace(Cell printed)
    {
        var section = _section?.No ?? _drafts[^1].Section.No;
        var (parent, last) = IndicatorDraft.Split(_drafts[^1].IndicatorNo);
        var next = parent == section ? last + 1 : 1;
        var number = new PlanNumber($"{section}.{next}", 2, printed.Text);
        findings.Add(new(FindingCodes.NumberByPlace, printed.Origin, number.No, Printed: printed.Text, Final: number.No));
        return number;
    }

    void Begin(TableRow row, PlanNumber number)
    {
        _total = null;
        if (_section is null || _section.No != number.Section)
        {
            if (_section is not null) findings.Add(new(FindingCodes.NumberOutOfOrder, row.Origin, number.No, Printed: number.No, Details: [_section.No]));
            // the heading of a section can be lost with a page; its number stands in front of the indicator's
            if (_section is null) _section = new(number.Section, "", new("", row.OriginOf(Field.Activity)));
        }
        if (!_numbers.Add(number.No))
            findings.Add(new(FindingCodes.IndicatorNumberRepeated, row.Origin, number.No, Printed: number.No));
        var draft = new IndicatorDraft(_section, number.No, number.No);
        draft.Activity.Add(number.Name);
        if (row[Field.Indicator] is { } indicator) draft.Indicator.Add(indicator.Text);
        foreach (var field in s_texts)
        {
            if (row[field] is { } cell) draft.Add(field.PlanColumn()!.Value, cell);
            else if (row.Layout.Has(field)) draft.AddEmpty(row, field, field.PlanColumn()!.Value);
        }
        draft.Rows.Add(row);
        _drafts.Add(draft);
    }

    void CarryOn(TableRow row, IndicatorDraft draft)
    {
        if (row[Field.Activity] is { } activity) draft.Activity.Add(activity.Text);
        var holdsFigures = row[Field.AnnualTarget] is not null || row.Cells.Keys.Any(field => field.IsQuarter());
        if (row[Field.Indicator] is { } indicator)
        {
            if (holdsFigures)
            {
                draft.Sharers++;
                findings.Add(new(FindingCodes.SharedRow, indicator.Origin, draft.IndicatorNo, Printed: indicator.Text));
            }
            draft.Indicator.Add(indicator.Text);
        }
        foreach (var field in s_texts)
            if (row[field] is { } cell) draft.Add(field.PlanColumn()!.Value, cell);
        draft.Rows.Add(row);
    }
}

/// <summary>The indicators of a document's tables and the total printed under them.</summary>
sealed record TableContent(ImmutableArray<IndicatorRow<RecognisedCell>> Indicators, RecognisedCell? Total);
