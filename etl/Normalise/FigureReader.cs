using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Normalise;

/// <summary>Reads cells that should hold figures and nothing else: targets, criteria, quarters, totals, marks.</summary>
static class FigureReader
{
    /// <summary>No plan gives more marks in all.</summary>
    const decimal LargestMark = 1000m;

    /// <summary>One number: a mark or a weight.</summary>
    public static Measure ReadNumber(RecognisedCell cell, Action<string> find)
    {
        if (Empty(cell, find) is { } empty) return empty;
        var tokens = QuantityLexer.Read(cell.Text);
        if (tokens is [{ Kind: QuantityKind.Number or QuantityKind.Percent, Number: <= LargestMark } only] && Letters(cell.Text) == Inside(cell.Text, tokens) && !IsNegative(cell.Text))
            return Value(cell, [Quantity.Of(only.Number)]);
        return Fail(cell, FindingCodes.UnreadableValue, find);
    }

    /// <summary>The quantities of a target, an achievement of a quarter, or a criterion, in printed order.</summary>
    public static Measure ReadFigures(RecognisedCell cell, UnitKind unit, Action<string> find)
    {
        if (Empty(cell, find) is { } empty) return empty;
        var tokens = QuantityLexer.Read(cell.Text).Where(token => token.Kind is not (QuantityKind.Ordinal or QuantityKind.Reference)).ToImmutableArray();
        if (CellFigures.Fault(cell.Text, tokens, unit) is { } fault) return Fail(cell, fault, find);
        var chosen = CellFigures.Choose(tokens, unit);
        if (chosen.Length < tokens.Length && tokens.Any(token => token.Kind == QuantityKind.Date)) find(FindingCodes.EventDateBesideCount);
        var parts = CellFigures.ToQuantities(cell.Text, chosen, unit, find);
        // figures only: a few letters may stand beside them, the tail of a date (003:51), a counting word (002:76)
        if (Fits(parts, unit) && !IsNegative(cell.Text) && Letters(cell.Text) - Inside(cell.Text, tokens) <= 8 * tokens.Length) return Value(cell, parts);
        return Fail(cell, parts.Count(part => part.Number is not null) > 1 ? FindingCodes.SeveralValuesInSentence : FindingCodes.UnreadableValue, find);
    }

    /// <summary>Blank, dash, not applicable, nothing there, in progress, ditto, a spreadsheet's error; null when the cell says something.</summary>
    public static Measure? Empty(RecognisedCell cell, Action<string> find)
    {
        if (cell.IsBlank || cell.Parts.All(part => CellKinds.IsDash(part.Text))) return Measure.Blank(cell.Text, cell.Origin);
        if (StatusWords.IsSpreadsheetError(cell.Text)) return Fail(cell, FindingCodes.UnreadableValue, find);
        if (StatusWords.IsNotApplicable(cell.Text)) return new(ReadingStatus.NotApplicable, [], cell.Text, cell.Origin);
        if (StatusWords.IsInProgress(cell.Text)) return Measure.Blank(cell.Text, cell.Origin);
        if (StatusWords.IsNone(cell.Text))
        {
            find(FindingCodes.SaysNone);
            return Measure.Blank(cell.Text, cell.Origin);
        }
        return StatusWords.IsDitto(cell.Text) ? Fail(cell, FindingCodes.UnreadableValue, find) : null;
    }

    public static Measure Value(RecognisedCell cell, ImmutableArray<Quantity> parts) => new(ReadingStatus.Value, parts, cell.Text, cell.Origin);

    public static Measure Unreadable(RecognisedCell cell) => new(ReadingStatus.Unreadable, [], cell.Text, cell.Origin);

    public static Measure Fail(RecognisedCell cell, string code, Action<string> find)
    {
        find(code);
        return Unreadable(cell);
    }

    static bool Fits(ImmutableArray<Quantity> parts, UnitKind unit)
    {
        var (numbers, dates) = (parts.Count(part => part.Number is not null), parts.Count(part => part.Date is not null));
        return unit switch
        {
            UnitKind.Date => numbers == 0 && dates > 0,
            UnitKind.CountAndDate or UnitKind.Unknown => numbers <= 1 && numbers + dates > 0,
            _ => numbers == 1,
        };
    }

    /// <summary>A plan has no negative figures; whether the line before the figure is a dash or damage, nobody can say.</summary>
    static bool IsNegative(string text) => text.Length > 1 && text[0] is '-' or '−' && char.IsDigit(text[1]);

    static int Letters(string text) => text.Count(char.IsLetter);

    static int Inside(string text, ImmutableArray<QuantityToken> tokens) => tokens.Sum(token => Letters(text.Substring(token.Start, token.Length)));
}
