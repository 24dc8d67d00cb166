using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>The intake in the dashboard's services.</summary>
static class IntakeServices
{
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddSingleton(Loader.Of(configuration)).AddSingleton(IntakeSettings.Of(configuration));
        services.AddSingleton(new Drafts(folder)).AddSingleton(new Publications(folder)).AddSingleton(new MethodChoices(folder));
        services.AddSingleton<ReportReader>().AddSingleton<Settlement>().AddSingleton<Publisher>();
        services.AddHostedService<ReadingQueue>().AddHostedService(provider => provider.GetRequiredService<Publisher>());
        return services.AddScoped<OfficeScope>().AddScoped<HeadingChoices>().AddScoped<Desk>().AddScoped<BatchDesk>().AddScoped<Upload>();
    }
}
