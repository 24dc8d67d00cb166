using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.Gaps;

/// <summary>Earned marks as a percent of scored marks, by section over the years: lines, or columns where there is one year only.</summary>
public sealed class GapSections(Words words, GapMarksQuery marks) : IChartSource
{
    const int Hues = 6;

    public string Name => "gap-sections";

    public Chart? Draw(IQueryCollection state) => marks.Choices(GapView.Of(state)) is { } choices ? Draw(choices, marks.Sections(choices.Scope)) : null;

    /// <param name="rows">All sections of the plan in all years, by year.</param>
    public Chart? Draw(GapChoices choices, IReadOnlyList<GapSectionRow> rows)
    {
        if (rows.All(row => row.ScorePercent is null)) return null;
        var years = rows.Select(row => row.FiscalYearCode).Distinct(StringComparer.Ordinal).ToList();
        // the number of a section changes with the form, its name stays
        var sections = rows.GroupBy(row => row.SectionName, StringComparer.Ordinal)
            .OrderByDescending(section => section.FirstOrDefault(row => row.FiscalYearKey == choices.Scope.YearKey)?.LostMarks ?? -1)
            .ThenByDescending(section => section.Sum(row => row.LostMarks ?? 0)).ThenBy(section => section.Key, StringComparer.Ordinal).ToList();
        var title = words.Say("gaps.sections_title", words.Pick(choices.Chosen.PlanNameBn, choices.Chosen.PlanNameEn), words.Year(years[0]), words.Year(years[^1]), GapNames.Whose(choices, words));
        var table = new ChartTable(
            [words["gaps.section"], .. years.Select(words.Year)],
            [.. sections.Select(section => (IReadOnlyList<string>)[words.Digits(section.Key), .. years.Select(year => Text(section.FirstOrDefault(row => row.FiscalYearCode == year)))])]);
        if (years.Count == 1)
        {
            var columns = sections.SelectMany(section => section).OrderBy(row => row.SectionNo).ToList();
            var data = new ColumnData([.. columns.Select(row => words.Digits($"{row.SectionNo}"))], [new(title, [.. columns.Select(row => row.ScorePercent)], 1)], 100, 25, "percent");
            return new(Name, title, choices.View.Scope, 860, 300, Chart.Draw<ColumnChart>((nameof(ColumnChart.Data), data)), table)
            {
                Note = words.Say("gaps.sections_columns", string.Join("; ", columns.Select(row => $"{words.Digits($"{row.SectionNo}")}: {row.SectionName}"))),
            };
        }
        var lines = sections.Select((section, i) => new LineSeries(Short(section.Key),
            [.. years.Select(year => section.FirstOrDefault(row => row.FiscalYearCode == year)?.ScorePercent)],
            [.. years.Select(year => Text(section.FirstOrDefault(row => row.FiscalYearCode == year)))], i < Hues ? i + 1 : 0)).ToList();
        return new(Name, title, choices.View.Scope, 960, 340,
            Chart.Draw<LineChart>((nameof(LineChart.Data), LineData.Percent([.. years.Select(words.Year)], lines, value => words.Percent(value))),
                (nameof(LineChart.Width), 960), (nameof(LineChart.Height), 340), (nameof(LineChart.NameWidth), 270)), table)
        {
            Note = words.Say("gaps.sections_note", words.Number(Math.Min(Hues, sections.Count)), words.Number(sections.Count)),
        };
    }

    string Text(GapSectionRow? row) => row switch
    {
        null => "",
        { ScorePercent: { } score } => row.CoveragePercent is < 100 and { } coverage ? words.Say("gaps.score_of", words.Percent(score), words.Percent(coverage)) : words.Percent(score),
        _ => GapNames.Why(row.WhyUnknown, words),
    };

    static string Short(string name) => name.Length <= GapNames.ShortName ? name : name[..GapNames.ShortName].TrimEnd() + "\u2026";
}

/// <summary>Names of what is counted on /gaps.</summary>
static class GapNames
{
    public const int ShortName = 34;

    public static string Whose(GapChoices choices, Words words) =>
        (choices.Office ?? choices.Ministry) is { } office ? words.Pick(office.NameBn, office.NameEn)
        : string.Join(", ", new[]
        {
            words[choices.Scope.Synthetic ? "data.synthetic" : "data.real"],
            choices.Scope.Kind is { } kind ? words.Code("kind", kind) : "",
            choices.Peers.FirstOrDefault(peer => peer.Code == choices.Scope.Peer) is { } found ? words.Pick(found.NameBn, found.NameEn) : "",
        }.Where(part => part.Length > 0));

    public static string Why(string? code, Words words) => code is null ? words["nothing.no_mark"] : words.Code("status", code);
}
