namespace Shuddhachar.Warehouse;

/// <summary>A warehouse that is being filled: its dimensions and facts are there, its marts are not yet.</summary>
public sealed class WarehouseDraft
{
    readonly CancellationToken cancellation;

    internal WarehouseDraft(DatabaseConnection connection, CancellationToken cancellation) => (Connection, this.cancellation) = (connection, cancellation);

    /// <summary>To ask what is in it already.</summary>
    public DatabaseConnection Connection { get; }

    /// <exception cref="WarehouseRowsException">A row type and its table differ, or a row does not fit.</exception>
    public void Write(WarehouseRows rows)
    {
        var catalog = Catalog.Read(Connection);
        foreach (var table in rows.Tables)
            table.AppendTo(Connection, catalog, cancellation);
    }
}
