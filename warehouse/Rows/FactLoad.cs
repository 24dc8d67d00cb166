namespace Shuddhachar.Warehouse.Rows;

/// <summary>One file of a load and what became of it. Table <c>fact_load</c>.</summary>
public readonly record struct FactLoad(
    int LoadFileKey,
    int LoadKey,
    int FileNo,
    string FileName,
    string Sha256,
    string Outcome,
    int DocumentCount,
    string? Code,
    string? MessageBn,
    string? MessageEn);
