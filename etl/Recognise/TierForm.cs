using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;

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
        findings.AddRange(IndicatorDraft.Skips(form._drafts));
        return new(IndicatorDraft.WithoutCopies(form._drafts), form._total);
    }

    void Take(TableRow row)
    {
        var first = row.Cells.Values.FirstOrDefault();
        if (first is null) return;
        if (row.TotalLabel is { } label)
        {
            if (!CellKinds.IsSubtotal(label.Text)) _total = new([row.Cells.Values.Last()]);
            return;
        }
        if (row[Field.Section] is { } section && PlanNumber.Read(section.Text) is { Depth: 1 } sectionNumber)
            _sections[sectionNumber.No] = new(sectionNumber.No, sectionNumber.Name, row[Field.SectionWeight] ?? new("", row.OriginOf(Field.SectionWeight)));
        if (row[Field.Activity] is { } activity && PlanNumber.Read(activity.Text) is { Depth: 2 } activityNumber) _activity = activityNumber;
        if (row[Field.Indicator] is { } indicator && PlanNumber.Read(indicator.Text) is { Depth: 3 } number) Begin(row, number);
        else if (_drafts.Count > 0 && LacksNumber(row)) Begin(row, NumberByPlace(row[Field.Indicator] ?? row[Field.Activity]!));
        else if (_drafts.Count > 0) CarryOn(row, _drafts[^1]);
        else if (row[Field.Section] is null) findings.Add(new(FindingCodes.UnplacedText, first.Origin, Printed: first.Text));
    }

    /// <summary>All that makes an indicator is there but a number that can be read.</summary>
    static bool LacksNumber(TableRow row) =>
        row[Field.Weight] is not null && (row[Field.Indicator] ?? row[Field.Activity]) is not null && row.Cells.Keys.Count(field => field.IsTier()) >= 2;

    /// <summary>The next number of the activity.</summary>
    PlanNumber NumberByPlace(Cell printed)
    {
        var activity = _activity?.No ?? _drafts[^1].ActivityNo;
        var next = _drafts[^1].ActivityNo == activity ? IndicatorDraft.Split(_drafts[^1].IndicatorNo).Last + 1 : 1;
        var number = new PlanNumber($"{activity}.{next}", 3, printed.Text);
        findings.Add(new(FindingCodes.NumberByPlace, printed.Origin, number.No, Printed: printed.Text, Final: number.No));
        return number;
    }

    void Begin(TableRow row, PlanNumber number)
    {
        _total = null;
        if (!_numbers.Add(number.No))
            findings.Add(new(FindingCodes.IndicatorNumberRepeated, (row[Field.Indicator]?.Origin ?? row.Origin), number.No, Printed: number.No));
        var section = _sections.GetValueOrDefault(number.Section) ?? new SectionLine(number.Section, "", new("", row.OriginOf(Field.SectionWeight)));
        var draft = new IndicatorDraft(section, number.Parent, number.No);
        if (_activity?.No == number.Parent) draft.Activity.Add(_activity.Name);
        else findings.Add(new(FindingCodes.NumberOutOfOrder, (row[Field.Indicator]?.Origin ?? row.Origin), number.No, Printed: number.No, Details: [_activity?.No ?? ""]));
        draft.Indicator.Add(number.Name);
        foreach (var field in s_values)
        {
            if (row[field] is { } cell) draft.Add(field.PlanColumn()!.Value, cell);
            else if (row.Layout.Has(field)) draft.AddEmpty(row, field, field.PlanColumn()!.Value);
        }
        for (var field = Field.Quarter1; field <= Field.Quarter4; field++)
            if (row[field] is { } cell) draft.Add(PlanColumns.Actual(field.Quarter()), cell);
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
