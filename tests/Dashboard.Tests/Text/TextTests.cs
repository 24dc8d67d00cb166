using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests.Text;

public partial class TextTests
{
    static readonly string s_dashboard = Path.GetFullPath(Path.Combine(Here(), "../../../dashboard"));
    static readonly Words s_bangla = Words.In(Language.Bangla);
    static readonly Words s_english = Words.In(Language.English);

    /// <summary>Keys that are put together from a code: their group is asked for, not their name.</summary>
    static readonly string[] s_groups =
        [
            "month", "quarter", "unit", "status", "nothing", "basis", "severity", "method", "certainty", "kind", "column", "ties", "gaps.show", "set",
            "missing", "plan.short", "no_change", "reason", "print.ties", "print.submission", "submission", "warning", "gaps.rows", "gaps.columns",
            "enothi.sort", "stage", "outcome", "cause", "change", "changed", "request", "quality.by", "right", "role", "denied", "audited", "whom", "problem", "done", "people.do",
            "intake.was", "intake.state", "intake.limit", "batch.failed", "batch.run", "publication",
        ];

    /// <summary>What is quoted with another first word is no key, but the name of a column.</summary>
    static readonly HashSet<string> s_prefixes = [.. Words.Keys.Select(key => key[..key.IndexOf('.', StringComparison.Ordinal)])];

    [Fact]
    public void Text_OfEveryKey_IsThereInBothLanguages()
    {
        foreach (var key in Words.Keys)
        {
            Assert.NotEmpty(s_bangla[key]);
            Assert.NotEmpty(s_english[key]);
            Assert.Equal(Places(s_bangla[key]), Places(s_english[key]));
        }
    }

    /// <summary>A name of our own that is the same in both, and the link to Bangla, are the exceptions.</summary>
    [Fact]
    public void Text_InEnglish_HoldsNoBangla() =>
        Assert.Equal(["layout.other_language"], Words.Keys.Where(key => s_english[key].Any(Words.IsBanglaLetter)));

    [Fact]
    public void Text_InBangla_HasNoLatinDigits() =>
        Assert.DoesNotContain(Words.Keys, key => Placeholder().Replace(s_bangla[key], "").Any(char.IsAsciiDigit)
            && !key.StartsWith("connect.", StringComparison.Ordinal));

    [Fact]
    public void Key_AskedForByAPage_Exists()
    {
        var keys = Words.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (file, key) in Asked())
            Assert.True(keys.Contains(key), $"{file} asks for {key}");
    }

    [Fact]
    public void Key_InTheTexts_IsAskedFor()
    {
        var asked = Asked().Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Words.Keys.Where(key => !asked.Contains(key) && !s_groups.Any(group => key.StartsWith(group + ".", StringComparison.Ordinal))));
    }

    /// <summary>Everything a reader sees comes from the texts: markup and code outside Text hold no Bangla at all.</summary>
    [Fact]
    public void Source_OutsideText_HoldsNoBangla() => Assert.Equal([], Sources()
        .Where(file => !file.Contains("/Text/", StringComparison.Ordinal) && File.ReadAllText(file).Any(Words.IsBanglaLetter)));

    static IEnumerable<(string File, string Key)> Asked() =>
        from file in Sources()
        from Match match in Quoted().Matches(File.ReadAllText(file))
        let key = match.Groups[1].Value
        where s_prefixes.Contains(key[..key.IndexOf('.', StringComparison.Ordinal)])
        select (file, key);

    static IEnumerable<string> Sources() => Directory.EnumerateFiles(s_dashboard, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains("node_modules", StringComparison.Ordinal));

    static string Places(string text) => string.Join(",", Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    /// <summary>`T["a.b"]`, `T.Say("a.b"`, `words["a.b"]`, and a choice of two keys.</summary>
    [GeneratedRegex(@"(?:T\[|T\.Say\(|words\[|this\[|Say\(|(?<!Code)\(|\? |=> |const string Other = |: |, |key = )""([a-z_]+\.(?!css|tsv|js"")[a-z_0-9.]+)""")]
    private static partial Regex Quoted();
}
