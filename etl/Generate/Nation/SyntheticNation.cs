using System.Collections.Immutable;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>A synthetic nation: what its offices report depends on the three numbers and on nothing else.</summary>
/// <param name="Offices">Parents first.</param>
/// <param name="Years">Fiscal years, the last being 2024-25.</param>
sealed record SyntheticNation(ImmutableArray<NationOffice> Offices, int Years, int Seed)
{
    public SyntheticNation(int offices, int years, int seed)
        : this(Hierarchy.Make(offices), years, seed) { }

    public ImmutableArray<FormOfYear> Forms { get; } = [.. Enumerable.Range(FormOfYear.LastYear - Years + 1, Years).SelectMany(FormOfYear.Of)];

    /// <summary>The two plans that every office had in all years.</summary>
    public IEnumerable<FormOfYear> BulkForms => Forms.Where(form => form.Plan is PlanKind.Nis or PlanKind.Egov);

    /// <summary>Every report that an office sends, by year and plan.</summary>
    public IEnumerable<SentReport> Reports(NationOffice office) => Forms.SelectMany(form => Schedule.Of(Seed, office, form));

    /// <summary>The reports that a bundle keeps.</summary>
    public IEnumerable<SentReport> KeptReports(NationOffice office) => BulkForms.SelectMany(form => Schedule.Kept(Seed, office, form));

    public YearOfRow[] YearOf(SentReport report) => YearOfPlan.Make(Seed, report.Office, report.Form);
}
