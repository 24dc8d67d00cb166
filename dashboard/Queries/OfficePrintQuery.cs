namespace Shuddhachar.Dashboard.Queries;

/// <summary>The report of one quarter against the calendar (mart_submission).</summary>
public sealed record PrintedSubmission(
    string PlanNameBn, string? PlanNameEn, string FiscalYearCode, string QuarterCode, DateOnly DueDay, DateOnly? DocumentDate, int? DaysLate, string Status);

/// <summary>Everything that the printed profile of an office says.</summary>
/// <param name="Figures">By plan and year under the methods in force, the latest year first.</param>
/// <param name="Latest">The figures whose report is printed whole; null without a report.</param>
public sealed record OfficePrint(
    OfficeRow Office, SnapshotRow Snapshot, IReadOnlyList<RankingRow> Figures, RankingRow? Latest, Sheet? Sheet, IReadOnlyList<FindingRow> Findings,
    IReadOnlyList<PrintedSubmission> Submissions, long SubmissionCount)
{
    public bool IsSynthetic => Figures.Any(figure => figure.IsSynthetic);
}

/// <summary>The rows of /print/offices/{code}.</summary>
public sealed class OfficePrintQuery(Marts marts, OfficeQuery offices, SheetQuery sheets, DocumentQuery documents, SnapshotQuery snapshot)
{
    /// <summary>Quarters that are printed: the latest two years of five plans.</summary>
    const int SubmissionLimit = 40;

    /// <returns>Null when there is no such office.</returns>
    public OfficePrint? Of(string code)
    {
        if (offices.Find(code) is not { } office) return null;
        var figures = Figures(office.OfficeKey);
        var latest = figures.FirstOrDefault(figure => figure.DocumentKey is not null);
        return new(
            office, snapshot.Current(), figures, latest,
            latest is { DocumentKey: { } key } ? sheets.Of(key) : null,
            latest is { DocumentKey: { } document } ? documents.Findings(document) : [],
            Submissions(office.OfficeKey), marts.Read<Count>("select count(*) as row_count from mart_submission where office_key = $1", office.OfficeKey)[0].RowCount);
    }

    sealed record Count(long RowCount);

    IReadOnlyList<RankingRow> Figures(int officeKey) => marts.Read<RankingRow>("""
        select {columns}
        from mart_ranking
        where office_key = $1 and not is_what_if
        order by fiscal_year_key desc, quarter_key desc nulls last, plan_key, is_default_method desc, method_code
        """, officeKey);

    IReadOnlyList<PrintedSubmission> Submissions(int officeKey) => marts.Read<PrintedSubmission>("""
        select {columns}
        from mart_submission
        where office_key = $1
        order by fiscal_year_key desc, plan_key, quarter_no desc
        limit $2
        """, officeKey, (long)SubmissionLimit);
}
