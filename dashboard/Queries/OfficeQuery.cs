namespace Shuddhachar.Dashboard.Queries;

/// <summary>An office and what it belongs to (dim_office).</summary>
public sealed record OfficeRow(
    int OfficeKey,
    string OfficeCode,
    string NameBn,
    string? NameEn,
    string Kind,
    string? ParentCode,
    string? ParentNameBn,
    string? ParentNameEn,
    bool IsRanked,
    bool IsVerified,
    long DocumentCount,
    string? LastYearCode);

/// <summary>The rows of /offices, and an office's documents with their figures under every method.</summary>
public sealed class OfficeQuery(Marts marts)
{
    public const int RowLimit = 500;

    const string WithParent = """
        select
            office.office_key,
            office.office_code,
            office.name_bn,
            office.name_en,
            office.kind,
            parent.office_code as parent_code,
            parent.name_bn as parent_name_bn,
            parent.name_en as parent_name_en,
            office.is_ranked,
            office.is_verified,
            count(document.document_key) as document_count,
            max(document.fiscal_year_code) as last_year_code
        from dim_office as office
        left join dim_office as parent on parent.office_key = office.parent_key
        left join mart_document as document on document.office_key = office.office_key
        """;

    const string Grouped = "group by office.office_key, office.office_code, office.name_bn, office.name_en, office.kind, "
        + "parent.office_code, parent.name_bn, parent.name_en, office.is_ranked, office.is_verified";

    /// <summary>Offices that have reported; an office that is only known by name is not in the list.</summary>
    public IReadOnlyList<OfficeRow> Reporting() => marts.Read<OfficeRow>($"""
        {WithParent}
        {Grouped}
        having count(document.document_key) > 0
        order by office.name_bn, office.office_key
        limit $1
        """, (long)RowLimit);

    public long ReportingCount() => marts.Read<CountRow>("select count(distinct office_key) as row_count from mart_document")[0].RowCount;

    public OfficeRow? Find(string code) => marts.Read<OfficeRow>($"""
        {WithParent}
        where office.office_code = $1
        {Grouped}
        """, code).SingleOrDefault();

    /// <summary>Latest first; one row a document and method in force. A report that a later one replaced has no row here.</summary>
    public IReadOnlyList<RankingRow> Figures(int officeKey) => marts.Read<RankingRow>("""
        select {columns}
        from mart_ranking
        where office_key = $1 and document_key is not null and not is_what_if
        order by fiscal_year_code desc, quarter_key desc nulls last, plan_key, is_default_method desc, method_code
        """, officeKey);

    public IReadOnlyList<DocumentRow> Documents(int officeKey) => marts.Read<DocumentRow>("""
        select {columns}
        from mart_document
        where office_key = $1
        order by fiscal_year_code desc, quarter_key desc nulls last, plan_key, document_key
        """, officeKey);
}

public sealed record CountRow(long RowCount);
