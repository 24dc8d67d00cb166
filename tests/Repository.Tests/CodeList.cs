using System.Text.RegularExpressions;
using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

/// <summary>A file of constants, one for each code, and the csv with the words for them.</summary>
sealed partial class CodeList
{
    readonly SourceFile words;

    internal CodeList(string constants, string words)
    {
        this.words = new SourceFile(words);
        var code = new SourceFile(constants);
        Constants = [.. code.Lines.Index().Select(line => (Match: Constant().Match(line.Item), Place: code.At(line.Index)))
            .Where(line => line.Match.Success).Select(line => new Entry(line.Match.Groups[2].Value, line.Match.Groups[1].Value, line.Place))];
        Assert.NotEmpty(Constants);
    }

    /// <param name="Rest">Name of the constant; the further cells of the csv.</param>
    internal sealed record Entry(string Code, string Rest, string Place);

    internal IReadOnlyList<Entry> Constants { get; }

    internal IReadOnlyList<Entry> Words =>
        [.. words.Lines.Index().Skip(1).Select(line => new Entry(Csv.Cells(line.Item)[0], line.Item, words.At(line.Index)))];

    /// <summary>The table for a README: code, then what the second and the English column say.</summary>
    internal string Table()
    {
        var columns = Csv.Cells(words.Lines[0]);
        var english = Array.IndexOf(columns, "message_en");
        var kind = columns.Contains("severity", StringComparer.Ordinal) ? "severity" : "status";
        var at = Array.IndexOf(columns, kind);
        return $"| code | {kind} | says |\n| --- | --- | --- |\n" + string.Concat(words.Lines.Skip(1).Select(Csv.Cells)
            .Select(cells => $"| {cells[0]} | {cells[at]} | {cells[english].Replace("|", @"\|", StringComparison.Ordinal)} |\n"));
    }

    [GeneratedRegex("^    (?:public|internal) const string (\\w+) = \"([A-Z]{3}\\d{3})\";")]
    private static partial Regex Constant();
}
