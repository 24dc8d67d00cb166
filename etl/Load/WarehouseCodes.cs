using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Load;

/// <summary>Keys and codes of the dimensions that are fixed in SQL (dim_plan, dim_unit), and of the closed lists that checks/ know.</summary>
static class WarehouseCodes
{
    /// <summary>dim_plan: nis 1, egov 2, grs 3, charter 4, rti 5; then apa 6 and composite 7, which no document is.</summary>
    public static int PlanKey(PlanKind plan) => (int)plan + 1;

    public static int PlanKey(string code) => code switch
    {
        "apa" => 6,
        "composite" => 7,
        _ => PlanKey(Enum.Parse<PlanKind>(code, ignoreCase: true)),
    };

    public static string PlanCode(PlanKind plan) => plan.ToString().ToLowerInvariant();

    public static int UnitKey(UnitKind unit) => unit switch
    {
        UnitKind.Count => 1,
        UnitKind.Percent => 2,
        UnitKind.Date => 3,
        UnitKind.CountAndDate => 4,
        UnitKind.LakhTaka => 5,
        _ => 6,
    };

    /// <summary>The unit_code of dim_unit.</summary>
    public static string Code(UnitKind unit) => unit switch
    {
        UnitKind.CountAndDate => "count_and_date",
        UnitKind.LakhTaka => "lakh_taka",
        _ => unit.ToString().ToLowerInvariant(),
    };

    public static int UnitKey(string code) => UnitKey(Enum.Parse<UnitKind>(code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true));

    public static string Code(ScoreStatus status) => status switch
    {
        ScoreStatus.Graded => "graded",
        ScoreStatus.Quarantined => "quarantined",
        ScoreStatus.NotDue => "not_due",
        ScoreStatus.NotReported => "not_reported",
        _ => "not_applicable",
    };

    public static string? Words(YearToDateBasis basis) => basis switch
    {
        YearToDateBasis.AchievementCell => "achievement cell",
        YearToDateBasis.SumOfQuarters => "sum of quarters",
        YearToDateBasis.MeanOfQuarters => "mean of quarters",
        YearToDateBasis.DatesOfQuarters => "dates of quarters",
        YearToDateBasis.Remark => "remark",
        YearToDateBasis.RemarkAndCell => "remark and cell",
        YearToDateBasis.Total => "total",
        _ => null,
    };
}
