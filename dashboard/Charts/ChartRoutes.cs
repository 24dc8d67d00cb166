using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Charts;

/// <summary>Charts as files at addresses that stay: /charts/{name}.svg and .png, English below /en.</summary>
static class ChartRoutes
{
    // nothing in a drawing may act; its letters are inside it
    static readonly string s_policy = $"default-src 'none'; style-src {ChartFile.StyleSource}; font-src data:; frame-ancestors 'none'";

    public static IServiceCollection AddCharts(this IServiceCollection services)
    {
        foreach (var source in typeof(IChartSource).Assembly.GetTypes().Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(IChartSource))))
            services.AddScoped(source).AddScoped(provider => (IChartSource)provider.GetRequiredService(source));
        return services.AddScoped<StaticHtml>().AddScoped<ChartFile>().AddSingleton<Chromium>();
    }

    public static void MapCharts(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var ending in ChartFile.Endings)
                routes.MapGet($"{language.Root()}/charts/{{name}}.{ending}", (string name, HttpContext context) => DrawAsync(name, ending, context)).CacheOutput(PageCache.Name).Needs(Right.Export);
        }
    }

    static async Task<IResult> DrawAsync(string name, string ending, HttpContext context)
    {
        var words = context.RequestServices.GetRequiredService<Words>();
        if (context.RequestServices.GetRequiredService<Marts>().SnapshotNumber is null)
            return Refuse(words, StatusCodes.Status404NotFound, words.Say("missing.snapshot", words.Digits(context.Request.Query[PageRequest.AsOfName])));
        var sources = context.RequestServices.GetServices<IChartSource>().ToList();
        if (sources.Find(source => source.Name == name) is not { } source)
            return Refuse(words, StatusCodes.Status404NotFound, words.Say("chart.unknown", name, string.Join(", ", sources.Select(known => known.Name).Order(StringComparer.Ordinal))));
        if (source.Draw(context.Request.Query) is not { } chart)
            return Refuse(words, StatusCodes.Status404NotFound, words.Say("chart.nothing", name));
        var file = context.RequestServices.GetRequiredService<ChartFile>();
        if (ending == "svg")
        {
            context.Response.Headers.ContentSecurityPolicy = s_policy;
            return Results.Text(await file.SvgAsync(chart), "image/svg+xml; charset=utf-8");
        }
        var picture = await file.PngAsync(chart, context.RequestAborted);
        return picture is null
            ? Refuse(words, StatusCodes.Status501NotImplemented, words["chart.no_chromium"])
            : Results.Bytes(picture, "image/png");
    }

    /// <summary>One clear line.</summary>
    static IResult Refuse(Words words, int status, string line) => Results.Text(line, "text/plain; charset=utf-8", statusCode: status);
}
