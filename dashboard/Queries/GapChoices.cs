namespace Shuddhachar.Dashboard.Queries;

public sealed record GapPlanYearRow(int PlanKey, string PlanCode, string PlanNameBn, string? PlanNameEn, int FiscalYearKey, string FiscalYearCode, bool IsSynthetic);

/// <summary>An office as a step of the drill.</summary>
public sealed record GapOfficeRow(int OfficeKey, string OfficeCode, string NameBn, string? NameEn, string Kind, int MinistryKey, bool IsSynthetic, string? PeerClassCode);

/// <summary>Whose marks are counted, of which plan and year.</summary>
public sealed record GapScope(bool Synthetic, int PlanKey, int YearKey, int? MinistryKey, int? OfficeKey, string? Kind, string? Peer);

/// <summary>What there is to choose from, and what was chosen of it. A choice that is not there falls back.</summary>
/// <param name="Years">Of the chosen plan, the first one first.</param>
public sealed record GapChoices(
    GapView View,
    GapScope Scope,
    bool HasOther,
    IReadOnlyList<GapPlanYearRow> Plans,
    IReadOnlyList<GapPlanYearRow> Years,
    GapOfficeRow? Ministry,
    GapOfficeRow? Office,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<Choice> Peers)
{
    public GapPlanYearRow Chosen => Years.First(year => year.FiscalYearKey == Scope.YearKey);

    /// <summary>Null when nothing is loaded. A chosen office decides whether real or generated data are shown.</summary>
    internal static GapChoices? Of(GapView view, IReadOnlyList<GapPlanYearRow> rows, IReadOnlyList<OfficeGroupRow> groups, GapOfficeRow? ministry, GapOfficeRow? office)
    {
        if (rows.Count == 0) return null;
        var hasReal = rows.Any(row => !row.IsSynthetic);
        var hasGenerated = rows.Any(row => row.IsSynthetic);
        var synthetic = (office ?? ministry)?.IsSynthetic ?? (hasGenerated && (view.Synthetic || !hasReal));
        var mine = rows.Where(row => row.IsSynthetic == synthetic).ToList();
        if (mine.Count == 0) return Of(view with { Office = null, Ministry = null }, rows, groups, null, null);
        if (ministry?.IsSynthetic != synthetic) ministry = null;
        var plans = mine.DistinctBy(row => row.PlanKey).OrderBy(row => row.PlanKey).ToList();
        var plan = plans.Find(row => row.PlanCode == view.Plan) ?? LatestPlan(mine, view.Year);
        var years = mine.Where(row => row.PlanKey == plan.PlanKey).OrderBy(row => row.FiscalYearKey).ToList();
        var year = years.Find(row => row.FiscalYearCode == view.Year) ?? years[^1];
        var known = groups.Where(group => group.IsSynthetic == synthetic).ToList();
        var kinds = known.Select(group => group.Kind).Distinct(StringComparer.Ordinal).ToList();
        var peers = known.Where(group => group.PeerClassCode is not null)
            .Select(group => new Choice(group.PeerClassCode!, group.PeerClassNameBn ?? group.PeerClassCode!, group.PeerClassNameEn)).Distinct().ToList();
        var kind = office is null ? kinds.Find(code => code == view.Kind) : null;
        var peer = office is null ? peers.Find(choice => choice.Code == view.Peer)?.Code : null;
        return new(
            view with
            {
                Plan = plan.PlanCode, Year = year.FiscalYearCode, Office = office?.OfficeCode, Ministry = ministry?.OfficeCode, Kind = kind, Peer = peer,
                Section = view.Section, Indicator = office is null ? null : view.Indicator, Synthetic = synthetic && hasReal,
            },
            new(synthetic, plan.PlanKey, year.FiscalYearKey, ministry?.OfficeKey, office?.OfficeKey, kind, peer),
            hasReal && hasGenerated, plans, years, ministry, office, kinds, peers);
    }

    /// <summary>Of the year that was asked for, else of the latest one, the first plan.</summary>
    static GapPlanYearRow LatestPlan(List<GapPlanYearRow> rows, string? year)
    {
        var asked = rows.Where(row => row.FiscalYearCode == year).ToList();
        return (asked.Count > 0 ? asked : rows).OrderByDescending(row => row.FiscalYearKey).ThenBy(row => row.PlanKey).First();
    }
}
