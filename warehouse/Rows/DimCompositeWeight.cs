namespace Shuddhachar.Warehouse.Rows;

/// <summary>What a plan counts in the composite over an office's plans, in marks. Table <c>dim_composite_weight</c>.</summary>
public readonly record struct DimCompositeWeight(
    int PlanKey,
    decimal WeightMarks);
