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
        if (Announcements(cell.Text, tokens) is { Length: > 0 } announced)
        {
            tokens = [.. tokens.Where(token => !announced.Any(clause => token.Start >= clause.Start && token.End <= clause.End))];
            // nothing is said but what will be done
            if (announced.Sum(clause => clause.End - clause.Start) >= cell.Text.Trim().Length) return Measure.Blank(cell.Text, cell.Origin);
        }
        var candidates = Candidates(cell.Text, tokens, unit).ToImmutableArray();
        if (CellFigures.Fault(cell.Text, [.. candidates.Where(token => token.Kind is QuantityKind.Number or QuantityKind.Percent or QuantityKind.BrokenNumber)], unit) is { } fault)
            return FigureReader.Fail(cell, fault, find);
        var values = Values(cell.Text, tokens, unit, find);
        // `2 meetings were not held`: whether the figure is what was done is for a person to say
        if (values.Length > 0 && StatusWords.Negates(cell.Text)) return FigureReader.Fail(cell, FindingCodes.UnreadableValue, find);
        if (values.Length == 1)
        {
            if (unit is UnitKind.Count or UnitKind.Percent && tokens.Any(token => token.Kind == QuantityKind.Date)) find(FindingCodes.EventDateBesideCount);
            return FigureReader.Value(cell, values);
        }
        if (unit == UnitKind.CountAndDate && values.Length == 2 && values.Count(value => value.Date is null) == 1) return FigureReader.Value(cell, values);
        if (values.IsEmpty && StatusWords.SaysNotDone(cell.Text)) return Measure.Blank(cell.Text, cell.Origin);
        return FigureReader.Fail(cell, Reason(tokens, values, unit), find);
    }

    static string Reason(ImmutableArray<QuantityToken> tokens, ImmutableArray<Quantity> values, UnitKind unit) =>
        values.Length > 0 ? FindingCodes.SeveralValuesInSentence
        : unit is UnitKind.Date or UnitKind.CountAndDate && tokens.Any(token => token.Kind == QuantityKind.BrokenDate) ? FindingCodes.ImpossibleDate
        : unit is UnitKind.Date or UnitKind.CountAndDate && tokens.Any(token => token.Kind == QuantityKind.PartialDate) ? FindingCodes.PartialDate
        : FindingCodes.NoValueInSentence;

    /// <summary>
    /// Clauses that say what will be done (`2 meetings will be held`, 003:58): their figures are no achievement. They end with a full
    /// stop or a comma that stands in no number.
    /// </summary>
    static (int Start, int End)[] Announcements(string text, ImmutableArray<QuantityToken> tokens)
    {
        var clauses = new List<(int Start, int End)>();
        for (var (at, start) = (0, 0); at <= text.Length; at++)
        {
            if (at < text.Length && (text[at] is not ('।' or ';' or ',') || tokens.Any(token => at >= token.Start && at < token.End))) continue;
            var end = Math.Min(at + 1, text.Length);
            if (StatusWords.SaysFuture(text[start..end])) clauses.Add((start, end));
            start = end;
        }
        return [.. clauses];
    }

    /// <summary>
    /// What the cell may say. A date told twice is one date; a count told twice may be two (`1 in the first quarter, 1 in the second`).
    /// </summary>
    public static ImmutableArray<Quantity> Values(string text, ImmutableArray<QuantityToken> tokens, UnitKind unit, Action<string> find)
    {
        var told = CellFigures.ToQuantities(text, [.. Candidates(text, tokens, unit)], unit, find);
        return unit is UnitKind.Date or UnitKind.CountAndDate ? [.. told.Distinct()] : told;
    }

    /// <summary>The tokens that can be the value of an indicator of this unit.</summary>
    static IEnumerable<QuantityToken> Candidates(string text, ImmutableArray<QuantityToken> tokens, UnitKind unit)
    {
        var percents = tokens.Where(token => token.Kind == QuantityKind.Percent).ToArray();
        var numbers = tokens.Where(token => token.Kind is QuantityKind.Number or QuantityKind.Amount or QuantityKind.BrokenNumber && !CountsSomethingElse(text, token, unit));
        return unit switch
        {
            UnitKind.Date => Dates(text, tokens),
            // `1100 pieces` or `7.5 lakh taka` are no share of anything
            UnitKind.Percent => percents.Length > 0 ? percents : numbers.Where(token => token.Kind == QuantityKind.BrokenNumber || token is { Kind: QuantityKind.Number, Counter: "", IsGrouped: false }),
            UnitKind.CountAndDate => numbers.Concat(Dates(text, tokens)),
            _ => numbers,
        };
    }

    /// <summary>Dates of the event; those of a letter cited beside it are left out (`as asked for in the letter of 5 October`).</summary>
    static QuantityToken[] Dates(string text, ImmutableArray<QuantityToken> tokens)
    {
        var dates = tokens.Where(token => token.Kind == QuantityKind.Date).ToArray();
        var own = dates.Where(token => !StatusWords.CitesLetter(text, token.Start, token.End)).ToArray();
        return own.Length > 0 ? own : dates;
    }

    /// <summary>Written out, one is an article (004:20, `a meeting was held`), except where it is one of several.</summary>
    static bool CountsSomethingElse(string text, QuantityToken token, UnitKind unit) =>
        (token is { IsWord: true, Number: 1m } && !StatusWords.EndsWithOneOf(text.AsSpan(0, token.Start)))
        || StatusWords.BeginsWithOtherCounted(text.AsSpan(token.End))
        || StatusWords.EndsWithReference(text.AsSpan(0, token.Start))
        || (unit != UnitKind.LakhTaka && (token.IsMoney || StatusWords.BeginsWithMoney(text.AsSpan(token.End))));
}
