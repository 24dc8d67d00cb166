using System.Text.Json;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>One row as the members of a JSON object.</summary>
sealed class RowWriter(IReadOnlyList<EntityProperty> properties, int firstOrdinal, ODataFormat format)
{
    readonly ValueWriter[] members =
        [.. properties.Select((property, i) => new ValueWriter(property, firstOrdinal + i, format.IsIeee754Compatible))];

    internal void WriteMembers(Utf8JsonWriter json, in Chunk chunk, int row)
    {
        foreach (var member in members) member.WriteMember(json, chunk, row);
    }
}
