using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Recognise.Columns;

/// <summary>Which side of the pair of target and achievement a heading without a quarter of its own names.</summary>
enum Side
{
    None,
    Target,
    Actual,
}

/// <summary>What the words of one heading cell say. Not known: nothing that a heading of a plan says.</summary>
/// <param name="Field">The column named; null above several columns, and for a target that is not said to be of what.</param>
/// <param name="Quarter">The one quarter named, 1-4; 0 for none.</param>
/// <param name="Percent">The tier's percent as a figure: beside the name or alone; 0 for none.</param>
sealed partial record Heading(bool IsKnown, Field? Field = null, Side Side = Side.None, int Quarter = 0, int Percent = 0, decimal Likeness = 0m)
{
    const int LongestHeading = 120;
    const decimal Certain = 0.97m;

    /// <summary>Likeness of a tier whose name cannot be read beside its percent.</summary>
    const decimal ByPercent = 0.8m;

    static readonly Heading s_unknown = new(false);

    /// <summary>Codes of headings.csv that are no field: above several columns; a target of whatever stands around it; no part of the plan.</summary>
    const string Group = "group";
    const string Target = "target";
    const string Aside = "aside";

    static readonly ConcurrentDictionary<string, Heading> s_seen = new(StringComparer.Ordinal);

    /// <summary>Documents repeat their headings on every page; hostile ones need not, so the memory is small.</summary>
    const int MostSeen = 16_384;

    static readonly ImmutableArray<string> s_codes = [.. Knowledge.Read("Recognise/headings.csv").Select(row => row["field"]).Distinct()];
    static readonly ImmutableArray<Heading> s_meanings = [.. s_codes.Select(ToHeading)];
    static readonly Spelling<int> s_spellings = new(Knowledge.Read("Recognise/headings.csv").Select(row => (row["spelling"], s_codes.IndexOf(row["field"]))), 0.72m);

    /// <summary>The heading names nothing but a percent: `100%` under the name of its tier.</summary>
    public bool IsPercentOnly => Percent > 0 && Likeness == 0m;

    public static Heading Read(string text)
    {
        if (text.Length is 0 or > LongestHeading) return s_unknown;
        if (s_seen.TryGetValue(text, out var seen)) return seen;
        var heading = ReadWords(text);
        if (s_seen.Count < MostSeen) s_seen[text] = heading;
        return heading;
    }

    static Heading ReadWords(string text)
    {
        var tokens = QuantityLexer.Read(text);
        var percent = tokens.Where(token => token.Kind == QuantityKind.Percent).Select(token => token.Number).ToArray() is [var only] ? (int)only : 0;
        // the fiscal year stands in some headings and changes every year
        var words = text;
        foreach (var token in tokens.Where(token => token.Kind is QuantityKind.Year or QuantityKind.Percent).Reverse()) words = words.Remove(token.Start, token.Length);
        var hasWords = words.Any(char.IsLetter);
        if (!hasWords) return percent > 0 && Fields.Tier(percent) is { } tier ? new(true, tier, Percent: percent) : s_unknown;
        var heading = OfTier(words) ?? OfQuarter(words) ?? Find(words);
        // the figure is plainer than a damaged name, unless the words surely name another column
        return percent > 0 && Fields.Tier(percent) is { } byPercent && (heading.Likeness < Certain || heading.Field is null or Columns.Field.AnnualTarget || heading.Field.Value.IsTier())
            ? heading with { IsKnown = true, Field = byPercent, Side = Side.None, Percent = percent, Likeness = Math.Max(heading.Likeness, ByPercent) }
            : heading;
    }

    /// <summary>
    /// `Targets and criteria: very good`: a heading of several columns and the name of one tier, set in one cell where merged cells were taken
    /// apart. Null for anything else.
    /// </summary>
    static Heading? OfTier(string words)
    {
        foreach (Match word in Word().Matches(words).Skip(1))
        {
            var (listed, likeness) = s_spellings.Find(words[word.Index..]);
            if (listed is not { } at || likeness < Certain || s_meanings[at].Field is not { } tier || !tier.IsTier()) continue;
            return Find(words[..word.Index]) is { IsKnown: true, Field: null or Columns.Field.AnnualTarget } ? s_meanings[at] with { Likeness = likeness } : null;
        }
        return null;
    }

    /// <summary>A printed heading that is listed, else what its words say, else the listed heading that it is a damaged print of.</summary>
    static Heading Find(string words)
    {
        var (listed, likeness) = s_spellings.Find(words);
        if (listed is null || likeness < Certain)
            if (HeadingWords.Find(words) is { } code) return ToHeading(code) with { Likeness = Certain };
        return listed is { } at ? s_meanings[at] with { Likeness = likeness } : s_unknown;
    }

    /// <summary>`1st quarter`, `achievement of the 1st quarter`, `July-September`; null where not exactly one quarter is named.</summary>
    static Heading? OfQuarter(string text)
    {
        // the months of a date are no quarter
        if (QuantityLexer.Read(text).Any(token => token.Kind is QuantityKind.Date or QuantityKind.BrokenDate or QuantityKind.Number)) return null;
        var named = QuarterReader.Read(text).Distinct().ToArray();
        if (named.Length > 1) return null;
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        var months = words.Select(Months.Find).Where(month => month > 0).Select(QuarterOf).Distinct().ToArray();
        if (named.Length == 0 && months.Length != 1) return null;
        var quarter = named.Length == 1 ? named[0] : months[0];
        words.RemoveAll(word => Months.Find(word) > 0 || Ordinals.FindBeforeNoun(word) > 0 || HeaderWords.Like("quarter", word, 0.7m) is not null || QuarterReader.Read(word).Any() || word.All(char.IsDigit));
        var rest = string.Join(' ', words);
        if (rest.Length == 0) return new(true, Columns.Field.Quarter1 + (quarter - 1), Quarter: quarter, Likeness: 1m);
        return Find(rest) switch
        {
            { IsKnown: false } => null,
            { Side: Side.Target } target => new(true, Fields.Target(quarter), Quarter: quarter, Likeness: target.Likeness),
            { Field: Columns.Field.Achievement } actual => new(true, Fields.Actual(quarter), Quarter: quarter, Likeness: actual.Likeness),
            // `progress: 1st quarter`, where merged cells were taken apart
            { Field: null, Side: Side.None } group => new(true, Columns.Field.Quarter1 + (quarter - 1), Quarter: quarter, Likeness: group.Likeness),
            { Field: Columns.Field.Label } label => new(true, Columns.Field.Quarter1 + (quarter - 1), Quarter: quarter, Likeness: label.Likeness),
            var other => other,
        };
    }

    static int QuarterOf(int month) => (month + 5) % 12 / 3 + 1;

    static Heading ToHeading(string code) => code switch
    {
        Group => new(true),
        Target => new(true, Side: Side.Target),
        Aside => new(true, Columns.Field.Aside1),
        _ => Of(Fields.Parse(code)),
    };

    static Heading Of(Field field) => new(true, field, field == Columns.Field.Achievement ? Side.Actual : Side.None, field.IsQuarter() ? field.Quarter() : 0);

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Word();
}
