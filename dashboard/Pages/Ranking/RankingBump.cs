using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.Ranking;

/// <summary>Ranks over the fiscal years: the first offices of the chosen year, and those that the reader wants to stand out.</summary>
public sealed class RankingBump(RankingListQuery lists, RankingHistoryQuery history, Words words) : IChartSource
{
    /// <summary>So many stand out when the reader chose none: the first of the chosen year.</summary>
    const int FirstOnes = 3;

    public string Name => "ranking-bump";

    public Chart? Draw(IQueryCollection state) =>
        lists.Find(state["year"].ToString(), state["plan"].ToString()) is not { } of ? null
        : RankingChoice.Of(lists.Sets(of), RankingView.From(state)) is { } choice ? Draw(of, choice)
        : null;

    /// <returns>Null when there is no rank in two fiscal years.</returns>
    internal Chart? Draw(PlanInYear of, RankingChoice choice)
    {
        var (set, view) = (choice.Set, choice.View);
        var years = history.Years(of.PlanKey, set.IsSynthetic);
        var ranks = history.Ranks(of, view.Method is null ? null : set.Method?.MethodKey, set.IsSynthetic, string.Join(',', view.Highlights));
        if (years.Count < 2 || ranks.Count == 0) return null;
        var offices = ranks.GroupBy(rank => rank.OfficeCode)
            .Select(group => new Office(group.Key, words.Pick(group.First().OfficeNameBn, group.First().OfficeNameEn), group.ToDictionary(rank => rank.FiscalYearKey)))
            .OrderBy(office => office.Ranks.TryGetValue(of.FiscalYearKey, out var rank) ? rank.Rank(view.Ties) : int.MaxValue).ThenBy(office => office.Name, StringComparer.Ordinal)
            .ToList();
        var hues = Hues(offices, view);
        var data = new BumpData(
            [.. years.Select(year => words.Year(year.FiscalYearCode))],
            years.ToList().FindIndex(year => year.FiscalYearKey == of.FiscalYearKey),
            [.. offices.Select(office => Line(office, years, view.Ties, hues.GetValueOrDefault(office.Code)))]);
        var title = words.Say("ranking.bump.title", words.Pick(of.PlanNameBn, of.PlanNameEn), words.Year(years[0].FiscalYearCode), words.Year(years[^1].FiscalYearCode))
            + (set.IsSynthetic ? $" ({words["ranking.synthetic"]})" : "");
        return new(
            Name, title, [("year", of.FiscalYearCode), ("plan", of.PlanCode), .. view.Rules(), ("offices", string.Join(',', view.Highlights))],
            data.WidthPixels, data.HeightPixels, Chart.Draw<BumpChart>((nameof(BumpChart.Data), data)), Table(offices, years, view.Ties))
        {
            Note = words.Say("ranking.bump.note", words.Number(RankingHistoryQuery.TopCount), words.Year(of.FiscalYearCode),
                view.Method is null ? words["ranking.bump.default_methods"] : words.Pick(set.Method?.NameBn, set.Method?.NameEn)),
        };
    }

    sealed record Office(string Code, string Name, IReadOnlyDictionary<int, YearRankRow> Ranks);

    /// <summary>Those that the reader chose, in that order; else the first of the year.</summary>
    static Dictionary<string, int> Hues(List<Office> offices, RankingView view)
    {
        var chosen = view.Highlights.Where(code => offices.Exists(office => office.Code == code)).ToList();
        if (chosen.Count == 0) chosen = [.. offices.Take(FirstOnes).Select(office => office.Code)];
        return chosen.Index().ToDictionary(code => code.Item, code => code.Index + 1);
    }

    BumpLine Line(Office office, IReadOnlyList<RankedYear> years, Ties ties, int hue)
    {
        var ranks = years.Select(year => office.Ranks.GetValueOrDefault(year.FiscalYearKey)).ToList();
        string Place(YearRankRow? rank) => rank is null ? "" : words.Number(rank.Rank(ties));
        var last = ranks.FindLast(rank => rank is not null)!;
        return new(
            office.Name, [.. ranks.Select(rank => rank?.Rank(ties))], [.. ranks.Select(Place)], $"{office.Name} {Place(ranks[0])}",
            ranks[^1] is null ? $"{office.Name} ({words.Year(last.FiscalYearCode)}: {Place(last)})" : $"{Place(last)} {office.Name}", hue);
    }

    ChartTable Table(List<Office> offices, IReadOnlyList<RankedYear> years, Ties ties) => new(
        [words["gaps.office"], .. years.Select(year => words.Year(year.FiscalYearCode))],
        [.. offices.Select(office => (IReadOnlyList<string>)[office.Name, .. years.Select(year =>
            office.Ranks.TryGetValue(year.FiscalYearKey, out var rank)
                ? words.Say("ranking.bump.cell", words.Number(rank.Rank(ties)), words.Score(rank.ScorePercent))
                : words["ranking.bump.no_rank"])])]);
}
