using System.Text;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The body of a POST.</summary>
static class RequestBody
{
    /// <summary>UTF-8 text of one media type.</summary>
    /// <exception cref="RejectedException">ODT117, ODT131.</exception>
    internal static async Task<string> TextAsync(HttpRequest request, string type, int limit)
    {
        if (!string.Equals(request.ContentType?.Split(';')[0].Trim(), type, StringComparison.OrdinalIgnoreCase))
            throw new RejectedException(RejectionCodes.WrongBodyType, request.ContentType ?? "", type);
        return Encoding.UTF8.GetString(await BytesAsync(request, limit));
    }

    /// <exception cref="RejectedException">ODT117.</exception>
    internal static async Task<byte[]> BytesAsync(HttpRequest request, int limit)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            var isTooLong = body.Length + read.Buffer.Length > limit;
            if (!isTooLong)
            {
                foreach (var part in read.Buffer) body.Write(part.Span);
            }
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (isTooLong) throw new RejectedException(RejectionCodes.BodyTooLong, null, limit);
            if (read.IsCompleted) return body.ToArray();
        }
    }
}
