namespace Shuddhachar.Warehouse.Rows;

/// <summary>
/// All rows that fill a snapshot: one list for each table that is not fixed in SQL, named as the table; a row's members stand in the
/// order of the table's columns.
/// </summary>
public sealed class SnapshotRows
{
    public List<DimOffice> DimOffice { get; } = [];

    public List<DimConcept> DimConcept { get; } = [];

    public List<DimMethod> DimMethod { get; } = [];

    public List<DimCompositeWeight> DimCompositeWeight { get; } = [];

    public List<DimDocument> DimDocument { get; } = [];

    public List<DimIndicator> DimIndicator { get; } = [];

    public List<DimSnapshot> DimSnapshot { get; } = [];

    public List<DimLoad> DimLoad { get; } = [];

    public List<FactQuarter> FactQuarter { get; } = [];

    public List<FactIndicator> FactIndicator { get; } = [];

    public List<FactIndicatorCell> FactIndicatorCell { get; } = [];

    public List<FactScore> FactScore { get; } = [];

    public List<FactFinding> FactFinding { get; } = [];

    public List<FactLine> FactLine { get; } = [];

    public List<FactPublished> FactPublished { get; } = [];

    public List<FactLoad> FactLoad { get; } = [];

    /// <summary>The lists as the builder takes them.</summary>
    public WarehouseRows ToWarehouseRows() => new WarehouseRows()
        .Add(DimOffice)
        .Add(DimConcept)
        .Add(DimMethod)
        .Add(DimCompositeWeight)
        .Add(DimDocument)
        .Add(DimIndicator)
        .Add(DimSnapshot)
        .Add(DimLoad)
        .Add(FactQuarter)
        .Add(FactIndicator)
        .Add(FactIndicatorCell)
        .Add(FactScore)
        .Add(FactFinding)
        .Add(FactLine)
        .Add(FactPublished)
        .Add(FactLoad);
}
