using System.Diagnostics;
using Shuddhachar.Dashboard.Access;

namespace Shuddhachar.Dashboard.Tests.Access;

public class ListenAddressTests
{
    static readonly string[] s_allowed = ["http://127.0.0.1:5080", "http://localhost:6000", "http://[::1]:5080", "http://127.0.0.1:0", "http://127.0.0.1:5080/"];

    static readonly string[] s_refused =
    [
        "http://0.0.0.0:5080", "http://*:5080", "http://+:5080", "http://[::]:5080", "http://192.168.1.7:5080", "http://example.org:5080",
        "http://127.0.0.1.example.org", "https://127.0.0.1:5080", "http://unix:/tmp/x.sock", "http://pipe:/x", "nonsense", "5080",
        "http://127.0.0.1:5080;http://0.0.0.0:5081", "http://localhost@example.org:5080", "http://127.0.0.2:5080",
    ];

    public static TheoryData<string> Allowed => [.. s_allowed];

    public static TheoryData<string> Refused => [.. s_refused];

    [Fact]
    public void Choose_WithoutAnyWish_IsPort5080OfThisComputer() => Assert.Equal(["http://127.0.0.1:5080"], Choose().Addresses);

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Choose_AnAddressOfThisComputer_IsAllowed(string address) => Assert.Equal([address], Choose(("urls", address)).Addresses);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Choose_AnyOtherAddress_IsRefusedInOneLine(string address)
    {
        var (addresses, refusal) = Choose(("urls", address));
        Assert.Empty(addresses);
        Assert.Contains("sign-in", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal!);
    }

    [Fact]
    public void Choose_PortsOrKestrelEndpoints_AreRefusedToo()
    {
        Assert.NotNull(Choose(("http_ports", "8080")).Refusal);
        Assert.NotNull(Choose(("https_ports", "8443")).Refusal);
        Assert.NotNull(Choose(("Kestrel:Endpoints:Web:Url", "http://*:80")).Refusal);
        Assert.NotNull(Choose(("Kestrel:Endpoints:Web:Protocols", "Http2")).Refusal);
    }

    public static TheoryData<string[], string?, string?> RefusedAtStart => new()
    {
        { ["--urls", "http://0.0.0.0:5099"], null, null },
        { [], "ASPNETCORE_URLS", "http://*:5099" },
        { [], "DOTNET_URLS", "http://*:5099" },
        { [], "ASPNETCORE_HTTP_PORTS", "8080" },
        { [], "Kestrel__Endpoints__Web__Url", "http://0.0.0.0:5099" },
    };

    [Theory]
    [MemberData(nameof(RefusedAtStart))]
    public async Task Start_OnAnotherAddress_EndsWithCode2AndOneLine(string[] arguments, string? variable, string? value)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DashboardApp).Assembly.Location, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (variable is not null)
            start.Environment[variable] = value;

        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("refused to listen on", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    static (IReadOnlyList<string> Addresses, string? Refusal) Choose(params (string Key, string Value)[] settings) =>
        ListenAddress.Choose(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
}
