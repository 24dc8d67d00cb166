namespace Shuddhachar.Warehouse;

/// <summary>Names as SQL text. Names come from <see cref="Catalog"/> or from our own code, never from a reader; quoting keeps reserved words harmless.</summary>
public static class Identifier
{
    /// <summary>The name in double quotes, inner quotes doubled.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text as SQL literal, for the few statements that take no parameters (ATTACH, COPY … TO).</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
