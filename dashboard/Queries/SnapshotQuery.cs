namespace Shuddhachar.Dashboard.Queries;

/// <summary>Which snapshot is shown and which code made it (dim_snapshot).</summary>
/// <param name="LoadedOn">The day of its last load.</param>
public sealed record SnapshotRow(int SnapshotNumber, string CodeVersion, int DocumentCount, DateOnly? LoadedOn);

public sealed record FlagRow(bool IsTrue);

/// <summary>How much is loaded.</summary>
public sealed record LoadedRow(
    long DocumentCount,
    long SupersededCount,
    long OfficeCount,
    long YearCount,
    string? FirstYearCode,
    string? LastYearCode,
    long PlanOnlyCount);

public sealed class SnapshotQuery(Marts marts)
{
    public SnapshotRow Current() => marts.Read<SnapshotRow>("""
        select
            cast($1 as integer) as snapshot_number,
            code_version,
            document_count,
            (select cast(max(loaded_at) as date) from mart_load) as loaded_on
        from dim_snapshot
        """, marts.SnapshotNumber)[0];

    /// <returns>Null when the address names a snapshot that is not there.</returns>
    public SnapshotRow? Find() => marts.SnapshotNumber is null ? null : Current();

    /// <summary>Generated data is among it: every page, chart and print says so.</summary>
    public bool IsSynthetic() => marts.Read<FlagRow>("select exists (select 1 from dim_document where is_synthetic) as is_true")[0].IsTrue;

    public LoadedRow Loaded() => marts.Read<LoadedRow>("""
        select
            count(*) as document_count,
            count(*) filter (where not is_current) as superseded_count,
            count(distinct office_key) as office_count,
            count(distinct fiscal_year_key) as year_count,
            min(fiscal_year_code) as first_year_code,
            max(fiscal_year_code) as last_year_code,
            count(*) filter (where not has_achievements) as plan_only_count
        from mart_document
        """)[0];
}
