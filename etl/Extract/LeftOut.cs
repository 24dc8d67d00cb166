namespace Shuddhachar.Etl.Extract;

/// <summary>What stands in the file and not on the paper that was signed.</summary>
static class LeftOut
{
    const int LongestQuote = 200;

    public static Finding Tell(string texts) => new(FindingCodes.HiddenContent, Origin.Document, Printed: Quote(texts));

    public static string Quote(string text) => text.Length > LongestQuote ? text[..LongestQuote] + " …" : text;
}
