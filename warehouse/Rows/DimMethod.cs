namespace Shuddhachar.Warehouse.Rows;

/// <summary>One version of a scoring method for one plan and a span of fiscal years; <c>Certainty</c> is S, I or R as in domain.md. Table <c>dim_method</c>.</summary>
public readonly record struct DimMethod(
    int MethodKey,
    string MethodCode,
    string Version,
    int PlanKey,
    string NameBn,
    string NameEn,
    int FirstFiscalYearKey,
    int? LastFiscalYearKey,
    string Settings,
    string Parameters,
    string ParametersBn,
    string Source,
    string SourceBn,
    string Certainty,
    bool IsDefault);
