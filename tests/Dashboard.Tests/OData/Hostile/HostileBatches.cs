using System.Globalization;
using System.Text;

namespace Shuddhachar.Dashboard.Tests.OData.Hostile;

/// <summary>Batches that are no batches, or too much of one.</summary>
static class HostileBatches
{
    internal static HostileRequest Json(Dice dice) => new("json batch", "POST", "$batch", [("Content-Type", "application/json")], Encoding.UTF8.GetBytes(dice.Of(
        Requests(dice.Of(1, 3, 101), i => Request(i, "GET", "Gaps?$top=1")),
        Requests(10_000, i => Request(i, "GET", "Gaps/$count")),
        Requests(3, i => Request(i, dice.Of("POST", "GET", dice.Evil()), dice.Of("$batch", "http://other.example/x", "/etc/passwd", "../..", "$1/Office", dice.Evil(), "Gaps?$filter=" + dice.Evil()))),
        Requests(3, _ => Request(1, "GET", "Gaps?$top=1")),
        Requests(2, i => $"{{\"id\":\"{i}\",\"dependsOn\":[\"{1 - i}\"],\"method\":\"GET\",\"url\":\"Offices\"}}"),
        Requests(2, i => $"{{\"id\":{i},\"method\":null,\"url\":[1],\"headers\":3}}"),
        new string('[', 2_000),
        "{\"requests\":" + new string('[', 70),
        "{\"requests\":{}}",
        "[]",
        dice.Evil())));

    internal static HostileRequest Multipart(Dice dice)
    {
        var boundary = dice.Of("b", "b", "b", dice.Times("x", 300), "\"b", "");
        var body = dice.Of(
            Parts("b", dice.Of(1, 3, 101), _ => Part("GET Gaps?$top=1 HTTP/1.1")),
            Parts("b", 10_000, _ => "\r\n"),
            Parts("b", 2, _ => "Content-Type: multipart/mixed;boundary=c\r\n\r\n--c\r\n"),
            Parts("b", 2, _ => Part(dice.Of("GET", "FOO Gaps", "GET Gaps?$filter=" + HostileKinds.Encode(dice.Evil()) + " HTTP/1.1", "\0"))),
            Parts("b", 2, _ => Part("POST $batch HTTP/1.1\r\nContent-Type: multipart/mixed;boundary=b")),
            Parts("b", 1, _ => string.Concat(Enumerable.Repeat("X: y\r\n", 3_000)) + "\r\n"),
            Parts("b", 1, _ => Part("GET Gaps HTTP/1.1\r\n" + new string('A', 20_000))),
            "--b",
            "--x\r\n\r\n--x--",
            "",
            dice.Evil());
        return new("multipart batch", "POST", "$batch", [("Content-Type", $"multipart/mixed;boundary={boundary}")], Encoding.UTF8.GetBytes(body));
    }

    static string Requests(int count, Func<int, string> request) => "{\"requests\":[" + string.Join(',', Enumerable.Range(0, count).Select(request)) + "]}";

    static string Request(int id, string method, string url) =>
        $"{{\"id\":\"{id.ToString(CultureInfo.InvariantCulture)}\",\"method\":{System.Text.Json.JsonSerializer.Serialize(method)},\"url\":{System.Text.Json.JsonSerializer.Serialize(url)}}}";

    static string Parts(string boundary, int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"--{boundary}\r\n{part(i)}\r\n")) + $"--{boundary}--\r\n";

    static string Part(string request) => $"Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{request}\r\n\r\n";
}
