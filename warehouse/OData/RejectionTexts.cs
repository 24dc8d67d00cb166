using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Status and sentences of one rejection code, a row of rejections.csv.</summary>
sealed record RejectionText(string Code, int Status, string MessageEn, string MessageBn);

/// <summary>rejections.csv: the sentences live outside the code, because one of them is Bengali.</summary>
static class RejectionTexts
{
    static readonly FrozenDictionary<string, RejectionText> Texts = Read().ToFrozenDictionary(t => t.Code, StringComparer.Ordinal);

    public static IReadOnlyCollection<RejectionText> All => Texts.Values;

    public static RejectionText Of(string code) => Texts[code];

    static IEnumerable<RejectionText> Read() => ReadRows("OData/rejections.csv")
        .Select(row => new RejectionText(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3]));

    /// <summary>The rows below the heading of a table embedded in the assembly.</summary>
    internal static IEnumerable<IReadOnlyList<string>> ReadRows(string resource)
    {
        using var stream = typeof(RejectionTexts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return Fields(line);
    }

    // our own file: no line breaks and no doubled quotes inside a field
    static List<string> Fields(string line)
    {
        var fields = new List<string>();
        for (var start = 0; start <= line.Length;)
        {
            var quoted = start < line.Length && line[start] == '"';
            var from = quoted ? start + 1 : start;
            var end = line.IndexOf(quoted ? '"' : ',', from);
            if (end < 0) end = line.Length;
            fields.Add(line[from..end]);
            start = quoted ? end + 2 : end + 1;
        }
        return fields;
    }
}
