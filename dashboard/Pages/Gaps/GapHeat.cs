using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.Gaps;

/// <summary>Earned marks as a percent of scored marks in a heatmap: offices or ministries by section or year; of one office, its sections by year.</summary>
sealed class GapHeat(Words words, Urls to, GapChoices choices)
{
    GapView View => choices.View;

    public HeatData Of(IReadOnlyList<GapHeatRow> rows, IReadOnlyList<GapHeatCell> cells, IReadOnlyList<GapSectionRow> sections)
    {
        var known = cells.GroupBy(cell => (cell.RowKey, cell.ColumnNo)).ToDictionary(cell => cell.Key, cell => cell.First());
        var bySection = View.Columns == GapColumns.Sections;
        var columns = bySection
            ? sections.Where(row => row.FiscalYearKey == choices.Scope.YearKey && (View.Section is null || row.SectionNo == View.Section)).Select(row => (No: row.SectionNo, Head: Head(row))).ToList()
            : [.. choices.Years.Select(year => (No: year.FiscalYearKey, Head: new HeatColumn(words.Year(year.FiscalYearCode), to.Gaps(View.AtFirst with { Year = year.FiscalYearCode }))))];
        return new(
            words[bySection ? "gaps.heat_by_section" : "gaps.heat_by_year"], words[View.Rows == GapRows.Ministries ? "gaps.ministry" : "gaps.office"], [], [.. columns.Select(column => column.Head)],
            [.. rows.Select(row => new HeatRow(row.OfficeCode, words.Pick(row.NameBn, row.NameEn), Lang(row.NameEn), to.Gaps(Into(row.OfficeCode)),
                [.. columns.Select(column => known.GetValueOrDefault((row.RowKey, column.No)) is { } cell
                    ? Cell(cell.ScorePercent, cell.CoveragePercent, cell.WhyUnknown, to.Gaps(bySection ? Into(row.OfficeCode) with { Section = column.No } : Into(row.OfficeCode) with { Year = Code(column.No) }))
                    : new HeatCell(words[bySection ? "gaps.no_section" : "gaps.no_report"], null, null, IsMissing: true))]))]);
    }

    /// <summary>Sections are found again in other years by their name: their numbers change with the form.</summary>
    public HeatData OfOffice(IReadOnlyList<GapSectionRow> rows)
    {
        var sections = rows.Where(row => row.FiscalYearKey == choices.Scope.YearKey).ToList();
        var known = rows.GroupBy(row => (row.SectionName, row.FiscalYearKey)).ToDictionary(row => row.Key, row => row.First());
        return new(words["gaps.heat_of_office"], words["gaps.section"], [],
            [.. choices.Years.Select(year => new HeatColumn(words.Year(year.FiscalYearCode), to.Gaps(View.AtFirst with { Year = year.FiscalYearCode, Section = null })))],
            [.. sections.Select(section => new HeatRow($"{section.SectionNo}", $"{words.Digits($"{section.SectionNo}")}. {section.SectionName}", words.IsBangla ? null : "bn",
                to.Gaps(View.AtFirst with { Section = section.SectionNo, Show = GapShow.All }),
                [.. choices.Years.Select(year => known.GetValueOrDefault((section.SectionName, year.FiscalYearKey)) is { } row
                    ? Cell(row.ScorePercent, row.CoveragePercent, row.WhyUnknown, to.Gaps(View.AtFirst with { Year = year.FiscalYearCode, Section = row.SectionNo, Show = GapShow.All }))
                    : new HeatCell(words["gaps.no_section"], null, null, IsMissing: true))]))]);
    }

    HeatCell Cell(decimal? score, decimal? coverage, string? why, string href) => score is { } known
        ? new(words.Percent(known, 1), HeatCell.LevelOf(known), href) { Note = coverage is < 100 and { } part ? words.Say("gaps.part", words.Percent(part, 0)) : "" }
        : new(GapNames.Why(why, words), null, href, IsMissing: true);

    HeatColumn Head(GapSectionRow row) => new($"{words.Digits($"{row.SectionNo}")}. {row.SectionName}", to.Gaps(View.AtFirst with { Section = row.SectionNo }), row.SectionName, words.IsBangla ? null : "bn");

    GapView Into(string code) => View.Rows == GapRows.Ministries
        ? View.AtFirst with { Ministry = code, Rows = GapRows.Offices }
        : View.AtFirst with { Office = code, Show = GapShow.All, Size = 0 };

    string Code(int year) => choices.Years.First(row => row.FiscalYearKey == year).FiscalYearCode;

    string? Lang(string? english) => words.IsBangla || english is not null ? null : "bn";
}
