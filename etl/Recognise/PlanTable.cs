using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Columns;

namespace Shuddhachar.Etl.Recognise;

/// <summary>The indicators of a document's tables and the total printed under them.</summary>
sealed record TableContent(ImmutableArray<IndicatorRow<RecognisedCell>> Indicators, RecognisedCell? Total);

/// <summary>
/// Gathers the rows of a plan into its indicators. Sections stand in a column of their own, printed once for the rows below (001:9), or on
/// a line of their own (000:12); indicators carry a number of their own `[1.5.1]` or that of their activity `6.3`. Rows without a number
/// carry on the indicator above them, also over a page break.
/// </summary>
sealed class PlanTable(ImmutableArray<TableRow> rows, ImmutableArray<Finding>.Builder findings)
{
    /// <summary>Every row of an indicator may add to these.</summary>
    static readonly ImmutableArray<Field> s_values = [.. Fields.All.Where(field => field.PlanColumn() is not null && field != Field.SectionWeight)];

    readonly List<IndicatorDraft> _drafts = [];
    readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    readonly Dictionary<string, SectionLine> _sections = new(StringComparer.Ordinal);

    /// <summary>Indicators have numbers of their own, of three parts; otherwise they go by the number of their activity.</summary>
    readonly bool _isDeep = rows.Count(row => NumberIn(row, Field.Indicator) is { Depth: 3 }) * 2 >= rows.Count(row => NumberIn(row, Field.Activity) is { Depth: 2 })
        && rows.Any(row => NumberIn(row, Field.Indicator) is { Depth: 3 });

    SectionLine? _section;
    PlanNumber? _activity;
    RecognisedCell? _total;

    public static TableContent Read(ImmutableArray<TableRow> rows, ImmutableArray<Finding>.Builder findings)
    {
        var table = new PlanTable(rows, findings);
        foreach (var row in rows) table.Take(row);
        foreach (var draft in table._drafts.Where(draft => draft.Rows[0].Layout.HasQuarters)) QuarterRows.Fill(draft, findings);
        findings.AddRange(IndicatorDraft.Skips(table._drafts));
        return new(IndicatorDraft.WithoutCopies(table._drafts), table._total);
    }

    static PlanNumber? NumberIn(TableRow row, Field field) => row[field] is { } cell ? PlanNumber.Read(cell.Text) : null;

    void Take(TableRow row)
    {
        if (row.Cells.Values.FirstOrDefault() is not { } first) return;
        if (row.TotalLabel is { } label)
        {
            // a form without awarded marks adds up its full marks, and so does an empty one: no claim
            if (!CellKinds.IsSubtotal(label.Text) && row.Layout.Has(Field.Awarded) && row.Cells.Keys.Last() is not (Field.SectionWeight or Field.Weight)) _total = new([row.Cells.Values.Last()]);
            return;
        }
        if (TakeSection(row)) return;
        if (row[Field.Activity] is { } activity && _isDeep)
        {
            if (PlanNumber.Read(activity.Text) is { Depth: 2 } numbered) _activity = numbered;
            else if (NumberIn(row, Field.Indicator) is { Depth: 3 } own) _activity = new(own.Parent, 2, activity.Text);
        }
        if (NumberOf(row) is { } number) Begin(row, number);
        else if (LacksNumber(row) && (_drafts.Count > 0 || !HasNumbers(row))) Begin(row, NumberByPlace(row[Field.Indicator] is { } indicator && _isDeep ? indicator : (row[Field.Activity] ?? row[Field.Indicator])!));
        else if (_drafts.Count > 0) CarryOn(row, _drafts[^1]);
        else if (row[Field.Section] is null) findings.Add(new(FindingCodes.UnplacedText, first.Origin, Printed: first.Text));
    }

    /// <summary>True when the row says nothing but the name of a section.</summary>
    bool TakeSection(TableRow row)
    {
        if (row[Field.Section] is { } printed)
        {
            if (PlanNumber.Read(printed.Text) is { Depth: 1 } number) StartSection(new(number.No, number.Name, row[Field.SectionWeight] ?? new("", row.OriginOf(Field.SectionWeight))));
            else if (HasFigures(row) && !CellKinds.IsDash(printed.Text) && Folding.Fold(printed.Text) != Folding.Fold(_section?.Name ?? ""))
                StartSection(new(NextSection(), printed.Text, row[Field.SectionWeight] ?? new("", row.OriginOf(Field.SectionWeight))));
        }
        var mark = row[Field.Weight] ?? row[Field.SectionWeight];
        if (row.Cells.Keys.Any(field => field is not (Field.Serial or Field.Section or Field.SectionWeight or Field.Activity or Field.Indicator or Field.Weight))) return false;
        var names = row.Cells.Where(cell => cell.Value != mark && cell.Key != Field.Serial).Select(cell => cell.Value).ToArray();
        if (names is not [var name]) return false;
        if (SectionLine.Read(name) is { } section)
        {
            StartSection(section.Marks.IsBlank && mark is not null ? section with { Marks = mark } : section);
            return true;
        }
        // `1 | institutional arrangements | 8`: the number in a cell of its own
        if (row[Field.Serial] is not { } serial || mark is null || row.Layout.Has(Field.Section) || !int.TryParse(Digits.ToAscii(serial.Text).TrimEnd('.', ')', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var no)) return false;
        StartSection(new($"{no}", name.Text, mark));
        return true;
    }

    void StartSection(SectionLine section)
    {
        // the page behind a break may repeat the section without its mark (001:22)
        if (_sections.TryGetValue(section.No, out var known) && section.Marks.IsBlank && !known.Marks.IsBlank && Folding.Fold(known.Name) == Folding.Fold(section.Name)) section = known;
        _section = _sections[section.No] = section;
    }

    string NextSection() => _section is null ? "1" : $"{IndicatorDraft.Split($"0.{_section.No}").Last + 1}";

    PlanNumber? NumberOf(TableRow row)
    {
        if (NumberIn(row, Field.Indicator) is { } own && own.Depth == (_isDeep ? 3 : 2) && (_isDeep || row[Field.Activity] is null)) return own;
        if (_isDeep || !HasFigures(row)) return null;
        if (NumberIn(row, Field.Activity) is { Depth: 2 } number) return number;
        return row[Field.Serial] is { } serial && row[Field.Activity] is { } activity ? PlanNumber.ReadAlone(serial.Text, activity.Text) : null;
    }

    /// <summary>A row with more than names.</summary>
    static bool HasFigures(TableRow row) => row.Cells.Keys.Any(field => field is Field.Weight or Field.Unit or Field.Label or Field.AnnualTarget || field.IsTier() || field.IsHalf());

    /// <summary>All that makes an indicator is there but a number that can be read.</summary>
    static bool LacksNumber(TableRow row)
    {
        if ((row[Field.Indicator] ?? row[Field.Activity]) is null) return false;
        var hasWeight = row[Field.Weight] is not null || !row.Layout.Has(Field.Weight);
        return row.Layout.HasQuarters
            ? hasWeight && row[Field.Unit] is not null && row[Field.Activity] is not null && ((row[Field.AnnualTarget] ?? row[Field.Label]) is not null || row.Cells.Keys.Any(Fields.IsHalf))
            : hasWeight && (row.Cells.Keys.Count(Fields.IsTier) >= 2 || row[Field.AnnualTarget] is not null);
    }

    static bool HasNumbers(TableRow row) => row.Cells.Values.Any(cell => PlanNumber.Read(cell.Text) is { Depth: > 1 });

    /// <summary>The next number of the activity, or of the section.</summary>
    PlanNumber NumberByPlace(Cell printed)
    {
        var parent = _isDeep ? _activity?.No ?? _drafts.LastOrDefault()?.ActivityNo ?? $"{_section?.No ?? "1"}.1" : _section?.No ?? _drafts.LastOrDefault()?.Section.No ?? "1";
        var (before, last) = _drafts.Count > 0 ? IndicatorDraft.Split(_drafts[^1].IndicatorNo) : ("", 0);
        var number = new PlanNumber($"{parent}.{(before == parent ? last + 1 : 1)}", _isDeep ? 3 : 2, printed.Text);
        findings.Add(new(FindingCodes.NumberByPlace, printed.Origin, number.No, Printed: printed.Text, Final: number.No));
        return number;
    }

    void Begin(TableRow row, PlanNumber number)
    {
        _total = null;
        var origin = (_isDeep ? row[Field.Indicator] : null)?.Origin ?? row.Origin;
        if (!_numbers.Add(number.No)) findings.Add(new(FindingCodes.IndicatorNumberRepeated, origin, number.No, Printed: number.No));
        var draft = new IndicatorDraft(SectionOf(row, number), _isDeep ? number.Parent : number.No, number.No);
        if (!_isDeep)
        {
            if (row[Field.Activity] is not null) draft.Activity.Add(number.Name);
            if (row[Field.Indicator] is { } indicator) draft.Indicator.Add(row[Field.Activity] is null ? number.Name : indicator.Text);
        }
        else
        {
            if (_activity?.No == number.Parent) draft.Activity.Add(_activity.Name);
            else findings.Add(new(FindingCodes.NumberOutOfOrder, origin, number.No, Printed: number.No, Details: [_activity?.No ?? ""]));
            draft.Indicator.Add(number.Name);
        }
        foreach (var field in s_values)
        {
            if (row[field] is { } cell) draft.Add(field.PlanColumn()!.Value, cell);
            else if (row.Layout.Has(field)) draft.AddEmpty(row, field, field.PlanColumn()!.Value);
        }
        draft.Rows.Add(row);
        _drafts.Add(draft);
    }

    /// <summary>Where sections have a column, the number tells which; on lines of their own, the place does, for a digit is misread sooner than a line lost.</summary>
    SectionLine SectionOf(TableRow row, PlanNumber number)
    {
        if (row.Layout.Has(Field.Section)) return _sections.GetValueOrDefault(number.Section) ?? new(number.Section, "", new("", row.OriginOf(Field.SectionWeight)));
        if (_section is { } section && section.No != number.Section) findings.Add(new(FindingCodes.NumberOutOfOrder, row.Origin, number.No, Printed: number.No, Details: [section.No]));
        // the heading of a section can be lost with a page; its number stands in front of the indicator's
        return _section ??= new(number.Section, "", new("", row.OriginOf(Field.Activity)));
    }

    void CarryOn(TableRow row, IndicatorDraft draft)
    {
        var carried = false;
        if (row[Field.Activity] is { } activity && (!_isDeep || PlanNumber.Read(activity.Text) is null))
        {
            draft.Activity.Add(activity.Text);
            carried = true;
        }
        if (row[Field.Indicator] is { } indicator)
        {
            if (row.Layout.HasQuarters && (row[Field.AnnualTarget] is not null || row.Cells.Keys.Any(Fields.IsQuarter)))
            {
                draft.Sharers++;
                findings.Add(new(FindingCodes.SharedRow, indicator.Origin, draft.IndicatorNo, Printed: indicator.Text));
            }
            draft.Indicator.Add(indicator.Text);
            carried = true;
        }
        foreach (var field in s_values)
        {
            if (row[field] is not { } cell) continue;
            draft.Add(field.PlanColumn()!.Value, cell);
            carried = true;
        }
        if (carried || row.Layout.HasQuarters) draft.Rows.Add(row);
    }
}
