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

    static IEnumerable<RejectionText> Read()
    {
        using var stream = typeof(RejectionTexts).Assembly.GetManifestResourceStream("OData/rejections.csv")
            ?? throw new InvalidOperationException("rejections.csv is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = Fields(line);
            yield return new RejectionText(fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture), fields[2], fields[3]);
        }
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
