namespace Shuddhachar.Warehouse.Rows;

/// <summary>One thing that indicators of different years and plans measure alike. Table <c>dim_concept</c>.</summary>
public readonly record struct DimConcept(
    int ConceptKey,
    string ConceptCode,
    string NameBn,
    string NameEn,
    int UnitKey);
