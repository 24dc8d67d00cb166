using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Shuddhachar.Dashboard.Access;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>
/// How much one caller may ask for: a person by the account, a program by the owner of its key, everybody else by the address. Generous
/// enough for a browser and for Power BI; what one greedy caller asks beyond it is answered 429, so that the others are served.
/// </summary>
static class RateLimits
{
    /// <summary>What costs nothing is not counted: styles, letters, and the question after our health.</summary>
    static readonly string[] s_free = ["/assets", Health.Root];

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(Settings.Burst.Number(configuration), Settings.Rate.Number(configuration)),
            TokensPerPeriod = Settings.Rate.Number(configuration),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };
        // two windows' worth of attempts are never possible in one: the window slides
        var attempts = new SlidingWindowRateLimiterOptions { PermitLimit = Settings.SignIns.Number(configuration), Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 };
        return services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => s_free.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetTokenBucketLimiter(CallerOf(context), _ => bucket));
            // a look at the form is no attempt
            options.AddPolicy(SignInRoutes.RateLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(AddressOf(context), _ => attempts)
                : RateLimitPartition.GetNoLimiter(""));
            options.OnRejected = (refused, _) => new(RefusedRequest.LaterAsync(
                refused.HttpContext, StatusCodes.Status429TooManyRequests, refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1)));
        });
    }

    /// <summary>A person at a browser does not wait for programs that work with a key of the same person.</summary>
    static string CallerOf(HttpContext context) => context.RequestServices.GetRequiredService<Visitor>() is { PersonKey: { } person }
        ? $"{Visitor.CodeOf(person)} {context.User.Identity?.AuthenticationType}"
        : AddressOf(context);

    /// <summary>Of IPv6 the network that one subscriber has, since each may take any address of it.</summary>
    static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => string.Create(CultureInfo.InvariantCulture, $"{new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]])}/64"),
        var address => address.ToString(),
    };
}
