using System.Text;
using System.Text.Json;
using Shuddhachar.Testing;

namespace Shuddhachar.Dashboard.Tests.OData.Conformance;

/// <summary>conformance.tsv, the standard's conformance levels item by item, each row asked over HTTP; and the same as a table for people.</summary>
public sealed class ConformanceTests(SampleHost host)
{
    const string Table = "tests/Dashboard.Tests/OData/Conformance/conformance.tsv";
    const string Readme = "dashboard/OData/README.md";
    const string NotApplicable = "-";

    /// <param name="Level">4.0 or 4.01, then minimal, intermediate or advanced.</param>
    /// <param name="Item">Its number there.</param>
    /// <param name="Requirement">What the standard asks, in short.</param>
    /// <param name="Request">Method and address, then headers after " | ", and a body after " || "; "-" where nothing can be asked.</param>
    /// <param name="Status">Of the answer.</param>
    /// <param name="Expected">Pieces that the answer's head and body hold, parted by blank, ampersand, blank; an exclamation mark before one that it has not.</param>
    public sealed record Row(string Level, string Item, string Requirement, string Request, string Status, string Expected);

    static IReadOnlyList<Row> Rows { get; } =
        [.. File.ReadLines(SourceTree.Absolute(Table)).Skip(1).Select(line => line.Split('\t')).Select(cells => new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))];

    public static TheoryData<string, string, string> Asked => [.. Rows.Where(row => row.Request != NotApplicable).Select(row => (row.Level + " " + row.Item, row.Request, $"{row.Status}\t{row.Expected}"))];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Item_OfTheStandard_IsKept(string item, string request, string expected)
    {
        var (status, answer) = await AskAsync(request);
        var cells = expected.Split('\t');
        Assert.True(cells[0] == status, $"{item}: {request}: {status}\n{answer}");
        foreach (var piece in cells[1].Replace("\\n", "\n", StringComparison.Ordinal).Split(" & ", StringSplitOptions.RemoveEmptyEntries))
        {
            var isWanted = piece[0] != '!';
            Assert.True(answer.Contains(isWanted ? piece : piece[1..], StringComparison.Ordinal) == isWanted, $"{item}: {request}: expected {piece} in\n{answer}");
        }
    }

    [Fact]
    public void Items_OfEveryLevel_AreAllThere()
    {
        // how many items each level has: OData 4.01 Part 1, section 13; without those for services that update
        (string Level, int Count)[] levels = [("4.0 minimal", 17), ("4.0 intermediate", 17), ("4.0 advanced", 16), ("4.01 minimal", 17), ("4.01 intermediate", 11), ("4.01 advanced", 10)];
        foreach (var (level, count) in levels)
            Assert.Equal(Enumerable.Range(1, count), Rows.Where(row => row.Level == level).Select(row => int.Parse(row.Item.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order());
    }

    [Fact]
    public void Table_ForPeople_IsUpToDate() => Golden.BlockMatches(Readme, "conformance", string.Concat(Rows.GroupBy(row => row.Level).Select(level =>
        $"### OData {level.Key}\n\n| item | the standard | here | for example |\n| --- | --- | --- | --- |\n" + string.Concat(level.Select(row =>
            $"| {row.Item} | {Escaped(row.Requirement)} | {Answered(row)} | {(row.Request == NotApplicable ? "" : $"`{Escaped(row.Request)}`")} |\n")) + "\n")));

    static string Answered(Row row) => row switch
    {
        { Request: NotApplicable } => Escaped(row.Expected),
        { Requirement: var text } when text.Contains(": not here", StringComparison.Ordinal) => "no",
        { Status: "501" } => "no: 501 " + row.Expected.Split('"').FirstOrDefault(piece => piece.StartsWith("ODT", StringComparison.Ordinal)),
        { Requirement: var text, Status: ['4', ..] } when !text.Contains("MUST", StringComparison.Ordinal) => "no: " + row.Status,
        _ => "yes",
    };

    static string Escaped(string text) => text.Replace("|", @"\|", StringComparison.Ordinal);

    async Task<(string Status, string Answer)> AskAsync(string request)
    {
        using var client = await host.ClientAsync();
        var (head, body) = request.Split(" || ") is [var before, var after] ? (before, after.Replace("\\r\\n", "\r\n", StringComparison.Ordinal)) : (request, null);
        var parts = head.Split(" | ");
        var (method, address) = parts[0].Split(' ', 2) is [var verb, var url] ? (verb, url) : (parts[0], "");
        var root = client.BaseAddress!.ToString();
        using var message = new HttpRequestMessage(new HttpMethod(method), new Uri(root + address.Replace("{root}", root, StringComparison.Ordinal)));
        if (body is not null) message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        foreach (var header in parts.Skip(1).Select(header => header.Split(": ", 2)))
        {
            if (!message.Headers.TryAddWithoutValidation(header[0], header[1])) message.Content!.Headers.TryAddWithoutValidation(header[0], header[1]);
        }
        using var response = await client.SendAsync(message);
        var lines = response.Headers.Concat(response.Content.Headers).Select(header => $"{header.Key}: {string.Join(", ", header.Value).Replace("; ", ";", StringComparison.Ordinal)}");
        var text = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType == "application/json" && text.Length > 0) JsonDocument.Parse(text).Dispose();
        return (((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture), (string.Join('\n', lines) + "\n\n" + text).Replace(root, "/", StringComparison.Ordinal));
    }
}
