using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Shuddhachar.Dashboard.Tests.OData;

/// <summary>Several requests in one, in both formats of the standard.</summary>
public sealed class BatchTests(ODataHost host) : IClassFixture<ODataHost>
{
    /// <summary>Bodies that are no batch, and the code that says so.</summary>
    public static readonly TheoryData<string, string> IsRefused = new()
    {
        { "", "ODT132" },
        { "[]", "ODT132" },
        { "{\"requests\":{}}", "ODT132" },
        { "{\"requests\":[1]}", "ODT132" },
        { "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\"}]}", "ODT132" },
        { "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"Gaps\"},{\"id\":\"1\",\"method\":\"GET\",\"url\":\"Gaps\"}]}", "ODT132" },
        { "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"Gaps\",\"dependsOn\":[\"2\"]}]}", "ODT132" },
        { $"{{\"requests\":[{string.Join(',', Enumerable.Range(0, 101).Select(i => $"{{\"id\":\"{i}\",\"method\":\"GET\",\"url\":\"Gaps\"}}"))}]}}", "ODT133" },
        { new string(' ', 1_100_000), "ODT117" },
    };

    [Fact]
    public async Task JsonBatch_AnswersEachRequest_AsIfItHadComeAlone()
    {
        var responses = await JsonAsync(
            continueOnError: true,
            """{"id":"1","method":"get","url":"Gaps?$top=2&$select=GapKey&$count=true","atomicityGroup":"g"}""",
            """{"id":"2","method":"GET","url":"/odata/Offices/$count","headers":{"accept":"text/plain"}}""",
            $$"""{"id":"3","method":"GET","url":"{{host.Client.BaseAddress}}Offices(2)/NameEn"}""",
            """{"id":"4","method":"GET","url":"Nope","headers":{"accept-language":"bn"}}""",
            """{"id":"5","method":"POST","url":"Gaps","body":{"GapKey":1}}""",
            """{"id":"6","method":"POST","url":"Gaps/$query","headers":{"content-type":"text/plain"},"body":"$top=1&$select=GapKey"}""",
            """{"id":"7","method":"GET","url":"$metadata"}""",
            """{"id":"8","method":"GET","url":"$batch"}""",
            """{"id":"9","method":"GET","url":"$1/Office"}""",
            """{"id":"10","method":"GET","url":"Offices","dependsOn":["4"]}""",
            """{"id":"11","method":"GET","url":"/ranking"}""",
            """{"id":"12","method":"GET","url":"Offices?$format=xlsx"}""",
            """{"id":"13","method":"BREW","url":"Offices"}""");
        Assert.Equal([200, 200, 204, 404, 405, 200, 200, 405, 501, 424, 400, 200, 405], responses.Select(r => r.GetProperty("status").GetInt32()));
        Assert.Equal(3000, responses[0].GetProperty("body").GetProperty("@odata.count").GetInt32());
        Assert.Equal("2", responses[1].GetProperty("body").GetString());
        Assert.False(responses[2].TryGetProperty("body", out _));
        Assert.Equal("bn", responses[3].GetProperty("headers").GetProperty("content-language").GetString());
        Assert.Equal("GET, HEAD, OPTIONS", responses[4].GetProperty("headers").GetProperty("allow").GetString());
        Assert.Equal(1, responses[5].GetProperty("body").GetProperty("value").GetArrayLength());
        Assert.StartsWith("<?xml", responses[6].GetProperty("body").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonBatch_EndsAtTheFirstFailure_UnlessToldToGoOn()
    {
        string[] requests = ["""{"id":"1","method":"GET","url":"Nope"}""", """{"id":"2","method":"GET","url":"Offices"}"""];
        Assert.Single(await JsonAsync(continueOnError: false, requests));
        Assert.Equal(2, (await JsonAsync(continueOnError: true, requests)).Count);
    }

    [Theory]
    [MemberData(nameof(IsRefused))]
    public async Task JsonBatch_NotWellFormed_IsRefusedAsAWhole(string body, string code)
    {
        using var response = await PostAsync(new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.InRange((int)response.StatusCode, 400, 413);
        Assert.Equal(code, JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task MultipartBatch_AnswersInParts_AndRefusesChangeSets()
    {
        const string body = "--b\r\nContent-Type: application/http\r\nContent-ID: first\r\n\r\nGET Offices(1)?$select=OfficeCode HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n"
            + "--b\r\nContent-Type: application/http\r\n\r\nGET /odata/Gaps/$count HTTP/1.1\r\n\r\n\r\n"
            + "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\n\r\nDELETE Gaps(1) HTTP/1.1\r\n\r\n\r\n--c--\r\n"
            + "--b--\r\n";
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed;boundary=b");
        using var response = await PostAsync(content);
        Assert.Equal("multipart/mixed", response.Content.Headers.ContentType?.MediaType);
        var boundary = response.Content.Headers.ContentType!.Parameters.Single(p => p.Name == "boundary").Value;
        var parts = (await response.Content.ReadAsStringAsync()).Split("--" + boundary);
        Assert.Equal(5, parts.Length);
        Assert.Contains("Content-ID: first", parts[1], StringComparison.Ordinal);
        Assert.Contains("HTTP/1.1 200 OK", parts[1], StringComparison.Ordinal);
        Assert.EndsWith("\"OfficeCode\":\"ICTD\"}\r\n", parts[1], StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n3000\r\n", parts[2], StringComparison.Ordinal);
        Assert.Contains("HTTP/1.1 405", parts[3], StringComparison.Ordinal);
        Assert.Contains("ODT135", parts[3], StringComparison.Ordinal);
        Assert.StartsWith("--", parts[4], StringComparison.Ordinal);
    }

    async Task<IReadOnlyList<JsonElement>> JsonAsync(bool continueOnError, params string[] requests)
    {
        using var response = await PostAsync(
            new StringContent($"{{\"requests\":[{string.Join(',', requests)}]}}", Encoding.UTF8, "application/json"), continueOnError);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("responses").EnumerateArray()];
    }

    async Task<HttpResponseMessage> PostAsync(HttpContent content, bool continueOnError = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Client.BaseAddress!, "$batch")) { Content = content };
        if (continueOnError) request.Headers.Add("Prefer", "odata.continue-on-error");
        return await host.Client.SendAsync(request);
    }
}
