namespace Shuddhachar.Dashboard.Queries;

/// <summary>Which snapshot is shown and which code made it (dim_snapshot).</summary>
public sealed record SnapshotRow(int SnapshotNumber, string CodeVersion, int DocumentCount);

/// <summary>How much is loaded.</summary>
public sealed record LoadedRow(
    long DocumentCount,
    long SupersededCount,
    long OfficeCount,
    long YearCount,
    string? FirstYearCode,
    string? LastYearCode,
    long PlanOnlyCount,
    long SyntheticCount);

public sealed class SnapshotQuery(Marts marts)
{
    public SnapshotRow Current() => marts.Read<SnapshotRow>("select {columns} from dim_snapshot")[0];

    public LoadedRow Loaded() => marts.Read<LoadedRow>("""
        select
            count(*) as document_count,
            count(*) filter (where not is_current) as superseded_count,
            count(distinct office_key) as office_count,
            count(distinct fiscal_year_key) as year_count,
            min(fiscal_year_code) as first_year_code,
            max(fiscal_year_code) as last_year_code,
            count(*) filter (where not has_achievements) as plan_only_count,
            count(*) filter (where is_synthetic) as synthetic_count
        from mart_document
        """)[0];
}
