namespace Shuddhachar.Dashboard.Queries;

/// <summary>What the cells are added up by.</summary>
public enum QualityBy
{
    Office,
    Form,
    Year,
    Document,
}

/// <summary>What changed since the snapshot before.</summary>
public enum ChangeKind
{
    All,
    Figure,
    Score,
    Rank,
    Document,
}

/// <summary>What the reader chose on the page of reading quality. An unknown choice falls back to the default.</summary>
/// <param name="IsSynthetic">Null is the real documents when there are any.</param>
/// <param name="Page">Of the cells; 1 is the first.</param>
/// <param name="ChangePage">Of what changed.</param>
/// <param name="FilePage">Of the files that were handed in.</param>
public sealed record QualityView(QualityBy By = QualityBy.Office, ChangeKind Change = ChangeKind.All, bool? IsSynthetic = null, int Page = 1, int ChangePage = 1, int FilePage = 1)
{
    public const int RowsPerPage = 25;

    public static QualityView From(string? by, string? change, string? data, string? page, string? changes, string? files) => new(
        Chosen(by, QualityBy.Office), Chosen(change, ChangeKind.All), OfficesView.Data(data), OfficesView.PageOf(page), OfficesView.PageOf(changes), OfficesView.PageOf(files));

    static T Chosen<T>(string? text, T otherwise) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Urls.Name(value) == text).DefaultIfEmpty(otherwise).First();
}
