using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The model of the snapshot being served; built again when the snapshot changes.</summary>
sealed class ModelCache
{
    sealed record Entry(int SnapshotNumber, ODataModel Model);

    Entry? latest;

    internal ODataModel Of(WarehouseLease lease)
    {
        var known = Volatile.Read(ref latest);
        if (known?.SnapshotNumber == lease.SnapshotNumber) return known.Model;
        var built = new Entry(lease.SnapshotNumber, ODataModel.From(lease.Catalog));
        Volatile.Write(ref latest, built);
        return built.Model;
    }
}
