namespace Shuddhachar.Dashboard.Queries;

/// <summary>e-Nothi note disposal as one report gives it, with the criteria it was set (mart_enothi).</summary>
public sealed record ENothiRow(
    int DocumentKey,
    int IndicatorKey,
    string OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    string FiscalYearCode,
    string? QuarterCode,
    string IndicatorNo,
    decimal? DisposalPercent,
    string Status,
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
    public IEnumerable<(int Score, decimal Rate)> Tiers() =>
        new (int Score, decimal? Rate)[] { (100, Tier100Percent), (90, Tier90Percent), (80, Tier80Percent), (70, Tier70Percent), (60, Tier60Percent) }
            .Where(tier => tier.Rate is not null)
            .Select(tier => (tier.Score, tier.Rate!.Value));
}

/// <summary>The rows of /enothi: every report that has the indicator, the latest quarter first.</summary>
public sealed class ENothiQuery(Marts marts)
{
    public IReadOnlyList<ENothiRow> Rows() => marts.Read<ENothiRow>("""
        select {columns}
        from mart_enothi
        order by fiscal_year_code desc, quarter_key desc nulls last, office_name_bn, enothi_key
        """);
}
