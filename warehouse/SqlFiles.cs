using System.Reflection;

namespace Shuddhachar.Warehouse;

/// <summary>One file of <c>sql/</c>.</summary>
sealed record SqlFile(string Layer, string Name, string Text)
{
    const string Sign = "-- renewed: ";

    internal bool IsView { get; } = Text.Contains("\ncreate view ", StringComparison.Ordinal);

    /// <summary>
    /// The key columns on which the rows of a table of steps/ or marts/ depend: rows with other keys stay when documents come in. From the
    /// header line <c>-- renewed: office, plan, fiscal year</c>; empty for a view, which has nothing to renew.
    /// </summary>
    internal IReadOnlyList<string> Renewed { get; } = Text.Split('\n').FirstOrDefault(line => line.StartsWith(Sign, StringComparison.Ordinal)) is { } line
        ? [.. line[Sign.Length..].Split(',', StringSplitOptions.TrimEntries).Select(word => word.Replace(' ', '_') + "_key")]
        : [];
}

/// <summary>
/// The SQL that makes a warehouse, in layers: functions → dimensions → facts → (rows) → updates → steps → marts → checks.
/// A file reads only layers before its own; only a view of marts/ may read the tables of marts/, which come first. Else the order inside a
/// layer means nothing; it is the ordinal order of names, everywhere the same.
/// </summary>
sealed class SqlFiles
{
    /// <summary>The layers that define relations, before the rows come in.</summary>
    internal static readonly IReadOnlyList<string> BeforeRows = ["functions", "dimensions", "facts"];

    /// <summary>The layers that are computed from the rows.</summary>
    internal static readonly IReadOnlyList<string> AfterRows = [Updates, .. Computed];

    /// <summary>Of these the ones that make relations.</summary>
    internal static IReadOnlyList<string> Computed => [Steps, Marts];

    internal const string Updates = "updates", Steps = "steps", Marts = "marts", Checks = "checks", History = "history";

    readonly ILookup<string, SqlFile> layers;

    internal SqlFiles(IEnumerable<SqlFile> files)
    {
        layers = files.OrderBy(file => file.IsView).ThenBy(file => file.Name, StringComparer.Ordinal).ToLookup(file => file.Layer, StringComparer.Ordinal);
        var unknown = layers.Select(layer => layer.Key).Except([.. BeforeRows, .. AfterRows, Checks, History], StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null)
            throw new InvalidOperationException($"sql/{unknown} is no layer.");
    }

    /// <summary>The files that this assembly carries.</summary>
    internal static SqlFiles Embedded { get; } = new(ReadEmbedded());

    internal IEnumerable<SqlFile> Of(string layer) => layers[layer];

    static IEnumerable<SqlFile> ReadEmbedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            // a build on Windows leaves back slashes in the name
            var parts = resource.Replace('\\', '/').Split('/');
            if (parts is not ["sql", var layer, var file])
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new SqlFile(layer, Path.GetFileNameWithoutExtension(file), reader.ReadToEnd());
        }
    }
}
