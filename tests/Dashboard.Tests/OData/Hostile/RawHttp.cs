using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Shuddhachar.Dashboard.Tests.OData.Hostile;

/// <summary>What came back, as bytes.</summary>
/// <param name="ProcessorTime">Of the whole process meanwhile: on a busy machine the clock says little.</param>
sealed record RawAnswer(int Status, string Head, byte[] Body, TimeSpan Time, TimeSpan ProcessorTime, long AllocatedBytes);

/// <summary>Requests byte by byte: no client library puts right, or refuses, what is wrong on purpose.</summary>
static class RawHttp
{
    // one for all, so that what is allocated meanwhile is the server's
    static readonly byte[] Received = new byte[32 * 1024 * 1024];
    static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    internal static async Task<RawAnswer> SendAsync(Uri root, HostileRequest request)
    {
        var before = GC.GetTotalAllocatedBytes();
        var worked = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        using var client = new TcpClient();
        await client.ConnectAsync(root.Host, root.Port);
        var stream = client.GetStream();
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{request.Method} {root.AbsolutePath}{request.Target} HTTP/1.1\r\nHost: {root.Authority}\r\nConnection: close\r\n");
        foreach (var (name, value) in request.Headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (request.Body is { } body) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        var length = 0;
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()));
            if (request.Body is not null) await stream.WriteAsync(request.Body);
            while (await stream.ReadAsync(Received.AsMemory(length)) is var read and > 0) length += read;
        }
        catch (IOException)
        {
            // a server that has said no need not read the rest
        }
        var time = Stopwatch.GetElapsedTime(started);
        var allocated = GC.GetTotalAllocatedBytes() - before;
        var bytes = Received.AsSpan(0, length);
        var end = bytes.IndexOf(HeadEnd);
        var text = Encoding.Latin1.GetString(end < 0 ? bytes : bytes[..end]);
        var status = text.Split(' ') is [_, var code, ..] && int.TryParse(code, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new RawAnswer(status, text, end < 0 ? [] : Unchunked(bytes[(end + 4)..], text), time, Environment.CpuUsage.TotalTime - worked, allocated);
    }

    static byte[] Unchunked(ReadOnlySpan<byte> bytes, string head)
    {
        if (!head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase)) return bytes.ToArray();
        using var body = new MemoryStream();
        while (bytes.IndexOf("\r\n"u8) is var line and > 0)
        {
            var length = int.Parse(Encoding.ASCII.GetString(bytes[..line]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0) break;
            body.Write(bytes.Slice(line + 2, length));
            bytes = bytes[(line + 4 + length)..];
        }
        return body.ToArray();
    }
}
