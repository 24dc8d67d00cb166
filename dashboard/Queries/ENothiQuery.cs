namespace Shuddhachar.Dashboard.Queries;

/// <summary>e-Nothi note disposal as one report gives it, with the criteria it was set (mart_enothi).</summary>
public sealed record ENothiRow(
    int DocumentKey,
    int IndicatorKey,
    int OfficeKey,
    string OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    string FiscalYearCode,
    int? QuarterKey,
    string? QuarterCode,
    string IndicatorNo,
    decimal? DisposalPercent,
    string? Status,
    decimal? Tier100Percent,
    decimal? Tier90Percent,
    decimal? Tier80Percent,
    decimal? Tier70Percent,
    decimal? Tier60Percent,
    int? ReachedTierPercent,
    string? Raw,
    int? LineNo)
{
    /// <summary>The criteria that this year's form has: score in percent, and the disposal rate that earns it.</summary>
    public IEnumerable<(int Score, decimal Rate)> Tiers() => ENothiTiers.Of(Tier100Percent, Tier90Percent, Tier80Percent, Tier70Percent, Tier60Percent);
}

/// <summary>One quarter over the offices of a choice.</summary>
/// <param name="MeanPercent">Each office counts once: how many notes an office had is not reported.</param>
/// <param name="OfficeCount">Offices with a report that has the indicator.</param>
/// <param name="KnownCount">Offices of them with a rate.</param>
public sealed record ENothiMeanRow(int QuarterKey, long OfficeCount, long KnownCount, decimal? MeanPercent);

/// <summary>Criteria of one year, and to how many of its offices they were set.</summary>
public sealed record ENothiTierRow(
    int FiscalYearKey, string FiscalYearCode, decimal? Tier100Percent, decimal? Tier90Percent, decimal? Tier80Percent, decimal? Tier70Percent, decimal? Tier60Percent, long OfficeCount)
{
    public IEnumerable<(int Score, decimal Rate)> Tiers() => ENothiTiers.Of(Tier100Percent, Tier90Percent, Tier80Percent, Tier70Percent, Tier60Percent);
}

/// <summary>An office with its latest rate in the years of a choice, and the rate reported before it.</summary>
public sealed record ENothiOfficeRow(
    int OfficeKey, string OfficeCode, string NameBn, string? NameEn, string Kind, decimal? LatestPercent, string? LatestQuarterCode, decimal? BeforePercent, string? BeforeQuarterCode);

/// <summary>What came of a quarter's report: on_time, late, undated, missing or not_due (mart_submission).</summary>
public sealed record ENothiReportRow(int OfficeKey, int QuarterKey, string Status);

static class ENothiTiers
{
    public static IEnumerable<(int Score, decimal Rate)> Of(decimal? tier100, decimal? tier90, decimal? tier80, decimal? tier70, decimal? tier60) =>
        new (int Score, decimal? Rate)[] { (100, tier100), (90, tier90), (80, tier80), (70, tier70), (60, tier60) }
            .Where(tier => tier.Rate is not null)
            .Select(tier => (tier.Score, tier.Rate!.Value));
}

/// <summary>The rows of /enothi.</summary>
public sealed class ENothiQuery(Marts marts)
{
    /// <summary>$1 to $5: generated offices or real ones, the first and the last year, a kind and a peer class of offices.</summary>
    const string OfScope = """
        where fiscal_year_key between $2 and $3
            and office_key in (
                select office_key
                from dim_office
                where is_synthetic = $1
                    and ($4 is null or kind = $4)
                    and ($5 is null or peer_class_code = $5)
        """;

    const string AllOfScope = OfScope + ")";

    /// <summary>$6 besides: a part of the office's name or code.</summary>
    const string FoundInScope = OfScope + """
        
                    and ($6 is null or contains(lower(name_bn || ' ' || coalesce(name_en, '') || ' ' || office_code), lower(cast($6 as varchar)))))
        """;

    /// <summary>Keys or codes joined by commas, as rows.</summary>
    const string Listed = "(select unnest(string_split($1, ',')))";

    public ENothiChoices Choices(ENothiView view) => ENothiChoices.Of(view,
        marts.Read<ENothiYearRow>("""
            select distinct fiscal_year_key, fiscal_year_code, is_synthetic
            from mart_enothi
            inner join (select office_key, is_synthetic from dim_office) using (office_key)
            order by fiscal_year_key
            """),
        marts.Read<OfficeGroupRow>("""
            select distinct is_synthetic, kind, peer_class_code, peer_class_name_bn, peer_class_name_en
            from dim_office
            where office_key in (select office_key from mart_enothi)
            order by kind, peer_class_code
            """));

    public IReadOnlyList<ENothiMeanRow> Means(ENothiScope scope) => marts.Read<ENothiMeanRow>($"""
        select
            quarter_key,
            count(*) as office_count,
            count(disposal_percent) as known_count,
            percent_of(sum(disposal_percent), 100 * count(disposal_percent)) as mean_percent
        from mart_enothi
        {AllOfScope} and quarter_key is not null
        group by quarter_key
        order by quarter_key
        """, scope.Synthetic, scope.FirstYear, scope.LastYear, scope.Kind, scope.Peer);

    /// <summary>Of each year first the criteria that most offices were set.</summary>
    public IReadOnlyList<ENothiTierRow> Tiers(ENothiScope scope) => marts.Read<ENothiTierRow>($$"""
        select {columns}
        from (
            select
                fiscal_year_key, fiscal_year_code, tier100_percent, tier90_percent, tier80_percent, tier70_percent, tier60_percent,
                count(distinct office_key) as office_count
            from mart_enothi
            {{AllOfScope}}
            group by fiscal_year_key, fiscal_year_code, tier100_percent, tier90_percent, tier80_percent, tier70_percent, tier60_percent
        )
        order by fiscal_year_key, office_count desc, tier100_percent, tier60_percent
        """, scope.Synthetic, scope.FirstYear, scope.LastYear, scope.Kind, scope.Peer);

    public long OfficeCount(ENothiScope scope) => marts.Read<CountRow>($"select count(distinct office_key) as row_count from mart_enothi {FoundInScope}",
        scope.Synthetic, scope.FirstYear, scope.LastYear, scope.Kind, scope.Peer, scope.Search)[0].RowCount;

    public IReadOnlyList<ENothiOfficeRow> Offices(ENothiScope scope, ENothiSort sort, int page) => marts.Read<ENothiOfficeRow>($$"""
        with
        rows_in_scope as (
            select office_key, quarter_key, quarter_code, disposal_percent
            from mart_enothi
            {{FoundInScope}}
        ),
        known_rates as (
            select *, row_number() over (partition by office_key order by quarter_key desc) as place
            from rows_in_scope
            where disposal_percent is not null and quarter_key is not null
        ),
        last_rates as (
            select
                office_key,
                max(case when place = 1 then disposal_percent end) as latest_percent,
                max(case when place = 1 then quarter_code end) as latest_quarter_code,
                max(case when place = 2 then disposal_percent end) as before_percent,
                max(case when place = 2 then quarter_code end) as before_quarter_code
            from known_rates
            where place <= 2
            group by office_key
        )
        select {columns}
        from dim_office
        left join last_rates using (office_key)
        where office_key in (select office_key from rows_in_scope)
        order by
            case $7 when 'low' then latest_percent when 'high' then -latest_percent when 'drop' then latest_percent - before_percent end nulls last,
            name_bn,
            office_key
        limit $8 offset $9
        """, scope.Synthetic, scope.FirstYear, scope.LastYear, scope.Kind, scope.Peer, scope.Search,
        Urls.Name(sort), (long)ENothiView.OfficesPerPage, (long)(page - 1) * ENothiView.OfficesPerPage);

    /// <summary>Every report of these offices in the years of the choice.</summary>
    public IReadOnlyList<ENothiRow> Of(IEnumerable<int> offices, ENothiScope scope) => marts.Read<ENothiRow>($$"""
        select {columns}
        from mart_enothi
        where office_key in (select cast(key as integer) from {{Listed}} as listed (key)) and fiscal_year_key between $2 and $3
        order by office_key, quarter_key nulls last, enothi_key
        """, string.Join(',', offices), scope.FirstYear, scope.LastYear);

    /// <summary>The same by the offices' codes; codes that are not there, or of the other data, are left out.</summary>
    public IReadOnlyList<ENothiRow> Of(IEnumerable<string> offices, ENothiScope scope) => marts.Read<ENothiRow>($$"""
        select {columns}
        from mart_enothi
        where office_key in (select office_key from dim_office where office_code in {{Listed}} and is_synthetic = $4) and fiscal_year_key between $2 and $3
        order by office_key, quarter_key nulls last, enothi_key
        """, string.Join(',', offices), scope.FirstYear, scope.LastYear, scope.Synthetic);

    /// <summary>What came of each quarter's report of the plans that have the indicator.</summary>
    public IReadOnlyList<ENothiReportRow> Reports(IEnumerable<int> offices, ENothiScope scope) => marts.Read<ENothiReportRow>($$"""
        select {columns}
        from mart_submission
        where office_key in (select cast(key as integer) from {{Listed}} as listed (key))
            and fiscal_year_key between $2 and $3
            and plan_key in (select distinct plan_key from mart_enothi)
        """, string.Join(',', offices), scope.FirstYear, scope.LastYear);

    public ENothiCount Count(ENothiScope scope) => marts.Read<ENothiCount>($"""
        select count(*) as row_count, count(disposal_percent) as known_count, count(*) filter (where quarter_key is null) as without_quarter_count
        from mart_enothi
        {FoundInScope}
        """, scope.Synthetic, scope.FirstYear, scope.LastYear, scope.Kind, scope.Peer, scope.Search)[0];

    /// <summary>One page of the reports of a choice, the latest quarter first.</summary>
    public IReadOnlyList<ENothiRow> Page(ENothiScope scope, int page) => marts.Read<ENothiRow>($$"""
        select {columns}
        from mart_enothi
        {{FoundInScope}}
        order by fiscal_year_key desc, quarter_key desc nulls last, office_name_bn, enothi_key
        limit $7 offset $8
        """, scope.Synthetic, scope.FirstYear, scope.LastYear, scope.Kind, scope.Peer, scope.Search,
        (long)ENothiView.ReportsPerPage, (long)(page - 1) * ENothiView.ReportsPerPage);
}

/// <summary>Reports of a choice, those with a rate, and those of a plan without a reported quarter, which have no place in time.</summary>
public sealed record ENothiCount(long RowCount, long KnownCount, long WithoutQuarterCount);
