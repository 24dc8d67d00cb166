using System.Globalization;
using System.Text.Json;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// A rejection as the standard's error object: the message in the client's language; in innererror both languages, and where in the option the
/// trouble begins.
/// </summary>
static class ErrorAnswer
{
    static readonly JsonWriterOptions JsonOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task WriteAsync(HttpContext context, Rejection rejection)
    {
        var isBangla = RequestHeaders.PrefersBangla(context.Request);
        var version = VersionOf(context.Request);
        var response = context.Response;
        response.StatusCode = rejection.Status;
        response.ContentType = $"application/json;{version.Prefix()}metadata=minimal;charset=utf-8";
        response.Headers["OData-Version"] = version.Text();
        response.Headers.ContentLanguage = isBangla ? "bn" : "en";
        response.Headers.CacheControl = "no-store";
        response.Headers.Append("Vary", Answer.Vary);
        response.Headers.Remove("Preference-Applied");
        if (rejection.Status == StatusCodes.Status405MethodNotAllowed) response.Headers.Allow = ODataMethods.Allowed(new ServiceLinks(context.Request).Path);
        if (rejection.Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = ServiceLimits.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        // what is left of the body is not waited for
        if (rejection.Status == StatusCodes.Status413PayloadTooLarge) response.Headers.Connection = "close";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await response.BodyWriter.WriteAsync(Body(rejection, isBangla), context.RequestAborted);
    }

    static byte[] Body(Rejection rejection, bool isBangla)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body, JsonOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            writer.WriteString("code", rejection.Code);
            writer.WriteString("message", isBangla ? rejection.MessageBn : rejection.MessageEn);
            if (rejection.Target is { } target) writer.WriteString("target", target);
            writer.WriteStartObject("innererror");
            if (rejection.Position is { } position) writer.WriteNumber("position", position);
            writer.WriteString("message_en", rejection.MessageEn);
            writer.WriteString("message_bn", rejection.MessageBn);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return body.ToArray();
    }

    // a version that cannot be read is itself the error
    static ProtocolVersion VersionOf(HttpRequest request)
    {
        try
        {
            return RequestHeaders.Version(request);
        }
        catch (RejectedException)
        {
            return ProtocolVersion.V40;
        }
    }
}
