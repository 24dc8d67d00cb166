using System.IO.Pipelines;

namespace Shuddhachar.Dashboard.OData;

/// <summary>Sends what gathers in a buffer when it is worth sending, so an answer of any size needs little memory.</summary>
sealed class AnswerWriter(PipeWriter pipe, Admission? admission, CancellationToken clientGone) : IDisposable
{
    bool hasSent;

    internal JsonBuffer Json { get; } = new();

    /// <summary>Enough has gathered. The first time a little is enough: the client sees that rows are coming.</summary>
    internal bool IsFull => Json.Length >= (hasSent ? ServiceLimits.FlushBytes : ServiceLimits.FirstFlushBytes);

    /// <summary>Sends what has gathered. While a slow client makes us wait, others may have our turn in the database.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    internal async Task SendAsync()
    {
        hasSent = true;
        var sending = pipe.WriteAsync(Json.Written, clientGone);
        if (sending.IsCompletedSuccessfully || admission is null) RequireClient(await sending);
        else await admission.StepAsideAsync(async () => RequireClient(await sending.ConfigureAwait(false)), clientGone).ConfigureAwait(false);
        Json.Clear();
    }

    public void Dispose() => Json.Dispose();

    static void RequireClient(FlushResult sent)
    {
        if (sent.IsCompleted || sent.IsCanceled) throw new OperationCanceledException("The client has gone.");
    }
}
