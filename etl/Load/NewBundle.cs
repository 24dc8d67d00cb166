using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>A bundle that was handed in.</summary>
/// <param name="Folder">Where its files are.</param>
/// <param name="Content">Of its manifest.</param>
sealed record NewBundle(string Folder, byte[] Content, BundleManifest Manifest)
{
    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)));

    public string Sha256 { get; } = Archive.HashOf(Content);

    public int Documents => checked((int)Manifest.Tables["dim_document"].Rows);

    /// <summary>Reads the manifest, and sees that its files are there.</summary>
    /// <returns>Null with the reason when it is no bundle that we take.</returns>
    public static NewBundle? Read(string folder, out Finding? refusal)
    {
        refusal = null;
        try
        {
            var content = File.ReadAllBytes(Path.Combine(folder, BundleManifest.FileName));
            var bundle = new NewBundle(folder, content, BundleManifest.Of(content));
            if (BundleManifest.KnownTables.FirstOrDefault(table => !File.Exists(BundleManifest.ParquetOf(folder, table))) is not { } missing)
                return bundle;
            refusal = Refusal($"{missing}.parquet is missing");
        }
        catch (Exception failure) when (failure is BundleException or IOException or UnauthorizedAccessException)
        {
            refusal = Refusal(failure.Message);
        }
        return null;
    }

    public static Finding Refusal(string reason) => new(FindingCodes.BundleRefused, Origin.Document, Details: [reason.ReplaceLineEndings(" ")]);

    /// <summary>Puts all its files into the archive.</summary>
    /// <exception cref="InvalidDataException">A file has another hash than the manifest says.</exception>
    public void Store(Archive archive, CancellationToken cancellation)
    {
        foreach (var (table, file) in Manifest.Tables)
            archive.StoreFile(BundleManifest.ParquetOf(Folder, table), file.Sha256, cancellation);
        archive.Store(Content);
    }

    public JournalFile ToJournal(string outcome) => new(Name, Sha256, outcome, outcome == JournalFile.Accepted ? Documents : 0)
    {
        Parts = [.. Manifest.Tables.Values.Select(file => file.Sha256)],
    };
}
