using System.Net;
using Shuddhachar.Dashboard.Intake;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Intake;

/// <summary>What people may decide about reports, over real HTTP and with the real program.</summary>
public sealed class DecisionTests(IntakeHost host) : IClassFixture<IntakeHost>
{
    const string Reason = "The signature is missing; <b>sign</b> it.";

    [Fact]
    public async Task Draft_OfAnotherOffice_IsNotThere()
    {
        using var jute = await host.SignInAsync("jute");
        using var textiles = await host.SignInAsync("textiles");
        using var industries = await host.SignInAsync("industries");
        using var nation = await host.SignInAsync("officer");
        var id = await jute.HandInAsync("of jute.txt", IntakeHost.Report(more: "jute"));
        // the ministry sees what offices under it hand in; another ministry does not
        foreach (var (person, isThere) in new[] { (jute, true), (textiles, true), (nation, true), (industries, false) })
        {
            Assert.Equal(isThere ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await person.GetAsync($"/en/intake/{id}")).Status);
            Assert.Equal(isThere ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await person.GetAsync($"/en/intake/{id}/original")).Status);
            Assert.Equal(isThere, (await person.GetAsync("/en/intake")).Body.Contains("of jute.txt", StringComparison.Ordinal));
            Assert.Equal(isThere ? "read" : "", await person.StateAsync(id));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await industries.PostAsync("/en/intake", $"/en/intake/{id}/refuse", ("reason", "x"))).Status);
        Assert.Equal("read", await jute.StateAsync(id));
    }

    [Fact]
    public async Task Accept_AReportOfAnOfficeOutsideTheScope_IsDenied()
    {
        using var industries = await host.SignInAsync("industries");
        var id = await industries.HandInAsync("not ours.txt", IntakeHost.Report(more: "not ours"));
        Assert.Equal($"/en/intake/{id}?problem=other_office", (await industries.PostAsync("/en/intake", $"/en/intake/{id}/accept", ("office", "DOJ"), ("period", "2021-22 2"))).Location);
        Assert.Equal("read", await industries.StateAsync(id));
    }

    [Fact]
    public async Task Accept_WithoutOfficeAndPeriodConfirmed_IsDenied()
    {
        using var officer = await host.SignInAsync("officer");
        var id = await officer.HandInAsync("a.txt", IntakeHost.Report(more: "confirm"));
        foreach (var fields in new (string, string)[][] { [], [("office", "DOJ")], [("office", "DOJ"), ("period", "2021-22 3")], [("office", "ICTD"), ("period", "2021-22 2")] })
            Assert.Equal($"/en/intake/{id}?problem=not_confirmed", (await officer.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/accept", fields)).Location);
        Assert.Equal($"/en/intake/{id}?done=accepted", await officer.AcceptAsync(id));
        Assert.Equal($"/en/intake/{id}?problem=too_late", (await officer.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/refuse", ("reason", Reason))).Location);
        Assert.Equal($"/en/intake/{id}?done=reopened", (await officer.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/reopen")).Location);
        Assert.Equal("read", await officer.StateAsync(id));
    }

    [Fact]
    public async Task Refuse_WithAReason_GivesALetterWithReasonAndFindings()
    {
        using var officer = await host.SignInAsync("officer");
        var id = await officer.HandInAsync("b.txt", IntakeHost.Report(more: "refuse"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/en/intake/{id}/refusal")).Status);
        Assert.Equal($"/en/intake/{id}?problem=no_reason", (await officer.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/refuse", ("reason", " "))).Location);
        Assert.Equal($"/en/intake/{id}?done=refused", (await officer.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/refuse", ("reason", Reason))).Location);
        var letter = (await officer.GetAsync($"/intake/{id}/refusal")).Body;
        Assert.Contains("The signature is missing; &lt;b&gt;sign&lt;/b&gt; it.", letter, StringComparison.Ordinal);
        Assert.Contains("পাট অধিদপ্তর", letter, StringComparison.Ordinal);
        Assert.Contains("data-code=\"VAL406\"", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_ACell_IsReadAgainWithItAndIsKnownByCodeInTheAuditLog()
    {
        using var officer = await host.SignInAsync("officer");
        var id = await officer.HandInAsync("c.txt", IntakeHost.Report(more: "correct"));
        Task<IntakeAnswer> Correct(string column, string value, string reason) =>
            officer.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/correct", ("no", "1.1.1"), ("line", "46"), ("column", column), ("value", value), ("reason", reason));
        Assert.Contains("problem=no_cell", (await Correct("q1_target", "4", Reason)).Location, StringComparison.Ordinal);
        Assert.Contains("problem=no_reason", (await Correct("weight", "4", "")).Location, StringComparison.Ordinal);
        var back = (await Correct("weight", "four", Reason)).Location!;
        Assert.Contains("problem=value_form", back, StringComparison.Ordinal);
        Assert.Contains("value=\"four\"", (await officer.GetAsync(back)).Body, StringComparison.Ordinal);

        Assert.Equal($"/en/intake/{id}?done=corrected", (await Correct("tier100", "২০২২-০৩-১৫", Reason)).Location);
        await officer.ReadAsync(id);

        Assert.Equal("read", await officer.StateAsync(id));
        Assert.Contains("VAL461", (await officer.GetAsync($"/en/intake/{id}")).Body, StringComparison.Ordinal);
        var corrected = new AuditLog(host.Folder).Read().Single(entry => entry.Action == AuditAction.CellCorrected && entry.About == id);
        Assert.StartsWith("P", corrected.Who, StringComparison.Ordinal);
        Assert.Equal("1.1.1 tier100 2022-03-15", corrected.Detail);

        var kept = host.Services.GetRequiredService<Drafts>().Find(id)!.Corrections.Single();
        Assert.Equal("১৬/০৩/২০২২", kept.Printed);
        Assert.Equal($"/en/intake/{id}?done=withdrawn", (await officer.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/withdraw", ("no", "1.1.1"), ("column", "tier100"), ("printed", kept.Printed))).Location);
        await officer.ReadAsync(id);
        Assert.DoesNotContain("VAL461", (await officer.GetAsync($"/en/intake/{id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_AfterARestart_AreAllThereAndReadOn()
    {
        using var officer = await host.SignInAsync("officer");
        var accepted = await officer.HandInAsync("d.txt", IntakeHost.Report(more: "restart"));
        await officer.AcceptAsync(accepted);
        var waiting = System.Text.Json.JsonDocument.Parse((await officer.UploadAsync(true, ("e.txt", IntakeHost.Report(more: "waits")))).Body).RootElement.GetProperty("files")[0].GetProperty("id").GetString()!;

        await host.RestartAsync();

        using var again = await host.SignInAsync("officer");
        await again.ReadAsync(waiting);
        Assert.Equal(("accepted", "read"), (await again.StateAsync(accepted), await again.StateAsync(waiting)));
        await again.PostAsync($"/en/intake/{accepted}", $"/en/intake/{accepted}/reopen");
    }
}
