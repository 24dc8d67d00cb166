namespace Shuddhachar.Warehouse.Rows;

/// <summary>The build of the warehouse that a file is. Table <c>dim_snapshot</c>.</summary>
public readonly record struct DimSnapshot(
    int SnapshotNumber,
    string CodeVersion,
    int DocumentCount);
