using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Intake;

public sealed record OfficeParentRow(string OfficeCode, string? ParentCode);

/// <summary>Which offices the visitor decides for: the nation, or the own office and all under it, as the current snapshot has them.</summary>
public sealed class OfficeScope(Visitor visitor, Marts marts)
{
    readonly Lazy<HashSet<string>> _codes = new(() => Under(visitor.OfficeCode!, marts));

    public bool IsNation => visitor.OfficeCode is null;

    public bool Covers(string? officeCode) => IsNation || (officeCode is not null && _codes.Value.Contains(officeCode));

    /// <summary>Those handed in for an office of the scope; what was handed in for the nation is the nation's.</summary>
    public bool Sees(Draft draft) => IsNation || Covers(draft.OfficeCode);

    static HashSet<string> Under(string office, Marts marts)
    {
        var children = marts.Read<OfficeParentRow>("""
            select offices.office_code, parents.office_code as parent_code
            from dim_office as offices
            left join dim_office as parents on offices.parent_key = parents.office_key
            """).ToLookup(row => row.ParentCode, row => row.OfficeCode);
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
