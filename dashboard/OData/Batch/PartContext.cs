using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Shuddhachar.Dashboard.OData;

/// <summary>A request of a batch as a request of its own, whose answer goes into the batch's.</summary>
static class PartContext
{
    /// <summary>What the batch says for all its requests, unless one says otherwise.</summary>
    static readonly string[] Inherited = ["Accept-Language", "OData-Version", "OData-MaxVersion"];

    /// <summary>The target of the request's URL, which may be absolute, begin with a slash, or be relative to the service root.</summary>
    /// <returns>Null when it leads out of the service.</returns>
    internal static string? Target(HttpRequest batch, string url)
    {
        var root = batch.PathBase + ODataRoutes.Root;
        if (Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https") url = absolute!.PathAndQuery;
        if (!url.StartsWith('/')) return $"{root}/{url}";
        return url.StartsWith(root, StringComparison.OrdinalIgnoreCase) && (url.Length == root.Length || url[root.Length] is '/' or '?') ? url : null;
    }

    internal static HttpContext Create(HttpContext batch, BatchRequest request, string target, PartBody body)
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = request.Method,
            Scheme = batch.Request.Scheme,
            PathBase = batch.Request.PathBase,
            Path = "/",
            QueryString = target.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? target[query..] : "",
            RawTarget = target,
            Body = new MemoryStream(request.Body.ToArray(), writable: false),
        });
        features.Set<IHttpResponseFeature>(body);
        features.Set<IHttpResponseBodyFeature>(body);
        features.Set(batch.Features.Get<IHttpRequestLifetimeFeature>());
        var context = new DefaultHttpContext(features) { RequestServices = batch.RequestServices };
        foreach (var name in Inherited.Where(batch.Request.Headers.ContainsKey)) context.Request.Headers[name] = batch.Request.Headers[name];
        foreach (var (name, value) in request.Headers) context.Request.Headers[name] = value;
        context.Request.Headers.Host = batch.Request.Headers.Host;
        return context;
    }
}

/// <summary>The answer of one request of a batch. What is written goes straight on into the batch's answer, after the head that the format wants.</summary>
sealed class PartBody(Action<PartBody> begin, PipeWriter outer) : PipeWriter, IHttpResponseFeature, IHttpResponseBodyFeature
{
    PipeWriter target = outer;

    public int StatusCode { get; set; } = StatusCodes.Status200OK;

    public string? ReasonPhrase { get; set; }

    public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

    public bool HasStarted { get; private set; }

    public Stream Body
    {
        get => AsStream(leaveOpen: true);
        set => throw new NotSupportedException();
    }

    public Stream Stream => Body;

    public PipeWriter Writer => this;

    /// <summary>Sends the body elsewhere than into the batch's answer; to be called by the beginning only.</summary>
    internal void Divert(PipeWriter to) => target = to;

    public override void Advance(int bytes) => target.Advance(bytes);

    public override Memory<byte> GetMemory(int sizeHint = 0) => Started().GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => Started().GetSpan(sizeHint);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => Started().FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => target.CancelPendingFlush();

    public override void Complete(Exception? exception = null)
    {
    }

    public void OnStarting(Func<object, Task> callback, object state)
    {
    }

    public void OnCompleted(Func<object, Task> callback, object state)
    {
    }

    public void DisableBuffering()
    {
    }

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public async Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        await SendFileFallback.SendFileAsync(Stream, path, offset, count, cancellationToken);

    public Task CompleteAsync() => Task.CompletedTask;

    PipeWriter Started()
    {
        if (HasStarted) return target;
        HasStarted = true;
        begin(this);
        return target;
    }
}
