using System.Collections.Immutable;

namespace Shuddhachar.Etl.Recognise;

/// <summary>
/// The e-Gov form: one row per indicator `[1.5.1] name` with criteria for 100 … 60 %. Section and activity are printed once and hold for
/// the rows below them, also where a page break repeats only a number (001:22).
/// </summary>
sealed class TierForm(ImmutableArray<Finding>.Builder findings)
{
    static readonly ImmutableArray<Field> s_values =
        [Field.Unit, Field.Weight, Field.Tier100, Field.Tier90, Field.Tier80, Field.Tier70, Field.Tier60, Field.Achievement, Field.Awarded, Field.Remarks];

    readonly List<IndicatorDraft> _drafts = [];
    readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    readonly Dictionary<string, SectionLine> _sections = new(StringComparer.Ordinal);
    PlanNumber? _activity;
    RecognisedCell? _total;

    public static TableContent Read(ImmutableArray<TableRow> rows, ImmutableArray<Finding>.Builder findings)
    {
        var form = new TierForm(findings);
        foreach (var row in rows) form.Take(row);
        return new([.. form._drafts.Select(draft => draft.Build())], form._total);
    }

    void Take(TableRow row)
    {
        var first = row.Cells.Values.FirstOrDefault();
        if (first is null) return;
        if (CellKinds.IsTotal(first.Text))
        {
            _total = row.Cells.Values.Skip(1).LastOrDefault() is { } total ? new([total]) : _total;
            return;
        }
        if (row[Field.Section] is { } section && PlanNumber.Read(section.Text) is { Depth: 1 } sectionNumber)
            _sections[sectionNumber.No] = new(sectionNumber.No, sectionNumber.Name, row[Field.SectionWeight] ?? new("", row.OriginOf(Field.SectionWeight)));
        if (row[Field.Activity] is { } activity && PlanNumber.Read(activity.Text) is { Depth: 2 } activityNumber) _activity = activityNumber;
        if (row[Field.Indicator] is { } indicator && PlanNumber.Read(indicator.Text) is { Depth: 3 } number) Begin(row, number);
        else if (_drafts.Count > 0) CarryOn(row, _drafts[^1]);
        else if (row[Field.Section] is null) findings.Add(new(FindingCodes.UnplacedText, first.Origin, Printed: first.Text));
    }

    void Begin(TableRow row, PlanNumber number)
    {
        if (!_numbers.Add(number.No))
            findings.Add(new(FindingCodes.IndicatorNumberRepeated, row[Field.Indicator]!.Origin, number.No, Printed: number.No));
        var section = _sections.GetValueOrDefault(number.Section) ?? new SectionLine(number.Section, "", new("", row.OriginOf(Field.SectionWeight)));
        var draft = new IndicatorDraft(section, number.Parent, number.No);
        if (_activity?.No == number.Parent) draft.Activity.Add(_activity.Name);
        else findings.Add(new(FindingCodes.NumberOutOfOrder, row[Field.Indicator]!.Origin, number.No, Printed: number.No, Details: [_activity?.No ?? ""]));
        draft.Indicator.Add(number.Name);
        foreach (var field in s_values)
        {
            if (row[field] is { } cell) draft.Add(field.PlanColumn()!.Value, cell);
            else if (row.Layout.Has(field)) draft.AddEmpty(row, field, field.PlanColumn()!.Value);
        }
        draft.Rows.Add(row);
        _drafts.Add(draft);
    }

    static void CarryOn(TableRow row, IndicatorDraft draft)
    {
        var carried = false;
        if (row[Field.Activity] is { } activity && PlanNumber.Read(activity.Text) is null)
        {
            draft.Activity.Add(activity.Text);
            carried = true;
        }
        if (row[Field.Indicator] is { } indicator)
        {
            draft.Indicator.Add(indicator.Text);
            carried = true;
        }
        foreach (var field in s_values)
        {
            if (row[field] is not { } cell) continue;
            draft.Add(field.PlanColumn()!.Value, cell);
            carried = true;
        }
        if (carried) draft.Rows.Add(row);
    }
}
