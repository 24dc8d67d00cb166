using System.Net;
using System.Text;
using System.Text.Json;

namespace Shuddhachar.Dashboard.Tests.OData;

/// <summary>What comes back over HTTP: bodies, headers, pages, errors.</summary>
public sealed class AnswerTests(ODataHost host) : IClassFixture<ODataHost>
{
    public static readonly TheoryData<string, string, int, string> IsRefused = new()
    {
        { "GET", "Gaps?$expand=Offise", 400, "ODT221" },
        { "GET", "Gaps?$filter=Nope eq 1", 400, "ODT202" },
        { "GET", "Nope", 404, "ODT201" },
        { "GET", "Gaps(99999)", 404, "ODT206" },
        { "GET", "Gaps(1)/Nope", 404, "ODT211" },
        { "GET", "Gaps?$format=atom", 406, "ODT110" },
        { "GET", "Gaps?$format=application/json;odata.metadata=most", 406, "ODT110" },
        { "GET", "Gaps?$format=xml", 406, "ODT110" },
        { "GET", "$metadata?$format=csv", 406, "ODT110" },
        { "GET", "?$format=csv", 406, "ODT110" },
        { "GET", "Gaps?$filter=GapKey%20mul%209223372036854775807%20gt%201", 400, "ODT212" },
        { "GET", "Gaps?$skiptoken=1.1.AAAAAAAA", 400, "ODT112" },
        { "GET", "$batch", 405, "ODT109" },
        { "POST", "$batch", 415, "ODT131" },
        { "POST", "Gaps/$query", 415, "ODT131" },
        { "GET", "Gaps/$query", 405, "ODT109" },
        { "POST", "Gaps", 405, "ODT109" },
        { "PATCH", "Gaps(1)", 405, "ODT109" },
        { "DELETE", "Gaps(1)", 405, "ODT109" },
    };

    [Fact]
    public async Task Feed_HasContextRowsAndHeaders_InThePlainFormOfTheStandard()
    {
        using var response = await host.SendAsync("Gaps?$select=GapKey,IndicatorName,AttainmentPercent,TargetDate,IsMet,Share,Total,ReadAt&$top=2&$count=true");
        Assert.Equal("application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8", response.Content.Headers.ContentType?.ToString().Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("4.0", response.Headers.GetValues("OData-Version").Single());
        Assert.Equal(
            $$"""
            {"@odata.context":"{{host.Client.BaseAddress}}$metadata#Gaps(GapKey,IndicatorName,AttainmentPercent,TargetDate,IsMet,Share,Total,ReadAt)","@odata.count":3000,"value":[
            {"GapKey":1,"IndicatorName":"সূচক 1","AttainmentPercent":0.125,"TargetDate":"2021-07-02","IsMet":false,"Share":"NaN","Total":1,"ReadAt":"2021-07-01T10:20:30.5Z"},
            {"GapKey":2,"IndicatorName":"সূচক 2","AttainmentPercent":0.25,"TargetDate":"2021-07-03","IsMet":true,"Share":"INF","Total":2,"ReadAt":"2021-07-01T10:20:30.5Z"}]}
            """.ReplaceLineEndings(""),
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Entity_Property_Value_AndCount_AreRead()
    {
        var entity = await host.JsonAsync("Offices(2)");
        Assert.EndsWith("$metadata#Offices/$entity", entity.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        Assert.Equal("পাট \"অধিদপ্তর\"", entity.GetProperty("NameBn").GetString());
        var linked = await host.JsonAsync("Gaps(1)/Office?$select=OfficeCode");
        Assert.EndsWith("$metadata#Offices(OfficeCode)/$entity", linked.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        Assert.Equal("DOJ", linked.GetProperty("OfficeCode").GetString());
        var property = await host.JsonAsync("Offices(OfficeKey=1)/NameEn");
        Assert.EndsWith("$metadata#Offices(OfficeKey=1)/NameEn", property.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        Assert.Equal("ICT Division", property.GetProperty("value").GetString());
        Assert.Equal("0.125", await host.Client.GetStringAsync(new Uri("Gaps(1)/AttainmentPercent/$value", UriKind.Relative)));
        Assert.Equal("1500", await host.Client.GetStringAsync(new Uri("Gaps/$count?$filter=Office/OfficeCode%20eq%20'DOJ'", UriKind.Relative)));
        using var none = await host.SendAsync("Offices(2)/NameEn");
        Assert.Equal(HttpStatusCode.NoContent, none.StatusCode);
    }

    [Theory]
    [InlineData("Gaps?$orderby=AttainmentPercent desc", 1000)]
    [InlineData("Gaps?$orderby=Office/NameBn,IsMet desc&$filter=contains(IndicatorName,'1')&$select=IndicatorName", 700)]
    [InlineData("Gaps?$top=2500&$skip=300&$count=true", 999)]
    public async Task Walk_OverAllPages_SeesEachRowOnce(string url, int pageSize)
    {
        var seen = new List<string>();
        var pages = 0;
        for (string? next = url; next is not null; pages++)
        {
            var page = await host.JsonAsync(next, ("Prefer", $"odata.maxpagesize={pageSize}"));
            Assert.InRange(page.GetProperty("value").GetArrayLength(), 1, pageSize);
            seen.AddRange(page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("IndicatorName").GetString()!));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
            if (next is not null) Assert.StartsWith(host.Client.BaseAddress!.ToString(), next, StringComparison.Ordinal);
        }
        var expected = url.Contains("contains", StringComparison.Ordinal)
            ? Enumerable.Range(1, ODataHost.GapCount).Count(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture).Contains('1', StringComparison.Ordinal))
            : url.Contains("$top", StringComparison.Ordinal) ? 2500 : ODataHost.GapCount;
        Assert.Equal(expected, seen.Count);
        Assert.Equal(expected, seen.Distinct().Count());
        Assert.Equal((expected + pageSize - 1) / pageSize, pages);
    }

    [Fact]
    public async Task Count_OfAnEmptyPage_IsStillTheCountOfAll()
    {
        var page = await host.JsonAsync("Gaps?$top=0&$count=true");
        Assert.Equal((ODataHost.GapCount, 0), (page.GetProperty("@odata.count").GetInt32(), page.GetProperty("value").GetArrayLength()));
        Assert.False(page.TryGetProperty("@odata.nextLink", out _));
    }

    [Fact]
    public async Task BigNumbers_AreStrings_WhenTheClientSaysIeee754()
    {
        var page = await host.JsonAsync("Gaps(8)", ("Accept", "application/json;odata.metadata=none;IEEE754Compatible=true"));
        Assert.Equal("9007199254741001", page.GetProperty("RowCount").GetString());
        Assert.Equal("1", page.GetProperty("AttainmentPercent").GetString());
        Assert.Equal(JsonValueKind.Number, page.GetProperty("GapKey").ValueKind);
        Assert.False(page.TryGetProperty("@odata.context", out _));
    }

    [Theory]
    [MemberData(nameof(IsRefused))]
    public async Task Refusal_IsTheStandardsErrorObject_InBothLanguages(string method, string url, int status, string code)
    {
        using var response = await host.SendAsync(url, new HttpMethod(method), ("Accept-Language", "bn-BD,bn;q=0.9,en;q=0.5"));
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        var error = JsonDocument.Parse(body).RootElement.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(error.GetProperty("innererror").GetProperty("message_bn").GetString(), error.GetProperty("message").GetString());
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_AnswersLikeGet_WithoutABody()
    {
        using var response = await host.SendAsync("Gaps", HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        using var refused = await host.SendAsync("Nope", HttpMethod.Head);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task ETag_OfTheSameSnapshot_SavesTheAnswer()
    {
        using var first = await host.SendAsync("Offices");
        using var second = await host.SendAsync("Offices", null, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Version_BeforeFour_IsRefused()
    {
        using var response = await host.SendAsync("Offices", null, ("OData-MaxVersion", "3.0"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var newer = await host.SendAsync("Offices", null, ("OData-MaxVersion", "4.01"), ("Accept", "application/json;odata.metadata=minimal"));
        Assert.Equal(HttpStatusCode.OK, newer.StatusCode);
    }

    [Fact]
    public async Task Requests_OfManyClients_AreAllAnsweredOrTurnedAway()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => host.SendAsync($"Gaps?$filter=GapKey%20gt%20{i}&$orderby=IndicatorName")));
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Gaps?$filter=%ff")]
    [InlineData("..%2f..%2fetc/passwd")]
    [InlineData("Gaps?%00=%00")]
    [InlineData("Gaps%20")]
    [InlineData("$metadata/x")]
    [InlineData("Gaps?$filter=IndicatorName%20eq%20'%F0%9F%98'")]
    public async Task Nonsense_IsRefused_NeverAFailureOfTheService(string url)
    {
        using var response = await host.SendAsync(url);
        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.Contains("ODT", Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }
}
