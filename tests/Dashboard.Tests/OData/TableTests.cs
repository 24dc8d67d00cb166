using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Shuddhachar.Dashboard.Tests.OData;

/// <summary>Answers as csv and xlsx, for people with a spreadsheet.</summary>
public sealed class TableTests(ODataHost host) : IClassFixture<ODataHost>
{
    [Fact]
    public async Task Csv_HoldsAllRows_WithTheMarkThatExcelNeeds()
    {
        using var response = await host.SendAsync("Gaps?$format=csv&$select=GapKey,IndicatorName,AttainmentPercent&$expand=Office($select=NameBn)");
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Gaps.csv", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");
        Assert.Equal(ODataHost.GapCount + 1, lines.Length);
        Assert.Equal("GapKey,IndicatorName,AttainmentPercent,Office/NameBn", lines[0]);
        Assert.Equal("1,সূচক 1,0.125,\"পাট \"\"অধিদপ্তর\"\"\"", lines[1]);
        Assert.Equal("3,সূচক 3,,\"পাট \"\"অধিদপ্তর\"\"\"", lines[3]);
    }

    [Fact]
    public async Task Csv_TextThatExcelWouldRun_IsTextAndNumbersStayNumbers()
    {
        var csv = await host.Client.GetStringAsync(new Uri("Gaps?$format=csv&$top=1&$compute=concat('=1%2B',IndicatorName) as Formula,GapKey mul -1 as Less&$select=Formula,Less", UriKind.Relative));
        Assert.Equal("'=1+সূচক 1,-1", csv.TrimEnd().Split("\r\n")[1]);
    }

    [Fact]
    public async Task Xlsx_IsAWorkbook_WithNumbersDaysAndTexts()
    {
        using var response = await host.SendAsync("Gaps?$top=2&$select=GapKey,IndicatorName,TargetDate,AttainmentPercent", null, ("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync();
        Assert.Contains("সূচক 2", xml, StringComparison.Ordinal);
        Assert.Contains("<v>0.125</v>", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task NavigationToMany_HasNoPlaceInATable(string format)
    {
        using var response = await host.SendAsync($"Offices?$expand=Gaps&$format={format}");
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("ODT136", JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement.GetProperty("error").GetProperty("code").GetString());
    }
}
