using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The requests of a batch in the multipart format of OData 4.0: each part is an HTTP request in full.</summary>
static class MultipartBatchReader
{
    internal const string Type = "multipart/mixed";

    /// <exception cref="RejectedException">ODT132, ODT133.</exception>
    internal static async Task<IReadOnlyList<BatchRequest>> ReadAsync(byte[] body, string contentType)
    {
        var boundary = MediaTypeHeaderValue.TryParse(contentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString() : "";
        if (boundary.Length == 0) throw BatchRequest.NotUnderstood("Content-Type", "boundary=...");
        try
        {
            using var stream = new MemoryStream(body);
            var reader = new MultipartReader(boundary, stream);
            var requests = new List<BatchRequest>();
            while (await reader.ReadNextSectionAsync() is { } section)
            {
                if (requests.Count == ServiceLimits.BatchRequests)
                    throw new RejectedException(RejectionCodes.BatchTooLarge, null, ServiceLimits.BatchRequests);
                requests.Add(await RequestAsync(section, $"part {requests.Count + 1}"));
            }
            return requests;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw BatchRequest.NotUnderstood("/", Type);
        }
    }

    static async Task<BatchRequest> RequestAsync(MultipartSection section, string where)
    {
        var id = section.Headers?.TryGetValue("Content-ID", out var given) == true ? given.ToString() : null;
        if (section.ContentType?.StartsWith(Type, StringComparison.OrdinalIgnoreCase) == true) return BatchRequest.ChangeSet(id);
        if (section.ContentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != true)
            throw BatchRequest.NotUnderstood(where, "Content-Type: application/http");
        using var reader = new StreamReader(section.Body, Encoding.UTF8);
        if ((await reader.ReadLineAsync())?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var method, var url, ..])
            throw BatchRequest.NotUnderstood(where, "GET Offices HTTP/1.1");
        var headers = new List<KeyValuePair<string, string>>();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) throw BatchRequest.NotUnderstood(where, "Name: value");
            headers.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }
        return new BatchRequest(id, method.ToUpperInvariant(), url, headers, Encoding.UTF8.GetBytes(await reader.ReadToEndAsync()), []);
    }
}
