using System.Globalization;
using System.Text.Json;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>A rejection as the standard's error object: the message in the client's language, both languages in innererror.</summary>
static class ErrorAnswer
{
    internal static async Task WriteAsync(HttpContext context, Rejection rejection)
    {
        var isBangla = RequestHeaders.PrefersBangla(context.Request);
        var response = context.Response;
        response.StatusCode = rejection.Status;
        response.ContentType = "application/json;odata.metadata=minimal;charset=utf-8";
        response.Headers["OData-Version"] = "4.0";
        response.Headers.ContentLanguage = isBangla ? "bn" : "en";
        response.Headers.CacheControl = "no-store";
        if (rejection.Status == StatusCodes.Status405MethodNotAllowed) response.Headers.Allow = "GET, HEAD";
        if (rejection.Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = ServiceLimits.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);

        if (HttpMethods.IsHead(context.Request.Method)) return;
        using (var writer = new Utf8JsonWriter(response.BodyWriter, AnswerWriter.JsonOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            writer.WriteString("code", rejection.Code);
            writer.WriteString("message", isBangla ? rejection.MessageBn : rejection.MessageEn);
            if (rejection.Target is { } target) writer.WriteString("target", target);
            writer.WriteStartObject("innererror");
            writer.WriteString("message_en", rejection.MessageEn);
            writer.WriteString("message_bn", rejection.MessageBn);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
