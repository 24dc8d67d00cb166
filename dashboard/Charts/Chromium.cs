using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Shuddhachar.Dashboard.Charts;

/// <summary>
/// The browser of this machine, when it has one, as a printer: a document that stands alone becomes a picture or a PDF. It is given a file of
/// ours that holds no address, in a profile of its own, for a limited time.
/// </summary>
public sealed class Chromium(IConfiguration configuration) : IDisposable
{
    /// <summary>A path of its own: `chromium`.</summary>
    const string Setting = "chromium";

    static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
    static readonly string[] s_flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-extensions", "--hide-scrollbars", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    // each needs a core and some hundred megabytes
    readonly SemaphoreSlim gate = new(1);
    readonly string? path = configuration[Setting] is { Length: > 0 } chosen ? File.Exists(chosen) ? chosen : null : Find();

    public bool IsInstalled => path is not null;

    /// <summary>A png of the document's upper left corner, two dots a pixel.</summary>
    public Task<byte[]> PictureAsync(string html, int widthPixels, int heightPixels, CancellationToken cancellation) => RunAsync(
        html, "png", cancellation,
        string.Create(CultureInfo.InvariantCulture, $"--window-size={widthPixels},{heightPixels}"), "--force-device-scale-factor=2", "--default-background-color=00000000", "--screenshot=");

    /// <summary>A PDF on the paper that the document's style names.</summary>
    public Task<byte[]> PdfAsync(string html, CancellationToken cancellation) => RunAsync(html, "pdf", cancellation, "--no-pdf-header-footer", "--print-to-pdf=");

    async Task<byte[]> RunAsync(string html, string ending, CancellationToken cancellation, params string[] arguments)
    {
        await gate.WaitAsync(cancellation);
        var folder = Directory.CreateTempSubdirectory("shuddhachar-print-");
        try
        {
            var (source, result) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page." + ending));
            await File.WriteAllTextAsync(source, html, new UTF8Encoding(true), cancellation);
            var start = new ProcessStartInfo(path!) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
            foreach (var argument in s_flags.Concat(arguments[..^1])) start.ArgumentList.Add(argument);
            start.ArgumentList.Add($"--user-data-dir={Path.Combine(folder.FullName, "profile")}");
            start.ArgumentList.Add(arguments[^1] + result);
            start.ArgumentList.Add(new Uri(source).AbsoluteUri);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(s_limit);
            await WaitAsync(start, limit.Token);
            if (!File.Exists(result)) throw new InvalidOperationException($"{path} wrote no {ending}.");
            return await File.ReadAllBytesAsync(result, cancellation);
        }
        finally
        {
            gate.Release();
            folder.Delete(recursive: true);
        }
    }

    static async Task WaitAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var process = Process.Start(start)!;
        try
        {
            var said = Task.WhenAll(process.StandardError.ReadToEndAsync(cancellation), process.StandardOutput.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            await said;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    static string? Find() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in s_names
         let file = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
         where File.Exists(file)
         select file).FirstOrDefault();

    public void Dispose() => gate.Dispose();
}
