namespace Shuddhachar.Warehouse.Tests.Marts;

/// <summary>A nation is built some offices at a time; that must not show.</summary>
public sealed class SliceTests
{
    [Fact]
    public void Build_SomeOfficesAtATime_GivesTheRowsOfAllAtOnce()
    {
        using var whole = Build(Slices.UsualDocuments);
        using var sliced = Build(1);
        using var one = whole.Connect();
        using var other = sliced.Connect();
        var relations = Catalog.Read(one).Relations;
        Assert.Contains(relations, relation => relation.Name == "mart_soft_target");
        Assert.Equal(relations.Select(relation => (relation.Name, relation.Comment)), Catalog.Read(other).Relations.Select(relation => (relation.Name, relation.Comment)));
        foreach (var relation in relations)
            Assert.Equal(Rows(one, relation), Rows(other, relation));
    }

    static Database Build(int documentsOfASlice)
    {
        var database = Database.InMemory();
        using var connection = database.Connect();
        WarehouseBuilder.Build(connection, SqlFiles.Embedded, draft => draft.Write(SmallWarehouse.Rows().Rows.ToWarehouseRows()), TestContext.Current.CancellationToken, documentsOfASlice);
        return database;
    }

    static IEnumerable<string> Rows(DatabaseConnection connection, Relation relation) =>
        connection.Query($"from {relation.Name}", row => string.Join('|', row.Columns.Select(column => row.Value(column.Name)))).Order(StringComparer.Ordinal);
}
