using System.Collections.Immutable;
using System.Text.Json;

namespace Shuddhachar.Warehouse;

/// <summary>A bundle is no bundle, is damaged, or its rows do not fit. The message says what was found and what was expected.</summary>
public sealed class BundleException : Exception
{
    internal BundleException(string message)
        : base(message) { }

    internal BundleException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>One table of a bundle: a Parquet file named after it.</summary>
/// <param name="Sha256">Of the file.</param>
public sealed record BundleTable(long Rows, string Sha256);

/// <summary>
/// Rows in bulk: <c>bundle.json</c> (this) and one Parquet file a table, with the columns that the table has in a warehouse. Keys are the bundle's
/// own, from 1. It is for generated data only: numbers of real offices come from documents, in which each can be traced to its line.
/// </summary>
public sealed record BundleManifest(string Format, bool Synthetic, ImmutableSortedDictionary<string, BundleTable> Tables)
{
    public const string FileName = "bundle.json";

    /// <summary>The one format there is.</summary>
    public const string KnownFormat = "shuddhachar-bundle/1";

    /// <summary>The tables that a bundle has, all of them.</summary>
    public static ImmutableSortedSet<string> KnownTables { get; } = ["dim_concept", "dim_document", "dim_indicator", "dim_method", "dim_office", "fact_indicator", "fact_quarter", "fact_score"];

    static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static bool IsBundle(string folder) => File.Exists(Path.Combine(folder, FileName));

    public static string ParquetOf(string folder, string table) => Path.Combine(folder, table + ".parquet");

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="BundleException">These are not the bytes of a bundle that we take.</exception>
    public static BundleManifest Of(ReadOnlySpan<byte> bytes)
    {
        BundleManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<BundleManifest>(bytes, Json);
        }
        catch (JsonException damage)
        {
            throw new BundleException($"{FileName} is no JSON: {damage.Message.ReplaceLineEndings(" ")}", damage);
        }
        if (manifest?.Format != KnownFormat)
            throw new BundleException($"{FileName} has the format '{manifest?.Format}', and {KnownFormat} is expected.");
        if (!manifest.Synthetic)
            throw new BundleException($"{FileName} does not say that it is synthetic: rows in bulk cannot be traced to a printed line, so only generated data may come that way.");
        if (manifest.Tables is null || !KnownTables.SetEquals(manifest.Tables.Keys))
            throw new BundleException($"{FileName} names the tables {string.Join(", ", manifest.Tables?.Keys ?? [])}, and expected are {string.Join(", ", KnownTables)}.");
        return manifest;
    }
}
