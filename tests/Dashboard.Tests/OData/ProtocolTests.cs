using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Shuddhachar.Dashboard.Tests.OData;

/// <summary>Versions, preferences, levels of metadata, methods, and what caches and other origins are told.</summary>
public sealed class ProtocolTests(ODataHost host) : IClassFixture<ODataHost>
{
    /// <summary>OData-Version and OData-MaxVersion of the request, version of the answer; empty is none, and refused as answer.</summary>
    public static readonly TheoryData<string, string, string> AnswersIn = new()
    {
        { "", "", "4.0" },
        { "", "4.0", "4.0" },
        { "", "4.01", "4.01" },
        { "", "4.0;NetFx", "4.0" },
        { "", "5.0", "4.01" },
        { "4.01", "", "4.01" },
        { "4.0", "4.01", "4.01" },
        { "4.01", "4.0", "4.0" },
        { "3.0", "", "" },
        { "", "3.0", "" },
        { "", "new", "" },
    };

    /// <summary>Query, context in 4.0, context in 4.01.</summary>
    public static readonly TheoryData<string, string, string> HasContext = new()
    {
        { "Gaps?$select=GapKey,IsMet", "Gaps(GapKey,IsMet)", "Gaps(GapKey,IsMet)" },
        { "Gaps?$expand=Office", "Gaps", "Gaps(Office())" },
        { "Gaps?$select=GapKey&$expand=Office", "Gaps(GapKey,Office)", "Gaps(GapKey,Office())" },
        { "Gaps?$expand=Office($select=NameBn)", "Gaps(Office(NameBn))", "Gaps(Office(NameBn))" },
        { "Offices(1)/Gaps?$top=1", "Gaps", "Gaps" },
        { "Offices(1)", "Offices/$entity", "Offices/$entity" },
        { "Gaps(1)/Office/$ref", "$ref", "$ref" },
        { "Offices/$ref", "Collection($ref)", "Collection($ref)" },
        { "Gaps?$apply=groupby((Office/NameBn),aggregate($count as N))", "Gaps(Office(NameBn),N)", "Gaps(Office(NameBn),N)" },
    };

    [Theory]
    [MemberData(nameof(AnswersIn))]
    public async Task Version_IsNegotiated(string given, string highest, string answered)
    {
        using var response = await host.SendAsync("Offices", null, [.. Header("OData-Version", given), .. Header("OData-MaxVersion", highest)]);
        Assert.Equal(answered.Length == 0 ? HttpStatusCode.BadRequest : HttpStatusCode.OK, response.StatusCode);
        if (answered.Length == 0) return;
        Assert.Equal(answered, response.Headers.GetValues("OData-Version").Single());
        var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        Assert.True(body.TryGetProperty(answered == "4.0" ? "@odata.context" : "@context", out _));
        Assert.Contains(answered == "4.0" ? "odata.metadata=minimal" : ";metadata=minimal", response.Content.Headers.ContentType!.ToString().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HasContext))]
    public async Task Context_SaysWhatTheAnswerHolds(string url, string v40, string v401)
    {
        Assert.EndsWith("$metadata#" + v40, (await host.JsonAsync(url)).GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("$metadata#" + v401, (await host.JsonAsync(url, ("OData-MaxVersion", "4.01"))).GetProperty("@context").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FullMetadata_SaysTypesAddressesAndNavigations()
    {
        var gap = await host.JsonAsync("Gaps(8)", ("Accept", "application/json;odata.metadata=full"));
        Assert.Equal("#Shuddhachar.Gap", gap.GetProperty("@odata.type").GetString());
        Assert.Equal($"{host.Client.BaseAddress}Gaps(8)", gap.GetProperty("@odata.id").GetString());
        Assert.Equal($"{host.Client.BaseAddress}Gaps(8)/Office", gap.GetProperty("Office@odata.navigationLink").GetString());
        Assert.Equal("#Date", gap.GetProperty("TargetDate@odata.type").GetString());
        Assert.False(gap.TryGetProperty("IndicatorName@odata.type", out _));
    }

    [Fact]
    public async Task MinimalMetadata_SaysTheTypeOfWhatWasComputed_AndTheAddressWhereTheKeyIsMissing()
    {
        var rows = await host.JsonAsync("Gaps?$apply=aggregate($count as N,AttainmentPercent with sum as Total)");
        var row = rows.GetProperty("value")[0];
        Assert.Equal(("#Int64", "#Decimal"), (row.GetProperty("N@odata.type").GetString(), row.GetProperty("Total@odata.type").GetString()));
        var unkeyed = await host.JsonAsync("Gaps?$select=IsMet&$top=1");
        Assert.Equal($"{host.Client.BaseAddress}Gaps(1)", unkeyed.GetProperty("value")[0].GetProperty("@odata.id").GetString());
        var none = await host.JsonAsync("Gaps?$select=IsMet&$top=1&$format=application/json;metadata=none");
        Assert.Equal("{\"value\":[{\"IsMet\":false}]}", none.GetRawText());
    }

    [Fact]
    public async Task OmitValues_LeavesNullsOut_AndSaysSo()
    {
        using var response = await host.SendAsync("Offices?$expand=Gaps($top=1;$select=AttainmentPercent)", null, ("Prefer", "omit-values=nulls, respond-async,maxpagesize=1"));
        Assert.Equal("maxpagesize=1, omit-values=nulls", response.Headers.GetValues("Preference-Applied").Single());
        using var second = await host.SendAsync("Offices(2)", null, ("Prefer", "omit-values=nulls"));
        var office = JsonDocument.Parse(await second.Content.ReadAsByteArrayAsync()).RootElement;
        Assert.False(office.TryGetProperty("NameEn", out _));
    }

    [Fact]
    public async Task Expand_ShowsOneAndMany_WithCountsAndLinksToTheRest()
    {
        var gap = await host.JsonAsync("Gaps(3)?$expand=Office($select=OfficeCode)");
        Assert.Equal("DOJ", gap.GetProperty("Office").GetProperty("OfficeCode").GetString());
        var offices = await host.JsonAsync("Offices?$expand=Gaps($filter=GapKey gt @from;$select=GapKey;$count=true)&$select=OfficeKey&@from=10");
        foreach (var office in offices.GetProperty("value").EnumerateArray())
        {
            var seen = office.GetProperty("Gaps").EnumerateArray().Select(row => row.GetProperty("GapKey").GetInt32()).ToList();
            var next = office.GetProperty("Gaps@odata.nextLink").GetString();
            while (next is not null)
            {
                var page = await host.JsonAsync(next);
                seen.AddRange(page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("GapKey").GetInt32()));
                next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
            }
            Assert.Equal(office.GetProperty("Gaps@odata.count").GetInt32(), seen.Count);
            Assert.Equal(seen.Count, seen.Distinct().Count());
        }
        var counted = await host.JsonAsync("Offices?$expand=Gaps/$count");
        Assert.Equal(1500, counted.GetProperty("value")[0].GetProperty("Gaps@odata.count").GetInt32());
    }

    [Fact]
    public async Task Post_ToQuery_TakesTheOptionsFromTheBody()
    {
        using var content = new StringContent("$filter=GapKey le 3&$select=GapKey&$count=true", Encoding.UTF8, "text/plain");
        using var response = await host.Client.PostAsync(new Uri(host.Client.BaseAddress!, "Gaps/$query"), content);
        var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        Assert.Equal((3, 3), (body.GetProperty("@odata.count").GetInt32(), body.GetProperty("value").GetArrayLength()));
    }

    [Theory]
    [InlineData("Gaps", "GET, HEAD, OPTIONS")]
    [InlineData("$batch", "POST, OPTIONS")]
    [InlineData("Gaps/$query", "POST, OPTIONS")]
    public async Task Options_SaysWhichMethodsThereAre(string url, string allowed)
    {
        using var response = await host.SendAsync(url, HttpMethod.Options);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
        using var refused = await host.SendAsync(url, HttpMethod.Delete);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, allowed), (refused.StatusCode, string.Join(", ", refused.Content.Headers.Allow)));
    }

    [Fact]
    public async Task OtherOrigins_ReadOnlyWhenNamed()
    {
        using var known = await host.SendAsync("Offices", null, ("Origin", ODataHost.AllowedOrigin));
        Assert.Equal(ODataHost.AllowedOrigin, known.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var unknown = await host.SendAsync("Offices", null, ("Origin", "https://other.example"));
        Assert.False(unknown.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task CompressedFeed_IsTheSame_AndItsFirstRowsComeBeforeItsLast(string encoding)
    {
        const string url = "Gaps?$orderby=IndicatorName desc";
        var plain = await host.Client.GetByteArrayAsync(new Uri(url, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Client.BaseAddress!, url));
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
        Assert.Contains("Accept-Encoding", string.Join(',', response.Headers.Vary), StringComparison.OrdinalIgnoreCase);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var read = new MemoryStream();
        await unpacked.CopyToAsync(read);
        Assert.Equal(plain, read.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Feed_ThatNeitherFailsNorTakesLong_BeginsBeforeItsStatementEnds(string encoding)
    {
        // many groups of many sizes, to show one
        const string heavy = "Gaps?$apply=groupby((rollup($all,IndicatorName,GapKey,TargetDate,AttainmentPercent,Total,RowCount,ReadAt),rollup($all,OfficeKey,IsMet,Share)),aggregate($count as N))&$filter=N eq 0";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Client.BaseAddress!, heavy));
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using var unpacked = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        var buffer = new byte[4096];
        var first = await unpacked.ReadAsync(buffer);
        // what comes first is sent by itself: the rows are not known yet
        Assert.EndsWith("\"value\":[", Encoding.UTF8.GetString(buffer, 0, first), StringComparison.Ordinal);
        using var rest = new StreamReader(unpacked);
        Assert.Equal("]}", await rest.ReadToEndAsync());
    }

    [Fact]
    public async Task Error_SaysWhereInTheOptionTheTroubleBegins()
    {
        using var response = await host.SendAsync("Gaps?$filter=GapKey gt 1 and Nope eq 2", null, ("Accept-Language", "en"));
        var error = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement.GetProperty("error");
        Assert.Equal(("$filter", 16), (error.GetProperty("target").GetString(), error.GetProperty("innererror").GetProperty("position").GetInt32()));
        Assert.Equal("en", response.Content.Headers.ContentLanguage.Single());
    }

    [Fact]
    public async Task ETag_OfTheSameSnapshot_SavesTheAnswerOfHeadToo()
    {
        using var first = await host.SendAsync("Gaps", HttpMethod.Head);
        using var second = await host.SendAsync("Gaps", HttpMethod.Head, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    static (string, string)[] Header(string name, string value) => value.Length == 0 ? [] : [(name, value)];

    [Fact]
    public async Task Answer_ThatDependsOnTheTime_HasNoETag_AndIsNeverCurrent()
    {
        using var answer = await host.SendAsync("Gaps?$filter=ReadAt%20lt%20now()&$top=1", null, ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
    }
}
