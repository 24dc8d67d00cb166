using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>What was published through the dashboard, a file each in <c>data/intake/publications/</c>, with the changes that the publisher saw; and the last look at the batch.</summary>
public sealed class Publications
{
    const string Changes = ".changes.json", Last = "batch";

    readonly string _folder;
    readonly ConcurrentDictionary<int, Publication> _publications = new();
    readonly Lock _changing = new();

    public Publications(DataFolder folder)
    {
        Directory.CreateDirectory(_folder = Path.Combine(folder.Intake, "publications"));
        foreach (var path in Directory.EnumerateFiles(_folder, "*.json").Where(path => Path.GetFileNameWithoutExtension(path).All(char.IsAsciiDigit)))
        {
            var publication = IntakeJson.Parse<Publication>(File.ReadAllBytes(path)) ?? throw new InvalidDataException($"{path} is damaged: put back the copy of a backup, or remove it.");
            _publications[publication.Number] = publication;
        }
        // a look that was cut short showed nothing to anybody
        if (File.Exists(BatchPath) && IntakeJson.Parse<Batch>(File.ReadAllBytes(BatchPath)) is { } batch)
            Batch = batch.State == BatchState.Running ? batch with { State = BatchState.Failed, Failure = "cut" } : batch;
    }

    public Batch? Batch { get; private set; }

    string BatchPath => Path.Combine(_folder, Last + ".json");

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Publication> All() => [.. _publications.Values.OrderByDescending(publication => publication.Number)];

    public Publication? Find(int number) => _publications.GetValueOrDefault(number);

    /// <summary>Is it being published, or taken back? Then nobody may decide on it.</summary>
    public bool Holds(string draft) => _publications.Values.Any(publication => publication.IsUnderWay && publication.Drafts.Contains(draft));

    /// <summary>Is the method of the plan being changed, or changed back?</summary>
    public bool HoldsMethod(string plan) => _publications.Values.Any(publication => publication.IsUnderWay && publication.Methods.Any(method => method.PlanCode == plan));

    public void Keep(Batch batch)
    {
        lock (_changing)
        {
            DurableFile.Write(BatchPath, IntakeJson.Bytes(batch));
            Batch = batch;
        }
    }

    /// <summary>What the last look saw, as the program printed it.</summary>
    public void KeepSeen(byte[] preview) => DurableFile.Write(Path.Combine(_folder, Last + Changes), preview);

    public LoadPreview? Seen() => Parse(Path.Combine(_folder, Last + Changes));

    public LoadPreview? SeenOf(Publication publication) => Parse(Path.Combine(_folder, Text(publication.Number) + Changes));

    /// <summary>Puts down that a publication begins, with what the publisher saw.</summary>
    public Publication Begin(string by, LoadPreview seen, IEnumerable<string> drafts, params ImmutableArray<MethodChoice> methods)
    {
        lock (_changing)
        {
            var publication = new Publication(_publications.Keys.DefaultIfEmpty(0).Max() + 1, by, DateTime.UtcNow, seen.Base, seen.Seen, [.. drafts], PublicationState.Publishing) { Methods = methods };
            DurableFile.Write(Path.Combine(_folder, Text(publication.Number) + Changes), IntakeJson.Bytes(seen));
            Write(publication);
            return publication;
        }
    }

    public Publication Change(int number, Func<Publication, Publication> change)
    {
        lock (_changing)
        {
            var next = change(_publications[number]);
            Write(next);
            return next;
        }
    }

    void Write(Publication publication)
    {
        DurableFile.Write(Path.Combine(_folder, Text(publication.Number) + ".json"), IntakeJson.Bytes(publication));
        _publications[publication.Number] = publication;
    }

    static LoadPreview? Parse(string path) => File.Exists(path) ? LoadPreview.Parse(File.ReadAllBytes(path)) : null;

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
