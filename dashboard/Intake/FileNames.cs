using System.Globalization;
using System.Text;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>Names of files that strangers chose.</summary>
public static class FileNames
{
    const int Longest = 100, LongestEnding = 10, LongestShown = 300;

    /// <summary>What a file is called when nothing is left of its name.</summary>
    const string Nameless = "report";

    /// <summary>As a person may read it: one line, without what turns the direction of writing or shows nothing.</summary>
    public static string Shown(string given)
    {
        var clean = Clean(Last(given)).Trim();
        return clean.Length == 0 ? Nameless : Cut(clean, LongestShown);
    }

    /// <summary>As it may stand on the disk, of any system: no part of a path, no device, no longer than 100 bytes of UTF-8 letters, with its ending.</summary>
    public static string Stored(string given)
    {
        var clean = new string([.. Clean(Last(given)).Select(letter => char.IsWhiteSpace(letter) || "<>:\"|?*'`$&;!{}[]()#%~^".Contains(letter, StringComparison.Ordinal) ? '_' : letter)]).Trim('.', '_', '-');
        var dot = clean.LastIndexOf('.');
        var ending = dot > 0 && clean.Length - dot <= LongestEnding && clean[(dot + 1)..].All(char.IsAsciiLetterOrDigit) ? clean[dot..] : "";
        var stem = Cut(clean[..^ending.Length], Longest - ending.Length).Trim('.', '_', '-');
        return (stem.Length == 0 || IsDevice(stem) ? Nameless : stem) + ending;
    }

    /// <summary>Some browsers send a whole path, of either kind.</summary>
    static string Last(string given) => given[(given.LastIndexOfAny(['/', '\\']) + 1)..];

    static string Clean(string text)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            // joiners are part of how Bangla is written
            var isKept = rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            if (isKept && rune != Rune.ReplacementChar) kept.Append(rune);
        }
        return kept.ToString().Normalize();
    }

    /// <summary>At most so many bytes of UTF-8, and no half letter: disks count bytes, and a Bangla letter has three.</summary>
    static string Cut(string text, int bytes)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if ((bytes -= rune.Utf8SequenceLength) < 0) break;
            kept.Append(rune);
        }
        return kept.ToString();
    }

    static bool IsDevice(string stem) => stem.Split('.')[0].ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL"
        or ['C', 'O', 'M', >= '0' and <= '9'] or ['L', 'P', 'T', >= '0' and <= '9'];
}
