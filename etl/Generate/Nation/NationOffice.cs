using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>An office of the synthetic nation. Its names are those on its reports; who keeps them says that they are synthetic.</summary>
/// <param name="number">From 1, parents first.</param>
/// <param name="code">As the recogniser gives it for the printed name.</param>
/// <param name="kind">`ministry`, `division`, `department`, `divisional_office`, `regional_office`, `district_office` or `upazila_office`.</param>
sealed class NationOffice(int number, string code, string nameBn, string nameEn, string kind, NationOffice? parent)
{
    public int Number => number;

    public string Code => code;

    public string NameBn => nameBn;

    public string NameEn => nameEn;

    public string Kind => kind;

    public NationOffice? Parent => parent;

    public NationOffice Ministry => parent?.Ministry ?? this;

    public bool IsRanked => parent is null;

    public static NationOffice Unlisted(int number, string nameBn, string nameEn, string kind, NationOffice parent) =>
        new(number, OfficeReader.UnlistedCode(nameBn), nameBn, nameEn, kind, parent);

    public override string ToString() => $"{number} {code} {nameBn}";
}
