using System.Collections.Immutable;
using System.Text.Json;

namespace Shuddhachar.Warehouse;

/// <summary>One file of a backup.</summary>
/// <param name="Path">Below the data folder, with `/`.</param>
public sealed record BackupFile(string Path, long Size, string Sha256);

/// <summary>What a backup consists of: <c>manifest.json</c>, written last, so that half a backup has none.</summary>
/// <param name="MadeAt">UTC, to the second.</param>
/// <param name="Snapshot">The snapshot in use; null when nothing was published yet.</param>
public sealed record BackupManifest(string Format, DateTime MadeAt, int? Snapshot, ImmutableArray<BackupFile> Files)
{
    public const string FileName = "manifest.json";

    /// <summary>The one format there is.</summary>
    public const string KnownFormat = "shuddhachar-backup/1";

    static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, s_json);

    /// <exception cref="InvalidDataException">The folder has no manifest, or it is not one that we take.</exception>
    internal static BackupManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new InvalidDataException($"{folder} is no backup, or only a part of one: it has no {FileName}.");
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path), s_json);
            if (manifest is not { Files.IsDefault: false, Format: KnownFormat })
                throw new InvalidDataException($"{path}: found the format '{manifest?.Format}'; expected {KnownFormat}.");
            return manifest.Files.FirstOrDefault(file => file is null || file.Sha256 is null || !DataFiles.IsKnown(file.Path)) is { } strange
                ? throw new InvalidDataException($"{path}: found the file '{strange.Path}'; expected files of a data folder only.")
                : manifest;
        }
        catch (JsonException damage)
        {
            throw new InvalidDataException($"{path} is damaged: {damage.Message.ReplaceLineEndings(" ")}", damage);
        }
    }
}
