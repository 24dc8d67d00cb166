using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>Which methods a path takes.</summary>
static class ODataMethods
{
    const string Read = "GET, HEAD, OPTIONS";
    const string Post = "POST, OPTIONS";

    internal const string Batch = "$batch";

    internal static string Allowed(string path) => TakesPost(path) ? Post : Read;

    /// <exception cref="RejectedException">ODT109.</exception>
    internal static void Require(string method, string path)
    {
        var isAllowed = HttpMethods.IsOptions(method)
            || (TakesPost(path) ? HttpMethods.IsPost(method) : HttpMethods.IsGet(method) || HttpMethods.IsHead(method));
        if (!isAllowed) throw new RejectedException(RejectionCodes.MethodNotAllowed, method);
    }

    static bool TakesPost(string path) => path == Batch || path.EndsWith(ServiceLinks.QuerySegment, StringComparison.Ordinal);
}
