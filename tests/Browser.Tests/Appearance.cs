using System.Reflection;
using System.Text.Json;
using Microsoft.Playwright;

namespace Shuddhachar.Browser.Tests;

/// <summary>What is wrong with how an open page looks: the rules of WCAG 2.2 AA, sideways scrolling, cut letters on the screen and on paper, charts without their table.</summary>
static class Appearance
{
    /// <summary>What makes the page scroll sideways, when it does.</summary>
    const string TooWide =
        """
        () => document.documentElement.scrollWidth <= innerWidth ? '' : innerWidth + ': ' + [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))
          .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
        """;

    /// <summary>Words of a drawing that stand out of it, and words of a box that hides what does not fit.</summary>
    const string Cut =
        """
        () => [
          ...[...document.querySelectorAll('main svg text')].filter(t => {
            const svg = t.ownerSVGElement.getBoundingClientRect(), own = t.getBoundingClientRect();
            return own.width > 0 && (own.left < svg.left - 1 || own.right > svg.right + 1) && getComputedStyle(t.ownerSVGElement).overflow !== 'visible';
          }),
          ...[...document.querySelectorAll('main *')].filter(e => e.childElementCount === 0 && e.textContent.trim() && !e.closest('.unseen')
            && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1),
        ].slice(0, 3).map(e => e.outerHTML.slice(0, 160)).join(' | ')
        """;

    const string ChartsWithoutTable =
        "() => [...document.querySelectorAll('[data-chart]')].filter(c => !c.querySelector('table tbody tr')).map(c => c.dataset.chart).join(' ')";

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var faults = new List<string>(await ViolationsAsync(page));
        foreach (var look in new[] { TooWide, Cut, ChartsWithoutTable }) faults.Add(await page.EvaluateAsync<string>(look));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        faults.Add(await page.EvaluateAsync<string>(Cut));
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        return [.. faults.Where(fault => fault.Length > 0)];
    }

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe());
        var result = await page.EvaluateAsync<JsonElement>(
            "() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
        return
        [
            .. result.GetProperty("violations").EnumerateArray()
                .Select(violation => $"{violation.GetProperty("id")}: {violation.GetProperty("nodes")[0].GetProperty("html")} {violation.GetProperty("nodes")[0].GetProperty("failureSummary")}"),
        ];
    }

    static string Axe()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("axe.js")!;
        using var reader = new StreamReader(stream);
        return $"() => {{ {reader.ReadToEnd()} }}";
    }
}
