namespace Shuddhachar.Dashboard.Queries;

/// <summary>Every class of this folder that reads the marts, for the pages of one request.</summary>
static class QueryServices
{
    public static IServiceCollection AddQueries(this IServiceCollection services)
    {
        services.AddScoped<Marts>();
        foreach (var query in typeof(Marts).Assembly.GetTypes().Where(type => type.Namespace == typeof(Marts).Namespace && type.GetConstructors() is [{ } made] && made.GetParameters().Any(parameter => parameter.ParameterType == typeof(Marts))))
            services.AddScoped(query);
        return services;
    }
}
