using System.Text;
using Shuddhachar.Etl;
using Shuddhachar.Etl.Commands;
using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Fuzz.Judge;

/// <summary>The rows that `inspect --format csv` must print for a generated document.</summary>
static class TruthTable
{
    public static readonly string[] Texts = ["section_name", "activity", "indicator", "unit", "responsible", "achievement_text", "remarks"];

    static readonly PlanColumn[] s_figures =
        [PlanColumn.SectionWeight, PlanColumn.Weight, PlanColumn.AnnualTarget, .. Enumerable.Range(1, 4).SelectMany(quarter => new[] { PlanColumns.Target(quarter), PlanColumns.Actual(quarter) }), PlanColumn.TotalActual, PlanColumn.AwardedScore, .. PlanColumns.Tiers];

    public static readonly string[] Figures = ["activity_no", .. s_figures.Select(column => column.Code()), "achievement_value"];

    public static Dictionary<string, string> Row(TruthPlan plan, TruthRow row)
    {
        var isRemarked = plan.Form == Form.EgovRemarks;
        var result = row[isRemarked ? PlanColumn.Remarks : PlanColumn.Achievement];
        var cells = s_figures.ToDictionary(column => column.Code(), column => row[column] is { } cell ? TruthCell.Canonical(cell.Meant) : "");
        cells["section_no"] = row.SectionNo;
        cells["activity_no"] = row.ActivityNo;
        cells["indicator_no"] = row.IndicatorNo;
        cells["section_name"] = row.Section;
        cells["activity"] = row.Activity;
        cells["indicator"] = row.Indicator;
        cells["unit"] = row.Unit;
        cells["responsible"] = row.Responsible;
        cells["achievement_text"] = row[PlanColumn.Achievement]?.Printed ?? "";
        cells["achievement_value"] = result is { Meant.Count: > 0 } ? result.Meant[0].ToString() : "";
        cells["remarks"] = isRemarked ? result?.Printed ?? "" : row.Remarks;
        return cells;
    }

    public static string Csv(GeneratedDocument document)
    {
        var rows = document.Plan.Rows.Select(row => Row(document.Plan, row)).ToArray();
        return new CsvTable([.. rows[0].Keys], [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Values])]).ToCsv();
    }

    /// <summary>Spaces differ as lines are joined; nothing else may.</summary>
    public static bool SameText(string left, string right) => Plain(left) == Plain(right);

    static string Plain(string text) => new StringBuilder().AppendJoin("", text.Normalize().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToString();
}
