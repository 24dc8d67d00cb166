namespace Shuddhachar.Etl.Load;

/// <summary>
/// Where the keys of a document and of its rows begin. They follow the order of arrival and depend on what is printed only, never on
/// what later documents prove, so that a document which is read again keeps them all.
/// </summary>
/// <param name="Document">dim_document.document_key.</param>
/// <param name="FirstResult">indicator_result_key of its first row in fact_indicator.</param>
/// <param name="FirstFinding">finding_key of its first row in fact_finding.</param>
readonly record struct RowKeys(int Document, int FirstResult, int FirstFinding)
{
    const int Quarters = 4, MostMethods = 8;
    const int FindingsOfADocument = 256, FindingsOfALine = 2, FindingsOfAnIndicator = 4;

    /// <summary>Those of the first document of a warehouse.</summary>
    public static readonly RowKeys First = new(1, 1, 1);

    /// <summary>Those of the document that comes after one with so many lines and indicators.</summary>
    public RowKeys Next(int lines, int indicators) =>
        checked(new(Document + 1, FirstResult + indicators, FirstFinding + MostFindings(lines, indicators)));

    /// <summary>Findings that a document may have. What has more is no document that anyone could mend.</summary>
    public static int MostFindings(int lines, int indicators) => FindingsOfADocument + FindingsOfALine * lines + FindingsOfAnIndicator * indicators;

    /// <summary>The same in SQL, over the columns of dim_document.</summary>
    public static readonly string MostFindingsSql =
        FormattableString.Invariant($"{FindingsOfADocument} + {FindingsOfALine} * line_count + {FindingsOfAnIndicator} * indicator_count");

    /// <param name="quarter">1-4.</param>
    public static int OfQuarter(int result, int quarter) => checked((result - 1) * Quarters + quarter);

    /// <param name="method">From 0, among the methods of the plan.</param>
    public static int OfScore(int result, int method) =>
        method < MostMethods ? checked((result - 1) * MostMethods + method + 1) : throw new ArgumentOutOfRangeException(nameof(method), method, $"A plan has at most {MostMethods} methods.");
}
