namespace Shuddhachar.Testing;

/// <summary>
/// Files that hold what the program printed when a person last looked and agreed. UPDATE_GOLDEN=1 rewrites them, for a person to look at
/// again in the diff; CI, where nobody looks, refuses it.
/// </summary>
public static class Golden
{
    /// <summary>True when a differing file is to be rewritten instead of failing the test.</summary>
    public static bool IsRewriting => Rewrites(Environment.GetEnvironmentVariable("UPDATE_GOLDEN"), Environment.GetEnvironmentVariable("CI"));

    public static bool Rewrites(string? update, string? ci)
    {
        var wanted = update is "1" or "true";
        return wanted && ci is ("1" or "true")
            ? throw new InvalidOperationException("UPDATE_GOLDEN is refused where CI is set: rewrite golden files at your desk and read the diff.")
            : wanted;
    }

    /// <summary>Compares a whole file. Line ends are LF in both.</summary>
    /// <param name="path">From the root of the repository.</param>
    public static void Matches(string path, string actual)
    {
        var isRewriting = IsRewriting;
        var file = SourceTree.Absolute(path);
        var expected = File.Exists(file) ? File.ReadAllText(file) : null;
        if (expected == actual)
            return;
        if (isRewriting)
            File.WriteAllText(file, actual);
        else
            throw new InvalidOperationException($"{path} {FirstDifference(expected, actual)}\nUPDATE_GOLDEN=1 rewrites it.");
    }

    /// <summary>Compares the lines between the comments &lt;!-- name --&gt; and &lt;!-- /name --&gt; of a Markdown file.</summary>
    public static void BlockMatches(string path, string name, string actual)
    {
        var text = File.ReadAllText(SourceTree.Absolute(path));
        var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var from = text.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var to = text.IndexOf(close, StringComparison.Ordinal);
        if (from < open.Length || to < from)
            throw new InvalidOperationException($"{path} has no lines between {open.Trim()} and {close}");
        Matches(path, text[..from] + actual.TrimEnd('\n') + '\n' + text[to..]);
    }

    static string FirstDifference(string? expected, string actual)
    {
        if (expected is null)
            return "is missing";
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => i >= old.Length || i >= now.Length || old[i] != now[i]);
        return $"differs from line {at + 1}\n  there: {(at < old.Length ? old[at] : "(end)")}\n  now:   {(at < now.Length ? now[at] : "(end)")}";
    }
}
