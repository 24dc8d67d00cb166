using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Shuddhachar.Dashboard.OData;

/// <summary>How the answers of a batch stand one after another.</summary>
abstract class BatchFormat(PipeWriter pipe)
{
    protected PipeWriter Pipe => pipe;

    internal abstract string ContentType(ProtocolVersion version);

    internal virtual void Begin()
    {
    }

    /// <summary>What stands before the body of an answer.</summary>
    internal abstract void BeginPart(BatchRequest request, PartBody part);

    /// <summary>What stands after it, or instead of a body when there was none.</summary>
    internal abstract void EndPart(BatchRequest request, PartBody part);

    internal abstract void End();

    protected void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(pipe.GetSpan(bytes.Length));
        pipe.Advance(bytes.Length);
    }

    protected void Write(string text) => Write(Encoding.UTF8.GetBytes(text));
}

/// <summary><c>{"responses":[{"id":...,"status":...,"headers":{...},"body":...},...]}</c>; a body that is no JSON stands there as a text.</summary>
sealed class JsonBatchFormat(PipeWriter pipe) : BatchFormat(pipe)
{
    Pipe? gathered;
    bool isFirst = true;

    internal override string ContentType(ProtocolVersion version) => $"application/json;{version.Prefix()}metadata=minimal;charset=utf-8";

    internal override void Begin() => Write("{\"responses\":["u8);

    internal override void BeginPart(BatchRequest request, PartBody part)
    {
        WriteHead(request, part);
        Write(",\"body\":"u8);
        if (part.Headers.ContentType.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase)) return;
        gathered = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        part.Divert(gathered.Writer);
    }

    internal override void EndPart(BatchRequest request, PartBody part)
    {
        if (!part.HasStarted) WriteHead(request, part);
        if (gathered is not null)
        {
            using var json = new JsonBuffer();
            gathered.Writer.Complete();
            var body = gathered.Reader.TryRead(out var read) ? read.Buffer.ToArray() : [];
            gathered.Reader.Complete();
            // bytes that are no text, in base64url as the standard has it
            if (part.Headers.ContentType.ToString().Contains("charset=utf-8", StringComparison.OrdinalIgnoreCase)) json.Text(body);
            else json.Text(WebEncoders.Base64UrlEncode(body));
            Write(json.Written.Span);
            gathered = null;
        }
        Write((byte[])[(byte)'}']);
    }

    internal override void End() => Write("]}"u8);

    void WriteHead(BatchRequest request, PartBody part)
    {
        using var json = new JsonBuffer();
        if (!isFirst) json.Raw((byte)',');
        isFirst = false;
        json.Raw("{\"id\":"u8);
        json.Text(request.Id ?? "");
        json.Raw(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $",\"status\":{part.StatusCode}")));
        json.Raw(JsonForm.Name("headers"));
        var start = json.Length;
        foreach (var (name, values) in part.Headers)
        {
#pragma warning disable CA1308 // names of headers in JSON are in lower case: OData JSON Format 4.01, 19.2
            json.Raw(JsonForm.Name(name.ToLowerInvariant()));
#pragma warning restore CA1308
            json.Text(values.ToString());
        }
        json.BeginObject(start);
        json.Raw((byte)'}');
        Write(json.Written.Span);
    }
}

/// <summary>Each answer as an HTTP response in full, in a part of its own.</summary>
sealed class MultipartBatchFormat(PipeWriter pipe) : BatchFormat(pipe)
{
    readonly string boundary = "batch_" + Guid.NewGuid().ToString("N");

    internal override string ContentType(ProtocolVersion version) => $"{MultipartBatchReader.Type};boundary={boundary}";

    internal override void BeginPart(BatchRequest request, PartBody part)
    {
        var head = new StringBuilder("--").Append(boundary).Append("\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        if (request.Id is { } id) head.Append("Content-ID: ").Append(id).Append("\r\n");
        head.Append(CultureInfo.InvariantCulture, $"\r\nHTTP/1.1 {part.StatusCode} {ReasonPhrases.GetReasonPhrase(part.StatusCode)}\r\n");
        foreach (var (name, values) in part.Headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {values}\r\n");
        Write(head.Append("\r\n").ToString());
    }

    internal override void EndPart(BatchRequest request, PartBody part)
    {
        if (!part.HasStarted) BeginPart(request, part);
        Write("\r\n"u8);
    }

    internal override void End() => Write($"--{boundary}--\r\n");
}
