using System.Text.RegularExpressions;

namespace Shuddhachar.Warehouse;

/// <summary>
/// Text in a csv that a spreadsheet would run as a formula when the file is opened: it begins with a sign that starts one, and is neither a
/// number nor that sign alone. An apostrophe before it keeps it text. (In xlsx a cell says of itself that it is text.)
/// </summary>
public static partial class FormulaText
{
    /// <summary>Also their wide forms, which some editions of Excel take for the same.</summary>
    const string Starts = "=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20";

    const string Beginning = $"^[{Starts}]", Harmless = "^[+-]?([0-9][0-9,.]*%?)?$";

    public static string Inert(string text) => text.Length > 0 && Begins().IsMatch(text) && !IsHarmless().IsMatch(text) ? "'" + text : text;

    /// <summary>May a text that begins with this byte of UTF-8 need an apostrophe?</summary>
    public static bool MayBegin(byte first) => first is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF;

    /// <summary>The same in SQL.</summary>
    /// <param name="column">A quoted name.</param>
    public static string InertSql(string column) =>
        $"case when regexp_matches({column}, '{Beginning}') and not regexp_matches({column}, '{Harmless}') then '''' || {column} else {column} end as {column}";

    [GeneratedRegex(Beginning)]
    private static partial Regex Begins();

    // a line feed at the end would still pass for the end
    [GeneratedRegex(@"^[+-]?([0-9][0-9,.]*%?)?\z")]
    private static partial Regex IsHarmless();
}
