using System.Buffers;
using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise;

enum LabelKind
{
    Target,
    Actual,
    Both,
}

/// <summary>Tells what a cell looks like, from words.csv, units.csv and the shape of its text.</summary>
static class CellKinds
{
    static readonly Spelling<LabelKind> s_labels = new(
        Knowledge.Read("Recognise/words.csv").Where(row => row["kind"].StartsWith("label_", StringComparison.Ordinal))
            .Select(row => (row["spelling"], Enum.Parse<LabelKind>(row["kind"]["label_".Length..], ignoreCase: true))), 0.7m);

    static readonly Spelling<int> s_units = new(Knowledge.Read("Normalise/units.csv").Select(row => (row["spelling"], 0)), 0.75m);

    static readonly ImmutableArray<string> s_totals = [.. WordsOf("total")];
    static readonly ImmutableArray<string> s_subtotals = [.. WordsOf("subtotal")];

    /// <summary>No label of a total is longer.</summary>
    const int LongestTotal = 40;

    /// <summary>A word for taka behind an amount.</summary>
    const int LongestMoney = 6;

    static readonly SearchValues<char> s_dashes = SearchValues.Create("-–—−‐_.… ");

    public static LabelKind? Label(string text) => text.Length > 40 ? null : s_labels.Find(text).Meaning;

    /// <summary>Begins as the label of a row that adds others up: `total`, `sub-total (a)`, `total mark obtained`.</summary>
    public static bool IsTotal(string text) => IsSubtotal(text) || Begins(text, s_totals);

    /// <summary>Adds up a part of the table only.</summary>
    public static bool IsSubtotal(string text) => Begins(text, s_subtotals);

    static bool Begins(string text, ImmutableArray<string> words) =>
        text.Length <= LongestTotal && Folding.Fold(text) is { Length: > 0 } folded && words.Any(word => folded.StartsWith(word, StringComparison.Ordinal));

    static IEnumerable<string> WordsOf(string kind) =>
        Knowledge.Read("Recognise/words.csv").Where(row => row["kind"] == kind).Select(row => Folding.Fold(row["spelling"]));

    /// <summary>The kind of each cell; null for a blank one.</summary>
    public static CellKind?[] Of(ImmutableArray<Cell> cells) => [.. cells.Select(cell => cell.IsBlank ? null : (CellKind?)Read(cell.Text))];

    public static CellKind Read(string text)
    {
        if (IsDash(text)) return CellKind.Dash;
        if (text == "%" || (text.Length <= 24 && !text.Any(char.IsDigit) && s_units.Find(text).Meaning is not null)) return CellKind.Unit;
        if (Label(text) is not null) return CellKind.Label;
        if (IsAmount(text)) return CellKind.Number;
        if (PlanNumber.Read(text) is { } number) return CellKind.Numbered1 + (number.Depth - 1);
        return ReadQuantities(text);
    }

    /// <summary>`2.5 lakh` and `2.5 percent` begin like an activity, `2.5 Name`, and are none.</summary>
    static bool IsAmount(string text) =>
        text.Length is > 0 and <= LongestTotal && char.IsDigit(text[0]) && text[^1] is not (']' or ')')
        && QuantityLexer.Read(text) is [{ Kind: QuantityKind.Amount or QuantityKind.Percent, Start: 0 } only] && only.Length > 4 && text.Length - only.Length <= LongestMoney
        && text[^1] != '%';

    public static bool IsDash(string text) => text.AsSpan().IndexOfAnyExcept(s_dashes) < 0;

    static CellKind ReadQuantities(string text)
    {
        var tokens = QuantityLexer.Read(text);
        if (tokens.IsEmpty || HasWords(text, tokens)) return CellKind.Text;
        if (tokens.Length > 1) return CellKind.Quantities;
        return tokens[0].Kind switch
        {
            QuantityKind.Date or QuantityKind.BrokenDate or QuantityKind.PartialDate => CellKind.Date,
            QuantityKind.Percent => CellKind.Percent,
            QuantityKind.Ordinal or QuantityKind.Reference => CellKind.Text,
            _ => tokens[0].Number == decimal.Truncate(tokens[0].Number) && tokens[0].Number < 1000 ? CellKind.Integer : CellKind.Number,
        };
    }

    /// <summary>More letters beside the quantities than the tail of a date or of a count has (003:51).</summary>
    static bool HasWords(string text, ImmutableArray<QuantityToken> tokens)
    {
        var inside = tokens.Sum(token => text.AsSpan(token.Start, token.Length).ToString().Count(char.IsLetter));
        return text.Count(char.IsLetter) - inside > 3 * tokens.Length;
    }
}
