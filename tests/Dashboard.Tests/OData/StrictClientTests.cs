using System.Xml;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Shuddhachar.Dashboard.Tests.OData;

/// <summary>Microsoft's own readers, which refuse what the standard does not allow.</summary>
public sealed class StrictClientTests(ODataHost host) : IClassFixture<ODataHost>
{
    [Theory]
    [InlineData("Gaps?$top=50", 50)]
    [InlineData("Gaps?$select=GapKey,Share&$count=true&$top=3", 3)]
    [InlineData("Offices?$orderby=NameBn desc", 2)]
    public async Task Feed_IsRead_ByODataMessageReader(string url, int count)
    {
        var model = await ModelAsync();
        using var message = await MessageAsync(url);
        using var reader = new ODataMessageReader((IODataResponseMessage)message, new ODataMessageReaderSettings { Version = ODataVersion.V4 }, model);
        var feed = await reader.CreateODataResourceSetReaderAsync();
        var rows = new List<ODataResource>();
        while (await feed.ReadAsync())
        {
            if (feed.State == ODataReaderState.ResourceEnd) rows.Add((ODataResource)feed.Item);
        }
        Assert.Equal(count, rows.Count);
        Assert.All(rows, row => Assert.Equal(url[..url.IndexOf('?', StringComparison.Ordinal)][..^1], row.TypeName.Split('.')[1]));
    }

    [Fact]
    public async Task ServiceDocument_AndEntity_AreRead_ByODataMessageReader()
    {
        var model = await ModelAsync();
        using var root = await MessageAsync("");
        using var service = new ODataMessageReader((IODataResponseMessage)root, new ODataMessageReaderSettings(), model);
        Assert.Equal(["Gaps", "Offices"], (await service.ReadServiceDocumentAsync()).EntitySets.Select(s => s.Name));
        using var one = await MessageAsync("Gaps(2)");
        using var entity = new ODataMessageReader((IODataResponseMessage)one, new ODataMessageReaderSettings(), model);
        var resource = await entity.CreateODataResourceReaderAsync();
        while (resource.State != ODataReaderState.ResourceEnd) Assert.True(await resource.ReadAsync());
        var values = ((ODataResource)resource.Item).Properties.ToDictionary(p => p.Name, p => p.Value);
        Assert.Equal((2, 0.25m, new Date(2021, 7, 3), double.PositiveInfinity), (values["GapKey"], values["AttainmentPercent"], values["TargetDate"], values["Share"]));
    }

    [Fact]
    public async Task Error_IsRead_ByODataMessageReader()
    {
        using var message = await MessageAsync("Nope");
        using var reader = new ODataMessageReader((IODataResponseMessage)message, new ODataMessageReaderSettings());
        Assert.Equal("ODT201", (await reader.ReadErrorAsync()).ErrorCode);
    }

    async Task<IEdmModel> ModelAsync()
    {
        using var response = await host.SendAsync("$metadata");
        Assert.Equal("application/xml", response.Content.Headers.ContentType?.MediaType);
        using var reader = XmlReader.Create(await response.Content.ReadAsStreamAsync());
        Assert.True(CsdlReader.TryParse(reader, out var model, out var errors), string.Join("; ", errors.Select(e => e.ErrorMessage)));
        return model;
    }

    async Task<ReceivedMessage> MessageAsync(string url)
    {
        using var response = await host.SendAsync(url, null, ("Accept", "application/json;odata.metadata=minimal"), ("OData-MaxVersion", "4.0"));
        return new ReceivedMessage(
            (int)response.StatusCode,
            response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase),
            new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
    }
}

/// <summary>An answer in the form that Microsoft's reader takes.</summary>
sealed class ReceivedMessage(int status, Dictionary<string, string> headers, MemoryStream body) : IODataResponseMessageAsync, IDisposable
{
    public IEnumerable<KeyValuePair<string, string>> Headers => headers;

    public int StatusCode
    {
        get => status;
        set => throw new NotSupportedException();
    }

    public string GetHeader(string headerName) => headers.GetValueOrDefault(headerName)!;

    public void SetHeader(string headerName, string headerValue) => throw new NotSupportedException();

    public Stream GetStream() => body;

    public Task<Stream> GetStreamAsync() => Task.FromResult<Stream>(body);

    public void Dispose() => body.Dispose();
}
