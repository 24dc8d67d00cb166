using System.Globalization;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>An office that reports may be said to be of.</summary>
public sealed record OfficeChoice(string Code, string NameBn, string? NameEn);

/// <summary>What the current snapshot knows for the head of a report to be: no generated office, and none that only a document names.</summary>
public sealed class HeadingChoices(Marts marts)
{
    public IReadOnlyList<OfficeChoice> Offices() => marts.Read<OfficeChoice>("""
        select office_code as code, name_bn, name_en
        from dim_office
        where not is_synthetic and not starts_with(office_code, 'X-')
        order by office_code
        """);

    public IReadOnlyList<string> Years() => [.. marts.Read<YearChoice>("select fiscal_year_code as code from dim_fiscal_year order by fiscal_year_key desc").Select(year => year.Code)];

    sealed record YearChoice(string Code);
}

/// <summary>Office, year or quarter of a report.</summary>
/// <param name="Column">As in etl/Validate/corrections.csv: `office`, `fiscal_year`, `quarter`.</param>
/// <param name="Concluded">What the reader made of the paper; empty when it does not tell. A correction must expect it.</param>
/// <param name="Value">What holds now, corrected or not; `-` for nothing.</param>
public sealed record HeadingField(string Column, string Concluded, string Value)
{
    public const string Nothing = "-", Office = "office", Year = "fiscal_year", Quarter = "quarter";

    /// <summary>The reader's finding that a document does not tell its year: the one reason for a refusal that a person can take away by knowing better.</summary>
    const string NoFiscalYear = "REC205";

    public static IReadOnlyList<string> Quarters { get; } = ["1", "2", "3", "4", Nothing];

    /// <summary>What a person may say of the report: all three of one that was read, the year of one that does not tell it, else nothing.</summary>
    public static IReadOnlyList<HeadingField> Of(Draft draft)
    {
        return draft.Plan is { } plan ? [Field(Office, plan.OfficeCode), Field(Year, plan.FiscalYear), Field(Quarter, plan.Quarter?.ToString(CultureInfo.InvariantCulture))]
            : draft.Failure?.Code == NoFiscalYear ? [Field(Year, null)]
            : [];

        HeadingField Field(string column, string? now) => new(
            column, draft.Corrections.FirstOrDefault(correction => correction.IsOfHeading && correction.Column == column)?.Printed ?? now ?? "", now ?? Nothing);
    }

    /// <summary>May it be this?</summary>
    public bool Takes(string value, HeadingChoices choices) => Column switch
    {
        Office => choices.Offices().Any(office => office.Code == value),
        Year => choices.Years().Contains(value),
        _ => Quarters.Contains(value),
    };

    /// <summary>Is it what the reader concluded by itself?</summary>
    public bool IsConcluded(string value) => value == (Concluded.Length == 0 ? Nothing : Concluded);
}
