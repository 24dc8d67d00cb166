using System.Diagnostics;
using System.Reflection;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>Where the `shuddhachar` program lies, which reads documents for the dashboard: setting `loader:path`, else where the build put it, else where a deployment does.</summary>
/// <param name="Path">Its assembly; it need not be there.</param>
public sealed record Loader(string Path)
{
    public const string PathName = "loader:path";

    const string Program = "shuddhachar.dll";

    public bool IsThere => File.Exists(Path);

    /// <summary>Where the build or a deployment puts it.</summary>
    public static Loader Built { get; } = new(Places().FirstOrDefault(File.Exists) ?? Places().First());

    public static Loader Of(IConfiguration configuration) => configuration[PathName] is { Length: > 0 } stated ? new(System.IO.Path.GetFullPath(stated)) : Built;

    static IEnumerable<string> Places() =>
    [
        Metadata("LoaderPath"),
        System.IO.Path.GetFullPath(System.IO.Path.Combine(AppContext.BaseDirectory, "..", "etl", Program)),
        System.IO.Path.Combine(AppContext.BaseDirectory, Program),
    ];

    /// <summary>The program with these arguments, not yet started.</summary>
    public ProcessStartInfo Command(params IEnumerable<string> arguments) =>
        new(Environment.ProcessPath is { } host && System.IO.Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [Path, .. arguments]) { UseShellExecute = false };

    /// <summary>Written into this assembly by Dashboard.csproj.</summary>
    internal static string Metadata(string key) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == key).Value!;
}
