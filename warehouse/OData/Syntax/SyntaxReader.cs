using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// The decoded text of one option (or one segment of a path), read from left to right. It remembers what was looked for in vain at the place
/// where reading stands, so that a rejection can say all that was expected there.
/// </summary>
sealed class SyntaxReader(string target, string text, bool isPath = false)
{
    const int LongestName = 128;
    const int LongestFound = 40;

    readonly List<string> expected = [];
    int expectedAt;
    int depth;
    int nodes;

    internal string Target => target;

    internal string Text => text;

    internal int At { get; private set; }

    internal bool IsAtEnd => At == text.Length;

    internal char Next => After(0);

    internal char After(int characters) => At + characters < text.Length ? text[At + characters] : '\0';

    internal void Advance(int characters) => At += characters;

    internal int SkipSpace()
    {
        while (Next is ' ' or '\t') At++;
        return At;
    }

    internal bool Take(char c)
    {
        SkipSpace();
        return TakeHere(c);
    }

    /// <summary>Takes the character only where no space stands before it.</summary>
    internal bool TakeHere(char c)
    {
        if (Next == c && !IsAtEnd)
        {
            At++;
            return true;
        }
        Miss(c.ToString());
        return false;
    }

    internal void Require(char c)
    {
        if (!Take(c)) throw Unexpected();
    }

    /// <summary>Takes a word that is set off by spaces, in any case.</summary>
    internal bool TakeKeyword(string keyword)
    {
        SkipSpace();
        if (PeekName() is { } name && name.Equals(keyword, StringComparison.OrdinalIgnoreCase) && IsSetOff(name.Length))
        {
            At += name.Length;
            return true;
        }
        Miss(keyword);
        return false;
    }

    /// <summary>Spaces or brackets stand on both sides of the word that comes now.</summary>
    internal bool IsSetOff(int length) =>
        (At == 0 || text[At - 1] is ' ' or '\t' or ')' or ']') && (At + length == text.Length || After(length) is ' ' or '\t' or '(' or '[' or ')' or ',' or ';' or '"');

    /// <summary>The identifier that comes now, with its namespace before it where one is written.</summary>
    internal string? PeekName()
    {
        var end = At;
        while (end < text.Length && IsNameStart(text[end]))
        {
            while (++end < text.Length && IsNamePart(text[end])) { }
            if (end + 1 < text.Length && text[end] == '.' && IsNameStart(text[end + 1])) end++;
            else break;
        }
        return end > At && end - At <= LongestName ? text[At..end] : null;
    }

    /// <summary>An identifier without a namespace.</summary>
    internal string RequireName()
    {
        SkipSpace();
        if (PeekName() is { } name && !name.Contains('.', StringComparison.Ordinal))
        {
            At += name.Length;
            return name;
        }
        Miss("name");
        throw Unexpected();
    }

    /// <summary>What comes now up to a space or the end of an option.</summary>
    internal string TakeRun()
    {
        var start = SkipSpace();
        while (!IsAtEnd && Next is not (' ' or '\t' or ';' or ')' or ',')) At++;
        return text[start..At];
    }

    /// <summary>Notes what could have stood here: a key of phrases.csv or a token.</summary>
    internal void Miss(string what)
    {
        if (expectedAt != At)
        {
            expected.Clear();
            expectedAt = At;
        }
        if (!expected.Contains(what)) expected.Add(what);
    }

    internal void RequireEnd()
    {
        SkipSpace();
        if (IsAtEnd) return;
        Miss("end");
        throw Unexpected();
    }

    internal void Enter()
    {
        if (++depth > Limits.Depth) throw RejectedException.At(At, RejectionCodes.TooDeep, target, Limits.Depth);
    }

    internal void Leave() => depth--;

    internal void CountNode()
    {
        if (++nodes > Limits.Nodes) throw RejectedException.At(At, RejectionCodes.TooManyNodes, target, Limits.Nodes);
    }

    /// <summary>Takes back one, of a value that belongs to a list.</summary>
    internal void UncountNode() => nodes--;

    /// <summary>What stands here is none of what was looked for.</summary>
    internal RejectedException Unexpected()
    {
        if (expectedAt != At) expected.Clear();
        return Unexpected(At, [.. expected]);
    }

    internal RejectedException Unexpected(int at, params string[] instead)
    {
        var place = at + 1;
        var found = Found(at);
        var wanted = Phrase.AnyOf(instead);
        return isPath
            ? RejectedException.At(at, RejectionCodes.BadPath, target, Phrase.Of("unexpected", Phrase.Names([place.ToString(CultureInfo.InvariantCulture)]), found, wanted))
            : RejectedException.At(at, RejectionCodes.NotUnderstood, target, place, found, wanted);
    }

    internal RejectedException NotSupported(int at, string what) => RejectedException.At(at, RejectionCodes.NotSupported, target, what);

    /// <summary>About an option inside this one: the sentence names the inner one, target and place are those of the outer.</summary>
    internal RejectedException Inside(int at, string code, string option, params ReadOnlySpan<object?> details) =>
        new(Rejection.Of(code, option, details) with { Target = target, Position = at });

    Phrase Found(int at)
    {
        if (at >= text.Length) return Phrase.Of("end");
        var end = at + 1;
        if (char.IsHighSurrogate(text[at]) && end < text.Length) return Phrase.Quote(text[at..(end + 1)]);
        if (text[at] is not ('$' or '@' or '-' or '+') && !IsNamePart(text[at])) return Phrase.Quote(text[at..end]);
        while (end < text.Length && end - at < LongestFound && (IsNamePart(text[end]) || text[end] is '.' or '-' or ':' or '+')) end++;
        return Phrase.Quote(text[at..end]);
    }

    internal static bool IsNameStart(char c) => c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    internal static bool IsNamePart(char c) => IsNameStart(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format;
}
