using Shuddhachar.Dashboard.Operations;
using Shuddhachar.Testing;

namespace Shuddhachar.Dashboard.Tests.Operations;

public class SettingsTests
{
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "access:mode", "closed", "access:mode: found closed, expected open or signed-in." },
        { "access:proxies", "nginx", "access:proxies: found nginx, expected IP addresses or networks" },
        { "access:proxies", "10.0.0.0/33", "access:proxies: found 10.0.0.0/33" },
        { "access:hosts", "https://shuddhachar.example", "without scheme and port" },
        { "access:hosts", "shuddhachar.example:443", "without scheme and port" },
        { "odata:cors", "charts.example", "expected origins" },
        { "limits:rate", "0", "limits:rate: found 0, expected a whole number from 1 to 1000000." },
        { "limits:rate", "-5", "expected a whole number" },
        { "limits:rate", "1,000", "expected a whole number" },
        { "limits:queue", "১০", "expected a whole number" },
        { "stop:seconds", "20s", "expected a whole number" },
        { "log:format", "xml", "expected text or json" },
        { "otlp:endpoint", "localhost:4318", "expected an address as" },
        { "chromium", "/no/such/browser", "expected a file that is there" },
        { "access:modus", "open", "access:modus is no setting. There are: access:mode, access:hosts, access:proxies." },
        { "limits:rate:much", "5", "limits:rate:much is no setting." },
        { "AllowedHosts", "*", "access:hosts names the hosts" },
        { "ForwardedHeaders_Enabled", "true", "access:proxies names the proxies" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Fault_OfAWrongSetting_NamesItWhatWasFoundAndWhatIsExpected(string name, string value, string expected)
    {
        var line = Settings.Fault(Of((name, value)));
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line!);
    }

    [Fact]
    public void Fault_OfRightSettings_IsNone() => Assert.Null(Settings.Fault(Of(
        ("access:mode", "Signed-In"), ("access:proxies", "10.0.0.7, fd00::/8"), ("access:hosts", "shuddhachar.example *.gov.example"), ("odata:cors", "https://charts.example"),
        ("limits:rate", "50"), ("log:format", "json"), ("otlp:endpoint", "http://127.0.0.1:4318"), ("urls", "http://127.0.0.1:1"), ("PATH", "/bin"), ("limits:queue", ""))));

    [Fact]
    public void Fault_OfAnUnknownArgument_IsNamed()
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(["--urls", "http://127.0.0.1:1", "--access:mode", "open", "--environment", "Production", "--acess:mode", "open"]).Build();
        Assert.StartsWith("acess is no setting. There are: urls, data, ", Settings.Fault(configuration), StringComparison.Ordinal);
    }

    [Fact]
    public void Number_WhereTheModesDiffer_IsTheModesOwnUnlessSomebodySaysAnother()
    {
        Assert.Equal(1000, Settings.Rate.Number(Of()));
        Assert.Equal(50, Settings.Rate.Number(Of(("access:mode", "signed-in"))));
        Assert.Equal(7, Settings.Rate.Number(Of(("access:mode", "signed-in"), ("limits:rate", "7"))));
    }

    [Fact]
    public void Table_OfTheReadme_IsTheTableOfTheProgram() => Golden.BlockMatches("dashboard/README.md", "settings", Settings.Table());

    internal static IConfiguration Of(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
}
