using System.Globalization;
using System.Net;

namespace Shuddhachar.Stress;

/// <summary>What readers of the dashboard ask for, much of it never asked before, so that nothing kept answers it.</summary>
sealed class MixedRequests(int seed)
{
    static readonly string[] s_kept = ["/", "/en", "/ranking", "/en/ranking", "/offices", "/indicators", "/gaps", "/enothi", "/quality", "/en/quality", "/connect", "/odata/", "/odata/$metadata"];

    /// <summary>{0} is a number that nobody used before.</summary>
    static readonly string[] s_fresh =
    [
        "/search?q=work{0}", "/en/search?q=plan{0}", "/?x={0}", "/en/gaps?x={0}", "/quality?x={0}", "/offices?x={0}", "/indicators?x={0}", "/en/enothi?x={0}", "/charts/quality-cells.svg?x={0}",
        "/odata/Gaps?$filter=GapKey ne {0}&$top=200", "/odata/QuarterResults?$filter=QuarterResultKey ne {0}&$top=500&$orderby=OfficeCode", "/odata/Findings?$format=csv&$filter=FindingKey ne {0}",
        "/odata/Scores?$apply=groupby((OfficeCode),aggregate($count as N))&$top={0}", "/odata/Offices?$format=xlsx&$filter=OfficeKey ne {0}",
    ];

    readonly Random _random = new(seed);
    int _number = 1_000_000 + seed * 1_000_000;

    public string Next(bool onlyFresh)
    {
        lock (_random)
        {
            return onlyFresh || _random.Next(3) > 0
                ? string.Format(CultureInfo.InvariantCulture, s_fresh[_random.Next(s_fresh.Length)], ++_number)
                : s_kept[_random.Next(s_kept.Length)];
        }
    }

    /// <summary>Asks and reads the whole answer.</summary>
    /// <returns>The status, with a star where one that must say when to come again does not; or how it failed.</returns>
    public static async Task<string> AskAsync(HttpClient client, string address)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            await answer.Content.CopyToAsync(Stream.Null);
            var mustSayWhen = answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
            return string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode}{(mustSayWhen && answer.Headers.RetryAfter is null ? "*" : "")}");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TaskCanceledException)
        {
            return failure.GetBaseException().GetType().Name;
        }
    }
}
