using System.Collections.Frozen;
using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>One office of offices.csv.</summary>
/// <param name="IsVerified">Its name was read in a named source, not recalled.</param>
/// <param name="ParentCode">Empty for an office without a parent.</param>
/// <param name="PeerClass">A code of peer_classes.csv; empty for an office that is in none.</param>
sealed record KnownOffice(string Code, string NameBn, string NameEn, string Kind, string ParentCode, bool IsRanked, bool IsVerified, string PeerClass, ImmutableArray<OfficeSpelling> Spellings, ImmutableArray<string> EnglishNames);

/// <summary>A spelling of an office, folded and split: what makes it this office, and the word for its kind.</summary>
/// <param name="Own">The word for industries in ministry of industries; the whole name when it has no word for a kind.</param>
sealed record OfficeSpelling(string Own, string Kind);

/// <summary>
/// The offices that we know, and how like one of them a printed name is. The distinctive part counts by itself, because the word for
/// ministry alone makes any two ministries look alike; a name that fits two offices nearly equally fits none.
/// </summary>
static class OfficeRegister
{
    const decimal LeastLikeness = 0.85m;
    const decimal LeastOwnLikeness = 0.76m;
    const decimal LeastKindLikeness = 0.75m;
    const decimal Margin = 0.05m;

    public static ImmutableArray<KnownOffice> All { get; } = Read();

    static readonly FrozenDictionary<string, KnownOffice> s_byCode = All.ToFrozenDictionary(office => office.Code);

    public static KnownOffice? ByCode(string code) => s_byCode.GetValueOrDefault(code);

    /// <summary>The office that a name means, with its likeness; null when none fits well or two fit nearly alike.</summary>
    public static (KnownOffice Office, decimal Likeness)? Match(string name) =>
        Rank(name) is [var best, var next] && best.Likeness >= LeastLikeness && (best.Likeness == 1m || best.Likeness - next.Likeness >= Margin) ? best : null;

    /// <summary>The two offices that a name is likest to, for whoever must decide between them.</summary>
    public static ImmutableArray<(KnownOffice Office, decimal Likeness)> Rank(string name)
    {
        var printed = Split(name);
        return [.. All
            .Select(office => (Office: office, Likeness: office.Spellings.Max(spelling => Likeness(printed, spelling))))
            .OrderByDescending(pair => pair.Likeness)
            .Take(2)];
    }

    /// <summary>True when <paramref name="code"/> stands anywhere under <paramref name="ancestor"/>.</summary>
    public static bool IsUnder(string code, string ancestor)
    {
        for (var office = ByCode(code); office is { ParentCode.Length: > 0 }; office = ByCode(office.ParentCode))
        {
            if (office.ParentCode == ancestor)
                return true;
        }
        return false;
    }

    static decimal Likeness(OfficeSpelling printed, OfficeSpelling known)
    {
        var own = Similarity.OfFolded(printed.Own, known.Own, LeastOwnLikeness);
        if (own == 0m) return 0m;
        if (known.Kind.Length == 0 || printed.Kind.Length == 0)
            return known.Kind.Length == printed.Kind.Length && (own == 1m || known.Own.Length >= 10) ? own : 0m;
        var kind = Similarity.OfFolded(printed.Kind, known.Kind);
        return own < LeastOwnLikeness || kind < LeastKindLikeness ? 0m : 0.75m * own + 0.25m * kind;
    }

    static OfficeSpelling Split(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length == 0 ? "" : Genitive.Strip(words[^1]);
        if (words.Length > 1 && HeaderWords.Like("office_kind", last) is not null) return new(Folding.Fold(string.Concat(words[..^1])), Folding.Fold(last));
        return HeaderWords.KindAtEnd(last) is { } glued
            ? new(Folding.Fold(string.Concat(words[..^1]) + last)[..^glued.Folded.Length], glued.Folded)
            : new(Folding.Fold(name), "");
    }

    static ImmutableArray<KnownOffice> Read() =>
        [.. from row in Knowledge.Read("Recognise/offices.csv")
            let names = row["variants"].Split(';', StringSplitOptions.RemoveEmptyEntries).Append(row["name_bn"]).Append(row["name_en"])
            select new KnownOffice(
                row["code"], row["name_bn"], row["name_en"], row["kind"], row["parent_code"], row["is_ranked"] == "yes", row["seen"] != "recalled", row["peer_class"], [.. names.Select(Split).Distinct()],
                [.. names.Where(name => char.IsAsciiLetter(name[0]))])];
}
