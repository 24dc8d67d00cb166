namespace Shuddhachar.Dashboard.Queries;

/// <summary>An office's rank in one fiscal year, among those it was ranked with (mart_rank).</summary>
public sealed record YearRankRow(
    string OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    int FiscalYearKey,
    string FiscalYearCode,
    int RankCompetition,
    int RankDense,
    decimal ScorePercent,
    int RankedOfficeCount)
{
    public int Rank(Ties ties) => ties == Ties.Dense ? RankDense : RankCompetition;
}

/// <summary>A fiscal year that has a ranking.</summary>
public sealed record RankedYear(int FiscalYearKey, string FiscalYearCode);

/// <summary>Ranks over the fiscal years, for the bump chart.</summary>
public sealed class RankingHistoryQuery(Marts marts)
{
    public const int TopCount = 10;

    /// <summary>Every fiscal year from the first ranking of the plan to the last; one between them without any is a gap, not left out.</summary>
    public IReadOnlyList<RankedYear> Years(int planKey, bool isSynthetic) => marts.Read<RankedYear>("""
        with
        span as (
            select min(fiscal_year_key) as first_key, max(fiscal_year_key) as last_key
            from mart_rank
            where plan_key = $1 and is_synthetic = $2 and is_default_method and rank_competition is not null
        )

        select fiscal_years.fiscal_year_key, fiscal_years.fiscal_year_code
        from dim_fiscal_year as fiscal_years
        inner join span on fiscal_years.fiscal_year_key between span.first_key and span.last_key
        order by fiscal_years.fiscal_year_key
        """, planKey, isSynthetic);

    /// <summary>All ranks of the first offices of one year and of those named, by office and year.</summary>
    /// <param name="methodKey">Null is the default method of each year.</param>
    /// <param name="codes">Codes of offices, with commas between them.</param>
    public IReadOnlyList<YearRankRow> Ranks(PlanInYear of, int? methodKey, bool isSynthetic, string codes) => marts.Read<YearRankRow>($"""
        with
        ranks as (
            select office_key, fiscal_year_key, rank_competition, rank_dense, score_percent, ranked_office_count
            from mart_rank
            where plan_key = $1 and is_synthetic = $2 and rank_competition is not null
                and case when $3 is null then is_default_method else method_key = $3 end
        ),

        first_of_the_year as (
            select ranks.office_key, offices.office_code, offices.name_bn, ranks.rank_competition
            from ranks
            inner join dim_office as offices on ranks.office_key = offices.office_key
            where ranks.fiscal_year_key = $4
            order by ranks.rank_competition, offices.name_bn, ranks.office_key
            limit {TopCount}
        ),

        shown as (
            select office_key from first_of_the_year
            union
            select office_key from dim_office
            where is_synthetic = $2 and list_contains(string_split($5, ','), office_code)
        )

        select
            offices.office_code,
            offices.name_bn as office_name_bn,
            coalesce(offices.name_en, offices.name_bn) as office_name_en,
            ranks.fiscal_year_key,
            fiscal_years.fiscal_year_code,
            ranks.rank_competition,
            ranks.rank_dense,
            ranks.score_percent,
            ranks.ranked_office_count
        from shown
        inner join ranks on shown.office_key = ranks.office_key
        inner join dim_office as offices on shown.office_key = offices.office_key
        inner join dim_fiscal_year as fiscal_years on ranks.fiscal_year_key = fiscal_years.fiscal_year_key
        order by offices.office_key, ranks.fiscal_year_key
        """, of.PlanKey, isSynthetic, methodKey, of.FiscalYearKey, codes);
}
