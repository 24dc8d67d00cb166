using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>
/// All reports that were handed in: <c>data/intake/&lt;id&gt;/</c> with the content in <c>original/</c>, what was decided in <c>draft.json</c> and what
/// the reader saw in <c>preview.json</c>. Every change is on the disk before it is answered; all that is known stands in those files, so that
/// an end at any moment loses nothing.
/// </summary>
public sealed class Drafts
{
    const string About = "draft.json", Seen = "preview.json", Incoming = ".incoming";
    const int IdDigits = 16;

    readonly ConcurrentDictionary<string, Draft> _drafts = new(StringComparer.Ordinal);
    readonly Lock _changing = new();
    readonly DataFolder _folder;

    public Drafts(DataFolder folder)
    {
        _folder = folder;
        OwnerOnly.MakeFolder(folder.Intake);
        // what was on its way in when the process ended was never acknowledged
        if (Directory.Exists(IncomingFolder)) Directory.Delete(IncomingFolder, recursive: true);
        foreach (var path in Directory.EnumerateDirectories(folder.Intake).Where(path => IsId(Path.GetFileName(path))).Select(path => Path.Combine(path, About)).Where(File.Exists))
        {
            var draft = IntakeJson.Parse<Draft>(File.ReadAllBytes(path)) ?? throw new InvalidDataException($"{path} is damaged: put back the copy of a backup, or remove its folder.");
            _drafts[draft.Id] = draft;
            foreach (var half in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*.tmp")) File.Delete(half);
        }
    }

    public DataFolder Folder => _folder;

    /// <summary>Called after every change.</summary>
    public event Action<Draft>? Changed;

    string IncomingFolder => Path.Combine(_folder.Intake, Incoming);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Draft> All() => [.. _drafts.Values.OrderByDescending(draft => draft.At).ThenBy(draft => draft.Id, StringComparer.Ordinal)];

    public Draft? Find(string? id) => id is not null && _drafts.TryGetValue(id, out var draft) ? draft : null;

    public int WaitingOf(string person) => _drafts.Values.Count(draft => draft.By == person && draft.IsWaiting);

    /// <summary>Where the content lies.</summary>
    public string Original(Draft draft) => Path.Combine(FolderOf(draft.Id), DataFolder.Original, draft.StoredName);

    public Preview? PreviewOf(Draft draft)
    {
        var path = Path.Combine(FolderOf(draft.Id), Seen);
        // a report whose reading met a limit was not seen as it is now
        return File.Exists(path) && draft.Failure?.Code != "" ? Preview.Parse(File.ReadAllBytes(path)) : null;
    }

    /// <summary>A place to write content to while it comes in.</summary>
    public string NewIncoming() => Path.Combine(Directory.CreateDirectory(IncomingFolder).FullName, Guid.NewGuid().ToString("N"));

    public static string IdOf(string sha256, string? office) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sha256} {office}")))[..IdDigits];

    /// <summary>Makes a draft of content that is whole and on the disk.</summary>
    /// <returns>The draft, and whether it is a new one.</returns>
    public (Draft Draft, bool IsNew) Receive(string incoming, string sha256, string fileName, string person, string? office)
    {
        var id = IdOf(sha256, office);
        Draft draft;
        lock (_changing)
        {
            if (Find(id) is { } known)
            {
                File.Delete(incoming);
                return (known, false);
            }
            draft = new(id, sha256, FileNames.Shown(fileName), FileNames.Stored(fileName), new FileInfo(incoming).Length, person, office, DateTime.UtcNow, DraftState.Received);
            Directory.CreateDirectory(Path.GetDirectoryName(Original(draft))!);
            DurableFile.Rename(incoming, Original(draft), replace: true);
            Write(draft);
            DurableFile.FlushFolder(_folder.Intake);
        }
        Changed?.Invoke(draft);
        return (draft, true);
    }

    /// <summary>Changes a draft in one step, on the disk first.</summary>
    /// <param name="change">Gives the draft as it is to be, or null when that may not be.</param>
    /// <returns>Null when nothing was changed.</returns>
    public Draft? Change(string id, Func<Draft, Draft?> change)
    {
        Draft next;
        lock (_changing)
        {
            if (Find(id) is not { } draft || change(draft) is not { } wanted) return null;
            Write(next = wanted with { Revision = draft.Revision + 1 });
        }
        Changed?.Invoke(next);
        return next;
    }

    /// <summary>Has nobody changed it since? A change that is under way is waited for.</summary>
    public bool IsStill(Draft seen)
    {
        lock (_changing) return Find(seen.Id)?.Revision == seen.Revision;
    }

    /// <summary>Keeps what the reader saw.</summary>
    public void Keep(Draft draft, byte[] preview) => DurableFile.Write(Path.Combine(FolderOf(draft.Id), Seen), preview);

    string FolderOf(string id) => Path.Combine(_folder.Intake, id);

    void Write(Draft draft)
    {
        DurableFile.Write(Path.Combine(FolderOf(draft.Id), About), IntakeJson.Bytes(draft));
        _drafts[draft.Id] = draft;
    }

    static bool IsId(string name) => name.Length == IdDigits && name.All(char.IsAsciiHexDigitLower);
}
