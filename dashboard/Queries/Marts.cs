using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Queries;

/// <summary>
/// Reads the marts and dimensions of one snapshot for one request, so that all figures of a page belong together even while a load
/// publishes a new snapshot. Parameters are $1, $2 … and always bound; `{columns}` in the SQL is the record's own column list.
/// </summary>
public sealed class Marts(LiveWarehouse warehouse, PageRequest request) : IDisposable
{
    readonly Lazy<WarehouseLease?> _lease = new(() => request.AsOf is { } number ? warehouse.TryLease(number) : warehouse.Lease());

    /// <summary>Null when the address names a snapshot that is not there.</summary>
    public int? SnapshotNumber => _lease.Value?.SnapshotNumber;

    /// <summary>What the snapshot consists of.</summary>
    public Catalog Catalog => Lease.Catalog;

    WarehouseLease Lease => _lease.Value ?? throw new NoSnapshotException(warehouse.Folder);

    public IReadOnlyList<T> Read<T>(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var statement = Lease.Connection.Prepare(sql.Replace("{columns}", RowReader<T>.Columns, StringComparison.Ordinal));
        for (var i = 0; i < parameters.Length; i++)
            statement.Bind(i + 1, parameters[i]);
        using var result = statement.Execute();
        return [.. result.Rows().Select(RowReader<T>.Read)];
    }

    public void Dispose()
    {
        if (_lease.IsValueCreated)
            _lease.Value?.Dispose();
    }
}
