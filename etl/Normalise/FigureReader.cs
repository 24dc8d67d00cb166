using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Normalise;

/// <summary>Reads cells that should hold figures and nothing else: targets, criteria, quarters, totals, marks.</summary>
static class FigureReader
{
    /// <summary>Above this a figure in a lakh-taka row is taka; so is one with grouping commas (000:95). [I, domain.md section 3]</summary>
    const decimal LargestLakhFigure = 1000m;
    /// <summary>No plan gives more marks in all.</summary>
    const decimal LargestMark = 1000m;
    const decimal TakaPerLakh = 100_000m;

    /// <summary>One number: a mark or a weight.</summary>
    public static Measure ReadNumber(RecognisedCell cell, Action<string> find)
    {
        if (Empty(cell, find) is { } empty) return empty;
        var tokens = QuantityLexer.Read(cell.Text);
        if (tokens is [{ Kind: QuantityKind.Number or QuantityKind.Percent, Number: <= LargestMark } only] && IsOnlyFigure(cell.Text, tokens))
            return Value(cell, [Quantity.Of(only.Number)]);
        find(FindingCodes.UnreadableValue);
        return Unreadable(cell);
    }

    /// <summary>The quantities of a target, an achievement of a quarter, or a criterion, in printed order.</summary>
    public static Measure ReadFigures(RecognisedCell cell, UnitKind unit, Action<string> find)
    {
        if (Empty(cell, find) is { } empty) return empty;
        var tokens = QuantityLexer.Read(cell.Text).Where(token => token.Kind != QuantityKind.Ordinal).ToImmutableArray();
        if (tokens.Any(token => token.Kind == QuantityKind.BrokenDate))
        {
            find(FindingCodes.ImpossibleDate);
            return Unreadable(cell);
        }
        var parts = tokens.Select(token => ToQuantity(token, unit, find)).ToImmutableArray();
        if (unit is UnitKind.Count or UnitKind.Percent or UnitKind.LakhTaka && parts.Any(part => part.Date is not null) && parts.Count(part => part.Number is not null) == 1)
        {
            find(FindingCodes.EventDateBesideCount);
            parts = [.. parts.Where(part => part.Number is not null)];
        }
        if (Fits(parts, unit) && IsMostlyFigures(cell.Text, tokens)) return Value(cell, parts);
        find(parts.Count(part => part.Number is not null) > 1 ? FindingCodes.SeveralValuesInSentence : FindingCodes.UnreadableValue);
        return Unreadable(cell);
    }

    /// <summary>Blank, dash, not applicable, ditto; null when the cell says something.</summary>
    public static Measure? Empty(RecognisedCell cell, Action<string> find)
    {
        if (cell.IsBlank || cell.Parts.All(part => CellKinds.IsDash(part.Text))) return Measure.Blank(cell.Text, cell.Origin);
        if (StatusWords.IsNotApplicable(cell.Text)) return new(ReadingStatus.NotApplicable, [], cell.Text, cell.Origin);
        if (!StatusWords.IsDitto(cell.Text)) return null;
        find(FindingCodes.UnreadableValue);
        return Unreadable(cell);
    }

    public static Measure Value(RecognisedCell cell, ImmutableArray<Quantity> parts) => new(ReadingStatus.Value, parts, cell.Text, cell.Origin);

    public static Measure Unreadable(RecognisedCell cell) => new(ReadingStatus.Unreadable, [], cell.Text, cell.Origin);

    public static Quantity ToQuantity(QuantityToken token, UnitKind unit, Action<string> find)
    {
        if (token.Date is { } date) return Quantity.Of(date);
        if (unit != UnitKind.LakhTaka) return Quantity.Of(token.Number);
        var isTaka = token.Kind == QuantityKind.Amount || token.IsGrouped || token.Number > LargestLakhFigure;
        if (!isTaka) find(FindingCodes.AmountScaled);
        return Quantity.Of(isTaka ? token.Number : token.Number * TakaPerLakh);
    }

    static bool Fits(ImmutableArray<Quantity> parts, UnitKind unit)
    {
        var (numbers, dates) = (parts.Count(part => part.Number is not null), parts.Count(part => part.Date is not null));
        return unit switch
        {
            UnitKind.Date => numbers == 0 && dates > 0,
            UnitKind.CountAndDate => numbers <= 1 && numbers + dates > 0,
            UnitKind.Unknown => numbers + dates > 0 && (numbers <= 1 || dates == 0) && numbers <= 1,
            _ => numbers == 1,
        };
    }

    static bool IsOnlyFigure(string text, ImmutableArray<QuantityToken> tokens) => Letters(text) - Inside(text, tokens) == 0;

    /// <summary>A few letters may stand beside a figure: the tail of a date (003:51), a counting word (002:76).</summary>
    static bool IsMostlyFigures(string text, ImmutableArray<QuantityToken> tokens) => Letters(text) - Inside(text, tokens) <= 8 * tokens.Length;

    static int Letters(string text) => text.Count(char.IsLetter);

    static int Inside(string text, ImmutableArray<QuantityToken> tokens) => tokens.Sum(token => Letters(text.Substring(token.Start, token.Length)));
}
