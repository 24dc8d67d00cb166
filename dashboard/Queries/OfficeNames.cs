namespace Shuddhachar.Dashboard.Queries;

public sealed record OfficeNameRow(string OfficeCode, string NameBn, string? NameEn);

/// <summary>What offices are called that something is said of by their codes.</summary>
public sealed class OfficeNames(Marts marts)
{
    public IReadOnlyDictionary<string, OfficeNameRow> All() => marts.Read<OfficeNameRow>("select {columns} from dim_office").ToDictionary(row => row.OfficeCode, StringComparer.Ordinal);
}
