namespace Shuddhachar.Dashboard.Queries;

/// <summary>A scoring method of a plan (dim_method).</summary>
/// <param name="LastYearCode">Null while it is in force.</param>
/// <param name="IsDefault">Shown where none is chosen, in the years in which it is in force.</param>
public sealed record PlanMethodRow(
    string PlanCode,
    string MethodCode,
    string NameBn,
    string NameEn,
    string FirstYearCode,
    string? LastYearCode,
    string Parameters,
    string ParametersBn,
    string Source,
    string SourceBn,
    string Certainty,
    bool IsDefault)
{
    /// <summary>Is there a year in which both are in force? Codes of years sort as the years do.</summary>
    public bool MeetsYearsOf(PlanMethodRow other) =>
        (LastYearCode is null || string.CompareOrdinal(LastYearCode, other.FirstYearCode) >= 0) && (other.LastYearCode is null || string.CompareOrdinal(other.LastYearCode, FirstYearCode) >= 0);
}

public sealed class MethodsQuery(Marts marts)
{
    /// <summary>By plan and years.</summary>
    public IReadOnlyList<PlanMethodRow> All() => marts.Read<PlanMethodRow>("""
        select {columns}
        from (
            select
                dim_method.*,
                dim_plan.plan_code,
                first_years.fiscal_year_code as first_year_code,
                last_years.fiscal_year_code as last_year_code
            from dim_method
            inner join dim_plan on dim_method.plan_key = dim_plan.plan_key
            inner join dim_fiscal_year as first_years on dim_method.first_fiscal_year_key = first_years.fiscal_year_key
            left join dim_fiscal_year as last_years on dim_method.last_fiscal_year_key = last_years.fiscal_year_key
        )
        order by plan_key, first_fiscal_year_key, method_key
        """);
}
