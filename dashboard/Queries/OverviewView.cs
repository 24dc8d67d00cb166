namespace Shuddhachar.Dashboard.Queries;

/// <summary>What the reader chose on the overview; null is the default, which depends on what is loaded.</summary>
/// <param name="IsSynthetic">Generated offices rather than real ones; they are never in one sum.</param>
public sealed record OverviewView(string? Year, string? Plan, bool? IsSynthetic)
{
    public const string Synthetic = "synthetic";
    public const string Real = "real";

    public static OverviewView From(string? year, string? plan, string? data) => new(
        string.IsNullOrWhiteSpace(year) ? null : year,
        string.IsNullOrWhiteSpace(plan) ? null : plan,
        data switch { Synthetic => true, Real => false, _ => null });
}
