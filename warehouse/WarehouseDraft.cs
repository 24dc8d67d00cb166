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

    /// <summary>Brings in a bundle that the archive keeps.</summary>
    /// <param name="sha256">Hash of its manifest.</param>
    /// <exception cref="BundleException">Its rows do not fit.</exception>
    /// <exception cref="InvalidDataException">The archive has lost it.</exception>
    public void WriteBundle(Archive archive, string sha256, int loadKey)
    {
        var manifest = BundleManifest.Of(archive.Read(sha256));
        BundleImport.Run(Connection, manifest, table => archive.WholeFile(manifest.Tables[table].Sha256), sha256, loadKey, cancellation);
    }
}
