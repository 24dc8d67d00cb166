namespace Shuddhachar.Etl.Recognise.Columns;

/// <summary>What a table column holds, in the order in which the Cabinet Division's forms print them.</summary>
enum Field
{
    Serial,
    Section,
    SectionWeight,
    Activity,
    Indicator,
    Unit,
    Weight,
    Responsible,

    /// <summary>Columns that are no part of the plan and are left out, told once: results of earlier years, own additions of an office.</summary>
    Aside1,
    Aside2,
    Aside3,
    Aside4,
    AnnualTarget,
    Label,

    /// <summary>Columns of a quarter, whose target and achievement stand on two rows.</summary>
    Quarter1,
    Quarter2,
    Quarter3,
    Quarter4,

    /// <summary>Columns of a quarter's target and of its achievement, on one row.</summary>
    Target1,
    Actual1,
    Target2,
    Actual2,
    Target3,
    Actual3,
    Target4,
    Actual4,
    Total,
    Awarded,
    Tier100,
    Tier90,
    Tier80,
    Tier70,
    Tier60,
    Achievement,
    Remarks,
}

static class Fields
{
    public static readonly Field[] All = Enum.GetValues<Field>();

    public static bool IsAside(this Field field) => field is >= Field.Aside1 and <= Field.Aside4;

    public static bool IsQuarter(this Field field) => field is >= Field.Quarter1 and <= Field.Quarter4;

    /// <summary>A quarter's target or achievement in a column of its own.</summary>
    public static bool IsHalf(this Field field) => field is >= Field.Target1 and <= Field.Actual4;

    public static bool IsTier(this Field field) => field is >= Field.Tier100 and <= Field.Tier60;

    public static Field Target(int quarter) => Field.Target1 + 2 * (quarter - 1);

    public static Field Actual(int quarter) => Field.Actual1 + 2 * (quarter - 1);

    /// <summary>Null unless 100, 90, 80, 70 or 60.</summary>
    public static Field? Tier(decimal percent) => percent is 100 or 90 or 80 or 70 or 60 ? Field.Tier100 + (100 - (int)percent) / 10 : null;

    /// <summary>1-4 of a quarter column of any sort.</summary>
    public static int Quarter(this Field field) => field.IsHalf() ? (field - Field.Target1) / 2 + 1 : field - Field.Quarter1 + 1;

    /// <summary>The plan column of a field that needs no second look; null for names, labels and quarters with both figures.</summary>
    public static PlanColumn? PlanColumn(this Field field) => field switch
    {
        Field.SectionWeight => Etl.PlanColumn.SectionWeight,
        Field.Unit => Etl.PlanColumn.Unit,
        Field.Weight => Etl.PlanColumn.Weight,
        Field.Responsible => Etl.PlanColumn.Responsible,
        Field.AnnualTarget => Etl.PlanColumn.AnnualTarget,
        Field.Total => Etl.PlanColumn.TotalActual,
        Field.Awarded => Etl.PlanColumn.AwardedScore,
        Field.Achievement => Etl.PlanColumn.Achievement,
        Field.Remarks => Etl.PlanColumn.Remarks,
        _ when field.IsHalf() => Etl.PlanColumn.Q1Target + (field - Field.Target1),
        _ when field.IsTier() => Etl.PlanColumn.Tier100 + (field - Field.Tier100),
        _ => null,
    };

    /// <summary>`tier100` or `annual_target` of the csv tables.</summary>
    public static Field Parse(string code) => Enum.Parse<Field>(code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
