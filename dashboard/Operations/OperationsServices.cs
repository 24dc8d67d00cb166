namespace Shuddhachar.Dashboard.Operations;

/// <summary>What keeps the service running and tells how it does, among the dashboard's services.</summary>
static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<DrawingGate>().AddRateLimits(configuration);
}
