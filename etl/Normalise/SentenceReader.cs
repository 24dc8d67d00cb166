using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Normalise;

/// <summary>
/// Reads an achievement told in words (001:9-25): the one date, percent or count that the unit asks for. Ordinals, years, offices counted
/// and dates beside a count are not the value. No value, or more than one, is a finding and never a guess.
/// </summary>
static class SentenceReader
{
    public static Measure Read(RecognisedCell cell, UnitKind unit, Action<string> find)
    {
        if (FigureReader.Empty(cell, find) is { } empty) return empty;
        var tokens = QuantityLexer.Read(cell.Text);
        var values = Candidates(cell.Text, tokens, unit).Select(token => FigureReader.ToQuantity(token, unit, find)).Distinct().ToImmutableArray();
        if (values.Length == 1)
        {
            if (unit is UnitKind.Count or UnitKind.Percent && tokens.Any(token => token.Kind == QuantityKind.Date)) find(FindingCodes.EventDateBesideCount);
            return FigureReader.Value(cell, values);
        }
        if (unit == UnitKind.CountAndDate && values.Length == 2 && values.Count(value => value.Date is null) == 1) return FigureReader.Value(cell, values);
        if (values.IsEmpty && StatusWords.SaysNotDone(cell.Text)) return Measure.Blank(cell.Text, cell.Origin);
        find(values.IsEmpty ? FindingCodes.NoValueInSentence : FindingCodes.SeveralValuesInSentence);
        return FigureReader.Unreadable(cell);
    }

    /// <summary>The tokens that can be the value of an indicator of this unit.</summary>
    public static IEnumerable<QuantityToken> Candidates(string text, ImmutableArray<QuantityToken> tokens, UnitKind unit)
    {
        var percents = tokens.Where(token => token.Kind == QuantityKind.Percent).ToArray();
        var numbers = tokens.Where(token => token.Kind is QuantityKind.Number or QuantityKind.Amount && !CountsSomethingElse(text, token));
        return unit switch
        {
            UnitKind.Date => tokens.Where(token => token.Kind == QuantityKind.Date),
            UnitKind.Percent => percents.Length > 0 ? percents : numbers,
            UnitKind.CountAndDate => numbers.Concat(tokens.Where(token => token.Kind == QuantityKind.Date)),
            _ => numbers,
        };
    }

    static bool CountsSomethingElse(string text, QuantityToken token) => StatusWords.BeginsWithOtherCounted(text[token.End..]);
}
