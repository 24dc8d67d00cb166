using Shuddhachar.Dashboard.Access;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The OData service in the dashboard's routes.</summary>
public static class ODataRoutes
{
    /// <summary>Where the service lives, below the dashboard's own root.</summary>
    public const string Root = "/odata";

    const string CorsPolicy = "odata";

    /// <summary>Pages of other origins that may read the service: `odata:cors`, separated by blanks. None, unless somebody sets it.</summary>
    const string CorsSetting = "odata:cors";

    /// <summary>Headers of an answer that a script of another origin may see.</summary>
    static readonly string[] Exposed = ["OData-Version", "ETag", "Preference-Applied", "Retry-After", "Content-Language"];

    /// <summary>Media types that are sent compressed to clients that take them so; rows still leave as they come.</summary>
    public static readonly IReadOnlyList<string> CompressedTypes = ["application/json", "application/xml", "text/csv", "text/html"];

    public static IServiceCollection AddOData(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var origins = (configuration[CorsSetting] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return services.AddSingleton<ModelCache>().AddCors(options => options.AddPolicy(CorsPolicy, policy => policy
            .WithOrigins(origins).WithMethods("GET", "HEAD", "POST").AllowAnyHeader().WithExposedHeaders(Exposed)));
    }

    /// <summary>Serves the current snapshot of the registered <see cref="LiveWarehouse"/> at <see cref="Root"/>, read-only.</summary>
    public static void MapOData(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var endpoint = new ODataEndpoint(
            app.Services.GetRequiredService<LiveWarehouse>(),
            app.Services.GetRequiredService<ModelCache>(),
            new AdmissionGate(Environment.ProcessorCount, ServiceLimits.QueueLength),
            app.Services.GetRequiredService<ILoggerFactory>().CreateLogger<ODataEndpoint>());
        // every method comes here, so that a wrong one is answered in OData's own form
        var route = app.Map(Root + "/{**path}", endpoint.HandleAsync).Needs(Right.Look);
        if (string.IsNullOrWhiteSpace(app.Configuration[CorsSetting])) return;
        app.UseCors();
        route.RequireCors(CorsPolicy);
    }
}
