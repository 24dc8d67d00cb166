using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>Who signs is mostly who reports, but a ministry also signs for its departments.</summary>
    const decimal SignatureConfidence = 0.8m;

    /// <summary>Below this likeness an office of the list has nothing to do with the printed name.</summary>
    const decimal LeastWorthNaming = 0.7m;

    public static StageResult<OfficeMatch> Read(ExtractedDocument document, HeaderText text, PlanName plan)
    {
        var chosen = MostSpecific(FromLabels(text.Title))
            ?? (plan.Title is { } title ? MostSpecific(FromTitle(title, plan)) : null)
            ?? MostSpecific(FromTitleLines(text.Title, plan));
        var head = MostSpecific(FromLetterHead(text.Title, plan));
        if (chosen is null || (chosen.Known is { } parent && head?.Known is { } child && OfficeRegister.IsUnder(child.Code, parent.Code)))
            chosen = head ?? chosen;
        if (chosen is not null) return Conclude(chosen, isSignature: false);
        var signed = text.Tail.TakeWhile(line => !StartsCopies(line.Text)).Select(line => OfficePhrase.Read(line.Text, line.Origin).FirstOrDefault()).FirstOrDefault(office => office is not null);
        return signed is not null
            ? Conclude(signed, isSignature: true)
            : new(new(UnknownCode(document.Sha256), HeaderWords.OfRole("unnamed")[0].Text, IsKnown: false, 0m, Origin.Document), [new(FindingCodes.OfficeNotNamed, Origin.Document)]);
    }

    /// <summary>The office with its confidence, and a finding whenever that is not 1: what was printed, what it was taken for, and what comes next.</summary>
    static StageResult<OfficeMatch> Conclude(NamedOffice chosen, bool isSignature)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var confidence = chosen.Likeness * (isSignature ? SignatureConfidence : 1m);
        var near = OfficeRegister.Rank(chosen.Name).Where(pair => pair.Likeness >= LeastWorthNaming).ToArray();
        if (chosen.Known is { } known)
        {
            if (isSignature)
                findings.Add(new(FindingCodes.OfficeFromSignature, chosen.Origin, Printed: chosen.Name, Final: known.NameBn, Details: [Percent(confidence)]));
            else if (confidence < 1m)
                findings.Add(new(FindingCodes.OfficeNameDamaged, chosen.Origin, Printed: chosen.Name, Final: known.NameBn, Details: [Percent(confidence), known.Code, .. near.Where(pair => pair.Office != known).Take(1).Select(Name).DefaultIfEmpty("-")]));
            return new(new(known.Code, known.NameBn, IsKnown: true, confidence, chosen.Origin), findings.ToImmutable());
        }
        var code = UnlistedCode(chosen.Name);
        findings.Add(new(FindingCodes.UnknownOffice, chosen.Origin, Printed: chosen.Name, Details: [code]));
        if (near.Length > 0) findings.Add(new(FindingCodes.OfficeNearlyKnown, chosen.Origin, Printed: chosen.Name, Details: [string.Join("; ", near.Select(Name))]));
        return new(new(code, chosen.Name, IsKnown: false, 0m, chosen.Origin), findings.ToImmutable());
    }

    static string Name((KnownOffice Office, decimal Likeness) pair) => $"{pair.Office.NameBn} ({pair.Office.Code}, {Percent(pair.Likeness)})";

    static string Percent(decimal share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The code of an office that is in no list: the same words give the same office whatever spelling habits they are printed in.</summary>
    public static string UnlistedCode(string name) => UnknownCode(Folding.Fold(name));

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
            if (HeaderWords.Is("addressee", line.Text) || StartsCopies(line.Text))
                addressed = AddressLines;
            else if (HeaderWords.Is("addressee", Addressed().Match(line.Text).Groups["who"].Value))
                continue;
            else if (addressed > 0)
                addressed = OfficePhrase.IsAddress(line.Text) ? 0 : addressed - 1; // the town ends an address
            else if (!HeaderWords.Is("address", line.Text) && MostSpecific(OfficePhrase.Read(line.Text, line.Origin)) is { } office)
                yield return office;
        }
    }

    /// <summary>`To`, `copy to`, `attention`: what follows names those who are written to.</summary>
    static bool StartsCopies(string line) => HeaderWords.Is("copies", Addressed().Match(line).Groups["who"].Value);

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

    // `Secretary, Ministry of Agriculture` in one line, perhaps numbered
    [GeneratedRegex(@"^(?:\d{1,2}\s?[.।)]\s*)?(?<who>[^,:\u0983;(]{2,40})")]
    private static partial Regex Addressed();

    [GeneratedRegex(@"[:()\[\]।;]|\d{4}\s?[-–—/]\s?\d{2,4}|\d{4}")]
    private static partial Regex CutAt();
}
