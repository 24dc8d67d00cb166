using System.Globalization;
using System.Reflection;
using Radzen.Blazor;

namespace Shuddhachar.Dashboard.Charts;

/// <summary>
/// Radzen 11.2.7 measures text with a table of Latin letters and gives every other letter no width, which cuts Bangla labels. This adds
/// the advances of Noto Sans Bengali (pixels at 16 px). It reaches into Radzen's internals: a test notices when they move.
/// </summary>
static class RadzenBengaliMetrics
{
    const string Advances =
        "2432:8.6,2434:7,2435:7,2437:14.3,2438:18.5,2439:8.5,2440:11,2441:11.4,2442:12.8,2443:13.5,2444:9.7,2447:11.7,2448:13.6,2451:11.8,"
        + "2452:14,2453:12.9,2454:10.6,2455:10.3,2456:9.9,2457:11.4,2458:8.6,2459:9.7,2460:13.8,2461:12.8,2462:15.9,2463:8.8,2464:8.7,"
        + "2465:11.4,2466:8.8,2467:9.9,2468:11.3,2469:10.3,2470:8.8,2471:9.5,2472:9.6,2474:11.5,2475:13.3,2476:9.5,2477:11.2,2478:9.8,"
        + "2479:10,2480:9.5,2482:11.7,2486:10.9,2487:10,2488:10,2489:8.5,2493:8.5,2494:4.3,2495:4.3,2496:4.3,2503:5.8,2504:5.8,2507:10,"
        + "2508:10,2510:8.7,2519:4.3,2524:11.4,2525:8.8,2527:10,2528:13.5,2529:11.1,2534:9.5,2535:9.5,2536:9.5,2537:9.5,2538:9.5,2539:9.5,"
        + "2540:9.5,2541:9.5,2542:9.5,2543:9.5,2544:9.5,2545:9.5,2546:9.4,2547:9.5,2548:9.4,2549:9.6,2550:10.9,2551:4.3,2552:9.6,2553:7.7,"
        + "2554:10.8,2555:5,2556:8.6,2557:6.8";

    static Type? Measurer => typeof(RadzenChart).Assembly.GetType("Radzen.Blazor.Rendering.TextMeasurer");

    /// <returns>False when Radzen's internals are no longer where they were; labels are then cut, nothing else breaks.</returns>
    public static bool Apply()
    {
        var fonts = Measurer?.GetField("fonts", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) as System.Collections.IDictionary;
        var font = fonts?["Roboto"];
        if (font?.GetType().GetProperty("Chars")?.GetValue(font) is not IDictionary<char, double> advances)
            return false;
        foreach (var pair in Advances.Split(','))
        {
            var colon = pair.IndexOf(':', StringComparison.Ordinal);
            advances[(char)int.Parse(pair.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture)] =
                double.Parse(pair.AsSpan(colon + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }
        return true;
    }

    /// <summary>The width that Radzen gives to a text, in pixels, for the test.</summary>
    public static double WidthPixels(string text, double fontPixels) =>
        (double)Measurer!.GetMethod("TextWidth", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!
            .Invoke(null, [text, fontPixels, "Roboto"])!;
}
