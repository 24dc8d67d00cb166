namespace Shuddhachar.Dashboard.Queries;

/// <summary>One report as loaded (mart_document).</summary>
public sealed record DocumentRow(
    int DocumentKey,
    string Sha256,
    string FileName,
    string OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    string PlanCode,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    string? QuarterCode,
    string FormCode,
    string? Title,
    DateOnly? DocumentDate,
    decimal? PlanTotalMarks,
    decimal? ClaimedTotalMarks,
    bool HasAchievements,
    int LineCount,
    int CellCount,
    int RepairedCellCount,
    int QuarantinedCellCount,
    bool IsCurrent,
    bool IsSynthetic);

public sealed record LineRow(int LineNo, string Text);

public sealed record PipeRow(long PipedCount, long FramedCount);

/// <summary>One trouble that reading the document met (mart_finding).</summary>
public sealed record FindingRow(
    string Code,
    string Severity,
    int LineNo,
    int? FieldNo,
    string? IndicatorNo,
    string? ColumnCode,
    string? Printed,
    string? FinalValue,
    string? EvidenceBn,
    string? EvidenceEn,
    string? MessageBn,
    string? MessageEn,
    bool IsRepair);

/// <summary>What /documents/{id} shows beside the indicator sheet.</summary>
public sealed class DocumentQuery(Marts marts)
{
    /// <summary>Fewer pipes on a line are words of a running text.</summary>
    public const int FewestPipes = 3;

    const int HashDigits = 12;

    /// <summary>By its number in this snapshot, or by the first twelve or more digits of its hash, which stay when numbers move.</summary>
    public DocumentRow? Find(string id) =>
        id.Length >= HashDigits && id.All(char.IsAsciiHexDigitLower)
            ? marts.Read<DocumentRow>("select {columns} from mart_document where starts_with(sha256, $1) limit 1", id).SingleOrDefault()
        : id.Length < 10 && id.All(char.IsAsciiDigit) && id.Length > 0
            ? marts.Read<DocumentRow>("select {columns} from mart_document where document_key = cast($1 as integer)", id).SingleOrDefault()
        : null;

    /// <summary>One page of the lines.</summary>
    public IReadOnlyList<LineRow> Lines(int documentKey, DocumentView view) => marts.Read<LineRow>("""
        select {columns}
        from mart_document_line
        where document_key = $1 and line_no between $2 and $3
        order by line_no
        """, documentKey, view.FirstLine, view.LastLine);

    /// <summary>Is the table drawn with a pipe at both ends of its rows? Those two pipes stand beside no field.</summary>
    public bool IsFramed(int documentKey)
    {
        var pipes = marts.Read<PipeRow>("""
            select
                count(*) as piped_count,
                count(*) filter (where starts_with(ltrim(text), '|')) as framed_count
            from mart_document_line
            where document_key = $1 and not contains(text, chr(9)) and length(text) - length(replace(text, '|', '')) >= $2
            """, documentKey, FewestPipes)[0];
        return pipes.FramedCount * 10 > pipes.PipedCount * 9;
    }

    /// <summary>The gravest first, then as they stand in the document.</summary>
    public IReadOnlyList<FindingRow> Findings(int documentKey) => marts.Read<FindingRow>("""
        select {columns}
        from mart_finding
        where document_key = $1
        order by case severity when 'error' then 1 when 'warning' then 2 else 3 end, line_no, field_no nulls first, finding_key
        """, documentKey);
}
