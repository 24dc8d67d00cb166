using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

/// <summary>A rule of the house, held over files. Fails with the rule and each place that breaks it; a rule that looked at nothing fails too.</summary>
static class Rule
{
    internal static void Holds(string rule, IEnumerable<SourceFile> files, Func<SourceFile, IEnumerable<string>> breaches)
    {
        var seen = files.ToList();
        Assert.True(seen.Count > 0, $"{rule}\nNo file was there to hold it for.");
        None(rule, seen.SelectMany(breaches));
    }

    /// <summary>No line of the files may be one of these.</summary>
    internal static void HoldsForLines(string rule, IEnumerable<SourceFile> files, Func<string, bool> isBreach) =>
        Holds(rule, files, file => file.Lines.Index().Where(line => isBreach(line.Item)).Select(line => $"{file.At(line.Index)}  {line.Item.Trim()}"));

    internal static void None(string rule, IEnumerable<string> breaches)
    {
        var all = breaches.ToList();
        Assert.True(all.Count == 0, $"{rule}\n  {string.Join("\n  ", all)}");
    }
}
