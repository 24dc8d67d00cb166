using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Tests.Operations;

namespace Shuddhachar.Dashboard.Tests.Access;

public sealed class ListenAddressTests : IDisposable
{
    static readonly string[] s_allowed = ["http://127.0.0.1:5080", "http://localhost:6000", "http://[::1]:5080", "http://127.0.0.1:0", "http://127.0.0.1:5080/"];

    static readonly string[] s_notOpen =
    [
        "http://0.0.0.0:5080", "http://*:5080", "http://+:5080", "http://[::]:5080", "http://192.168.1.7:5080", "http://example.org:5080",
        "http://127.0.0.1.example.org", "https://127.0.0.1:5080", "http://127.0.0.1:5080;http://0.0.0.0:5081", "http://127.0.0.2:5080",
    ];

    static readonly string[] s_noAddress = ["http://unix:/tmp/x.sock", "http://pipe:/x", "nonsense", "5080", "http://localhost@example.org:5080", "ftp://127.0.0.1", "http://127.0.0.1:5080/below"];

    readonly Certificates _certificates = new();

    public static TheoryData<string> Allowed => [.. s_allowed];

    public static TheoryData<string> NotOpen => [.. s_notOpen];

    public static TheoryData<string> NoAddress => [.. s_noAddress];

    [Fact]
    public void Choose_WithoutAnyWish_IsPort5080OfThisComputer() => Assert.Equal(["http://127.0.0.1:5080"], Choose().Addresses);

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Choose_AnAddressOfThisComputer_IsAllowedInBothModes(string address)
    {
        Assert.Equal([address], Choose(("urls", address)).Addresses);
        Assert.Equal([address], Choose(("urls", address), ("access:mode", "signed-in")).Addresses);
    }

    [Theory]
    [MemberData(nameof(NotOpen))]
    public void Choose_AnyOtherAddressInOpenMode_IsRefusedInOneLine(string address) => Refuses("access:mode=signed-in", ("urls", address));

    [Theory]
    [MemberData(nameof(NoAddress))]
    public void Choose_WhatIsNoAddress_IsRefusedInBothModes(string address)
    {
        Refuses("expected http:// or https://", ("urls", address));
        Refuses("expected http:// or https://", ("urls", address), ("access:mode", "signed-in"), ("access:proxies", "10.0.0.7"));
    }

    [Fact]
    public void Choose_PortsOrKestrelEndpoints_AreRefusedToo()
    {
        Refuses("http_ports", ("http_ports", "8080"));
        Refuses("https_ports", ("https_ports", "8443"));
        Refuses("use urls", ("Kestrel:Endpoints:Web:Url", "http://*:80"));
        Refuses("use urls", ("Kestrel:Endpoints:Web:Protocols", "Http2"), ("access:mode", "signed-in"), ("access:proxies", "10.0.0.7"));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://shuddhachar.example:5080")]
    public void Choose_PlainHttpForOthers_NeedsAStatedProxy(string address)
    {
        Refuses("access:proxies", ("urls", address), ("access:mode", "signed-in"));
        Assert.Equal([address], Choose(("urls", address), ("access:mode", "signed-in"), ("access:proxies", "10.0.0.7")).Addresses);
    }

    [Fact]
    public void Choose_Https_NeedsACertificateThatCanBeReadAndHasNotEnded()
    {
        var today = _certificates.Pem("today", DateTimeOffset.UtcNow.AddDays(30));
        var ended = _certificates.Pem("ended", DateTimeOffset.UtcNow.AddDays(-1));

        Assert.Equal(["https://*:5443"], Choose([.. Https(today)]).Addresses);
        Refuses("needs a certificate", [.. Https(today).Take(2)]);
        Refuses("ended on", [.. Https(ended)]);
        Refuses("cannot be read", [.. Https((today.Path + ".away", today.KeyPath))]);
        Refuses("cannot be read", [.. Https((today.KeyPath, today.KeyPath))]);
    }

    static IEnumerable<(string, string)> Https((string Path, string KeyPath) certificate) =>
        [("urls", "https://*:5443"), ("access:mode", "signed-in"), ("Kestrel:Certificates:Default:Path", certificate.Path), ("Kestrel:Certificates:Default:KeyPath", certificate.KeyPath)];

    static void Refuses(string expected, params (string Key, string Value)[] settings)
    {
        var (addresses, refusal) = Choose(settings);
        Assert.Empty(addresses);
        Assert.Contains(expected, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal!);
    }

    static (IReadOnlyList<string> Addresses, string? Refusal) Choose(params (string Key, string Value)[] settings) =>
        ListenAddress.Choose(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());

    public void Dispose() => _certificates.Dispose();
}
