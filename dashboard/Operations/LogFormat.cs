using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>The log on the console: `log:format` and `log:level`.</summary>
static class LogFormat
{
    public static void Apply(ILoggingBuilder logging, IConfiguration configuration)
    {
        var level = Enum.Parse<LogLevel>(Settings.LogLevel.Text(configuration), ignoreCase: true);
        logging.SetMinimumLevel(level);
        // below that, the frameworks tell addresses with their queries
        if (level < LogLevel.Warning) logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        if (!Settings.LogFormat.Is(configuration, "json")) return;
        logging.ClearProviders().AddJsonConsole(options =>
        {
            options.IncludeScopes = false;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            options.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
    }
}
