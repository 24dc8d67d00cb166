using System.Buffers;
using System.Text;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The body of a POST.</summary>
static class RequestBody
{
    const string Text = "text/plain";

    /// <summary>The query options: of the address and, for <c>/$query</c>, of the body too.</summary>
    /// <exception cref="RejectedException">ODT130, ODT131.</exception>
    internal static async Task<string> QueryAsync(HttpRequest request, ServiceLinks links)
    {
        if (!HttpMethods.IsPost(request.Method) || !links.Path.EndsWith(ServiceLinks.QuerySegment, StringComparison.Ordinal)) return links.Query;
        RequireType(request, Text);
        var body = Encoding.UTF8.GetString(await ReadAsync(request, ServiceLimits.QueryBytes)).Trim().TrimStart('?');
        return links.Query.Length > 1 ? $"{links.Query}&{body}" : body;
    }

    /// <exception cref="RejectedException">ODT130.</exception>
    internal static async Task<byte[]> ReadAsync(HttpRequest request, int limit)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            if (body.Length + read.Buffer.Length > limit) throw new RejectedException(RejectionCodes.BodyTooLong, null, limit);
            body.Write(read.Buffer.ToArray());
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) return body.ToArray();
        }
    }

    /// <exception cref="RejectedException">ODT131.</exception>
    internal static void RequireType(HttpRequest request, string type)
    {
        if (!string.Equals(request.ContentType?.Split(';')[0].Trim(), type, StringComparison.OrdinalIgnoreCase))
            throw new RejectedException(RejectionCodes.WrongBodyType, request.ContentType ?? "", type);
    }
}
