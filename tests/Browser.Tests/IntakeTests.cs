using System.Text;
using Microsoft.Playwright;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Testing;

namespace Shuddhachar.Browser.Tests;

/// <summary>A publisher's day in a real browser: reports handed in, a cell corrected, accepted, published with what changes, a rank moved, and taken back.</summary>
public sealed class IntakeTests : IAsyncLifetime
{
    const string Ict = "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ", Ranking = "/ranking/2020-21/nis";

    readonly BrowserHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    public static TheoryData<Language, int, ColorScheme> Looks => new() { { Language.English, 1440, ColorScheme.Light }, { Language.Bangla, 390, ColorScheme.Dark } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Intake_FromTheDropToThePublicationAndBack_MovesARank(Language language, int width, ColorScheme scheme)
    {
        var (words, root) = (Words.In(language), language.Root());
        await using var watched = await host.OpenAsync(root + "/intake", width, scheme: scheme);
        var page = watched.Page;
        await AccountTests.SignInAsync(page, await host.AddPersonAsync("publisher"), words);
        Assert.Equal([], await Appearance.FaultsAsync(page));
        await RanksAsync(1);

        if (language == Language.English) await DropAsync(page);
        else await ChooseAsync(page, words);
        await page.WaitForURLAsync(url => url.Contains("was_new=3", StringComparison.Ordinal));
        // the page renews itself while they are read
        await Assertions.Expect(page.Locator("#drafts tr [data-state=read]")).ToHaveCountAsync(3, new() { Timeout = 60_000 });
        Assert.Equal([], await Appearance.FaultsAsync(page));

        await OpenAsync("industries.txt");
        Assert.Equal([], await Appearance.FaultsAsync(page));
        await PressAsync(page.Locator("a[href*='no=12.1']"));
        await page.WaitForURLAsync(url => url.Contains("no=12.1", StringComparison.Ordinal));
        await page.GetByLabel(words["intake.cell"]).SelectOptionAsync("q4_actual");
        await page.GetByLabel(words["intake.value"], new() { Exact = true }).FillAsync("250000");
        await page.GetByLabel(words["intake.why"]).FillAsync("The ministry's letter of 3 July says so.");
        Assert.Equal([], await Appearance.FaultsAsync(page));
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = words["intake.correct"], Exact = true }));
        await page.GetByText("VAL461").First.WaitForAsync(new() { Timeout = 60_000 });
        Assert.Equal([], await Appearance.FaultsAsync(page));
        await AcceptAsync();

        await OpenAsync("jute.txt");
        await PressAsync(page.Locator(".heading-form summary"));
        await page.Locator(".heading-form select[name=quarter]").WaitForAsync();
        Assert.Equal([], await Appearance.FaultsAsync(page));
        await AcceptAsync();
        await OpenAsync("letter.txt");
        await page.GetByLabel(words["intake.refuse_reason"]).FillAsync("<b>No date</b> on the letter.");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = words["intake.refuse"], Exact = true }));
        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = words["intake.letter"] }));
        await Assertions.Expect(page.Locator(".reason-given")).ToHaveTextAsync("<b>No date</b> on the letter.");
        Assert.Equal([], await Appearance.FaultsAsync(page));

        await page.GotoAsync(root + "/intake/batch");
        Assert.Equal([], await Appearance.FaultsAsync(page));
        await PressAsync(page.Locator("[data-plan=egov] button"));
        await page.GetByText(words["done.method_chosen"]).WaitForAsync();
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = words["batch.look"] }));
        var moved = page.Locator("[data-office=ICTD] tr[data-kind=rank]");
        await Assertions.Expect(moved.Locator("[data-figure=after]").First).ToBeVisibleAsync(new() { Timeout = 120_000 });
        Assert.Contains(await moved.Locator("[data-figure=after]").AllInnerTextsAsync(), text => text.Trim() == words.Number(2L));
        Assert.Equal([], await Appearance.FaultsAsync(page));
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = words["batch.publish"], Exact = true }));
        await Assertions.Expect(page.Locator("tr[data-publication='1']")).ToContainTextAsync(words["publication.published"], new() { Timeout = 120_000 });
        await RanksAsync(2);

        await page.GotoAsync(root + "/intake/publications/1");
        await Assertions.Expect(page.Locator("[data-method-change=egov]")).ToBeVisibleAsync();
        Assert.Equal([], await Appearance.FaultsAsync(page));
        await page.GetByLabel(words["publication.undo_sure"]).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = words["publication.undo"], Exact = true }));
        await Assertions.Expect(page.Locator("tr[data-publication='1']")).ToContainTextAsync(words["publication.undone"], new() { Timeout = 60_000 });
        await RanksAsync(1);
        Assert.Empty(watched.Complaints);

        async Task OpenAsync(string file)
        {
            await page.GotoAsync(root + "/intake");
            await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = file, Exact = true }));
            await page.Locator("#decide").WaitForAsync();
        }

        async Task AcceptAsync()
        {
            foreach (var tick in await page.Locator("form[action$=accept] input[type=checkbox]").AllAsync())
            {
                await tick.FocusAsync();
                await page.Keyboard.PressAsync("Space");
            }
            await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = words["intake.accept"], Exact = true }));
            await page.GetByText(words["done.accepted"]).WaitForAsync();
        }

        // readers follow a publication within a second, on a busy machine at the next look
        async Task RanksAsync(long expected)
        {
            await using var other = await host.OpenAsync(root + Ranking);
            for (var look = 0; look < 20 && await ShownAsync() != words.Number(expected); look++)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
                await other.Page.ReloadAsync();
            }
            Assert.Equal(words.Number(expected), await ShownAsync());

            async Task<string> ShownAsync() => (await other.Page.Locator("tr[data-office=ICTD] .rank").First.InnerTextAsync()).Trim();
        }
    }

    static async Task PressAsync(ILocator locator) => await locator.First.PressAsync("Enter");

    /// <summary>Three files as a hand drops them.</summary>
    static async Task DropAsync(IPage page)
    {
        var transfer = await page.EvaluateHandleAsync("files => { const data = new DataTransfer(); for (const [name, text] of Object.entries(files)) data.items.add(new File([text], name)); return data; }",
            Files().ToDictionary(file => file.Name, file => file.Text));
        await page.Locator("form.drop").DispatchEventAsync("drop", new { dataTransfer = transfer });
    }

    static async Task ChooseAsync(IPage page, Words words)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync([.. Files().Select(file => new FilePayload { Name = file.Name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(file.Text) })]);
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = words["intake.send"] }));
    }

    /// <summary>The report of one division as two ministries might have sent it, and one more.</summary>
    static IEnumerable<(string Name, string Text)> Files()
    {
        var report = Sample("nis-2020-21-q4-ict-division.txt");
        return
        [
            ("industries.txt", report.Replace(Ict, "শিল্প মন্ত্রণালয়".Normalize(), StringComparison.Ordinal)),
            ("jute.txt", report.Replace(Ict, "বস্ত্র ও পাট মন্ত্রণালয়".Normalize(), StringComparison.Ordinal)),
            ("letter.txt", Sample("egov-2021-22-q2-jute.txt") + "\n"),
        ];
    }

    static string Sample(string name) => File.ReadAllText(Path.Combine(SourceTree.Root, "etl", "samples", name)).Normalize();
}
