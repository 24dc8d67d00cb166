using System.Net;
using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.Print;

/// <summary>The documents for paper as PDF, at the address of their page with `.pdf` behind it: the same component, printed by Chromium.</summary>
static class PrintRoutes
{
    public static void MapPrints(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            routes.MapGet($"{language.Root()}/print/ranking/{{year}}/{{plan}}.pdf", RankingAsync).CacheOutput(PageCache.Name).Needs(Right.Export);
            routes.MapGet($"{language.Root()}/print/offices/{{code}}.pdf", OfficeAsync).CacheOutput(PageCache.Name).Needs(Right.Export);
        }
    }

    static Task<IResult> RankingAsync(string year, string plan, HttpContext context, Words words, RankingPrintQuery prints) => PrintAsync(
        context, words, $"{plan}-{year}", words.Say("missing.ranking", $"{words.Digits(year)} / {plan}"),
        () => prints.Of(year, plan, RankingView.From(context.Request.Query), words.IsBangla) is { } print ? Chart.Draw<RankingDocument>((nameof(RankingDocument.Print), print)) : null);

    static Task<IResult> OfficeAsync(string code, HttpContext context, Words words, OfficePrintQuery prints) => PrintAsync(
        context, words, code, words.Say("missing.office", code),
        () => prints.Of(code) is { } print ? Chart.Draw<OfficeDocument>((nameof(OfficeDocument.Print), print)) : null);

    /// <param name="nothing">What is said when there is nothing to print.</param>
    static async Task<IResult> PrintAsync(HttpContext context, Words words, string name, string nothing, Func<RenderFragment?> draw)
    {
        if (context.RequestServices.GetRequiredService<Marts>().SnapshotNumber is null)
            return Refuse(StatusCodes.Status404NotFound, words.Say("missing.snapshot", words.Digits(context.Request.Query[PageRequest.AsOfName])));
        if (draw() is not { } document)
            return Refuse(StatusCodes.Status404NotFound, nothing);
        var chromium = context.RequestServices.GetRequiredService<Chromium>();
        if (!chromium.IsInstalled)
            return Refuse(StatusCodes.Status501NotImplemented, words["chart.no_chromium"]);
        var html = await context.RequestServices.GetRequiredService<StaticHtml>().DrawAsync(document);
        var pdf = await chromium.PdfAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{words.Language.Code()}"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode($"{words["product.name"]} {name}")}</title><style>{WebAssets.WholeStyle}</style></head>
            <body><main class="sheet-of-paper">{html}</main></body></html>
            """, context.RequestAborted);
        return Results.File(pdf, "application/pdf", $"shuddhachar-{name}.pdf");
    }

    /// <summary>One clear line.</summary>
    static IResult Refuse(int status, string line) => Results.Text(line, "text/plain; charset=utf-8", statusCode: status);
}
