using System.Text.Json.Serialization;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Etl.Score;

namespace Shuddhachar.Etl.Commands;

/// <summary>What a document says of itself, and how much of its plan could be scored.</summary>
/// <param name="FiscalYear">`2021-22`</param>
/// <param name="Quarter">1-4; null for a plan that reports none.</param>
/// <param name="PlanTotal">Marks of the whole plan; null when it prints none.</param>
/// <param name="Coverage">Marks of the scored rows in percent of the plan's, two decimals; null without a total.</param>
sealed record PlanMeta(
    [property: JsonPropertyName("form")] string Form,
    [property: JsonPropertyName("plan")] string Plan,
    [property: JsonPropertyName("office")] string Office,
    [property: JsonPropertyName("office_code")] string OfficeCode,
    [property: JsonPropertyName("fiscal_year")] string FiscalYear,
    [property: JsonPropertyName("quarter")] int? Quarter,
    [property: JsonPropertyName("plan_total")] decimal? PlanTotal,
    [property: JsonPropertyName("coverage")] decimal? Coverage)
{
    public static PlanMeta Of(ScoredPlan scored)
    {
        var header = scored.Plan.Header;
        var marks = PlanMarks.Of(scored);
        return new(
            header.FormCode, WarehouseCodes.PlanCode(header.Plan), header.Office.NameBn, header.Office.Code, FiscalYearReader.Code(header.FiscalYear),
            header.Quarter, Plain(scored.Plan.PlanTotalMarks), Plain(marks.CoveragePercent));
    }

    /// <summary>Without trailing zeros.</summary>
    internal static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;
}
