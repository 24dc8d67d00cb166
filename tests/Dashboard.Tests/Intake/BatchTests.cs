using System.Net;
using System.Text.RegularExpressions;
using Shuddhachar.Dashboard.Intake;
using Shuddhachar.Testing;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Intake;

/// <summary>From accepted reports to a snapshot and back, with the real program.</summary>
public sealed partial class BatchTests(IntakeHost host) : IClassFixture<IntakeHost>
{
    [Fact]
    public async Task Batch_LookedAtPublishedAndTakenBack_MovesReportsAndSnapshotTogether()
    {
        using var publisher = await host.SignInAsync("publisher");
        using var officer = await host.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/en/intake/batch")).Status);
        await publisher.IdleAsync();
        Assert.Equal("/en/intake/batch?problem=nothing_accepted", (await PostAsync("look")).Location);

        var content = File.ReadAllBytes(Path.Combine(SourceTree.Root, "etl", "samples", "nis-2020-21-q4-ict-division.txt"));
        var id = await officer.HandInAsync("ict.txt", content);
        Assert.Equal($"/en/intake/{id}?done=accepted", await officer.AcceptAsync(id));
        var twice = await officer.HandInAsync("ict again.txt", [.. content, (byte)'\n']);
        await officer.AcceptAsync(twice);
        Assert.Contains("Several reports of one office, plan and period", (await publisher.GetAsync("/en/intake/batch")).Body, StringComparison.Ordinal);
        await officer.PostAsync($"/en/intake/{twice}", $"/en/intake/{twice}/reopen");

        await LookAsync();
        var page = (await publisher.GetAsync("/en/intake/batch")).Body;
        Assert.Contains("data-office=\"ICTD\"", page, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"rank\"", page, StringComparison.Ordinal);
        Assert.Equal(1, new Snapshots(host.Folder).Current);

        // what is accepted or corrected after the look was not seen
        await officer.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/reopen");
        await officer.AcceptAsync(id);
        Assert.Equal("/en/intake/batch?problem=changed", (await PostAsync("publish", ("seen", Seen().Match(page).Groups[1].Value))).Location);

        await LookAsync();
        page = (await publisher.GetAsync("/en/intake/batch")).Body;
        Assert.Equal("/en/intake/batch?done=publishing", (await PostAsync("publish", ("seen", Seen().Match(page).Groups[1].Value))).Location);
        await publisher.IdleAsync();
        Assert.Equal("published", await officer.StateAsync(id));
        Assert.Equal(2, new Snapshots(host.Folder).Current);
        Assert.Contains(new AuditLog(host.Folder).Read(), entry => entry is { Action: AuditAction.Published, Who: not AuditLog.CommandLine });

        var number = $"{host.Services.GetRequiredService<Publications>().All()[0].Number}";
        var (publication, undo) = ($"/en/intake/publications/{number}", $"/en/intake/publications/{number}/undo");
        var taken = await publisher.PostAsync(publication, undo, ("number", number));
        Assert.Equal("/en/intake/batch?problem=not_sure_undo", taken.Location);
        await publisher.PostAsync(publication, undo, ("number", number), ("sure", "1"));
        await publisher.IdleAsync();
        Assert.Equal("accepted", await officer.StateAsync(id));
        Assert.Equal(1, new Snapshots(host.Folder).Current);
        Assert.Contains("taken back", (await publisher.GetAsync("/en/intake/batch")).Body, StringComparison.Ordinal);

        async Task LookAsync()
        {
            Assert.Equal("/en/intake/batch?done=looking", (await PostAsync("look")).Location);
            await publisher.IdleAsync();
        }

        Task<IntakeAnswer> PostAsync(string action, params (string, string)[] fields) => publisher.PostAsync("/en/intake", $"/en/intake/batch/{action}", fields);
    }

    [GeneratedRegex("name=\"seen\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Seen();
}
