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

    /// <summary>The same for the first bytes of an answer.</summary>
    internal const int FirstFlushBytes = 4 * 1024;

    /// <summary>Bytes of a batch.</summary>
    internal const int BatchBytes = 1024 * 1024;

    /// <summary>Requests in a batch.</summary>
    internal const int BatchRequests = 100;

    /// <summary>Rows of an xlsx answer, which is made ready before it is sent; a csv answer streams and has no limit but the statement's time.</summary>
    internal const int XlsxRows = 100_000;

    /// <summary>The share of <see cref="StatementTime"/> after which a page in parts ends rather than begin another part.</summary>
    internal const double LateShare = 0.2;

    /// <summary>Time in the database for one statement; time spent waiting for the client does not count.</summary>
    internal static readonly TimeSpan StatementTime = TimeSpan.FromSeconds(30);
}
