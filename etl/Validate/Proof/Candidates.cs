using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Proof;

/// <summary>What a figure may have been before it was misread.</summary>
/// <param name="Confusion">The digit read and the digit meant; <see cref="Candidates.Form"/> for the figure of the official form, <see cref="Candidates.Twin"/> for that of another report.</param>
readonly record struct Candidate(Quantity Value, string Confusion);

/// <summary>What a printed figure may be when one of its digits was misread for one that looks alike (Bangla/look_alikes.csv).</summary>
static class Candidates
{
    /// <summary>Confusion of a figure that the form of the year fixes: it may differ in more than one digit (003:46).</summary>
    public const string Form = "form";

    /// <summary>Confusion of a figure that another sheet of the plan prints so.</summary>
    public const string Twin = "twin";

    /// <summary>
    /// Every reading of the text with one digit changed. The text decides, not the number: `05` may be 35, `6` may stand for 6 lakh, and a
    /// month in letters has no digit to misread.
    /// </summary>
    /// <param name="text">As printed.</param>
    /// <param name="printed">What it was read as; null for a date that is no day of the calendar.</param>
    public static IEnumerable<Candidate> Of(string text, Quantity? printed)
    {
        var factor = printed?.Number is { } number && Read(text)?.Number is { } read && read != 0m ? number / read : 1m;
        foreach (var (changed, _) in LookAlikes.OneDigitAway(text))
        {
            if (Read(changed) is not { } candidate || candidate.Date is null != printed?.Number is not null) continue;
            if (candidate.Number is not { } other) yield return new(candidate, Confusion(text, changed));
            else if (other > 0m) yield return new(Quantity.Of(other * factor), Confusion(text, changed));
        }
    }

    static Quantity? Read(string text) => QuantityLexer.Read(text) switch
    {
        [{ Kind: QuantityKind.Date, Date: { } date }] => Quantity.Of(date),
        [{ Kind: QuantityKind.Number or QuantityKind.Percent or QuantityKind.Amount or QuantityKind.Year } token] => Quantity.Of(token.Number),
        _ => null,
    };

    static string Confusion(string printed, string changed)
    {
        var at = Enumerable.Range(0, printed.Length).First(index => printed[index] != changed[index]);
        return Digits.ToAscii($"{printed[at]}{changed[at]}");
    }
}
