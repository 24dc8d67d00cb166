namespace Shuddhachar.Dashboard.Queries;

/// <summary>One office of the list, with how much it has reported.</summary>
public sealed record OfficeListRow(
    string OfficeCode,
    string NameBn,
    string? NameEn,
    string Kind,
    string? ParentCode,
    string? ParentNameBn,
    string? ParentNameEn,
    bool IsRanked,
    long DocumentCount,
    string? LastYearCode);

/// <summary>How many offices a choice has, and how many of them have a report.</summary>
public sealed record OfficeCounts(long OfficeCount, long ReportingCount);

public sealed record KindRow(string Kind, long OfficeCount);

/// <summary>The rows of /offices.</summary>
public sealed class OfficesQuery(Marts marts)
{
    const string Chosen = """
        where office.is_synthetic = $1
            and ($2 is null or contains(lower(office.name_bn), lower($2)) or contains(lower(coalesce(office.name_en, '')), lower($2)) or lower(office.office_code) = lower($2))
            and ($3 is null or office.kind = $3)
            and ($4 is null or parent.office_code = $4)
        """;

    const string Joined = """
        from dim_office as office
        left join dim_office as parent on office.parent_key = parent.office_key
        left join reports on office.office_key = reports.office_key
        """;

    const string Reports = """
        with reports as (
            select office_key, count(*) as document_count, max(fiscal_year_code) as last_year_code
            from mart_document
            group by office_key
        )
        """;

    /// <summary>Does any real office have a report?</summary>
    public bool HasReal() => marts.Read<CountRow>("select count(*) as row_count from (select 1 from dim_document where not is_synthetic limit 1)")[0].RowCount > 0;

    /// <summary>Are there generated offices at all?</summary>
    public bool HasSynthetic() => marts.Read<CountRow>("select count(*) as row_count from (select 1 from dim_office where is_synthetic limit 1)")[0].RowCount > 0;

    /// <summary>Those that have reported first, then by name.</summary>
    public IReadOnlyList<OfficeListRow> Rows(OfficesView view) => marts.Read<OfficeListRow>($"""
        {Reports}
        select
            office.office_code,
            office.name_bn,
            office.name_en,
            office.kind,
            parent.office_code as parent_code,
            parent.name_bn as parent_name_bn,
            parent.name_en as parent_name_en,
            office.is_ranked,
            coalesce(reports.document_count, 0) as document_count,
            reports.last_year_code
        {Joined}
        {Chosen}
        order by reports.document_count is null, office.name_bn, office.office_key
        limit $5 offset $6
        """, view.IsSynthetic is true, view.Text, view.Kind, view.Parent, (long)OfficesView.RowsPerPage, (long)(view.Page - 1) * OfficesView.RowsPerPage);

    public OfficeCounts Count(OfficesView view) => marts.Read<OfficeCounts>($"""
        {Reports}
        select count(*) as office_count, count(reports.office_key) as reporting_count
        {Joined}
        {Chosen}
        """, view.IsSynthetic is true, view.Text, view.Kind, view.Parent)[0];

    public IReadOnlyList<KindRow> Kinds(bool isSynthetic) => marts.Read<KindRow>("""
        select kind, count(*) as office_count
        from dim_office
        where is_synthetic = $1
        group by kind
        order by kind
        """, isSynthetic);

    /// <summary>The offices that a typed text may mean: one of that code or name alone when there is one, else the first that contain it.</summary>
    public IReadOnlyList<Choice> Meant(string text, bool isSynthetic, int most) => marts.Read<Choice>("""
        with named as (
            select
                office_code as code,
                name_bn,
                name_en,
                lower(office_code) = lower($1) or lower(name_bn) = lower($1) or lower(coalesce(name_en, '')) = lower($1) as is_exact
            from dim_office
            where is_synthetic = $2
                and (lower(office_code) = lower($1) or contains(lower(name_bn), lower($1)) or contains(lower(coalesce(name_en, '')), lower($1)))
        )

        select code, name_bn, name_en
        from named
        where is_exact or not exists (select 1 from named as other where other.is_exact)
        order by name_bn, code
        limit $3
        """, text, isSynthetic, (long)most);
}
