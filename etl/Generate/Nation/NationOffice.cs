using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>An office of the synthetic nation. Its names are those on its reports; who keeps them says that they are synthetic.</summary>
/// <param name="Number">From 1, parents first.</param>
/// <param name="Code">As the recogniser gives it for the printed name.</param>
/// <param name="Kind">`ministry`, `division`, `department`, `divisional_office`, `regional_office`, `district_office` or `upazila_office`.</param>
sealed record NationOffice(int Number, string Code, string NameBn, string NameEn, string Kind, NationOffice? Parent)
{
    public NationOffice Ministry => Parent?.Ministry ?? this;

    public bool IsRanked => Parent is null;

    public static NationOffice Unlisted(int number, string nameBn, string nameEn, string kind, NationOffice parent) =>
        new(number, OfficeReader.UnlistedCode(nameBn), nameBn, nameEn, kind, parent);
}
