using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// Answers the requests of a batch one after another, each as if it had come alone, all from one snapshot. The first one that fails ends the
/// batch, unless the client prefers to go on.
/// </summary>
/// <param name="answer">Answers one request; a failure is an answer too.</param>
sealed class BatchAnswer(HttpContext context, Func<HttpContext, Task> answer)
{
    readonly Dictionary<string, int> statuses = new(StringComparer.Ordinal);

    /// <exception cref="RejectedException">The batch itself is not well-formed: ODT117, ODT131 to ODT133.</exception>
    internal async Task WriteAsync(ProtocolVersion version)
    {
        var (requests, format) = await ReadAsync();
        var preferences = Preferences.Of(context.Request);
        var response = context.Response;
        response.ContentType = format.ContentType(version);
        response.Headers["OData-Version"] = version.Text();
        response.Headers.CacheControl = "no-store";
        if (preferences.ContinuesOnError) response.Headers["Preference-Applied"] = "continue-on-error=true";
        format.Begin();
        foreach (var request in requests)
        {
            var status = await AnswerAsync(request, format);
            if (request.Id is { } id) statuses[id] = status;
            await response.BodyWriter.FlushAsync(context.RequestAborted);
            if (context.RequestAborted.IsCancellationRequested) return;
            if (status >= StatusCodes.Status400BadRequest && !preferences.ContinuesOnError) break;
        }
        format.End();
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    async Task<(IReadOnlyList<BatchRequest> Requests, BatchFormat Format)> ReadAsync()
    {
        var type = context.Request.ContentType ?? "";
        var isMultipart = type.StartsWith(MultipartBatchReader.Type, StringComparison.OrdinalIgnoreCase);
        if (!isMultipart && !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            throw new RejectedException(RejectionCodes.WrongBodyType, type, $"application/json / {MultipartBatchReader.Type}");
        var body = await RequestBody.BytesAsync(context.Request, ServiceLimits.BatchBytes);
        var pipe = context.Response.BodyWriter;
        return isMultipart
            ? (await MultipartBatchReader.ReadAsync(body, type), new MultipartBatchFormat(pipe))
            : (JsonBatchReader.Read(body), new JsonBatchFormat(pipe));
    }

    async Task<int> AnswerAsync(BatchRequest request, BatchFormat format)
    {
        var part = new PartBody(part => format.BeginPart(request, part), context.Response.BodyWriter);
        var target = PartContext.Target(context.Request, request.Url);
        var inner = PartContext.Create(context, request, target ?? ODataRoutes.Root, part);
        var refusal = request.Refusal ?? Reference(request) ?? Dependency(request)
            ?? (target is null ? BatchRequest.NotUnderstood(request.Url, ODataRoutes.Root).Rejection : null);
        if (refusal is not null) await ErrorAnswer.WriteAsync(inner, refusal);
        else await answer(inner);
        format.EndPart(request, part);
        return part.StatusCode;
    }

    // `$1/Gaps`: the entity that request 1 answered
    Rejection? Reference(BatchRequest request)
    {
        if (!request.Url.StartsWith('$')) return null;
        var name = request.Url[1..].Split('/', '?')[0];
        return statuses.ContainsKey(name) ? Rejection.Of(RejectionCodes.OptionNotSupported, "$" + name) : null;
    }

    Rejection? Dependency(BatchRequest request) =>
        request.DependsOn.FirstOrDefault(id => statuses.GetValueOrDefault(id) >= StatusCodes.Status400BadRequest) is { } failed
            ? Rejection.Of(RejectionCodes.DependsOnFailed, request.Id, failed)
            : null;
}
