namespace Shuddhachar.Warehouse.Rows;

/// <summary>One office: ministry, division, department or field office. Table <c>dim_office</c>.</summary>
public readonly record struct DimOffice(
    int OfficeKey,
    string OfficeCode,
    string NameBn,
    string? NameEn,
    string Kind,
    int? ParentKey,
    int MinistryKey,
    bool IsRanked,
    bool IsVerified,
    string? PeerClassCode,
    string? PeerClassNameBn,
    string? PeerClassNameEn,
    bool IsSynthetic);
