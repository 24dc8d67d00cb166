using System.Text;
using System.Text.Json;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The requests of a batch in the JSON format of OData 4.01.</summary>
static class JsonBatchReader
{
    /// <exception cref="RejectedException">ODT132, ODT133.</exception>
    internal static IReadOnlyList<BatchRequest> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("requests", out var requests)
                || requests.ValueKind != JsonValueKind.Array)
                throw BatchRequest.NotUnderstood("/", "{\"requests\":[...]}");
            if (requests.GetArrayLength() > ServiceLimits.BatchRequests)
                throw new RejectedException(RejectionCodes.BatchTooLarge, null, ServiceLimits.BatchRequests);
            var read = new List<BatchRequest>();
            foreach (var request in requests.EnumerateArray()) read.Add(Request(request, read, $"/requests/{read.Count}"));
            return read;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw BatchRequest.NotUnderstood("/", "JSON");
        }
    }

    static BatchRequest Request(JsonElement request, List<BatchRequest> before, string where)
    {
        if (request.ValueKind != JsonValueKind.Object) throw BatchRequest.NotUnderstood(where, "{\"id\":...,\"method\":...,\"url\":...}");
        var id = Text(request, "id", where);
        if (before.Exists(known => known.Id == id)) throw BatchRequest.NotUnderstood(where + "/id", "another id");
        var dependsOn = DependsOn(request, before, where);
        return new BatchRequest(
            id,
            Text(request, "method", where).ToUpperInvariant(),
            Text(request, "url", where),
            Headers(request, where),
            Body(request),
            dependsOn,
            request.TryGetProperty("if", out _) ? Rejection.Of(RejectionCodes.OptionNotSupported, "if") : null);
    }

    static string Text(JsonElement request, string name, string where) =>
        request.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw BatchRequest.NotUnderstood($"{where}/{name}", "a text");

    static List<KeyValuePair<string, string>> Headers(JsonElement request, string where)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (!request.TryGetProperty("headers", out var given) || given.ValueKind == JsonValueKind.Null) return headers;
        if (given.ValueKind != JsonValueKind.Object) throw BatchRequest.NotUnderstood(where + "/headers", "{\"name\":\"value\"}");
        foreach (var header in given.EnumerateObject())
        {
            if (header.Value.ValueKind != JsonValueKind.String) throw BatchRequest.NotUnderstood($"{where}/headers/{header.Name}", "a text");
            headers.Add(new(header.Name, header.Value.GetString()!));
        }
        return headers;
    }

    // a request, or an atomicity group, that stands before: there is no other order in which a service could answer while it reads
    static List<string> DependsOn(JsonElement request, List<BatchRequest> before, string where)
    {
        var dependsOn = new List<string>();
        if (!request.TryGetProperty("dependsOn", out var given) || given.ValueKind == JsonValueKind.Null) return dependsOn;
        foreach (var id in given.EnumerateArray())
        {
            if (!before.Exists(known => known.Id == id.GetString())) throw BatchRequest.NotUnderstood(where + "/dependsOn", "the id of an earlier request");
            dependsOn.Add(id.GetString()!);
        }
        return dependsOn;
    }

    static ReadOnlyMemory<byte> Body(JsonElement request) =>
        !request.TryGetProperty("body", out var body) ? default
        : Encoding.UTF8.GetBytes(body.ValueKind == JsonValueKind.String ? body.GetString()! : body.GetRawText());
}
