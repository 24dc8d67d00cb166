using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>What answers need to know of a snapshot as a whole.</summary>
/// <param name="IsSynthetic">It holds documents that were made for tests.</param>
public sealed record ServedSnapshot(int Number, ODataModel Model, bool IsSynthetic);

/// <summary>The snapshot being served; looked at again when it changes.</summary>
public sealed class ModelCache
{
    const string Documents = "dim_document";
    const string Synthetic = "is_synthetic";

    ServedSnapshot? latest;

    public ServedSnapshot Of(WarehouseLease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        var known = Volatile.Read(ref latest);
        if (known?.Number == lease.SnapshotNumber) return known;
        var read = new ServedSnapshot(lease.SnapshotNumber, ODataModel.From(lease.Catalog), HasSynthetic(lease));
        Volatile.Write(ref latest, read);
        return read;
    }

    static bool HasSynthetic(WarehouseLease lease) =>
        lease.Catalog.TryGet(Documents, out var documents)
        && documents.TryGet(Synthetic, out _)
        && lease.Connection.Query($"select 1 as one from {Documents} where {Synthetic} limit 1", _ => true).Count > 0;
}
