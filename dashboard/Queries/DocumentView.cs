namespace Shuddhachar.Dashboard.Queries;

/// <summary>Which of a document's printed lines a page shows: a long report is shown in parts, and a link to a line leads to its part.</summary>
/// <param name="Page">1 is the first.</param>
public sealed record DocumentView(int Page = 1)
{
    public const int LinesPerPage = 200;

    public int FirstLine => (Page - 1) * LinesPerPage + 1;

    public int LastLine => Page * LinesPerPage;

    public static DocumentView From(string? lines, int lineCount)
    {
        var page = OfficesView.PageOf(lines);
        return new(page > 1 && (page - 1) * (long)LinesPerPage >= lineCount ? 1 : page);
    }

    /// <summary>The page that a line stands on.</summary>
    public static int PageOf(int line) => line <= 0 ? 1 : (line - 1) / LinesPerPage + 1;
}
