using System.Collections.Immutable;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>A synthetic nation: what its offices report depends on the three numbers and on nothing else.</summary>
/// <param name="Offices">Parents first.</param>
/// <param name="Years">Fiscal years, the last being 2024-25.</param>
sealed record SyntheticNation(ImmutableArray<NationOffice> Offices, int Years, int Seed)
{
    public SyntheticNation(int offices, int years, int seed)
        : this(Hierarchy.Make(offices), years, seed) { }

    public IEnumerable<FormOfYear> Forms => Enumerable.Range(FormOfYear.LastYear - Years + 1, Years).SelectMany(FormOfYear.Of);

    /// <summary>Every report that an office sends, by year and plan.</summary>
    public IEnumerable<SentReport> Reports(NationOffice office) => Forms.SelectMany(form => Schedule.Of(Seed, office, form));

    public YearOfRow[] YearOf(SentReport report) => YearOfPlan.Make(Seed, report.Office, report.Form);
}
