using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Operations;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Operations;

public sealed class StartChecksTests : IDisposable
{
    static readonly AccessSettings s_open = new(AccessMode.Open, [], []), s_signedIn = new(AccessMode.SignedIn, [], []);

    readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("shuddhachar-start-").FullName);

    public StartChecksTests() => Directory.CreateDirectory(_folder.Intake);

    [Fact]
    public void OfSettings_ForOthersWithoutAName_AsksForIt()
    {
        Assert.Contains("access:hosts", StartChecks.OfSettings(SettingsTests.Of(("access:mode", "signed-in"), ("access:proxies", "127.0.0.1"))).Refusal, StringComparison.Ordinal);
        Assert.Contains("access:hosts", StartChecks.OfSettings(SettingsTests.Of(("access:mode", "signed-in"), ("access:proxies", "127.0.0.1"), ("urls", "http://*:5080"))).Refusal, StringComparison.Ordinal);
        Assert.Null(StartChecks.OfSettings(SettingsTests.Of(("access:mode", "signed-in"), ("access:proxies", "127.0.0.1"), ("access:hosts", "shuddhachar.example"))).Refusal);
        Assert.Null(StartChecks.OfSettings(SettingsTests.Of(("access:mode", "signed-in"))).Refusal);
    }

    [Fact]
    public void OfSettings_AProxyInOpenMode_IsRefused() =>
        Assert.Contains("access:mode=signed-in", StartChecks.OfSettings(SettingsTests.Of(("access:proxies", "127.0.0.1"))).Refusal, StringComparison.Ordinal);

    [Fact]
    public void OfFolder_WithoutAdministrator_RefusesOnlySignedInMode()
    {
        Close(_folder.Root);
        Assert.Null(StartChecks.OfFolder(s_open, _folder, () => false, Assert.Fail));
        Assert.Contains("--role administrator", StartChecks.OfFolder(s_signedIn, _folder, () => false, Assert.Fail), StringComparison.Ordinal);
        Assert.Null(StartChecks.OfFolder(s_signedIn, _folder, () => true, Assert.Fail));
    }

    [Fact]
    public void OfFolder_SecretsThatOthersMayRead_AreRefusedOrWarnedOfWithTheCommandThatClosesThem()
    {
        if (OperatingSystem.IsWindows()) return;
        Open(_folder.Root);
        Open(_folder.Intake);
        File.WriteAllText(_folder.Accounts, "");
        File.SetUnixFileMode(_folder.Accounts, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var said = new List<string>();

        Assert.Null(StartChecks.OfFolder(s_open, _folder, () => true, said.Add));
        var refusal = StartChecks.OfFolder(s_signedIn, _folder, () => true, Assert.Fail);

        Assert.Equal(refusal, Assert.Single(said));
        Assert.EndsWith($"chmod -R go-rwx {_folder.Accounts} {_folder.Intake}", refusal, StringComparison.Ordinal);
        Close(_folder.Intake);
        File.SetUnixFileMode(_folder.Accounts, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Null(StartChecks.OfFolder(s_signedIn, _folder, () => true, Assert.Fail));
    }

    [Fact]
    public void OfFolder_TheFolderOfKeys_IsMadeClosed()
    {
        if (OperatingSystem.IsWindows()) return;
        StartChecks.OfFolder(s_open, _folder, () => true, _ => { });
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.Keys));
    }

    static void Open(string path) => Set(path, UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

    static void Close(string path) => Set(path, UnixFileMode.None);

    static void Set(string path, UnixFileMode others)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | others);
    }

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);
}
