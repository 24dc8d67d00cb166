namespace Shuddhachar.Dashboard.Operations;

/// <summary>What keeps the service running and tells how it does, among the dashboard's services.</summary>
static class OperationsServices
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        LogFormat.Apply(builder.Logging, builder.Configuration);
        builder.Services.AddSingleton<DrawingGate>().AddSingleton<RequestLog>().AddRateLimits(builder.Configuration);
        builder.Services.AddSingleton<Telemetry>().AddHostedService(provider => provider.GetRequiredService<Telemetry>());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(Settings.StopSeconds.Number(builder.Configuration)));
    }
}
