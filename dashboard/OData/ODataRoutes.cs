using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The OData service in the dashboard's routes.</summary>
public static class ODataRoutes
{
    /// <summary>Where the service lives, below the dashboard's own root.</summary>
    public const string Root = "/odata";

    /// <summary>Serves the current snapshot of the registered <see cref="LiveWarehouse"/> at <see cref="Root"/>, read-only.</summary>
    public static void MapOData(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var services = routes.ServiceProvider;
        var endpoint = new ODataEndpoint(
            services.GetRequiredService<LiveWarehouse>(),
            new AdmissionGate(Environment.ProcessorCount, ServiceLimits.QueueLength),
            services.GetRequiredService<ILoggerFactory>().CreateLogger<ODataEndpoint>());
        // every method comes here, so that a wrong one is answered in OData's own form
        routes.Map(Root + "/{**path}", endpoint.HandleAsync);
    }
}
