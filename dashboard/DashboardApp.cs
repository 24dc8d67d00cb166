using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Connections;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Access.Accounts;
using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Components;
using Shuddhachar.Dashboard.Intake;
using Shuddhachar.Dashboard.OData;
using Shuddhachar.Dashboard.Operations;
using Shuddhachar.Dashboard.Pages.Connect;
using Shuddhachar.Dashboard.Pages.Documents;
using Shuddhachar.Dashboard.Pages.Print;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Search;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard;

/// <summary>Builds and runs the dashboard. Tests build it with their own data folder and port 0 and start it in process.</summary>
public static class DashboardApp
{
    const int CannotServe = 1;
    const int WrongUse = 2;

    /// <summary>Builds, loads the samples when there is nothing to serve yet, and serves until stopped.</summary>
    /// <returns>0; 1 nothing to serve or the port is taken; 2 an address that is not allowed or wrong settings.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = CreateBuilder(args);
        var (addresses, refusal) = StartChecks.OfSettings(builder.Configuration);
        if (refusal is not null)
            return Refuse(refusal, WrongUse);
        if (ListenAddress.FirstTaken(addresses) is { } taken)
            return Refuse(ListenAddress.TakenLine(taken), CannotServe);
        try
        {
            var folder = DataFolder.Locate(builder.Configuration["data"]);
            if (StartChecks.OfFolder(AccessSettings.Of(builder.Configuration), folder, () => new AccountBook(folder).HasAdministrator, Console.Error.WriteLine) is { } unsafeToServe)
                return Refuse(unsafeToServe, WrongUse);
            if (FirstLoad.Ensure(folder, Loader.Of(builder.Configuration)) is { } nothing)
                return Refuse(nothing, CannotServe);
            await using var app = Build(builder, folder, addresses);
            var snapshot = Served(app.Services.GetRequiredService<LiveWarehouse>());
            await app.StartAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Shuddhachar: {string.Join(" ", app.Urls)} · snapshot {snapshot} · {folder.Root} · Ctrl+C stops"));
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return Refuse(ListenAddress.TakenLine(addresses[0]), CannotServe);
        }
        catch (Exception failure) when (failure is DatabaseException or IOException or InvalidDataException or NoSnapshotException or UnauthorizedAccessException)
        {
            return Refuse("shuddhachar dashboard: " + failure.Message.ReplaceLineEndings(" "), CannotServe);
        }
    }

    /// <summary>The number of the snapshot being served; says so when it is an earlier one than was published.</summary>
    static int Served(LiveWarehouse warehouse)
    {
        using var lease = warehouse.Lease();
        if (warehouse.SwitchFailure is { } failure)
            Console.Error.WriteLine($"shuddhachar dashboard: {failure.Message.ReplaceLineEndings(" ")} Serving snapshot {lease.SnapshotNumber.ToString(CultureInfo.InvariantCulture)} instead.");
        return lease.SnapshotNumber;
    }

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(DashboardApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // says at each start that the keys lie unencrypted: the folder is the service's own, and its rights are checked
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        return builder;
    }

    /// <param name="addresses">Allowed by <see cref="ListenAddress"/>.</param>
    public static WebApplication Build(WebApplicationBuilder builder, DataFolder folder, IEnumerable<string> addresses)
    {
        RadzenBengaliMetrics.Apply();
        // nobody outside can resolve a name of theirs to us and read pages through a visitor's browser
        builder.Configuration["AllowedHosts"] = string.Join(';', ["localhost", "127.0.0.1", "[::1]", .. AccessSettings.Of(builder.Configuration).Hosts]);
        builder.WebHost.UseUrls([.. addresses]);
        builder.WebHost.ConfigureKestrel(options => ServerLimits.Apply(options, builder.Configuration));
        builder.Services.AddAccess(AccessSettings.Of(builder.Configuration), folder, addresses);
        AddServices(builder.Services, folder);
        builder.Services.AddOData(builder.Configuration);
        builder.Services.AddIntake(builder.Configuration, folder);
        builder.AddOperations();

        var app = builder.Build();
        app.Use(app.Services.GetRequiredService<RequestLog>().WriteAsync);
        app.UseExceptionHandler(error => error.Run(FailurePage.WriteAsync));
        app.Use(PageHeaders.AddAsync);
        app.UseFront();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseOutputCache();
        app.Use(app.Services.GetRequiredService<DrawingGate>().DrawAsync);
        app.UseResponseCompression();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapOData();
        app.MapConnectFiles();
        app.MapCharts();
        app.MapPrints();
        app.MapFindingsFile();
        app.MapHealth();
        app.MapSignIn();
        app.MapPeople();
        app.MapIntake();
        app.MapRazorComponents<App>().CacheOutput(PageCache.Name);
        return app;
    }

    static void AddServices(IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(new LiveWarehouse(folder));
        services.AddHttpContextAccessor();
        // Bengali as it is, not as numbers of letters, which are three times as long
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddResponseCompression(options => options.MimeTypes = [.. ODataRoutes.CompressedTypes, "text/css", "image/svg+xml"]);
        services.AddQueries().AddSingleton<SearchIndexes>();
        services.AddScoped(provider => PageRequest.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddScoped(provider => Words.In(provider.GetRequiredService<PageRequest>().Language));
        services.AddScoped<Urls>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = PageCache.SizeBytes;
            options.AddPolicy(PageCache.Name, new PageCache());
        });
        services.AddCharts();
        Radzen.ServiceCollectionExtensions.AddRadzenComponents(services);
    }

    static int Refuse(string line, int exitCode)
    {
        Console.Error.WriteLine(line);
        return exitCode;
    }
}
