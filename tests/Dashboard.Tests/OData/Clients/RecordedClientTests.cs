using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Shuddhachar.Testing;

namespace Shuddhachar.Dashboard.Tests.OData.Clients;

/// <summary>What Power BI and Excel ask, as they write it, block by block from powerbi.http and excel.http, and whether they get what they need.</summary>
public sealed class RecordedClientTests(SampleHost host)
{
    const string Folder = "tests/Dashboard.Tests/OData/Clients/";

    /// <param name="Wants">Lines after "> ": status, type, has, not, rows, pages, key, columns.</param>
    sealed record Block(string Title, string Address, IReadOnlyList<(string Name, string Value)> Headers, IReadOnlyList<(string What, string Value)> Wants);

    public static TheoryData<string, int, string> Blocks()
    {
        var blocks = new TheoryData<string, int, string>();
        foreach (var file in (string[])["powerbi.http", "excel.http"])
        {
            foreach (var (number, block) in Read(file).Index()) blocks.Add(file, number, block.Title);
        }
        return blocks;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Request_OfAClient_GetsWhatItNeeds(string file, int number, string title)
    {
        var block = Read(file)[number];
        using var client = await host.ClientAsync();
        var root = client.BaseAddress!.ToString();
        using var tag = await client.GetAsync(new Uri(root + "Offices"));
        var headers = block.Headers.Select(header => (header.Name, header.Value.Replace("{etag}", tag.Headers.ETag!.ToString(), StringComparison.Ordinal))).ToList();
        var seen = new Seen();
        for (string? next = root + block.Address; next is not null;) next = await AskAsync(client, next, headers, seen);
        foreach (var (what, value) in block.Wants) Check($"{file}: {title}: {what} {value}", seen, what, value.Replace("{root}", root, StringComparison.Ordinal));
        Assert.Equal(block.Wants.FirstOrDefault(want => want.What == "status").Value ?? "200", seen.Status);
    }

    static async Task<string?> AskAsync(HttpClient client, string address, IReadOnlyList<(string Name, string Value)> headers, Seen seen)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address));
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value), name);
        using var response = await client.SendAsync(request);
        seen.Status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        seen.Type = response.Content.Headers.ContentType?.ToString().Replace(" ", "", StringComparison.Ordinal) ?? "";
        var bytes = await response.Content.ReadAsByteArrayAsync();
        // both ask for gzip; an answer without rows is too small for it or has no body at all
        if (response.Content.Headers.ContentEncoding.Contains("gzip"))
        {
            await using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            await gzip.CopyToAsync(plain);
            bytes = plain.ToArray();
        }
        else Assert.True(bytes.Length < 1_024 || seen.Status != "200", "an answer that was not compressed");
        Assert.Equal("4.0", response.Headers.GetValues("OData-Version").Single());
        var body = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        seen.Bodies.Add(body);
        if (!seen.Type.StartsWith("application/json", StringComparison.Ordinal)) return null;
        using var json = JsonDocument.Parse(body);
        if (!json.RootElement.TryGetProperty("value", out var rows) || rows.ValueKind != JsonValueKind.Array) return null;
        seen.Contexts.Add(json.RootElement.GetProperty("@odata.context").GetString()!);
        seen.Rows.AddRange(rows.EnumerateArray().Select(row => row.Clone()));
        if (!json.RootElement.TryGetProperty("@odata.nextLink", out var link)) return null;
        Assert.StartsWith(client.BaseAddress!.ToString(), link.GetString(), StringComparison.Ordinal);
        return link.GetString();
    }

    static void Check(string about, Seen seen, string what, string value)
    {
        var columns = seen.Rows.Select(row => string.Join(',', row.EnumerateObject().Select(p => p.Name).Where(name => !name.Contains('@', StringComparison.Ordinal)))).Distinct().ToList();
        var isKept = what switch
        {
            "status" => seen.Status == value,
            "type" => seen.Type == value,
            "has" => seen.Bodies[0].Contains(value, StringComparison.Ordinal),
            "not" => seen.Contexts.Count > 0 && seen.Contexts.All(context => !context.Contains(value, StringComparison.Ordinal)),
            "rows" => seen.Rows.Count.ToString(CultureInfo.InvariantCulture) == value,
            "pages" => seen.Bodies.Count.ToString(CultureInfo.InvariantCulture) == value,
            "key" => seen.Rows.Count > 0 && seen.Rows.Select(row => row.GetProperty(value).GetInt32()).Distinct().Count() == seen.Rows.Count,
            "columns" => columns is [var only] && only == value,
            _ => throw new InvalidDataException($"{about}: a want that nobody knows"),
        };
        Assert.True(isKept, $"{about}\nstatus {seen.Status}, {seen.Type}, {seen.Rows.Count} rows on {seen.Bodies.Count} pages, columns {string.Join(" | ", columns)}\n{seen.Bodies[0][..Math.Min(seen.Bodies[0].Length, 600)]}");
    }

    static List<Block> Read(string file)
    {
        var blocks = new List<Block>();
        foreach (var text in File.ReadAllText(SourceTree.Absolute(Folder + file)).Split("### ").Skip(1))
        {
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            blocks.Add(new Block(
                lines[0],
                lines[1]["GET".Length..].Trim(),
                [.. lines.Skip(2).Where(line => line[0] != '>').Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1]))],
                [.. lines.Where(line => line[0] == '>').Select(line => line[2..].Split(' ', 2)).Select(parts => (parts[0], parts[1]))]));
        }
        return blocks;
    }

    sealed class Seen
    {
        internal string Status { get; set; } = "";

        internal string Type { get; set; } = "";

        internal List<string> Bodies { get; } = [];

        internal List<string> Contexts { get; } = [];

        internal List<JsonElement> Rows { get; } = [];
    }
}
