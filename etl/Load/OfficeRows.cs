using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>
/// dim_office: every office of offices.csv, in the order of the codes, then the ones that only documents name and those of a generated
/// nation, in order of arrival.
/// </summary>
sealed class OfficeRows
{
    readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    readonly List<DimOffice> _new = [];

    OfficeRows() { }

    /// <summary>None yet: for a bundle, which brings offices of its own only.</summary>
    public static OfficeRows None() => new();

    /// <summary>Those of an empty warehouse.</summary>
    public static OfficeRows OfRegister()
    {
        var offices = new OfficeRows();
        foreach (var known in OfficeRegister.All.OrderBy(office => office.Code, StringComparer.Ordinal))
            offices._keys.Add(known.Code, offices._keys.Count + 1);
        offices._new.AddRange(OfficeRegister.All.OrderBy(office => office.Code, StringComparer.Ordinal).Select(known => offices.Row(known, "", isSynthetic: false)));
        return offices;
    }

    /// <summary>Those that a warehouse has.</summary>
    public static OfficeRows Of(DatabaseConnection warehouse)
    {
        var offices = new OfficeRows();
        foreach (var (code, key) in warehouse.Query("select office_code, office_key from dim_office", row => (row.Text("office_code"), row.Int("office_key"))))
            offices._keys.Add(code, key);
        return offices;
    }

    /// <summary>The key of an office that a document names; one that is new is added with the offices above it.</summary>
    public int KeyOf(LoadedOffice office)
    {
        if (_keys.TryGetValue(office.Code, out var key)) return key;
        if (OfficeRegister.ByCode(office.Match.Code) is { } known) return Add(known);
        var prefix = office.IsSynthetic ? LoadedOffice.SyntheticPrefix : "";
        return Add(prefix + office.Match.Code, next => new(
            next, prefix + office.Match.Code, Named(office.Match.NameBn, office.IsSynthetic ? s_suffix.Bn : ""), null, "unknown", null, next,
            IsRanked: false, IsVerified: false, null, null, null, office.IsSynthetic));
    }

    /// <summary>Key of the office with this English name, for published lists; null when there is none.</summary>
    public int? KeyByEnglishName(string name) =>
        OfficeRegister.All.FirstOrDefault(office => office.NameEn.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } office ? _keys[office.Code] : null;

    /// <summary>The rows made since this was last asked.</summary>
    public IReadOnlyList<DimOffice> TakeNew()
    {
        DimOffice[] made = [.. _new];
        _new.Clear();
        return made;
    }

    /// <summary>An office of the register that comes in a generated nation.</summary>
    int Add(KnownOffice known)
    {
        if (known.ParentCode.Length > 0 && !_keys.ContainsKey(LoadedOffice.SyntheticPrefix + known.ParentCode)) Add(OfficeRegister.ByCode(known.ParentCode)!);
        return Add(LoadedOffice.SyntheticPrefix + known.Code, _ => Row(known, LoadedOffice.SyntheticPrefix, isSynthetic: true));
    }

    /// <param name="row">Makes the row under its key.</param>
    public int Add(string code, Func<int, DimOffice> row)
    {
        var key = _keys.Count + 1;
        _keys.Add(code, key);
        _new.Add(row(key));
        return key;
    }

    DimOffice Row(KnownOffice known, string prefix, bool isSynthetic) => new(
        _keys[prefix + known.Code], prefix + known.Code, Named(known.NameBn, isSynthetic ? s_suffix.Bn : ""),
        known.NameEn.Length == 0 ? null : Named(known.NameEn, isSynthetic ? s_suffix.En : ""), known.Kind,
        known.ParentCode.Length == 0 ? null : _keys[prefix + known.ParentCode], _keys[prefix + Highest(known).Code], known.IsRanked, known.IsVerified,
        known.PeerClass.Length == 0 ? null : known.PeerClass, PeerClass(known)?.Bn, PeerClass(known)?.En, isSynthetic);

    static (string Bn, string En)? PeerClass(KnownOffice known) => known.PeerClass.Length == 0 ? null : KnowledgeRows.PeerClasses[known.PeerClass];

    static readonly (string Bn, string En) s_suffix = KnowledgeRows.SyntheticSuffix;

    static string Named(string name, string suffix) => suffix.Length == 0 ? name : $"{name} {suffix}";

    static KnownOffice Highest(KnownOffice office) => office.ParentCode.Length == 0 ? office : Highest(OfficeRegister.ByCode(office.ParentCode)!);
}
