using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Shuddhachar.Dashboard.Text;

/// <summary>Everything a page says in one language. Texts stand in the tables of this folder: key, Bangla, English; no page holds text of its own.</summary>
public sealed partial class Words
{
    static readonly string[] s_files = ["shared.tsv", "pages.tsv", "sets.tsv", "access.tsv", "intake.tsv", "operations.tsv"];
    static readonly FrozenDictionary<string, (string Bangla, string English)> s_texts = Read();
    static readonly Words s_bangla = new(Language.Bangla);
    static readonly Words s_english = new(Language.English);

    Words(Language language) => Language = language;

    public Language Language { get; }

    public bool IsBangla => Language == Language.Bangla;

    /// <summary>All keys, for the tests that compare them with what pages ask for.</summary>
    public static IEnumerable<string> Keys => s_texts.Keys;

    public static bool Has(string key) => s_texts.ContainsKey(key);

    public static Words In(Language language) => language == Language.Bangla ? s_bangla : s_english;

    /// <summary>The text of a key. A missing key is a bug, found by a test: it throws.</summary>
    public string this[string key] => IsBangla ? s_texts[key].Bangla : s_texts[key].English;

    /// <summary>The text of a key with its {0}, {1} … filled by texts that are already in this language.</summary>
    public string Say(string key, params object?[] parts) => string.Format(CultureInfo.InvariantCulture, this[key], parts);

    /// <summary>The text of a code that data holds, such as `status.graded`; the code itself when data knows more than the texts do.</summary>
    public string Code(string group, string? code) =>
        code is null ? "" : s_texts.ContainsKey($"{group}.{code}") ? this[$"{group}.{code}"] : code;

    /// <summary>One of a pair of columns; the other one when this language has none.</summary>
    public string Pick(string? bangla, string? english) => (IsBangla ? bangla ?? english : english ?? bangla) ?? "";

    /// <summary>Any sign of the Bengali block.</summary>
    public static bool IsBanglaLetter(char sign) => sign is >= '\u0980' and <= '\u09FF';

    static FrozenDictionary<string, (string, string)> Read()
    {
        var texts = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var line in s_files.SelectMany(Lines))
        {
            var fields = line.Normalize().Split('\t');
            if (fields.Length != 3)
                throw new InvalidDataException($"Text: expected key, Bangla and English, found: {line}");
            texts.Add(fields[0], (fields[1], fields[2]));
        }
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("text/" + file)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
