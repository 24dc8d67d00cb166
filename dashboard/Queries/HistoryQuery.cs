namespace Shuddhachar.Dashboard.Queries;

/// <summary>Findings of one code (mart_quality_office), with one of them as an example.</summary>
public sealed record FindingKind(
    string Stage, string Code, string Severity, long FindingCount, long RepairCount, long OfficeCount, long ExampleKey, string? MessageBn, string? MessageEn);

/// <summary>One figure, score, rank or document that differs from the snapshot before (mart_change).</summary>
public sealed record ChangeRow(
    string Kind,
    string OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    bool IsKnownOffice,
    string PlanCode,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    string? IndicatorNo,
    string? IndicatorName,
    string ColumnCode,
    string? TextBefore,
    string? TextAfter,
    string Cause,
    int? DocumentKey,
    string? CauseFileName);

public sealed record ChangeCount(string Kind, long RowCount);

/// <summary>One file that was handed in, and what became of it (mart_load).</summary>
public sealed record LoadRow(
    int LoadKey, DateOnly LoadedOn, string LoadedAtUtc, string FileName, string Outcome, int DocumentCount, string? Code, string? MessageBn, string? MessageEn);

public sealed record LoadCount(string Outcome, long RowCount);

/// <summary>What was found, what changed and what was handed in, on /quality.</summary>
public sealed class HistoryQuery(Marts marts)
{
    /// <summary>In the order of the pipeline's stages. Codes are numbered by stage, so their digits are that order.</summary>
    public IReadOnlyList<FindingKind> Findings(bool isSynthetic) => marts.Read<FindingKind>("""
        with kinds as (
            select
                stage,
                code,
                severity,
                cast(sum(finding_count) as bigint) as finding_count,
                cast(sum(repair_count) as bigint) as repair_count,
                count(distinct office_key) as office_count,
                cast(min(office_quality_key) as bigint) as example_key
            from mart_quality_office
            where is_synthetic = $1
            group by stage, code, severity
        )

        select kinds.*, findings.message_bn, findings.message_en
        from kinds
        left join fact_finding as findings on kinds.example_key = findings.finding_key
        order by substr(kinds.code, 4), kinds.severity
        """, isSynthetic);

    public IReadOnlyList<ChangeCount> ChangeCounts() => marts.Read<ChangeCount>("""
        select kind, count(*) as row_count
        from mart_change
        group by kind
        order by kind
        """);

    public IReadOnlyList<ChangeRow> Changes(ChangeKind kind, int page) => marts.Read<ChangeRow>("""
        select
            kind,
            office_code,
            office_name_bn,
            office_name_en,
            office_key is not null as is_known_office,
            plan_code,
            plan_name_bn,
            plan_name_en,
            fiscal_year_code,
            indicator_no,
            indicator_name,
            column_code,
            text_before,
            text_after,
            cause,
            document_key,
            cause_file_name
        from mart_change
        where $1 = 'all' or kind = $1
        order by case kind when 'rank' then 1 when 'score' then 2 when 'figure' then 3 else 4 end, change_key
        limit $2 offset $3
        """, Urls.Name(kind), (long)QualityView.RowsPerPage, (long)(page - 1) * QualityView.RowsPerPage);

    public IReadOnlyList<LoadCount> LoadCounts() => marts.Read<LoadCount>("""
        select outcome, count(*) as row_count
        from mart_load
        group by outcome
        order by outcome
        """);

    /// <summary>The latest first.</summary>
    public IReadOnlyList<LoadRow> Loads(int page) => marts.Read<LoadRow>("""
        select
            load_key,
            cast(loaded_at as date) as loaded_on,
            strftime(loaded_at, '%H:%M') as loaded_at_utc,
            file_name,
            outcome,
            document_count,
            code,
            message_bn,
            message_en
        from mart_load
        order by load_file_key desc
        limit $1 offset $2
        """, (long)QualityView.RowsPerPage, (long)(page - 1) * QualityView.RowsPerPage);
}
