using System.Net;
using System.Text;
using System.Text.Json;

namespace Shuddhachar.Dashboard.Tests.Intake;

/// <summary>What comes in by /intake/upload, over real HTTP.</summary>
public sealed class UploadTests(IntakeHost host) : IClassFixture<IntakeHost>
{
    const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Upload_ReportsOfEveryKind_AreEachAnsweredInTheirOrder()
    {
        using var person = await host.SignInAsync("officer");
        var answer = await person.UploadAsync(true, ("new.txt", IntakeHost.Report(more: "new")), (IntakeHost.Sample, IntakeHost.Report()[..^2]), ("large.txt", new byte[IntakeHost.FileBytes + 1]), ("new again.txt", IntakeHost.Report(more: "new")));
        Assert.Equal(["new", "published", "large", "known"], Outcomes(answer));
        Assert.Equal("/en/intake?was_new=1&was_published=1&was_large=1&was_known=1", JsonDocument.Parse(answer.Body).RootElement.GetProperty("next").GetString());
        Assert.Empty(Directory.GetFiles(Path.Combine(host.Folder.Intake, ".incoming")));
    }

    [Fact]
    public async Task Upload_MoreFilesThanAllowed_TakesTheFirst()
    {
        using var person = await host.SignInAsync("officer");
        var answer = await person.UploadAsync(true, [.. Enumerable.Range(0, 6).Select(number => ($"{number}.txt", Encoding.UTF8.GetBytes($"file {number}")))]);
        Assert.Equal(["new", "new", "new", "new", "many", "many"], Outcomes(answer));
    }

    [Fact]
    public async Task Upload_WithoutOurToken_Is400AndKeepsNothing()
    {
        using var person = await host.SignInAsync("officer");
        var answer = await person.UploadAsync(false, ("stranger.txt", "stranger"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("stranger.txt", (await person.GetAsync("/en/intake")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await person.PostAsync("/en/intake/0123456789abcdef/refuse", ("reason", "x"))).Status);
    }

    [Fact]
    public async Task Upload_LargerThanARequestMayBe_Is413OrCut()
    {
        using var person = await host.SignInAsync("officer");
        try
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await person.UploadAsync(true, ("huge.txt", new byte[9 << 20]))).Status);
        }
        catch (HttpRequestException)
        {
            // the server may end the connection before all is sent
        }
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/en/intake")).Status);
    }

    [Fact]
    public async Task Upload_OfSomebodyWhoMayNot_IsDenied()
    {
        using var nobody = new IntakePerson(host);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.UploadAsync(false, ("a.txt", "a"u8.ToArray()))).Status);
    }

    [Fact]
    public async Task Upload_FileOfAHostileName_IsShownAsTextAndStoredSafely()
    {
        using var person = await host.SignInAsync("officer");
        var id = await person.HandInAsync("../../<img src=x onerror=alert(1)>.txt", IntakeHost.Report(more: "name"));
        var (list, page) = ((await person.GetAsync("/en/intake")).Body, (await person.GetAsync($"/en/intake/{id}")).Body);
        foreach (var html in new[] { list, page })
        {
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
            Assert.Contains("&lt;img src=x onerror=alert(1)&gt;.txt", html, StringComparison.Ordinal);
        }
        Assert.Equal(["img_src=x_onerror=alert_1.txt"], Directory.GetFiles(Path.Combine(host.Folder.Intake, id, "original")).Select(Path.GetFileName).Select(name => name!.Replace("__", "_", StringComparison.Ordinal).Replace("_.", ".", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Preview_OfAReportOfHtmlAndScript_ShowsItAsText()
    {
        using var person = await host.SignInAsync("officer");
        var hostile = Encoding.UTF8.GetString(IntakeHost.Report()).Replace("একটি নতুন উদ্ভাবনী ধারণা", Script + "একটি নতুন উদ্ভাবনী ধারণা", StringComparison.Ordinal);
        Assert.Contains(Script, hostile, StringComparison.Ordinal);
        var id = await person.HandInAsync("script.txt", Encoding.UTF8.GetBytes(hostile));
        Assert.Equal("read", await person.StateAsync(id));
        var page = (await person.GetAsync($"/en/intake/{id}")).Body;
        Assert.DoesNotContain(Script, page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WhatIsNoReport_IsRefusedWithTheReadersReason()
    {
        using var person = await host.SignInAsync("officer");
        foreach (var (name, content, code) in new[]
        {
            ("empty.txt", [], "EXT102"), ("photo.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0], "EXT101"), ("bomb.xlsx", Bomb(), "EXT107"), ("letter.txt", "A letter."u8.ToArray(), "REC"),
        })
        {
            var id = await person.HandInAsync(name, content);
            Assert.Equal("unreadable", await person.StateAsync(id));
            Assert.Contains(code, (await person.GetAsync($"/en/intake/{id}")).Body, StringComparison.Ordinal);
        }
    }

    /// <summary>A workbook of some kilobytes whose sheet would be of gigabytes.</summary>
    static byte[] Bomb()
    {
        using var memory = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>", 1);
            Write("xl/workbook.xml", "<workbook/>", 1);
            Write("xl/worksheets/sheet1.xml", new string('0', 1 << 20), 300);

            void Write(string name, string text, int times)
            {
                using var part = new StreamWriter(archive.CreateEntry(name, System.IO.Compression.CompressionLevel.SmallestSize).Open());
                for (var time = 0; time < times; time++) part.Write(text);
            }
        }
        return memory.ToArray();
    }

    static string[] Outcomes(IntakeAnswer answer) => [.. JsonDocument.Parse(answer.Body).RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("outcome").GetString()!)];
}
