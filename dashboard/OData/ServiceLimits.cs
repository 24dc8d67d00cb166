namespace Shuddhachar.Dashboard.OData;

/// <summary>What one answer may cost the server.</summary>
static class ServiceLimits
{
    /// <summary>Requests that wait while as many as there are cores are being answered; the next one is turned away.</summary>
    internal const int QueueLength = 64;

    /// <summary>What a client that was turned away is told to wait.</summary>
    internal const int RetryAfterSeconds = 2;

    /// <summary>Bytes gathered before they are sent; also how much of a feed is held in memory.</summary>
    internal const int FlushBytes = 32 * 1024;

    /// <summary>Time in the database for one statement; time spent waiting for the client does not count.</summary>
    internal static readonly TimeSpan StatementTime = TimeSpan.FromSeconds(30);
}
