using System.Collections.Immutable;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>dim_office: every office of offices.csv, and the ones that only documents name. Keys follow the order of the codes.</summary>
sealed class OfficeRows
{
    readonly ImmutableSortedDictionary<string, int> _keys;
    readonly ImmutableDictionary<string, string> _namesOfUnknown;

    public OfficeRows(IEnumerable<OfficeMatch> named)
    {
        _namesOfUnknown = named.Where(office => !office.IsKnown)
            .GroupBy(office => office.Code)
            .ToImmutableDictionary(group => group.Key, group => group.Select(office => office.NameBn).Min(StringComparer.Ordinal)!);
        _keys = OfficeRegister.All.Select(office => office.Code).Concat(_namesOfUnknown.Keys)
            .Order(StringComparer.Ordinal)
            .Select((code, at) => KeyValuePair.Create(code, at + 1))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    public int Key(string code) => _keys[code];

    /// <summary>Key of the office with this English name, for published lists; null when there is none.</summary>
    public int? KeyByEnglishName(string name) =>
        OfficeRegister.All.FirstOrDefault(office => office.NameEn.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } office ? Key(office.Code) : null;

    public IEnumerable<DimOffice> Rows() => _keys.Select(pair => OfficeRegister.ByCode(pair.Key) is { } known
        ? new DimOffice(
            pair.Value, known.Code, known.NameBn, known.NameEn.Length == 0 ? null : known.NameEn, known.Kind,
            known.ParentCode.Length == 0 ? null : Key(known.ParentCode), Key(Highest(known).Code), known.IsRanked, known.IsVerified)
        : new DimOffice(pair.Value, pair.Key, _namesOfUnknown[pair.Key], null, "unknown", null, pair.Value, IsRanked: false, IsVerified: false));

    static KnownOffice Highest(KnownOffice office) => office.ParentCode.Length == 0 ? office : Highest(OfficeRegister.ByCode(office.ParentCode)!);
}
