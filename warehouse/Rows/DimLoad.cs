namespace Shuddhachar.Warehouse.Rows;

/// <summary>One load: documents that came in together. Table <c>dim_load</c>.</summary>
public readonly record struct DimLoad(
    int LoadKey,
    DateTime LoadedAt,
    string CodeVersion);
