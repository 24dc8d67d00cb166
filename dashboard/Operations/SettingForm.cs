using System.Globalization;
using System.Net;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>How the value of a setting is written.</summary>
/// <param name="Expected">In words that follow `expected`.</param>
public sealed record SettingForm(string Expected, Func<string, bool> Allows)
{
    static readonly char[] s_separators = [' ', ',', ';'];

    public static readonly SettingForm
        Folder = new("a folder", _ => true),
        File = new("a file that is there", System.IO.File.Exists),
        ListenAddresses = new("addresses as http://127.0.0.1:5080, separated by ;", _ => true),
        Origins = ListOf("origins as https://charts.example.gov.bd", text => IsWebAddress(text) && new Uri(text).PathAndQuery == "/" && !text.EndsWith('/')),
        Proxies = ListOf("IP addresses or networks as 10.0.0.7 or 10.0.0.0/24", text => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _)),
        HostNames = ListOf("host names as shuddhachar.example.gov.bd, without scheme and port", text => Uri.CheckHostName(text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text) != UriHostNameType.Unknown),
        Collector = new("an address as http://127.0.0.1:4318", IsWebAddress);

    public static SettingForm OneOf(params string[] words) => new(string.Join(" or ", words), text => words.Contains(text, StringComparer.OrdinalIgnoreCase));

    public static SettingForm Number(int least, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most);

    public static IReadOnlyList<string> Split(string text) => text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static SettingForm ListOf(string expected, Func<string, bool> allows) => new(expected, text => Split(text).All(allows));

    static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
