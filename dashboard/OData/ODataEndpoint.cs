using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// One request from address to answer: parse, bind, run, write. The only place that catches: everything that goes wrong before the first
/// byte becomes the standard's error object, never a stack trace; what goes wrong after it ends the connection.
/// </summary>
sealed partial class ODataEndpoint(LiveWarehouse warehouse, AdmissionGate gate, ILogger logger)
{
    readonly ModelCache models = new();

    internal async Task HandleAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (Exception failure)
        {
            await FailAsync(context, failure);
        }
    }

    async Task AnswerAsync(HttpContext context)
    {
        var links = new ServiceLinks(context.Request);
        var (path, query) = links.Relative();
        RequireRead(context.Request.Method, path);
        RequestHeaders.RequireVersion(context.Request);
        var request = ODataRequest.Parse(path, query);
        var format = ODataFormat.Negotiate(request, context.Request.Headers.Accept.ToString());
        using var lease = warehouse.Lease();
        var answer = new Answer(context, request, format, links, lease, models.Of(lease));
        switch (request.Path.Kind)
        {
            case ResourceKind.ServiceDocument or ResourceKind.Metadata when RequestHeaders.IsCurrent(context.Request, answer.ETag):
                answer.Begin("", StatusCodes.Status304NotModified);
                break;
            case ResourceKind.ServiceDocument:
                await ServiceAnswers.WriteServiceDocumentAsync(answer);
                break;
            case ResourceKind.Metadata:
                await ServiceAnswers.WriteMetadataAsync(answer);
                break;
            default:
                await AnswerDataAsync(answer);
                break;
        }
    }

    async Task AnswerDataAsync(Answer answer)
    {
        var context = answer.Context;
        var pageSize = RequestHeaders.PageSize(context.Request) ?? Limits.DefaultPageSize;
        var plan = QueryPlan.Bind(answer.Request, answer.Model, answer.Lease.SnapshotNumber, pageSize);
        if (RequestHeaders.IsCurrent(context.Request, answer.ETag))
        {
            answer.Begin("", StatusCodes.Status304NotModified);
            return;
        }
        using var admission = await gate.EnterAsync(context.RequestAborted)
            ?? throw new RejectedException(RejectionCodes.Busy, null, ServiceLimits.RetryAfterSeconds);
        using var watch = new StatementWatch(ServiceLimits.StatementTime, context.RequestAborted);
        try
        {
            await new DataAnswer(answer, admission, watch).WriteAsync(plan);
        }
        catch (OperationCanceledException) when (watch.IsTimeUp)
        {
            throw new RejectedException(RejectionCodes.TimeLimit, null, ServiceLimits.StatementTime.TotalSeconds);
        }
    }

    async Task FailAsync(HttpContext context, Exception failure)
    {
        if (context.RequestAborted.IsCancellationRequested) return;
        var rejection = failure switch
        {
            RejectedException rejected => rejected.Rejection,
            NoSnapshotException => Rejection.Of(RejectionCodes.NoData, null),
            DatabaseException database => NotComputable(context, database),
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

    // a path that exists in the standard and not here is named before the method is refused
    static void RequireRead(string method, string path)
    {
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) return;
        _ = ODataRequest.Parse(path, "");
        throw new RejectedException(RejectionCodes.MethodNotAllowed, method);
    }

    [LoggerMessage(LogLevel.Error, "OData could not answer {Path}{Query}")]
    static partial void LogFailure(ILogger logger, Exception failure, PathString path, QueryString query);
}
