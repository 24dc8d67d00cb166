using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Validate;

/// <summary>
/// What a person decided upon office, year or quarter of a document that does not name them, or wrongly. It comes before any figure is read,
/// for the year tells which dates can be right.
/// </summary>
static class HeaderDecisions
{
    const string None = "-", Office = "office", FiscalYear = "fiscal_year", Quarter = "quarter";

    public static bool Knows(string column) => column is Office or FiscalYear or Quarter;

    /// <summary>True for a code of offices.csv, a year like `2020-21`, a quarter 1-4 or `-`.</summary>
    public static bool IsValue(string column, string value) => column switch
    {
        Office => OfficeRegister.ByCode(value) is not null,
        FiscalYear => Year(value) is not null,
        _ => value is None or ['1' or '2' or '3' or '4'],
    };

    /// <summary>First calendar year of a document that names none, as a person decided.</summary>
    public static int? MissingYear(ExtractedDocument document, ImmutableArray<Correction> corrections) => corrections
        .Where(correction => correction.IsOfDocument && correction.Sha256 == document.Sha256 && correction is { Column: FiscalYear, Printed: "" })
        .Select(correction => Year(correction.Value)).LastOrDefault();

    public static StageResult<RecognisedPlan> Run(RecognisedPlan plan, ImmutableArray<Correction> corrections)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var correction in corrections.Where(correction => correction.IsOfDocument && correction.Sha256 == plan.Document.Sha256))
        {
            var concluded = Concluded(plan.Header, correction.Column);
            if (concluded != correction.Printed)
            {
                findings.Add(new(FindingCodes.DecisionNotApplied, Origin.Document, Column: correction.Column, Printed: correction.Printed, Details: [concluded]));
                continue;
            }
            findings.Add(new(FindingCodes.DecidedByPerson, Origin.Document, Column: correction.Column, Printed: concluded, Final: correction.Value,
                Details: [correction.DecidedBy, correction.DecidedOn, correction.ReasonEn, correction.ReasonBn]));
            plan = plan with { Header = With(plan.Header, correction) };
        }
        return new(plan, findings.ToImmutable());
    }

    static string Concluded(PlanHeader header, string column) => column switch
    {
        Office => header.Office.Code,
        FiscalYear => header.IsYearDecided ? "" : FiscalYearReader.Code(header.FiscalYear),
        _ => header.Quarter?.ToString(CultureInfo.InvariantCulture) ?? "",
    };

    static PlanHeader With(PlanHeader header, Correction correction) => correction.Column switch
    {
        Office => header with { Office = new(correction.Value, OfficeRegister.ByCode(correction.Value)?.NameBn ?? correction.Value, OfficeRegister.ByCode(correction.Value) is not null, 1m, header.Office.Origin) },
        FiscalYear => header with { FiscalYear = Year(correction.Value) ?? header.FiscalYear, IsYearDecided = false },
        _ => header with { Quarter = correction.Value is None ? null : correction.Value[0] - '0' },
    };

    /// <summary>First calendar year of `2020-21`.</summary>
    static int? Year(string code) =>
        FiscalYearReader.Read(code, Origin.Document).FirstOrDefault() is { IsRepaired: false } year && FiscalYearReader.Code(year.FirstYear) == code ? year.FirstYear : null;
}
