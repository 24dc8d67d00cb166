namespace Shuddhachar.Dashboard.Queries;

/// <summary>An office that can be found (dim_office).</summary>
public sealed record FoundOffice(string OfficeCode, string NameBn, string? NameEn, string Kind, string? ParentNameBn, string? ParentNameEn, bool IsSynthetic);

/// <summary>What is measured: a concept, or an indicator as printed that belongs to none (dim_concept, dim_indicator).</summary>
/// <param name="ConceptCode">Null for an indicator without a concept.</param>
public sealed record FoundIndicator(string? ConceptCode, string NameBn, string? NameEn, string? PlanCode, string? FiscalYearCode, string? IndicatorNo);

/// <summary>A document that can be found (mart_document).</summary>
public sealed record FoundDocument(
    int DocumentKey, string FileName, string? Title, string OfficeNameBn, string? OfficeNameEn, string PlanNameBn, string? PlanNameEn, string FiscalYearCode, string? QuarterCode);

/// <summary>What /search looks through.</summary>
public sealed class SearchQuery(Marts marts)
{
    public int? SnapshotNumber => marts.SnapshotNumber;

    public IReadOnlyList<FoundOffice> Offices() => marts.Read<FoundOffice>("""
        select
            office.office_code,
            office.name_bn,
            office.name_en,
            office.kind,
            parent.name_bn as parent_name_bn,
            parent.name_en as parent_name_en,
            office.is_synthetic
        from dim_office as office
        left join dim_office as parent on parent.office_key = office.parent_key
        order by office.is_synthetic, office.is_ranked desc, office.office_key
        """);

    /// <summary>Concepts first, then what is printed in a plan and belongs to no concept.</summary>
    public IReadOnlyList<FoundIndicator> Indicators() => marts.Read<FoundIndicator>("""
        select
            concept_code,
            name_bn,
            name_en,
            null as plan_code,
            null as fiscal_year_code,
            null as indicator_no
        from dim_concept
        union all
        select
            null,
            indicator.indicator_name,
            indicator.indicator_name_en,
            plans.plan_code,
            max(years.fiscal_year_code),
            max(indicator.indicator_no)
        from dim_indicator as indicator
        inner join dim_plan as plans on indicator.plan_key = plans.plan_key
        inner join dim_fiscal_year as years on indicator.fiscal_year_key = years.fiscal_year_key
        where indicator.concept_key is null
        group by indicator.indicator_name, indicator.indicator_name_en, plans.plan_code
        order by concept_code nulls last, plan_code, name_bn
        """);

    /// <summary>Of these offices, and whose file name, title or hash holds the text; the latest first.</summary>
    /// <returns>One more than <paramref name="most"/> when there are more.</returns>
    public IReadOnlyList<FoundDocument> Documents(string text, IReadOnlyList<string> offices, int most) => marts.Read<FoundDocument>("""
        select {columns}
        from mart_document
        where (length($1) >= 3 and (contains(lower(file_name), $1) or contains(lower(coalesce(title, '')), $1) or starts_with(sha256, $1)))
            or office_code in (select unnest(string_split($2, ' ')))
        order by is_current desc, fiscal_year_key desc, quarter_key desc nulls last, document_key
        limit $3
        """, text, string.Join(' ', offices), (long)most + 1);
}
