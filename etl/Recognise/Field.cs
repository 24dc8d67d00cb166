namespace Shuddhachar.Etl.Recognise;

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
    AnnualTarget,
    Label,
    Quarter1,
    Quarter2,
    Quarter3,
    Quarter4,
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
    public static bool IsQuarter(this Field field) => field is >= Field.Quarter1 and <= Field.Quarter4;

    public static bool IsTier(this Field field) => field is >= Field.Tier100 and <= Field.Tier60;

    /// <summary>1-4 of a quarter column.</summary>
    public static int Quarter(this Field field) => field - Field.Quarter1 + 1;

    /// <summary>The plan column of a field that needs no second look; null for names, labels and quarters.</summary>
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
        _ when field.IsTier() => Etl.PlanColumn.Tier100 + (field - Field.Tier100),
        _ => null,
    };
}
