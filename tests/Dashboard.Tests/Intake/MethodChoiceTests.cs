using System.Net;
using System.Text.RegularExpressions;
using Shuddhachar.Dashboard.Intake;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Intake;

/// <summary>A publisher makes another scoring method the default of a plan, with the real program, and takes it back.</summary>
public sealed partial class MethodChoiceTests(IntakeHost host) : IClassFixture<IntakeHost>
{
    const string Batch = "/en/intake/batch";

    [Fact]
    public async Task Method_ChosenLookedAtPublishedAndTakenBack_IsTheDefaultInBetween()
    {
        using var publisher = await host.SignInAsync("publisher");
        await publisher.IdleAsync();
        Assert.Equal(["egov_linear"], Defaults("egov"));
        Assert.Equal($"{Batch}?problem=nothing_accepted", (await PostAsync("look")).Location);
        Assert.Equal($"{Batch}?done=method_chosen", (await PostAsync("method", ("plan", "egov"), ("method", "egov_step"))).Location);

        // what waits survives a restart
        await host.RestartAsync();
        await publisher.IdleAsync();
        Assert.Contains("data-waits=\"egov_step\"", await PageAsync(), StringComparison.Ordinal);
        var first = await SeenAsync();
        Assert.Contains("Default method: e-Gov: linear between criteria → e-Gov: by steps", await PageAsync(), StringComparison.Ordinal);

        // what is chosen after the look was not seen
        Assert.Equal($"{Batch}?done=method_chosen", (await PostAsync("method", ("plan", "rti"), ("method", "rti_step"))).Location);
        Assert.Equal($"{Batch}?problem=changed", (await PostAsync("publish", ("seen", first))).Location);
        Assert.Equal($"{Batch}?done=method_back", (await PostAsync("method/back", ("plan", "rti"))).Location);
        Assert.Equal($"{Batch}?problem=too_late", (await PostAsync("method/back", ("plan", "rti"))).Location);

        // with a report, which by steps has 91.71 and not 92.44
        var id = await publisher.HandInAsync("ict.txt", IntakeHost.Report("egov-2021-22-q3-ict-division.txt"));
        await publisher.AcceptAsync(id);
        var seen = await SeenAsync();
        Assert.Contains("91.71", await PageAsync(), StringComparison.Ordinal);
        Assert.Contains("reports: 1, changes of method: 1,", await PageAsync(), StringComparison.Ordinal);
        Assert.Equal($"{Batch}?done=publishing", (await PostAsync("publish", ("seen", seen))).Location);
        await publisher.IdleAsync();
        Assert.Equal(["egov_step"], Defaults("egov"));
        Assert.Equal("published", await publisher.StateAsync(id));
        Assert.DoesNotContain("data-waits", await PageAsync(), StringComparison.Ordinal);
        Assert.Contains(new AuditLog(host.Folder).Read(), entry => entry is { Action: AuditAction.MethodChanged, About: "egov", Detail: "egov_linear → egov_step", Who: not AuditLog.CommandLine });

        var number = $"{host.Services.GetRequiredService<Publications>().All()[0].Number}";
        var publication = $"/en/intake/publications/{number}";
        Assert.Contains("data-method-change=\"egov\"", (await publisher.GetAsync(publication)).Body, StringComparison.Ordinal);
        Assert.Contains("ধাপে ধাপে", WebUtility.HtmlDecode((await publisher.GetAsync($"/intake/publications/{number}")).Body), StringComparison.Ordinal);
        await publisher.PostAsync(publication, $"{publication}/undo", ("number", number), ("sure", "1"));
        await publisher.IdleAsync();
        Assert.Equal(["egov_linear"], Defaults("egov"));
        Assert.Equal("accepted", await publisher.StateAsync(id));
        Assert.Contains("data-waits=\"egov_step\"", await PageAsync(), StringComparison.Ordinal);

        // the method alone
        await publisher.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/reopen");
        Assert.Equal($"{Batch}?done=publishing", (await PostAsync("publish", ("seen", await SeenAsync()))).Location);
        await publisher.IdleAsync();
        Assert.Equal(["egov_step"], Defaults("egov"));
        Assert.Equal(PublicationState.Published, host.Services.GetRequiredService<Publications>().All()[0].State);

        async Task<string> SeenAsync()
        {
            Assert.Equal($"{Batch}?done=looking", (await PostAsync("look")).Location);
            await publisher.IdleAsync();
            return Seen().Match(await PageAsync()).Groups[1].Value;
        }

        async Task<string> PageAsync() => WebUtility.HtmlDecode((await publisher.GetAsync(Batch)).Body);

        Task<IntakeAnswer> PostAsync(string action, params (string, string)[] fields) => publisher.PostAsync("/en/intake", $"{Batch}/{action}", fields);
    }

    [Fact]
    public async Task Method_ThatCannotBeChosen_IsRefusedWithAReason()
    {
        using var publisher = await host.SignInAsync("publisher");
        Assert.Equal("method_unknown", await ChooseAsync(publisher, "egov", "rti_step"));
        Assert.Equal("method_unknown", await ChooseAsync(publisher, "apa", ""));
        Assert.Equal("method_in_force", await ChooseAsync(publisher, "nis", "nis_pro_rata"));

        using var ofAnOffice = await host.SignInAsync("jute_publisher");
        Assert.Equal("method_nation", await ChooseAsync(ofAnOffice, "egov", "egov_step"));
        var page = (await ofAnOffice.GetAsync(Batch)).Body;
        Assert.Contains("only a publisher of the whole nation", page, StringComparison.Ordinal);
        Assert.DoesNotContain("batch/method\"", page, StringComparison.Ordinal);

        using var officer = await host.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.PostAsync("/en/intake", $"{Batch}/method", ("plan", "egov"), ("method", "egov_step"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await publisher.PostAsync($"{Batch}/method", ("plan", "egov"), ("method", "egov_step"))).Status);

        static async Task<string?> ChooseAsync(IntakePerson person, string plan, string method) =>
            (await person.PostAsync("/en/intake", $"{Batch}/method", ("plan", plan), ("method", method))).Location?.Split('=')[1];
    }

    [Fact]
    public void Settle_Methods_LeaveTheBatchOnlyWhenTheyArePublished()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("shuddhachar-").FullName);
        Directory.CreateDirectory(folder.Intake);
        try
        {
            var (publications, choices) = (new Publications(folder), new MethodChoices(folder));
            var settlement = new Settlement(host.Services.GetRequiredService<Drafts>(), choices, publications, host.Services.GetRequiredService<LiveWarehouse>(), host.Folder);
            MethodChoice grs = new("grs", "grs_step", "P1", DateTime.UtcNow), charter = new("charter", "charter_linear", "P1", DateTime.UtcNow);
            LoadPreview seen = new(null, "hash", [], [], null);
            choices.Choose(grs);
            choices.Choose(charter);

            settlement.Settle(publications.Begin("P1", seen, [], grs), isDone: false);
            Assert.Equal(PublicationState.Failed, publications.All()[0].State);
            Assert.Equal([grs, charter], choices.Waiting);
            // the program says that it is done, and the charter's method is its default
            settlement.Settle(publications.Begin("P1", seen, [], charter), isDone: true);
            Assert.Equal(PublicationState.Published, publications.All()[0].State);
            Assert.Equal([grs], new MethodChoices(folder).Waiting);

            choices.ComeBack([charter, grs with { MethodCode = "grs_linear" }]);
            Assert.Equal([grs, charter], new MethodChoices(folder).Waiting);
            File.WriteAllText(Path.Combine(folder.Intake, "methods.json"), "{");
            Assert.Contains("is damaged", Assert.Throws<InvalidDataException>(() => new MethodChoices(folder)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder.Root, recursive: true);
        }
    }

    string[] Defaults(string plan)
    {
        using var database = new Snapshots(host.Folder).OpenCurrent();
        using var connection = database.Connect();
        return [.. connection.Query($"select method_code from dim_method where is_default and method_code like '{plan}%'", row => row.Text("method_code"))];
    }

    [GeneratedRegex("name=\"seen\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Seen();
}
