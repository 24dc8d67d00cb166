using System.Globalization;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Etl.Score;

namespace Shuddhachar.Etl.Commands;

/// <summary>A document for the desk officer of a ministry: whose it is, what was concluded of each indicator, every finding, what to do next.</summary>
sealed class DocumentView(ViewWords words, int width)
{
    public IEnumerable<ViewLine> Of(PipelineResult result)
    {
        var findings = new FindingView(words, result.Extracted, width);
        return Head(result)
            .Concat(result.Scored is { } scored ? new IndicatorView(words, width).Of(scored) : [])
            .Concat(findings.Of(result.Findings))
            .Concat(new SummaryView(words, findings, width).Of(result));
    }

    /// <summary>Findings only.</summary>
    public IEnumerable<ViewLine> OfFindings(PipelineResult result) => Head(result).Concat(new FindingView(words, result.Extracted, width).Of(result.Findings));

    /// <summary>What a stage made of every cell, one cell a line, under its indicator.</summary>
    public IEnumerable<ViewLine> OfTable(PipelineResult result, CsvTable table)
    {
        var group = "";
        foreach (var line in Head(result))
            yield return line;
        foreach (var row in table.Rows)
        {
            if (row[0] != group)
            {
                group = row[0];
                yield return ViewLine.Empty;
                yield return new($"{words.Label(table.Columns[0])} {words.Figure(group)}", ViewStyle.Heading);
            }
            var cells = table.Columns.Zip(row).Skip(1).Where(pair => pair.Second.Length > 0).Select(pair => $"{words.Label(pair.First)} {words.Label(pair.Second)}");
            foreach (var line in ViewLine.Wrapped(string.Join("; ", cells), 2, width))
                yield return line;
        }
    }

    IEnumerable<ViewLine> Head(PipelineResult result)
    {
        yield return new(result.FileName, ViewStyle.Heading);
        if ((result.Scored?.Plan.Header ?? result.Recognised?.Header) is not { } header)
            yield break;
        var office = header.Office;
        var english = OfficeRegister.ByCode(office.Code)?.NameEn ?? "";
        var how = office.IsKnown
            ? words["known_office", office.Code, office.Confidence.ToString("0.00", CultureInfo.InvariantCulture), office.Origin.Line]
            : words["unknown_office", office.Origin.Line];
        var rows = Row("office", $"{words.Choose(office.NameBn, english)} ({how})")
            .Concat(Row("plan", $"{words["plan_" + WarehouseCodes.PlanCode(header.Plan)]} ({header.FormCode})"))
            .Concat(Row("fiscal_year", words.Figure(FiscalYearReader.Code(header.FiscalYear))))
            .Concat(Row("quarter", header.Quarter is { } quarter ? words.Figure($"{quarter}") : words["no_quarter"]))
            .Concat(Row("date", header.DocumentDate is { } date ? words.Figure(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : words["unknown"]))
            .Concat(header.Title.Length > 0 ? Row("title", header.Title) : [])
            .Concat(result.Scored is { } scored ? Row("marks", Marks(scored)) : []);
        foreach (var line in rows)
            yield return line;
    }

    IEnumerable<ViewLine> Row(string label, string text) => ViewLine.Labelled(words[label], text, 0, width);

    string Marks(ScoredPlan scored)
    {
        if (scored.Scores.IsEmpty)
            return words["no_method"];
        var marks = PlanMarks.Of(scored);
        var total = marks.Total is { } printed ? Number(printed) : words["unknown"];
        return marks.Scored == 0m ? words["marks_none", total] : words["marks_of", Number(marks.Earned), Number(marks.Scored), total, marks.CoveragePercent is { } share ? Number(share) : "-"];
    }

    static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
