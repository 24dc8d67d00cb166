using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Columns;

namespace Shuddhachar.Etl.Recognise;

/// <summary>
/// Tells targets from achievements under one quarter column of one indicator, where they stand on two rows with labels, on two rows with
/// one label or none, or in one cell (000:54-62, 86-98).
/// </summary>
static class QuarterRows
{
    /// <summary>Distributes the quarter cells of the indicator's rows over the target and actual columns of <paramref name="draft"/>.</summary>
    public static void Fill(IndicatorDraft draft, ImmutableArray<Finding>.Builder findings)
    {
        if (draft.Rows[0].Layout.Kind == FormKind.Halves)
        {
            // that the form has quarters is known by the first, also where only the reported one is printed
            draft.AddEmpty(draft.Rows[0], Field.Target1, PlanColumn.Q1Target);
            return;
        }
        var labels = draft.Rows.Select(row => row.Label).ToArray();
        var lastActual = Array.LastIndexOf(labels, LabelKind.Actual);
        for (var field = Field.Quarter1; field <= Field.Quarter4; field++)
        {
            var (target, actual) = (new List<Cell>(), new List<Cell>());
            for (var at = 0; at < draft.Rows.Count; at++)
            {
                if (draft.Rows[at][field] is not { } cell) continue;
                Place(labels[at], cell, target, actual, lastActual > at, findings, draft.IndicatorNo);
            }
            // an empty cell has a place too: on the row of its label
            if (target.Count == 0) target.Add(new("", draft.Rows[0].OriginOf(field)));
            if (actual.Count == 0) actual.Add(new("", (draft.Rows.FirstOrDefault(row => row.Label == LabelKind.Actual) ?? draft.Rows[0]).OriginOf(field)));
            foreach (var piece in target) draft.Add(PlanColumns.Target(field.Quarter()), piece);
            foreach (var piece in actual) draft.Add(PlanColumns.Actual(field.Quarter()), piece);
        }
    }

    static void Place(LabelKind? label, Cell cell, List<Cell> target, List<Cell> actual, bool actualFollows, ImmutableArray<Finding>.Builder findings, string indicatorNo)
    {
        if (label == LabelKind.Actual)
        {
            actual.Add(cell);
        }
        else if (label == LabelKind.Both && Halves(cell) is { } halves)
        {
            findings.Add(new(FindingCodes.MergedCell, cell.Origin, indicatorNo, Printed: cell.Text, Final: $"{halves.Target.Text} | {halves.Actual.Text}"));
            target.Add(halves.Target);
            actual.Add(halves.Actual);
        }
        else if (target.Count == 0)
        {
            target.Add(cell);
        }
        else if (Shape(target[^1]) != Shape(cell))
        {
            // a count, and its date on the next line (002:82-83)
            target.Add(cell);
        }
        else
        {
            // a second value of the same kind is the achievement, whatever its label says (000:90); a row labelled so may still add to it
            if (label == LabelKind.Target && actualFollows)
                findings.Add(new(FindingCodes.LabelContradictsOrder, cell.Origin, indicatorNo, Printed: cell.Text));
            actual.Add(cell);
        }
    }

    /// <summary>`a b` in one cell: as many quantities of the same kinds in the first half as in the second; else null.</summary>
    static (Cell Target, Cell Actual)? Halves(Cell cell)
    {
        var tokens = QuantityLexer.Read(cell.Text).Where(token => token.Kind is not (QuantityKind.Ordinal or QuantityKind.Reference)).ToArray();
        if (tokens.Length == 0 || tokens.Length % 2 != 0) return null;
        var half = tokens.Length / 2;
        if (!tokens[..half].Select(token => IsDate(token)).SequenceEqual(tokens[half..].Select(token => IsDate(token)))) return null;
        var cut = tokens[half].Start;
        return (cell with { Text = cell.Text[..cut].TrimEnd(' ', ',', ';', '/') }, cell with { Text = cell.Text[cut..] });
    }

    static string Shape(Cell cell) => string.Concat(QuantityLexer.Read(cell.Text).Select(token => IsDate(token) ? 'd' : 'n'));

    static bool IsDate(QuantityToken token) => token.Kind is QuantityKind.Date or QuantityKind.BrokenDate or QuantityKind.PartialDate;
}
