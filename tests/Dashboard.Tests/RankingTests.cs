using System.Net;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests;

/// <summary>The ranking's figures are the mart's; its choices stand in its address; a choice that is not there falls back.</summary>
public class RankingTests(DashboardHost host)
{
    const string EGov = "/ranking/2021-22/egov";
    static readonly Words s_bangla = Words.In(Language.Bangla);
    static readonly Words s_english = Words.In(Language.English);

    [Fact]
    public async Task Row_OfARankedOffice_ShowsEveryFigureOfTheMart()
    {
        var mart = host.Value(
            "select * from mart_ranking where office_code = 'ICTD' and plan_code = 'nis' and is_default_method",
            row => new
            {
                Earned = row.Decimal("earned_marks"),
                Scored = row.Decimal("scored_marks"),
                Total = row.Decimal("score_of_total_percent"),
                Coverage = row.Decimal("coverage_percent"),
                Claimed = row.Decimal("claimed_marks"),
                Best = row.Int("rank_best"),
                Worst = row.Int("rank_worst"),
                Low = row.Decimal("score_low_percent"),
                High = row.Decimal("score_high_percent"),
                Reason = row.Text("no_change_reason_code"),
            });

        foreach (var (address, words) in new[] { ("/ranking/2020-21/nis", s_bangla), ("/en/ranking/2020-21/nis", s_english) })
        {
            var row = (await host.PageAsync(address)).QuerySelector(".ranking [data-office=ICTD]")!;
            string Figure(string name) => row.QuerySelector($"[data-figure={name}]")!.TextContent;
            Assert.Equal(words.Say("ranking.of", words.Score(mart.Earned), words.Number(mart.Scored)), Figure("computed").Trim());
            Assert.StartsWith(words.Score(mart.Total), Figure("of-total").Trim(), StringComparison.Ordinal);
            Assert.StartsWith(words.Percent(mart.Coverage), Figure("coverage").Trim(), StringComparison.Ordinal);
            Assert.StartsWith(words.Number(mart.Claimed), Figure("claim").Trim(), StringComparison.Ordinal);
            Assert.Contains(words.Difference(mart.Claimed - mart.Earned), Figure("claim"), StringComparison.Ordinal);
            Assert.Contains(words.Say("range.places", words.Number(1), words.Number(mart.Best), words.Number(mart.Worst), words.Number(1)), Figure("range"), StringComparison.Ordinal);
            Assert.Contains(words.Say("ranking.range_score", words.Score(mart.Low), words.Score(mart.High)), Figure("range"), StringComparison.Ordinal);
            Assert.Equal(words.Code("no_change", mart.Reason), Figure("change").Trim());
        }
    }

    [Fact]
    public void Reason_ForNoRank_IsWordedAsInTheMart()
    {
        foreach (var (code, bangla, english) in host.Values(
            "select distinct not_comparable_reason_code as code, not_comparable_reason_bn as bn, not_comparable_reason_en as en from mart_ranking where not is_comparable",
            row => (row.Text("code"), row.Text("bn"), row.Text("en"))))
        {
            Assert.Equal(bangla, s_bangla.Say($"reason.{code}", s_bangla.Number(75)).Normalize());
            Assert.Equal(english, s_english.Say($"reason.{code}", s_english.Number(75)));
        }
    }

    [Fact]
    public async Task Reason_Chosen_LeavesTheOthersOut()
    {
        var page = await host.PageAsync("/en" + EGov + "?reason=not_a_ranked_office");

        Assert.Equal(["DOJ"], page.QuerySelectorAll("#not-comparable ~ .scroll [data-office]").Select(row => row.GetAttribute("data-office")));
        Assert.Equal("true", page.QuerySelector("[data-reason=not_a_ranked_office]")!.GetAttribute("aria-current"));
    }

    [Theory]
    [InlineData("information", 1)]
    [InlineData("প্রযুক্তি", 1)]
    [InlineData("ictd", 1)]
    [InlineData("nobody", 0)]
    [InlineData("%", 0)]
    [InlineData("' or 1=1 --", 0)]
    public async Task Search_ForAnOffice_LeavesTheOthersOutAndSaysSo(string text, int found)
    {
        var page = await host.PageAsync($"/en{EGov}?q={Uri.EscapeDataString(text)}");

        Assert.Equal(found, page.QuerySelectorAll(".ranking [data-office]").Length);
        Assert.Equal(text, page.QuerySelector("input[name=q][class], .filters input[name=q]")!.GetAttribute("value"));
        if (found == 0)
            Assert.Contains("Outside the filter: 1", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sort", "score", "descending")]
    [InlineData("sort", "name", "ascending")]
    [InlineData("sort", "nonsense", "ascending")]
    public async Task Sort_Chosen_IsSaidInTheHeadAndTurnsRoundWithItsLink(string name, string value, string direction)
    {
        var page = await host.PageAsync($"{EGov}?{name}={value}");
        var head = Assert.Single(page.QuerySelectorAll("[aria-sort]"));

        Assert.Equal(direction, head.GetAttribute("aria-sort"));
        var turned = await host.PageAsync(head.QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(direction == "ascending" ? "descending" : "ascending", turned.QuerySelector("[aria-sort]")!.GetAttribute("aria-sort"));
    }

    [Theory]
    [InlineData("?method=egov_step&ties=dense&sort=change&dir=asc&q=ict&offices=ICTD&page=9&rest=7&reason=no_method&peer=x&data=synthetic")]
    [InlineData("?sort=9&dir=up&page=0&rest=-1&offices=,,;&data=nothing&peer=%00")]
    public async Task View_OfHostileChoices_FallsBack(string query)
    {
        var page = await host.PageAsync("/en" + EGov + query);
        Assert.NotNull(page.QuerySelector("h1"));
    }

    [Fact]
    public void Address_OfAView_ReadsAsThatView()
    {
        var view = new RankingView("egov_step", Ties.Dense)
        {
            Sort = RankingSort.Claim,
            IsDescending = false,
            Search = "শিল্প",
            Peer = "whole_ministry",
            IsSynthetic = true,
            Highlights = ["ICTD", "MOIND"],
            Page = 2,
            Reason = "low_coverage",
            RestPage = 3,
        };
        var query = new QueryCollection(view.State().Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => new Microsoft.Extensions.Primitives.StringValues(pair.Value)));

        Assert.Equivalent(view, RankingView.From(query), strict: true);
        Assert.Equal(["ICTD"], view.WithHighlight("MOIND").Highlights);
    }

    [Fact]
    public async Task Files_OfAView_HoldItsOfficesOnly()
    {
        var page = await host.PageAsync("/en" + EGov + "?q=information&sort=claim");
        var files = page.QuerySelectorAll(".chart-files a[download]").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith("/odata", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, files.Count);
        var csv = await host.Client.GetStringAsync(new Uri(files[0], UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(2, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("ICTD", csv, StringComparison.Ordinal);
        using var xlsx = await host.Client.GetAsync(new Uri(files[1], UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, xlsx.StatusCode);
    }
}
