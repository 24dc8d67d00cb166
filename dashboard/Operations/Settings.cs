using System.Globalization;
using Microsoft.Extensions.Configuration.CommandLine;
using Shuddhachar.Dashboard.Intake;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>Every setting of the service, as the table of README.md has them. One that is misspelt or malformed ends the start with one line.</summary>
public static class Settings
{
    public static readonly Setting
        Urls = new("urls", "http://127.0.0.1:5080", SettingForm.ListenAddresses, "Where to listen. Anything but http on this computer needs signed-in mode."),
        Data = new("data", "`SHUDDHACHAR_DATA`, else `data/` beside the solution", SettingForm.Folder, "The data folder."),
        Mode = new("access:mode", "open", SettingForm.OneOf("open", "signed-in"), "open: whoever sits at this computer may look. signed-in: nothing without a sign-in or a key."),
        Hosts = new("access:hosts", "", SettingForm.HostNames, "The names by which people reach the service, apart from those of this computer. Requests for other names are refused."),
        Proxies = new("access:proxies", "", SettingForm.Proxies, "The TLS proxies that stand before the service: only they may say who asked, by what name, and over https."),
        Cors = new("odata:cors", "", SettingForm.Origins, "Pages of other origins whose scripts may read OData."),
        Chromium = new("chromium", "the first on the PATH", SettingForm.File, "The browser that prints PDF and png."),
        Rate = new("limits:rate", "1000", SettingForm.Number(1, 1_000_000), "Requests a second that one person, key or address may go on making.", "50"),
        Burst = new("limits:burst", "3000", SettingForm.Number(1, 1_000_000), "Requests that one of them may make at once after a pause.", "300"),
        SignIns = new("limits:sign_ins", "30", SettingForm.Number(1, 10_000), "Passwords that one address may send in a minute."),
        Drawings = new("limits:drawings", "0", SettingForm.Number(0, 1_000), "Pages drawn at a time; 0 is two for each core."),
        Queue = new("limits:queue", "200", SettingForm.Number(0, 10_000), "Pages that wait to be drawn; the next is answered 503."),
        Connections = new("limits:connections", "2000", SettingForm.Number(10, 100_000), "Connections open at a time."),
        DiskMegabytes = new("limits:disk_megabytes", "500", SettingForm.Number(0, 1_000_000), "Free megabytes below which the service says that it is not ready."),
        StopSeconds = new("stop:seconds", "20", SettingForm.Number(0, 600), "Time that running requests have to end when the service is told to stop."),
        LogFormat = new("log:format", "text", SettingForm.OneOf("text", "json"), "How the log is written on the console: for people, or one JSON object a line."),
        LogLevel = new("log:level", "warning", SettingForm.OneOf("debug", "information", "warning", "error"), "What is worth a line; from information on, each request has one."),
        Collector = new("otlp:endpoint", "`OTEL_EXPORTER_OTLP_ENDPOINT`", SettingForm.Collector, "The collector that metrics and traces are sent to by OTLP over http. None, none are sent."),
        CollectorSeconds = new("otlp:seconds", "60", SettingForm.Number(1, 3_600), "Time between two reports of metrics.");

    public static IReadOnlyList<Setting> All { get; } =
    [
        Urls, Data, Mode, Hosts, Proxies, Cors, Chromium, Rate, Burst, SignIns, Drawings, Queue, Connections, DiskMegabytes, StopSeconds, LogFormat, LogLevel, Collector, CollectorSeconds, .. IntakeSettings.All,
    ];

    /// <summary>Words of the host program itself that an argument may begin with.</summary>
    static readonly string[] s_ofHost = ["http_ports", "https_ports", "environment", "contentRoot", "applicationName", "Kestrel", "Logging"];

    /// <summary>Settings of the host program that would open what ours close, and what to set instead.</summary>
    static readonly (string Name, string Instead)[] s_refused =
    [
        ("AllowedHosts", "access:hosts names the hosts that are answered"),
        ("ForwardedHeaders_Enabled", "access:proxies names the proxies that are believed; leave ASPNETCORE_FORWARDEDHEADERS_ENABLED out"),
    ];

    /// <returns>The one line that says which setting is wrong; null when all are right.</returns>
    public static string? Fault(IConfiguration configuration)
    {
        foreach (var (name, instead) in s_refused)
        {
            if (!string.IsNullOrEmpty(configuration[name])) return $"{name} is not for this service: {instead}.";
        }
        return All.Select(setting => Malformed(setting, configuration[setting.Name])).FirstOrDefault(line => line is not null)
            ?? Given(configuration).Where(name => !IsKnown(name)).Select(Unknown).FirstOrDefault();
    }

    static string? Malformed(Setting setting, string? said) => string.IsNullOrEmpty(said) || setting.Form.Allows(said)
        ? null
        : $"{setting.Name}: found {said.ReplaceLineEndings(" ")}, expected {setting.Form.Expected}.";

    /// <summary>All that somebody gave us: what stands under our own first words, and every argument.</summary>
    static IEnumerable<string> Given(IConfiguration configuration)
    {
        var ours = All.Where(setting => setting.Name.Contains(':', StringComparison.Ordinal)).Select(setting => FirstWord(setting.Name)).Distinct()
            .SelectMany(section => configuration.GetSection(section).AsEnumerable().Where(pair => pair.Value is not null && pair.Key.Contains(':', StringComparison.Ordinal)).Select(pair => pair.Key));
        var arguments = (configuration as IConfigurationRoot)?.Providers.OfType<CommandLineConfigurationProvider>().SelectMany(provider => provider.GetChildKeys([], null)) ?? [];
        return ours.Concat(arguments.Where(word => !IsFirstWord(word) && !s_ofHost.Contains(word, StringComparer.OrdinalIgnoreCase)));
    }

    static bool IsKnown(string name) => All.Any(setting => string.Equals(setting.Name, name, StringComparison.OrdinalIgnoreCase));

    static bool IsFirstWord(string word) => All.Any(setting => string.Equals(FirstWord(setting.Name), word, StringComparison.OrdinalIgnoreCase));

    static string Unknown(string name)
    {
        var beside = All.Where(setting => string.Equals(FirstWord(setting.Name), FirstWord(name), StringComparison.OrdinalIgnoreCase)).ToList();
        return $"{name} is no setting. There are: {string.Join(", ", (beside.Count > 0 ? beside : All).Select(setting => setting.Name))}.";
    }

    static string FirstWord(string name) => name.Split(':')[0];

    /// <summary>The table of the README.</summary>
    public static string Table() => string.Concat(
        ["| setting | default | expected | meaning |\n", "| --- | --- | --- | --- |\n",
        .. All.Select(setting => string.Create(CultureInfo.InvariantCulture, $"| `{setting.Name}` | {Defaults(setting)} | {setting.Form.Expected} | {setting.Meaning} |\n"))]);

    static string Defaults(Setting setting) => setting.SignedInDefault is null ? setting.Default : $"{setting.Default}; signed-in {setting.SignedInDefault}";
}
