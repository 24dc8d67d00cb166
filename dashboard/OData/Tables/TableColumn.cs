using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>A column of a flat table: a value of the row itself, or of what navigations to one lead to (<c>Office/NameBn</c>).</summary>
/// <param name="Ordinals">The fields on the way to the value, the last one the value's own.</param>
sealed record TableColumn(string Name, ValueKind Kind, bool CanBeAbsent, IReadOnlyList<int> Ordinals)
{
    /// <exception cref="RejectedException">ODT136 for a navigation to many, which no flat table can hold.</exception>
    internal static IReadOnlyList<TableColumn> Of(ObjectShape shape, int cursor, string format) => [.. Of(shape, cursor, "", [], format)];

    /// <summary>The value where it stands; null where there is none.</summary>
    /// <returns>False for null, and for a value below an object that is not there.</returns>
    internal bool TryFind(in Vector row, int at, out Vector found)
    {
        found = row;
        foreach (var ordinal in Ordinals)
        {
            found = found.Field(ordinal);
            if (found.IsNull(at)) return false;
        }
        if (!CanBeAbsent) return true;
        found = found.Field(0);
        return !found.IsNull(at);
    }

    static IEnumerable<TableColumn> Of(ObjectShape shape, int cursor, string before, int[] way, string format) => shape.Members.SelectMany((member, i) =>
    {
        int[] here = [.. way, cursor + 1 + i];
        return member switch
        {
            ValueMember value => [new TableColumn(before + value.Name, value.Type.Kind, value.CanBeAbsent, here)],
            CountMember count => [new TableColumn($"{before}{count.Name}/$count", ValueKind.Whole, CanBeAbsent: false, here)],
            ObjectMember one => Of(one.Shape, 0, $"{before}{one.Name}/", here, format),
            _ => throw new RejectedException(RejectionCodes.NoTable, before + member.Name, format),
        };
    });
}
