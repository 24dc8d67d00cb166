using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>
/// Who reports. Asked in this order: a label (name of ministry:), the title's possessive, the letter head, the signature. Never the
/// addressee of a letter, and of a parent and its child the child (003: the department, not the ministry it writes to). A name that is not
/// surely one of ours stays an office of its own, because a wrong merge would rank one office by another's work.
/// </summary>
static partial class OfficeReader
{
    /// <summary>Lines below an addressee that still belong to the address.</summary>
    const int AddressLines = 3;

    public static OfficeMatch Read(ExtractedDocument document, HeaderText text, PlanName plan)
    {
        var chosen = MostSpecific(FromLabels(text.Title))
            ?? (plan.Title is { } title ? MostSpecific(FromTitle(title, plan)) : null)
            ?? MostSpecific(FromTitleLines(text.Title, plan));
        var head = MostSpecific(FromLetterHead(text.Title, plan));
        if (chosen is null || (chosen.Known is { } parent && head?.Known is { } child && OfficeRegister.IsUnder(child.Code, parent.Code)))
            chosen = head ?? chosen;
        chosen ??= text.Tail.Select(line => OfficePhrase.Read(line.Text, line.Origin).FirstOrDefault()).FirstOrDefault(office => office is not null);
        return chosen switch
        {
            { Known: { } known } => new(known.Code, known.NameBn, IsKnown: true, chosen.Likeness, chosen.Origin),
            { } named => new(UnknownCode(Folding.Fold(named.Name)), named.Name, IsKnown: false, 0m, named.Origin),
            _ => new(UnknownCode(document.Sha256), HeaderWords.OfRole("unnamed")[0].Text, IsKnown: false, 0m, Origin.Document),
        };
    }

    /// <summary>The same words give the same office whatever spelling habits they are printed in.</summary>
    static string UnknownCode(string folded) => "X-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)))[..8];

    static IEnumerable<NamedOffice> FromLabels(ImmutableArray<TextLine> lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var label = LabelAndValue().Match(lines[at].Text);
            if (!label.Success || HeaderWords.OfRole("office_kind").All(kind => !Folding.Fold(label.Groups["label"].Value).Contains(kind.Folded, StringComparison.Ordinal)) || !OfficePhrase.IsGeneric(label.Groups["label"].Value))
                continue;
            var value = label.Groups["value"].Value.Trim();
            if (value.Length == 0 && at + 1 < lines.Length)
                value = lines[at + 1].Text;
            if (value.Length == 0)
                continue;
            var named = OfficePhrase.Read(value, lines[at].Origin);
            if (named.Length > 0)
                foreach (var office in named) yield return office;
            else if (!OfficePhrase.IsGeneric(value))
                yield return Whole(value, lines[at].Origin);
        }
    }

    /// <summary>A name without any word for a kind of office, such as an abbreviation.</summary>
    static NamedOffice Whole(string name, Origin origin) =>
        OfficeRegister.Match(name) is { } match ? new(match.Office, name, 3, match.Likeness, origin) : new(null, name.Trim(' ', '.', '।', ','), 3, 0m, origin);

    /// <summary>What stands before the plan's name, else what stands behind it.</summary>
    static ImmutableArray<NamedOffice> FromTitle(TextLine title, PlanName plan)
    {
        var before = FromSegments(title.Text[..plan.NameStart], title.Origin);
        return before.Length > 0 ? [before[^1], .. before[..^1].Where(office => IsFamily(office, before[^1]))] : FromSegments(title.Text[plan.NameEnd..], title.Origin);
    }

    /// <summary>Other lines that name the same plan, such as the subject of the letter above the report.</summary>
    static IEnumerable<NamedOffice> FromTitleLines(ImmutableArray<TextLine> lines, PlanName plan) =>
        from line in lines
        where line != plan.Title
        let found = Similarity.Find(line.Text, plan.Title?.Text[plan.NameStart..plan.NameEnd] ?? "")
        where found.Likeness >= 0.8m
        let offices = FromSegments(line.Text[..found.Start], line.Origin)
        where offices.Length > 0
        select offices[^1];

    static ImmutableArray<NamedOffice> FromSegments(string text, Origin origin) =>
        [.. CutAt().Split(Digits.ToAscii(text)).SelectMany(segment => OfficePhrase.Read(segment, origin) is { Length: > 0 } named ? named : Abbreviated(segment, origin))];

    /// <summary>An office called by its letters only, without a word for its kind: surely ours or nobody's.</summary>
    static ImmutableArray<NamedOffice> Abbreviated(string segment, Origin origin) =>
        OfficeRegister.Match(Genitive.Strip(segment.Trim(' ', ',', '-'))) is { Likeness: 1m } match ? [new(match.Office, match.Office.NameBn, 3, 1m, origin)] : [];

    static IEnumerable<NamedOffice> FromLetterHead(ImmutableArray<TextLine> lines, PlanName plan)
    {
        var addressed = 0;
        foreach (var line in lines.TakeWhile(line => line != plan.Title && !StartsLetter(line.Text)))
        {
            if (HeaderWords.Is("addressee", line.Text))
                addressed = AddressLines;
            else if (addressed > 0)
                addressed--;
            else if (!HeaderWords.Is("address", line.Text) && OfficePhrase.Read(line.Text, line.Origin) is [.., var office])
                yield return office;
        }
    }

    static bool StartsLetter(string line) => FirstWord().Match(line) is { Success: true } word && HeaderWords.Is("letter", word.Value);

    /// <summary>Of a family the youngest; else the office of the lowest level, of equals the first.</summary>
    static NamedOffice? MostSpecific(IEnumerable<NamedOffice> offices)
    {
        NamedOffice? chosen = null;
        foreach (var office in offices)
        {
            if (chosen is null || (chosen is { Known: { } known } && office is { Known: { } other } ? OfficeRegister.IsUnder(other.Code, known.Code) : office.Level > chosen.Level))
                chosen = office;
        }
        return chosen;
    }

    static bool IsFamily(NamedOffice office, NamedOffice other) =>
        office.Known is { } one && other.Known is { } two && OfficeRegister.IsUnder(one.Code, two.Code);

    [GeneratedRegex(@"^(?<label>[^:\u0983：=]{2,80}?)\s*[:\u0983：=]\s*-?\s*(?<value>.*)$")]
    private static partial Regex LabelAndValue();

    [GeneratedRegex(@"^[\p{L}\p{M}]+")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"[:()\[\]।;]|\d{4}\s?[-–—/]\s?\d{2,4}|\d{4}")]
    private static partial Regex CutAt();
}
