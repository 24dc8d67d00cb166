using System.Text;
using System.Text.Json;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.Tests.OData.Hostile;

/// <summary>5,000 requests in bad faith: each is answered or refused in the standard's form, soon, in little memory, and without its text in any statement.</summary>
[Collection(nameof(Alone))]
public sealed class HostileRequestTests(SampleHost host)
{
    const int Count = 5_000;
    const int Part = 500;
    const int Tries = 4;
    const int LargestAnswer = 16 * 1024 * 1024;

    static readonly TimeSpan LongestAnswer = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan PlainAnswer = TimeSpan.FromMilliseconds(15);

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, Count / Part)];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Request_InBadFaith_IsAnsweredOrRefused(int part)
    {
        var root = await host.RootAsync();
        var model = await host.ModelAsync();
        var troubles = new List<string>();
        for (var number = part * Part; number < (part + 1) * Part; number++)
        {
            var request = HostileRequest.Number(number);
            if (await TroubleAsync(root, model, request) is { } trouble) troubles.Add($"{number} {trouble} <- {request}");
        }
        Assert.True(troubles.Count == 0, $"{troubles.Count} of {Part}:\n{string.Join('\n', troubles.Take(40))}");
    }

    [Fact]
    public void Requests_AreTheSame_EveryTime()
    {
        Assert.Equal(HostileRequest.Number(1234).ToString(), HostileRequest.Number(1234).ToString());
        Assert.True(Enumerable.Range(0, Count).Select(number => HostileRequest.Number(number).Kind).Distinct().Count() == HostileKinds.All.Count);
    }

    static async Task<string?> TroubleAsync(Uri root, ODataModel model, HostileRequest request)
    {
        var answer = await RawHttp.SendAsync(root, request);
        // the first request of its kind compiles code, and the machine may be busy: what is slow or large by itself stays so
        for (var again = 1; again < Tries && IsMuch(answer); again++)
        {
            GC.Collect();
            answer = await RawHttp.SendAsync(root, request);
        }
        if (IsMuch(answer) && !await IsBusyAsync(root, answer)) return $"{answer.Status} took {answer.Time.TotalMilliseconds:0} ms, {answer.ProcessorTime.TotalMilliseconds:0} ms of processors and {answer.AllocatedBytes / 1024} KB for {answer.Body.Length} bytes";
        if (answer.Status is < 200 or >= 500 and not (501 or 503)) return $"{answer.Status} {answer.Head}";
        if (answer.Head.Contains("X-Injected", StringComparison.OrdinalIgnoreCase)) return "a header of the client's";
        // a path with .. leads out of the service
        if (answer.Head.Contains("text/html", StringComparison.Ordinal)) return request.Target.Contains("..", StringComparison.Ordinal) ? null : "a page";
        if (answer.Status >= 400) return Refusal(request, answer);
        return request.IsGet && answer.Status == 200 ? InStatement(request, model) : null;
    }

    static bool IsMuch(RawAnswer answer) => (answer.Time > LongestAnswer && answer.ProcessorTime > LongestAnswer) || answer.AllocatedBytes > LargestAnswer || answer.Body.Length > LargestAnswer;

    // where even a plain request takes longer than it does on an idle machine, all others take longer in proportion
    static async Task<bool> IsBusyAsync(Uri root, RawAnswer answer)
    {
        if (answer.AllocatedBytes > LargestAnswer || answer.Body.Length > LargestAnswer) return false;
        var plain = await RawHttp.SendAsync(root, new HostileRequest("plain", "GET", "Gaps?$top=1", [], null));
        return answer.Time < LongestAnswer * (plain.Time / PlainAnswer);
    }

    static string? Refusal(HostileRequest request, RawAnswer answer)
    {
        // what is no HTTP is refused by the server before the service sees it, without a body
        if (answer.Body.Length == 0) return request.Method == "HEAD" || answer.Status is 400 or 405 or 431 || (answer.Status == 414 && request.Target.Length > (2 * Limits.UrlLength) - 100) || (answer.Status == 404 && !answer.Head.Contains("OData-Version", StringComparison.Ordinal)) ? null : $"{answer.Status} without a body";
        try
        {
            using var body = JsonDocument.Parse(answer.Body);
            var error = body.RootElement.GetProperty("error");
            var inner = error.GetProperty("innererror");
            var code = error.GetProperty("code").GetString()!;
            var isPlaced = code is not ("ODT203" or "ODT222" or "ODT204" or "ODT202" or "ODT217" or "ODT216") || inner.TryGetProperty("position", out _);
            var (en, bn) = (inner.GetProperty("message_en").GetString()!, inner.GetProperty("message_bn").GetString()!);
            if (code == RejectionCodes.RefusedByDatabase) return "refused only by the database";
            if (!code.StartsWith("ODT", StringComparison.Ordinal) || !isPlaced || en.Length == 0 || !bn.Any(c => c is >= '\u0980' and <= '\u09FF') || en.Contains('\n', StringComparison.Ordinal))
                return $"{code}: {Encoding.UTF8.GetString(answer.Body)}";
            return null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"{answer.Status} {Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(300, answer.Body.Length)))}";
        }
    }

    static string? InStatement(HostileRequest request, ODataModel model)
    {
        var parts = request.Target.Split('?', 2);
        var asked = ODataRequest.Parse(parts[0], parts.Length > 1 ? parts[1] : "");
        if (asked.Path.Kind != ResourceKind.Data) return null;
        var sql = SqlText.Write(QueryPlan.Bind(asked, model, 1)).Text;
        return sql.Contains(HostileRequest.Marker, StringComparison.OrdinalIgnoreCase) || sql.Length > 1024 * 1024 ? $"in the statement, {sql.Length} characters: {sql[..Math.Min(sql.Length, 2_000)]}" : null;
    }
}

/// <summary>Tests that measure run while no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
