using System.Collections.Frozen;
using System.Reflection;

namespace Shuddhachar.Dashboard.Access;

/// <summary>The roles of roles.tsv with their rights. A person may have several, and has the rights of all.</summary>
public static class Roles
{
    /// <summary>Anybody on this machine, while no sign-in is asked for.</summary>
    const string Open = "open";

    static readonly (string Role, FrozenSet<Right> Rights)[] s_table = Read();

    /// <summary>Those that a person can have, from the least to the most.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_table.Select(row => row.Role).Where(role => role != Open)];

    public static IReadOnlySet<Right> OfAnybody { get; } = RightsOf([Open]);

    public static IReadOnlySet<Right> RightsOf(IEnumerable<string> roles) => roles.SelectMany(role => s_table.Where(row => row.Role == role)).SelectMany(row => row.Rights).ToFrozenSet();

    static (string, FrozenSet<Right>)[] Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("access/roles.tsv")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(row => (row[0], row[1].Split(' ').Select(Enum.Parse<Right>).ToFrozenSet()))];
    }
}
