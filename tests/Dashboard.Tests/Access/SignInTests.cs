using System.Net;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Access;

public class SignInTests(AccessHost host) : IClassFixture<AccessHost>
{
    static readonly string[] s_elsewhere = ["https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", "", "/a\r\nSet-Cookie: x=y", "\\\\example.org"];

    [Fact]
    public async Task Page_ForNobody_LeadsToSignInAndBack()
    {
        var answer = await host.GetAsync("/en/ranking/2020-21/nis?sort=name", new());
        Assert.Equal("/en/sign-in?return=%2Fen%2Franking%2F2020-21%2Fnis%3Fsort%3Dname", answer.Location);
        var odata = await host.GetAsync("/odata/Offices", new());
        Assert.Equal(HttpStatusCode.Unauthorized, odata.Status);
        Assert.Contains("WWW-Authenticate: Basic", odata.Headers, StringComparison.Ordinal);
        Assert.Contains("ODT124", odata.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_ByNameInAnyCase_OpensAndSetsAGuardedCookie()
    {
        var caller = new Caller();
        var answer = await host.PostAsync("/sign-in", "/account/sign-in", caller, ("name", "VIEWER"), ("password", AccessHost.Password), ("return", "/ranking"));
        Assert.Equal("/ranking", answer.Location);
        var cookie = answer.Headers.Split('\n').Single(line => line.Contains("__Host-shuddhachar=", StringComparison.Ordinal));
        foreach (var guard in new[] { "secure", "httponly", "samesite=lax", "path=/" }) Assert.Contains(guard, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/", caller)).Status);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionOnTheServer()
    {
        var caller = await host.SignInAsync("viewer");
        var stolen = new Caller { Cookies = new(caller.Cookies) };
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/", stolen)).Status);
        Assert.Equal("/en/sign-in?done=signed_out", (await host.PostAsync("/en/account", "/en/account/sign-out", caller)).Location);
        Assert.True((await host.GetAsync("/", stolen)).AsksToSignIn);
    }

    [Fact]
    public async Task Sessions_OutliveARestart()
    {
        var caller = await host.SignInAsync("viewer");
        await host.RestartAsync();
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/", caller)).Status);
    }

    [Fact]
    public async Task Password_WrongFiveTimes_LocksOutTheRightOneToo()
    {
        await host.AddAsync("forgetful", "viewer");
        for (var i = 0; i < 5; i++)
            Assert.Contains("problem=wrong", (await host.PostAsync("/sign-in", "/account/sign-in", new(), ("name", "forgetful"), ("password", "not this one"))).Location, StringComparison.Ordinal);
        Assert.Contains("problem=wrong", (await host.PostAsync("/sign-in", "/account/sign-in", new(), ("name", "forgetful"), ("password", AccessHost.Password))).Location, StringComparison.Ordinal);
        Assert.Contains(host.Audit.Read(), entry => entry.Action == AuditAction.LockedOut && entry.Who == host.Book.Find("forgetful")!.Code);
    }

    [Fact]
    public async Task Password_TriedManyTimesAtOnce_IsCountedEachTime()
    {
        await host.AddAsync("raced", "viewer");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => host.PostAsync("/sign-in", "/account/sign-in", new(), ("name", "raced"), ("password", "not this one"))));
        Assert.NotNull(host.Book.Find("raced")!.LockedUntil);
    }

    [Fact]
    public async Task Return_ToAnotherSite_IsTheOverview()
    {
        foreach (var elsewhere in s_elsewhere)
            Assert.Equal("/en/", (await host.PostAsync("/en/sign-in", "/en/account/sign-in", new(), ("name", "viewer"), ("password", AccessHost.Password), ("return", elsewhere))).Location);
    }

    [Fact]
    public async Task Form_WithoutItsToken_ChangesNothing()
    {
        var administrator = await host.SignInAsync("administrator");
        foreach (var action in new[] { "/people/add", "/people/forget", "/account/password", "/account/keys/make", "/account/sign-out" })
        {
            var answer = await host.SendAsync(HttpMethod.Post, action, administrator, ("name", "intruder"), ("role", "administrator"), ("__RequestVerificationToken", "x"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.DoesNotContain("at Shuddhachar", answer.Body, StringComparison.Ordinal);
        }
        Assert.Null(host.Book.Find("intruder"));
    }

    [Fact]
    public async Task FirstPassword_OpensNothingButItsChange()
    {
        await host.AddAsync("fresh", "administrator", mustChange: true);
        var caller = await host.SignInAsync("fresh");
        Assert.Equal("/en/account", (await host.GetAsync("/en/people", caller)).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/odata/Offices", caller)).Status);
        var tooLong = string.Concat(Enumerable.Range(0, 80).Select(number => $"{number} x"));
        Assert.EndsWith("problem=PasswordTooLong", (await host.PostAsync("/account", "/account/password", caller, ("old", AccessHost.Password), ("new", tooLong), ("again", tooLong))).Location, StringComparison.Ordinal);
        Assert.EndsWith("problem=PasswordKnown", (await host.PostAsync("/account", "/account/password", caller, ("old", AccessHost.Password), ("new", "fresh-12345678"), ("again", "fresh-12345678"))).Location, StringComparison.Ordinal);
        Assert.EndsWith("done=password", (await host.PostAsync("/account", "/account/password", caller, ("old", AccessHost.Password), ("new", "another 93 of mine"), ("again", "another 93 of mine"))).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/en/people", caller)).Status);
    }

    [Fact]
    public async Task Person_ForgottenOrChanged_LosesAccessAtOnce()
    {
        await host.AddAsync("leaving", "publisher");
        var leaving = await host.SignInAsync("leaving");
        var key = new Caller { Key = host.MakeKey("leaving") };
        var administrator = await host.SignInAsync("administrator");
        var person = host.Book.Find("leaving")!;
        await host.PostAsync("/people", "/people/change", administrator, ("person", $"{person.PersonKey}"), ("role", "viewer"));
        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/odata/Offices?$format=csv", leaving)).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/odata/Offices", key)).Status);
        await host.PostAsync("/people", "/people/forget", administrator, ("person", $"{person.PersonKey}"), ("sure", "1"));
        Assert.True((await host.GetAsync("/", leaving)).AsksToSignIn);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/odata/Offices", key)).Status);
        Assert.DoesNotContain("leaving", string.Concat(host.Audit.Read().Select(entry => entry.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastAdministrator_CannotBeTakenAway()
    {
        using var scope = host.Services.CreateScope();
        var administrator = await host.SignInAsync("administrator");
        foreach (var other in host.Book.People.Where(person => person.IsAdministrator && person.Name != "administrator"))
            await host.PostAsync("/people", "/people/forget", administrator, ("person", $"{other.PersonKey}"), ("sure", "1"));
        var last = host.Book.Find("administrator")!;
        Assert.EndsWith("last_administrator", (await host.PostAsync("/people", "/people/forget", administrator, ("person", $"{last.PersonKey}"), ("sure", "1"))).Location, StringComparison.Ordinal);
        Assert.EndsWith("last_administrator", (await host.PostAsync("/people", "/people/change", administrator, ("person", $"{last.PersonKey}"), ("role", "viewer"))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ThatIsPersonal_IsKeptByNobody()
    {
        var caller = await host.SignInAsync("administrator");
        foreach (var page in new[] { "/account", "/people", "/audit", "/sign-in" })
            Assert.Contains("no-store", (await host.GetAsync(page, caller)).Headers, StringComparison.Ordinal);
        Assert.Contains("private, no-cache", (await host.GetAsync("/ranking", caller)).Headers, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_AreForTheirOwnerAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var closed in new[] { host.Folder.Accounts, host.Folder.Audit, Path.ChangeExtension(host.Folder.Audit, "head") })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(closed));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(host.Folder.Keys));
        Assert.DoesNotContain(AccessHost.Password, File.ReadAllText(host.Folder.Accounts, System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }
}
