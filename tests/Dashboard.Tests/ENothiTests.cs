using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests;

/// <summary>The figures of /enothi equal mart_enothi, at every place where they stand.</summary>
public class ENothiTests(DashboardHost host)
{
    static readonly (string Root, Words Words)[] s_languages = [("", Words.In(Language.Bangla)), ("/en", Words.In(Language.English))];

    [Fact]
    public async Task Reports_OfEveryOffice_ShowTheRateOfTheMart()
    {
        foreach (var (root, words) in s_languages)
        {
            var page = await host.PageAsync(root + "/enothi");
            foreach (var (document, rate) in Rates())
            {
                Assert.Equal(words.Percent(rate), page.QuerySelector($"tr[data-document='{document}'] [data-figure=rate]")!.TextContent.Trim());
            }
        }
    }

    [Fact]
    public async Task Offices_OfTheChoice_StandInLinesAndHeatmapLowestRateFirst()
    {
        var page = await host.PageAsync("/en/enothi");

        Assert.Equal([SmallNation.Jute, SmallNation.Ict], page.QuerySelectorAll(".multiples li").Select(item => item.GetAttribute("data-office")));
        var jute = page.QuerySelector($".heat [data-row={SmallNation.Jute}]")!.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal("60%\u2022", jute[1]);
        Assert.Equal("not due yet", jute[3]);
        Assert.Equal("98.6%\u2022\u2022\u2022\u2022\u2022", page.QuerySelector($".heat [data-row={SmallNation.Ict}]")!.QuerySelectorAll("td")[2].TextContent.Trim());
    }

    [Fact]
    public async Task Trend_OfAQuarter_IsTheMeanOfItsOfficesAndSaysHowMany()
    {
        foreach (var (root, words) in s_languages)
        {
            var rows = (await host.PageAsync($"{root}/enothi?offices={SmallNation.Ict}")).QuerySelectorAll("[data-chart=enothi-trend] tbody tr")
                .Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToList()).ToList();
            var (mean, offices) = host.Value(
                "select percent_of(sum(disposal_percent), 100 * count(disposal_percent)) as mean, count(disposal_percent) as offices from mart_enothi where quarter_code = '2021-22 Q3'",
                row => (row.Decimal("mean"), row.Long("offices")));
            Assert.Equal([words.Percent(mean), words.Number(offices), words.Number(0), words.Percent(98.6m)], rows[2][1..]);
            Assert.Equal(words["enothi.no_rate"], rows[0][1]);
        }
    }

    [Fact]
    public async Task Filter_ByNameAndKind_LeavesOnlyThoseOffices()
    {
        Assert.Equal([SmallNation.Jute], await OfficesAsync("/en/enothi?q=doj"));
        Assert.Equal([SmallNation.Ict], await OfficesAsync("/enothi?kind=division"));
        Assert.Empty(await OfficesAsync("/enothi?q=nobody"));
        Assert.Equal([SmallNation.Jute, SmallNation.Ict], await OfficesAsync("/enothi?kind=nonsense&from=1899-00&to=x&sort=7&page=0&data=synthetic&offices=,,%27"));
        Assert.Equal([SmallNation.Ict, SmallNation.Jute], await OfficesAsync("/enothi?sort=high"));
    }

    async Task<List<string?>> OfficesAsync(string address) => [.. (await host.PageAsync(address)).QuerySelectorAll(".heat [data-row]").Select(row => row.GetAttribute("data-row"))];

    IReadOnlyList<(int Document, decimal Rate)> Rates()
    {
        using var lease = host.Warehouse.Lease();
        return lease.Connection.Query("select document_key, disposal_percent from mart_enothi", row => (row.Int("document_key"), row.Decimal("disposal_percent")));
    }
}
