using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shuddhachar.Dashboard.OData;

/// <summary>JSON straight onto the response's pipe. What is written leaves when enough has gathered, so an answer of any size needs little memory.</summary>
sealed class AnswerWriter : IDisposable
{
    /// <summary>Bengali as Bengali: the default would write each letter as six characters. The answer is no HTML, and nosniff says so.</summary>
    internal static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    readonly PipeWriter pipe;
    readonly Admission admission;
    readonly CancellationToken clientGone;
    long sentBytes;

    internal AnswerWriter(HttpContext context, Admission admission)
    {
        (pipe, this.admission, clientGone) = (context.Response.BodyWriter, admission, context.RequestAborted);
        Json = new Utf8JsonWriter(pipe, JsonOptions);
    }

    internal Utf8JsonWriter Json { get; }

    /// <summary>Enough has gathered to be worth sending.</summary>
    internal bool IsFull => Json.BytesCommitted + Json.BytesPending - sentBytes >= ServiceLimits.FlushBytes;

    /// <summary>Sends what has gathered. While a slow client makes us wait, others may have our turn in the database.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    internal async Task SendAsync()
    {
        Json.Flush();
        sentBytes = Json.BytesCommitted;
        var flush = pipe.FlushAsync(clientGone);
        if (flush.IsCompletedSuccessfully)
        {
            RequireClient(flush.Result);
            return;
        }
        await admission.StepAsideAsync(async () => RequireClient(await flush.ConfigureAwait(false)), clientGone).ConfigureAwait(false);
    }

    public void Dispose() => Json.Dispose();

    static void RequireClient(FlushResult flush)
    {
        if (flush.IsCompleted || flush.IsCanceled) throw new OperationCanceledException("The client has gone.");
    }
}
