using System.Collections.Immutable;

namespace Shuddhachar.Etl.Extract.Package;

/// <summary>Why a packed document is not read. Thrown deep inside its parts, caught at the one door: <see cref="DocumentExtractor"/>.</summary>
sealed class PackageFault(string code, params ImmutableArray<string> details) : Exception(code)
{
    public Finding Finding { get; } = new(code, Origin.Document, Details: details);

    /// <summary>It holds more of something than any report does.</summary>
    /// <param name="what">What, and how many of it were found.</param>
    public static PackageFault Beyond(string what, string most) => new(FindingCodes.PackageBeyondLimits, what, most);

    public static PackageFault Damaged(string where) => new(FindingCodes.PackageDamaged, where);

    public static PackageFault Unsafe(string what) => new(FindingCodes.PackageUnsafe, what);
}
