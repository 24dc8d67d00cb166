using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Shuddhachar.Dashboard.Intake;
using Shuddhachar.Testing;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Intake;

/// <summary>Office, year and quarter as a person puts them right.</summary>
public sealed class HeadingTests(IntakeHost host) : IClassFixture<IntakeHost>
{
    [Fact]
    public async Task Heading_PutRight_IsReadAgainSoAndMayBePutBack()
    {
        using var officer = await host.SignInAsync("officer");
        var id = await officer.HandInAsync("h.txt", IntakeHost.Report(more: "heading"));
        Task<IntakeAnswer> Say(string office, string year, string quarter, string reason = "The letter says so.") => officer.PostAsync(
            $"/en/intake/{id}", $"/en/intake/{id}/heading", ("office", office), ("fiscal_year", year), ("quarter", quarter), ("reason", reason));

        Assert.Equal($"/en/intake/{id}?problem=no_change", (await Say("DOJ", "2021-22", "2")).Location);
        Assert.Equal($"/en/intake/{id}?problem=no_reason", (await Say("DOJ", "2021-22", "3", " ")).Location);
        Assert.Equal($"/en/intake/{id}?problem=heading_office", (await Say("X-1", "2021-22", "2")).Location);
        Assert.Equal($"/en/intake/{id}?problem=heading_fiscal_year", (await Say("DOJ", "2021-23", "2")).Location);
        Assert.Equal($"/en/intake/{id}?problem=heading_quarter", (await Say("DOJ", "2021-22", "5")).Location);

        Assert.Equal($"/en/intake/{id}?done=corrected", (await Say("ICTD", "2020-21", "3")).Location);
        await officer.ReadAsync(id);
        Assert.Equal(("ICTD", "2020-21", 3), Plan(id));
        // the office is said once more: the correction still expects what is printed
        await Say("MOIND", "2020-21", "-");
        await officer.ReadAsync(id);
        Assert.Equal(("MOIND", "2020-21", null), Plan(id));
        Assert.Equal($"/en/intake/{id}?problem=not_confirmed", (await officer.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/accept", ("office", "DOJ"), ("period", "2021-22 2"))).Location);

        await Say("DOJ", "2021-22", "2");
        await officer.ReadAsync(id);
        Assert.Equal(("DOJ", "2021-22", 2), Plan(id));
        Assert.Empty(Draft(id).Corrections);
    }

    [Fact]
    public async Task Heading_OfAReportThatTellsNoYear_MakesItReadable()
    {
        var text = Encoding.UTF8.GetString(IntakeHost.Report("egov-2023-24-q2-industries.txt", "no year"));
        text = Regex.Replace(text, "[২2][০0][0-9০-৯]{2}", "");
        using var officer = await host.SignInAsync("officer");
        var id = await officer.HandInAsync("no year.txt", Encoding.UTF8.GetBytes(text));
        Assert.Equal(("unreadable", "REC205"), (await officer.StateAsync(id), Draft(id).Failure?.Code));

        Assert.Equal($"/en/intake/{id}?done=corrected", (await officer.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/heading", ("fiscal_year", "2023-24"), ("reason", "The letter says so."))).Location);
        await officer.ReadAsync(id);

        Assert.Equal("read", await officer.StateAsync(id));
        Assert.Equal("2023-24", Draft(id).Plan?.FiscalYear);
    }

    [Fact]
    public async Task Publish_AReportOfAnotherOfficeSaidToBeOnesOwn_IsDenied()
    {
        const string sample = "egov-2023-24-q2-industries.txt";
        using (var load = Process.Start(Loader.Built.Command("load", Path.Combine(SourceTree.Root, "etl", "samples", sample), "--data", host.Folder.Root))!)
            await load.WaitForExitAsync(TestContext.Current.CancellationToken);
        var before = new Snapshots(host.Folder).Current;
        using var publisher = await host.SignInAsync("jute_publisher");
        await publisher.IdleAsync();
        var id = await publisher.HandInAsync("mine now.txt", IntakeHost.Report(sample)[..^2]);
        Assert.Equal($"/en/intake/{id}?done=corrected", (await publisher.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/heading", ("office", "DOJ"), ("reason", "It is ours."))).Location);
        await publisher.ReadAsync(id);
        await publisher.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/accept", ("office", "DOJ"), ("period", "2023-24 2"));
        await publisher.PostAsync("/en/intake", "/en/intake/batch/look");
        await publisher.IdleAsync();
        var seen = Regex.Match((await publisher.GetAsync("/en/intake/batch")).Body, "name=\"seen\" value=\"([0-9a-f]+)\"").Groups[1].Value;

        Assert.Equal("/en/intake/batch?problem=changes_others", (await publisher.PostAsync("/en/intake", "/en/intake/batch/publish", ("seen", seen))).Location);
        Assert.Equal(before, new Snapshots(host.Folder).Current);
    }

    Draft Draft(string id) => host.Services.GetRequiredService<Drafts>().Find(id)!;

    (string?, string?, int?) Plan(string id) => Draft(id).Plan is { } plan ? (plan.OfficeCode, plan.FiscalYear, plan.Quarter) : default;
}
