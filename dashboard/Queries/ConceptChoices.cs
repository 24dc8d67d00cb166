namespace Shuddhachar.Dashboard.Queries;

/// <summary>What is measured (dim_concept).</summary>
public sealed record ConceptRow(int ConceptKey, string ConceptCode, string NameBn, string NameEn);

/// <summary>One plan, year and unit in which a concept was measured.</summary>
public sealed record ConceptGroupRow(
    int PlanKey, string PlanCode, string PlanNameBn, string? PlanNameEn, int FiscalYearKey, string FiscalYearCode, string UnitCode, bool IsSynthetic, long RowCount);

/// <summary>Whose figures, of which plan, year and unit.</summary>
public sealed record ConceptScope(int ConceptKey, int PlanKey, int YearKey, string Unit, bool Synthetic, string? Kind, string? Peer, string? Search);

/// <summary>What there is to choose from of one concept, and what was chosen of it. A choice that is not there falls back.</summary>
public sealed record ConceptChoices(
    ConceptRow Concept,
    ConceptView View,
    ConceptScope Scope,
    bool HasOther,
    IReadOnlyList<ConceptGroupRow> Plans,
    IReadOnlyList<ConceptGroupRow> Years,
    IReadOnlyList<ConceptGroupRow> Units,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<Choice> Peers)
{
    public ConceptGroupRow Chosen => Units.First(row => row.UnitCode == Scope.Unit);

    /// <summary>A figure that can be a share of its target.</summary>
    public bool IsAmount => Scope.Unit is "count" or "percent" or "lakh_taka";

    public bool IsDate => Scope.Unit == "date";

    /// <summary>Null when nobody reported the concept. By default the latest year, and in it what most offices have.</summary>
    internal static ConceptChoices? Of(ConceptRow concept, ConceptView view, IReadOnlyList<ConceptGroupRow> rows, IReadOnlyList<OfficeGroupRow> groups)
    {
        if (rows.Count == 0) return null;
        var hasReal = rows.Any(row => !row.IsSynthetic);
        var hasGenerated = rows.Any(row => row.IsSynthetic);
        var synthetic = hasGenerated && (view.Synthetic || !hasReal);
        var mine = rows.Where(row => row.IsSynthetic == synthetic).OrderByDescending(row => row.FiscalYearKey).ThenByDescending(row => row.RowCount).ThenBy(row => row.PlanKey).ThenBy(row => row.UnitCode, StringComparer.Ordinal).ToList();
        var years = mine.DistinctBy(row => row.FiscalYearKey).ToList();
        var year = years.Find(row => row.FiscalYearCode == view.Year) ?? years[0];
        var plans = mine.Where(row => row.FiscalYearKey == year.FiscalYearKey).DistinctBy(row => row.PlanKey).ToList();
        var plan = plans.Find(row => row.PlanCode == view.Plan) ?? plans[0];
        var units = mine.Where(row => row.FiscalYearKey == year.FiscalYearKey && row.PlanKey == plan.PlanKey).ToList();
        var unit = units.Find(row => row.UnitCode == view.Unit) ?? units[0];
        var known = groups.Where(group => group.IsSynthetic == synthetic).ToList();
        var kinds = known.Select(group => group.Kind).Distinct(StringComparer.Ordinal).ToList();
        var peers = known.Where(group => group.PeerClassCode is not null)
            .Select(group => new Choice(group.PeerClassCode!, group.PeerClassNameBn ?? group.PeerClassCode!, group.PeerClassNameEn)).Distinct().ToList();
        var kind = kinds.Find(code => code == view.Kind);
        var peer = peers.Find(choice => choice.Code == view.Peer)?.Code;
        return new(
            concept,
            view with { Year = year.FiscalYearCode, Plan = plan.PlanCode, Unit = unit.UnitCode, Kind = kind, Peer = peer, Synthetic = synthetic && hasReal },
            new(concept.ConceptKey, plan.PlanKey, year.FiscalYearKey, unit.UnitCode, synthetic, kind, peer, view.Search),
            hasReal && hasGenerated, plans, years, units, kinds, peers);
    }
}
