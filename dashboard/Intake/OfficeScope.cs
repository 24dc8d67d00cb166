using Shuddhachar.Dashboard.Access;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>Which offices the visitor decides for: the nation, or the own office and all under it, as the current snapshot has them, whichever the address names.</summary>
public sealed class OfficeScope(Visitor visitor, LiveWarehouse warehouse)
{
    readonly Lazy<HashSet<string>> _codes = new(() => Under(visitor.OfficeCode!, warehouse));

    public bool IsNation => visitor.OfficeCode is null;

    public bool Covers(string? officeCode) => IsNation || (officeCode is not null && _codes.Value.Contains(officeCode));

    /// <summary>Those handed in for an office of the scope; what was handed in for the nation is the nation's.</summary>
    public bool Sees(Draft draft) => IsNation || Covers(draft.OfficeCode);

    static HashSet<string> Under(string office, LiveWarehouse warehouse)
    {
        using var lease = warehouse.Lease();
        var children = lease.Connection.Query("""
            select offices.office_code, parents.office_code as parent_code
            from dim_office as offices
            left join dim_office as parents on offices.parent_key = parents.office_key
            """, row => (Code: row.Text("office_code"), Parent: row.TextOrNull("parent_code"))).ToLookup(office => office.Parent, office => office.Code);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<string>([office]);
        while (left.TryPop(out var code))
        {
            if (!codes.Add(code)) continue;
            foreach (var child in children[code]) left.Push(child);
        }
        return codes;
    }
}
