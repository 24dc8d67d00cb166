using Shuddhachar.Dashboard.Access;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// One request from address to answer: parse, bind, run, write. The only place that catches: everything that goes wrong before the first
/// byte becomes the standard's error object, never a stack trace; what goes wrong after it ends the connection.
/// </summary>
sealed partial class ODataEndpoint(LiveWarehouse warehouse, ModelCache models, AdmissionGate gate, ILogger logger)
{
    internal Task HandleAsync(HttpContext context) => HandleAsync(context, shared: null);

    /// <param name="shared">The snapshot of the batch that the request is part of.</param>
    internal async Task HandleAsync(HttpContext context, WarehouseLease? shared)
    {
        try
        {
            await AnswerAsync(context, shared);
        }
        catch (Exception failure)
        {
            await FailAsync(context, failure);
        }
    }

    async Task AnswerAsync(HttpContext context, WarehouseLease? shared)
    {
        var links = new ServiceLinks(context.Request);
        var version = RequestHeaders.Version(context.Request);
        ODataMethods.Require(context.Request.Method, links.Path);
        var request = await ParseAsync(context.Request, links);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            WriteOptions(context, links, version);
            return;
        }
        if (request.Path.Kind == ResourceKind.Batch)
        {
            if (shared is not null) throw new RejectedException(RejectionCodes.NotInBatch, ODataMethods.Batch);
            using var one = warehouse.Lease();
            await new BatchAnswer(context, inner => HandleAsync(inner, one)).WriteAsync(version);
            return;
        }
        var format = FormatOf(request, context.Request, links, version);
        if (format.Kind is DocumentKind.Csv or DocumentKind.Xlsx && !context.RequestServices.GetRequiredService<Visitor>().May(Right.Export))
            throw new RejectedException(RejectionCodes.NotAllowed, null, Denial.Phrase(Right.Export));
        using var own = shared is null ? warehouse.Lease() : null;
        var lease = shared ?? own!;
        await AnswerAsync(new Answer(context, request, version, format, Preferences.Of(context.Request), links, lease, models.Of(lease)) { IsPart = shared is not null });
    }

    static async Task<ODataRequest> ParseAsync(HttpRequest request, ServiceLinks links) =>
        HttpMethods.IsPost(request.Method) && links.Path != ODataMethods.Batch
            ? ODataRequest.ParsePost(links.Path, links.Query, await RequestBody.TextAsync(request, "text/plain", Limits.BodyLength))
            : ODataRequest.Parse(links.Path, links.Query);

    async Task AnswerAsync(Answer answer)
    {
        var plan = answer.Request.Path.Kind == ResourceKind.Data ? Bind(answer) : null;
        if (plan is { IsOfTheMoment: true }) answer = answer with { IsLasting = false };
        if (answer.IsLasting && RequestHeaders.IsCurrent(answer.Context.Request, answer.ETag)) answer.Begin("", StatusCodes.Status304NotModified);
        else if (plan is not null) await AnswerDataAsync(answer, plan);
        else if (answer.Request.Path.Kind == ResourceKind.Metadata) await ServiceAnswers.WriteMetadataAsync(answer);
        else if (answer.Format.Kind == DocumentKind.Html) ServiceAnswers.ShowPage(answer);
        else await ServiceAnswers.WriteServiceDocumentAsync(answer);
    }

    static QueryPlan Bind(Answer answer)
    {
        var pageSize = answer.Format.Kind switch
        {
            DocumentKind.Csv => int.MaxValue - 1,
            DocumentKind.Xlsx => ServiceLimits.XlsxRows,
            _ => answer.Preferences.PageSize ?? Limits.DefaultPageSize,
        };
        return QueryPlan.Bind(answer.Request, answer.Model, answer.Lease.SnapshotNumber, pageSize);
    }

    async Task AnswerDataAsync(Answer answer, QueryPlan plan)
    {
        var clientGone = answer.Context.RequestAborted;
        using var admission = await gate.EnterAsync(clientGone)
            ?? throw new RejectedException(RejectionCodes.Busy, null, ServiceLimits.RetryAfterSeconds);
        using var watch = new StatementWatch(ServiceLimits.StatementTime, clientGone);
        try
        {
            await new DataAnswer(answer, admission, watch).WriteAsync(plan);
        }
        catch (OperationCanceledException) when (watch.IsTimeUp)
        {
            throw new RejectedException(RejectionCodes.TimeLimit, null, ServiceLimits.StatementTime.TotalSeconds);
        }
    }

    static ODataFormat FormatOf(ODataRequest request, HttpRequest http, ServiceLinks links, ProtocolVersion version)
    {
        var format = request.Options[ODataOptions.Format];
        var accept = http.Headers.Accept.ToString();
        return request.Path.Kind switch
        {
            // Power BI accepts JSON everywhere and yet reads only XML here; JSON is of 4.01
            ResourceKind.Metadata when format is null && version == ProtocolVersion.V40 => ODataFormat.Negotiate(null, "", DocumentKind.Xml),
            ResourceKind.Metadata => ODataFormat.Negotiate(format, accept, DocumentKind.Xml, DocumentKind.Json),
            ResourceKind.ServiceDocument => ODataFormat.Negotiate(format, accept, DocumentKind.Json, DocumentKind.Html),
            // plain text, whatever the client accepts
            _ when links.IsPlainText => ODataFormat.Negotiate(null, "", DocumentKind.Json),
            _ => ODataFormat.Negotiate(format, accept, DocumentKind.Json, DocumentKind.Csv, DocumentKind.Xlsx),
        };
    }

    static void WriteOptions(HttpContext context, ServiceLinks links, ProtocolVersion version)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.Allow = ODataMethods.Allowed(links.Path);
        context.Response.Headers["OData-Version"] = version.Text();
    }

    async Task FailAsync(HttpContext context, Exception failure)
    {
        if (context.RequestAborted.IsCancellationRequested) return;
        var rejection = failure switch
        {
            RejectedException rejected => rejected.Rejection,
            NoSnapshotException => Rejection.Of(RejectionCodes.NoData, null),
            DatabaseException database => NotComputable(context, database),
            // a computed day beyond the year 9999
            OverflowException => Rejection.Of(RejectionCodes.OutOfRange, null),
            BadHttpRequestException => Rejection.Of(RejectionCodes.BodyTooLong, null, ServiceLimits.BatchBytes),
            _ => Unexpected(context, failure),
        };
        if (context.Response.HasStarted) context.Abort();
        else await ErrorAnswer.WriteAsync(context, rejection);
    }

    // An overflow or a division is the query's own; DuckDB's sentence about anything else may quote our SQL and is only for the log.
    Rejection NotComputable(HttpContext context, DatabaseException failure)
    {
        var isArithmetic = failure.Message.StartsWith("Out of Range Error", StringComparison.Ordinal)
            || failure.Message.StartsWith("Conversion Error", StringComparison.Ordinal);
        if (isArithmetic) return Rejection.Of(RejectionCodes.OutOfRange, null);
        LogFailure(logger, failure, context.Request.Path, context.Request.QueryString);
        return Rejection.Of(RejectionCodes.RefusedByDatabase, null);
    }

    Rejection Unexpected(HttpContext context, Exception failure)
    {
        LogFailure(logger, failure, context.Request.Path, context.Request.QueryString);
        return Rejection.Of(RejectionCodes.Failed, null);
    }

    [LoggerMessage(LogLevel.Error, "OData could not answer {Path}{Query}")]
    static partial void LogFailure(ILogger logger, Exception failure, PathString path, QueryString query);
}
