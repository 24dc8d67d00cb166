using Shuddhachar.Dashboard.Operations;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access;

/// <summary>
/// /health: whether pages can be served, and from which snapshot; open pages ask it for a newer one. /health/live answers as long as the
/// process does, /health/ready says 503 while the work cannot be done, /health/details tells the rest to those who look after the machine.
/// </summary>
static class Health
{
    public const string Root = "/health";

    const string Ready = "ready", NotReady = "not_ready";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, (HttpContext context, LiveWarehouse warehouse, IConfiguration configuration) =>
        {
            var now = Readiness.Of(warehouse, configuration);
            return Answer(context, now.Snapshot is not null, new { status = now.IsReady ? Ready : NotReady, snapshot = now.Snapshot });
        }).AllowAnonymous();
        routes.MapGet(Root + "/live", (HttpContext context) => Answer(context, true, new { status = "live" })).AllowAnonymous();
        routes.MapGet(Root + "/ready", (HttpContext context, LiveWarehouse warehouse, IConfiguration configuration) =>
        {
            var now = Readiness.Of(warehouse, configuration);
            return Answer(context, now.IsReady, new { status = now.IsReady ? Ready : NotReady, troubles = now.Troubles });
        }).AllowAnonymous();
        // whoever sits at this computer in open mode may see its disk
        routes.MapGet(Root + "/details", Details).Needs(routes.ServiceProvider.GetRequiredService<AccessSettings>().Mode == AccessMode.Open ? Right.Look : Right.Audit);
    }

    static IResult Details(HttpContext context, LiveWarehouse warehouse, IConfiguration configuration, DrawingGate gate)
    {
        var now = Readiness.Of(warehouse, configuration);
        var current = warehouse.Published().FirstOrDefault(snapshot => snapshot.Number == now.Snapshot);
        var loads = new DirectoryInfo(warehouse.Folder.Loads);
        return Answer(context, true, new
        {
            status = now.IsReady ? Ready : NotReady,
            troubles = now.Troubles,
            snapshot = now.Snapshot,
            snapshotPublishedUtc = current?.PublishedUtc,
            snapshotBytes = current?.SizeBytes,
            lastLoadUtc = loads.Exists ? loads.EnumerateFiles("*.json").Max(file => (DateTime?)file.LastWriteTimeUtc) : null,
            switchFailure = warehouse.SwitchFailure?.Message.ReplaceLineEndings(" "),
            freeDiskMegabytes = now.FreeDiskMegabytes,
            pagesWaiting = gate.Waiting,
            memoryMegabytes = Environment.WorkingSet >> 20,
            upSeconds = (long)(DateTime.Now - System.Diagnostics.Process.GetCurrentProcess().StartTime).TotalSeconds,
        });
    }

    static IResult Answer(HttpContext context, bool isWell, object body)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(body, statusCode: isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
