using System.Security.Cryptography;
using Shuddhachar.Dashboard.Intake;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Intake;

public sealed class DraftsTests : IDisposable
{
    readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"shuddhachar-{Guid.NewGuid():N}"));

    [Fact]
    public void Receive_TheSameContentTwice_IsOneDraft()
    {
        var drafts = new Drafts(_folder);
        var (first, isNew) = Receive(drafts, "content", "a.txt");
        var (again, isNewAgain) = Receive(drafts, "content", "b.txt");
        Assert.True(isNew);
        Assert.False(isNewAgain);
        Assert.Equal(first, again);
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Intake, ".incoming")));
    }

    [Fact]
    public void Receive_TheSameContentForAnotherOffice_IsAnotherDraft()
    {
        var drafts = new Drafts(_folder);
        Assert.NotEqual(Receive(drafts, "content", "a.txt").Draft.Id, Receive(drafts, "content", "a.txt", "DOJ").Draft.Id);
    }

    [Fact]
    public void Drafts_OpenedAgain_HoldEverythingThatWasChanged()
    {
        var drafts = new Drafts(_folder);
        var (draft, _) = Receive(drafts, "content", "প্রতিবেদন.txt", "DOJ");
        var correction = new CellCorrection("1.1", "q1_actual", "৮", "4", "=কারণ, \"এই\"", "P7", new DateTime(2025, 7, 1, 10, 0, 0, DateTimeKind.Utc));
        var changed = drafts.Change(draft.Id, now => now with { State = DraftState.Accepted, Corrections = [correction], Decision = new("P7", DateTime.UtcNow, "", "DOJ", "2021-22", 2) })!;

        var again = new Drafts(_folder).Find(draft.Id)!;

        Assert.Equal(changed with { Corrections = again.Corrections }, again);
        Assert.Equal([correction], again.Corrections);
        Assert.Equal(2, again.Revision);
        Assert.Equal("content", File.ReadAllText(drafts.Original(again)));
    }

    [Fact]
    public void Drafts_OpenedAfterACrash_ForgetWhatWasStillComingIn()
    {
        var drafts = new Drafts(_folder);
        File.WriteAllText(drafts.NewIncoming(), "half");
        Directory.CreateDirectory(Path.Combine(_folder.Intake, "0123456789abcdef", "original"));
        Assert.Empty(new Drafts(_folder).All());
        Assert.False(Directory.Exists(Path.Combine(_folder.Intake, ".incoming")));
    }

    [Fact]
    public void Change_ThatMayNotBe_ChangesNothing()
    {
        var drafts = new Drafts(_folder);
        var (draft, _) = Receive(drafts, "content", "a.txt");
        Assert.Null(drafts.Change(draft.Id, _ => null));
        Assert.Null(drafts.Change("nobody", now => now));
        Assert.Equal(draft, drafts.Find(draft.Id));
    }

    static (Draft Draft, bool IsNew) Receive(Drafts drafts, string content, string name, string? office = null)
    {
        var path = drafts.NewIncoming();
        File.WriteAllText(path, content);
        return drafts.Receive(path, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), name, "P7", office);
    }

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);
}
