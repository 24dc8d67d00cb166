using System.Collections.Immutable;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>A document of a snapshot: its name in the archive and the name it was handed in with.</summary>
public sealed record PublishedDocument(string Sha256, string FileName);

/// <summary>What the current snapshot consists of.</summary>
/// <param name="Number">Null before the first publication.</param>
/// <param name="CodeVersion">Of the program that built it.</param>
public sealed record PublishedDocuments(int? Number, string CodeVersion, ImmutableArray<PublishedDocument> Documents)
{
    public static PublishedDocuments Read(Snapshots snapshots)
    {
        if (snapshots.Current is not { } number)
            return new(null, "", []);
        using var database = Database.OpenReadOnly(snapshots.PathOf(number));
        using var connection = database.Connect();
        var version = connection.Query("select code_version from dim_snapshot", row => row.Text("code_version"));
        var documents = connection.Query(
            "select sha256, file_name from dim_document order by document_key",
            row => new PublishedDocument(row.Text("sha256"), row.Text("file_name")));
        return new(number, version.Count == 1 ? version[0] : "", [.. documents]);
    }
}
