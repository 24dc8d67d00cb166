using Shuddhachar.Dashboard.Tests.Fixture;

namespace Shuddhachar.Dashboard.Tests.Operations;

/// <summary>The dashboard with five requests to a caller, one more each second.</summary>
public sealed class LimitedHost : DashboardHost
{
    public const int Burst = 5;

    protected override string[] Arguments => ["--limits:burst", "5", "--limits:rate", "1"];
}
