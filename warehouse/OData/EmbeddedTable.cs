using System.Text;

namespace Shuddhachar.Warehouse.OData;

/// <summary>A csv file inside the assembly: what people read lives outside the code, because half of it is Bengali.</summary>
static class EmbeddedTable
{
    /// <summary>The fields of each line below the heading.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return Fields(line);
    }

    // our own files: no line breaks and no doubled quotes inside a field
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
