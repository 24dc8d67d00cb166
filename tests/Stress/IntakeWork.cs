using System.Net;
using System.Text.RegularExpressions;

namespace Shuddhachar.Stress;

/// <summary>A publisher's work with a running service, as the pages let it be done.</summary>
static partial class IntakeWork
{
    /// <returns>The id of the draft.</returns>
    public static async Task<string> HandInAsync(this IntakeService service, string document) =>
        (await service.UploadAsync([(Path.GetFileName(document), await File.ReadAllBytesAsync(document))]))[0].Id!;

    /// <summary>Accepts a report for the office and the period that its page shows.</summary>
    public static async Task<bool> AcceptAsync(this IntakeService service, string id)
    {
        while (await service.WaitingAsync() > 0) await Task.Delay(50);
        var page = (await service.GetAsync($"/en/intake/{id}")).Body;
        return Office().Match(page) is { Success: true } office && Period().Match(page) is { Success: true } period
            && (await service.PostAsync($"/en/intake/{id}", $"/en/intake/{id}/accept", ("office", WebUtility.HtmlDecode(office.Groups[1].Value)), ("period", period.Groups[1].Value))).Location?.EndsWith("done=accepted", StringComparison.Ordinal) == true;
    }

    /// <summary>Looks at what would change and publishes that.</summary>
    /// <returns>False when nothing could be looked at.</returns>
    public static async Task<bool> PublishAsync(this IntakeService service)
    {
        await service.PostAsync("/en/intake", "/en/intake/batch/look");
        await service.IdleAsync();
        if (Seen().Match((await service.GetAsync("/en/intake/batch")).Body) is not { Success: true } seen) return false;
        await service.PostAsync("/en/intake", "/en/intake/batch/publish", ("seen", seen.Groups[1].Value));
        await service.IdleAsync();
        return true;
    }

    /// <summary>Takes the last publication back, if there is one.</summary>
    public static async Task TakeBackAsync(this IntakeService service)
    {
        if (Last().Match((await service.GetAsync("/en/intake/batch")).Body) is not { Success: true } last) return;
        await service.PostAsync($"/en/intake/publications/{last.Groups[1].Value}", $"/en/intake/publications/{last.Groups[1].Value}/undo", ("number", last.Groups[1].Value), ("sure", "1"));
        await service.IdleAsync();
    }

    public static async Task IdleAsync(this IntakeService service)
    {
        while (await service.RunningAsync() is not null) await Task.Delay(100);
    }

    [GeneratedRegex("name=\"office\" value=\"([^\"]*)\"")]
    private static partial Regex Office();

    [GeneratedRegex("name=\"period\" value=\"([^\"]*)\"")]
    private static partial Regex Period();

    [GeneratedRegex("name=\"seen\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Seen();

    [GeneratedRegex("data-publication=\"(\\d+)\"")]
    private static partial Regex Last();
}
