using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access;

/// <summary>/health: whether pages can be served, and from which snapshot. Open pages ask it for a newer one.</summary>
static class Health
{
    public const string Root = "/health";

    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet(Root, (HttpContext context, LiveWarehouse warehouse) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { status = "ready", snapshot = warehouse.CurrentNumber });
    }).AllowAnonymous();
}
