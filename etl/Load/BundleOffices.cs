using System.Collections.Immutable;
using Shuddhachar.Etl.Generate.Nation;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>The offices of a nation as dim_office has them; those of the register bring the ministries above them.</summary>
static class BundleOffices
{
    /// <returns>Key of each office, in order.</returns>
    public static int[] Add(ImmutableArray<NationOffice> offices, List<DimOffice> rows)
    {
        var register = OfficeRows.None();
        var keys = new int[offices.Length];
        foreach (var office in offices)
        {
            keys[office.Number - 1] = office.Parent is null
                ? register.KeyOf(new(new OfficeMatch(office.Code, office.NameBn, IsKnown: true, 1m, Origin.Document), IsSynthetic: true))
                : register.Add(LoadedOffice.SyntheticPrefix + office.Code, key => Row(office, key, keys[office.Parent.Number - 1], rows));
            rows.AddRange(register.TakeNew());
        }
        return keys;
    }

    static DimOffice Row(NationOffice office, int key, int parent, List<DimOffice> rows) => new(
        key, LoadedOffice.SyntheticPrefix + office.Code, $"{office.NameBn} {KnowledgeRows.SyntheticSuffix.Bn}", $"{office.NameEn} {KnowledgeRows.SyntheticSuffix.En}",
        office.Kind, parent, rows[parent - 1].MinistryKey, IsRanked: false, IsVerified: false, null, null, null, IsSynthetic: true);
}
