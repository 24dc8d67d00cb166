using Microsoft.Playwright;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Browser.Tests;

/// <summary>Signing in and what one finds behind it, in a real browser and by keyboard.</summary>
public class AccountTests(BrowserHost host)
{
    static readonly Words s_english = Words.In(Language.English), s_bangla = Words.In(Language.Bangla);

    [Fact]
    public async Task SignIn_ByKeyboard_OpensAccountPeopleAndAudit()
    {
        var name = await host.AddPersonAsync("administrator");
        await using var watched = await host.OpenAsync("/en/people");
        var page = watched.Page;
        await SignInAsync(page, name, s_english);
        Assert.EndsWith("/en/people", page.Url, StringComparison.Ordinal);
        await page.GetByLabel(s_english["people.name"]).FillAsync("new-colleague-" + name);
        await page.GetByLabel(s_english["role.viewer"]).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = s_english["people.add"], Exact = true }).PressAsync("Enter");
        await page.Locator("code.secret").WaitForAsync();
        var first = await page.Locator("code.secret").TextContentAsync();
        await page.ReloadAsync();
        Assert.Equal(0, await page.Locator("code.secret").CountAsync());
        await using var theirs = await host.OpenAsync("/account");
        await SignInAsync(theirs.Page, "new-colleague-" + name, s_bangla, first);
        Assert.True(await theirs.Page.GetByText(s_bangla["account.must_change"]).IsVisibleAsync());
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task Pages_OfAccounts_BreakNoRuleOfWcagAndFit()
    {
        var name = await host.AddPersonAsync("administrator");
        foreach (var (words, root, width, scheme) in new[] { (s_english, "/en", 1440, ColorScheme.Light), (s_bangla, "", 390, ColorScheme.Dark), (s_bangla, "", 1440, ColorScheme.Light), (s_english, "/en", 390, ColorScheme.Dark) })
        {
            await using var watched = await host.OpenAsync(root + "/sign-in?problem=wrong", width, scheme: scheme);
            var page = watched.Page;
            Assert.Equal([], await Appearance.FaultsAsync(page));
            await SignInAsync(page, name, words);
            foreach (var address in new[] { "/account", "/people", "/audit?check=1", "/account?problem=PasswordKnown" })
            {
                await page.GotoAsync(root + address);
                foreach (var person in await page.Locator("details.person").AllAsync()) await person.EvaluateAsync("details => details.open = true");
                Assert.Equal([], await Appearance.FaultsAsync(page));
            }
            Assert.Empty(watched.Complaints);
        }
    }

    [Fact]
    public async Task ApiKey_IsShownOnceAndOpensTheService()
    {
        var name = await host.AddPersonAsync("analyst");
        await using var watched = await host.OpenAsync("/en/account");
        var page = watched.Page;
        await SignInAsync(page, name, s_english);
        await page.GetByLabel(s_english["keys.name"]).FillAsync("Power BI <b>of the desk</b>");
        await page.GetByRole(AriaRole.Button, new() { Name = s_english["keys.make"] }).ClickAsync();
        var key = (await page.Locator("code.secret").TextContentAsync())!;
        Assert.Equal("Power BI <b>of the desk</b>", await page.Locator("tr[data-key] td").First.TextContentAsync());
        var answer = await page.Context.APIRequest.GetAsync(host.Address + "/odata/Offices?$top=1", new() { Headers = [new("X-Api-Key", key)] });
        Assert.Equal(200, answer.Status);
        await page.GetByRole(AriaRole.Button, new() { Name = s_english["keys.revoke"] }).ClickAsync();
        await page.GetByText(s_english["keys.revoked"], new() { Exact = true }).WaitForAsync();
        Assert.Equal(401, (await page.Context.APIRequest.GetAsync(host.Address + "/odata/Offices?$top=1", new() { Headers = [new("X-Api-Key", key)] })).Status);
    }

    /// <summary>Fills the sign-in that stands on the page, by keyboard.</summary>
    internal static async Task SignInAsync(IPage page, string name, Words words, string? password = null)
    {
        await page.GetByLabel(words["sign_in.name"], new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(password ?? BrowserHost.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }
}
