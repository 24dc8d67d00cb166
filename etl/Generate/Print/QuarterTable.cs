using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Etl.Generate.Print;

/// <summary>The table of a plan over quarters: a row of targets and a row of achievements, or one row with the reported quarter and the year so far.</summary>
sealed class QuarterTable(TruthPlan plan, Script script, Quirks quirks, Random random)
{
    readonly bool _hasWeights = plan.Rows[0][PlanColumn.Weight] is not null;
    readonly bool _hasAwards = plan.Claimed is not null;
    readonly bool _hasBaseline = plan.Form == Form.NisBaseline;
    readonly bool _isCumulative = plan.Form == Form.NisCumulative;
    readonly bool _totalOnTargetRow = random.Chance(0.5);
    readonly int _markStyle = random.Next(4);

    public Table Make(Headings headings)
    {
        var columns = Columns().ToArray();
        var year = $"{plan.FiscalYear}-{plan.FiscalYear + 1}";
        var progress = headings.Of("progress", year);
        string[] Names(bool flat) => [.. columns.Select(column => column.Slot switch
        {
            "quarter" => headings.Quarter("quarter", column.Quarter),
            "quarter_target" or "quarter_actual" => headings.Quarter(column.Slot, column.Quarter),
            "label" when flat => headings.Of("label", year),
            _ => headings.Of(column.Slot, year),
        })];
        var names = Names(flat: true);
        var below = columns.Select(column => column.Slot is "label" or "quarter" or "quarter_target" or "quarter_actual" or "total" or "cumulative").ToArray();
        var (first, second) = (names.Select((name, at) => !below[at] ? name : below.AsSpan(0, at).IndexOf(true) < 0 ? progress : "").ToArray(), names.Select((name, at) => below[at] ? name : "").ToArray());
        var hasSubtotals = quirks.HasFlag(Quirks.Totals) && _hasAwards && random.Chance(0.3);
        var lines = new List<Line>();
        foreach (var section in plan.Rows.GroupBy(row => row.SectionNo))
        {
            lines.Add(new(LineKind.Section, Section(columns, section.First())));
            foreach (var row in section) lines.AddRange(Rows(columns, row));
            if (hasSubtotals)
                lines.Add(new(LineKind.Total, Cells(columns, column => column.Slot switch { "activity_nis" => Words.Phrase("subtotal"), "awarded" => script.Text(Part.Of(section.Sum(row => row[PlanColumn.AwardedScore]!.Shown[0].Number)).Digits), _ => "" })));
        }
        if (quirks.HasFlag(Quirks.Totals) && plan.Claimed is { } claimed)
            lines.Add(new(LineKind.Total, Cells(columns, column => column.Slot switch { "activity_nis" => random.Pick(Words.Phrases("grand_total")), "awarded" => script.Text(claimed.Shown[0].Digits), _ => "" })));
        return new(
            [new(LineKind.Header, first), new(LineKind.Header, second)], new(LineKind.Header, names),
            quirks.HasFlag(Quirks.NoNumberRow) ? null : new(LineKind.Numbers, [.. columns.Select((_, at) => script.Text($"{at + 1}"))]),
            [lines], Array.FindIndex(columns, column => column.Slot is "total" or "cumulative"));
    }

    IEnumerable<(string Slot, int Quarter)> Columns()
    {
        yield return ("activity_nis", 0);
        yield return ("indicator", 0);
        if (_hasWeights) yield return ("weight", 0);
        yield return ("unit", 0);
        yield return ("responsible", 0);
        if (_hasBaseline) yield return ("baseline", 0);
        yield return ("annual", 0);
        if (_isCumulative)
        {
            yield return ("quarter_target", plan.Quarter!.Value);
            yield return ("quarter_actual", plan.Quarter!.Value);
            yield return ("cumulative", 0);
        }
        else
        {
            yield return ("label", 0);
            for (var quarter = 1; quarter <= 4; quarter++) yield return ("quarter", quarter);
            yield return ("total", 0);
        }
        if (_hasAwards) yield return ("awarded", 0);
        yield return ("remarks", 0);
    }

    string[] Section((string Slot, int Quarter)[] columns, TruthRow row)
    {
        var mark = row[PlanColumn.SectionWeight] is { } cell ? script.Text(cell.Shown[0].Digits) : "";
        var name = $"{script.Text(row.SectionNo)}{(_markStyle == 3 ? Words.Phrase("section_end") : ".")} {row.Section}";
        var text = mark == "" ? name : _markStyle switch { 0 => $"{name}.....{mark}", 1 => $"{name}..... {mark}", 2 => $"{name} ........{mark}", _ => $"{name}…..{mark}" };
        return Cells(columns, column => column.Slot == "activity_nis" ? text : "");
    }

    IEnumerable<Line> Rows((string Slot, int Quarter)[] columns, TruthRow row)
    {
        var dates = row[PlanColumn.AnnualTarget]?.Shown ?? [];
        var isStacked = quirks.HasFlag(Quirks.StackedDates) && dates.Length > 1 && dates.All(part => part.IsDate);
        var isMerged = quirks.HasFlag(Quirks.MergedRows) && !_isCumulative && IsMergeable(row) && random.Chance(0.5);
        yield return new(LineKind.Indicator, Cells(columns, column => column.Slot switch
        {
            "activity_nis" => $"{script.Text(row.ActivityNo)} {row.Activity}",
            "indicator" => row.Indicator,
            "unit" => row.Unit,
            "responsible" => row.Responsible,
            "baseline" => script.Text(row.Baseline),
            "weight" => script.Cell(row, row[PlanColumn.Weight]),
            "annual" => isStacked ? script.Date(row[PlanColumn.AnnualTarget]!, dates[0]) : script.Cell(row, row[PlanColumn.AnnualTarget]),
            "label" => Words.Phrase(isMerged ? "label_both" : "label_target"),
            "quarter" when isMerged => row[PlanColumns.Target(column.Quarter)] is { } target ? script.Cell(row, target) + " " + script.Cell(row, row[PlanColumns.Actual(column.Quarter)]) : "",
            "quarter" or "quarter_target" => script.Cell(row, row[PlanColumns.Target(column.Quarter)]),
            "quarter_actual" => script.Cell(row, row[PlanColumns.Actual(column.Quarter)]),
            "total" or "cumulative" => _totalOnTargetRow || isMerged || _isCumulative ? script.Cell(row, row[PlanColumn.TotalActual]) : "",
            "awarded" => script.Cell(row, row[PlanColumn.AwardedScore]),
            _ => row.Remarks,
        }));
        var further = isStacked ? dates.Skip(1).Select(part => script.Date(row[PlanColumn.AnnualTarget]!, part)).ToList() : [];
        if (!isMerged && !_isCumulative)
            yield return Second(column => column.Slot switch
            {
                "annual" => further.FirstOrDefault() ?? "",
                "label" => Words.Phrase("label_actual"),
                "quarter" => script.Cell(row, row[PlanColumns.Actual(column.Quarter)]),
                "total" when !_totalOnTargetRow => script.Cell(row, row[PlanColumn.TotalActual]),
                _ => "",
            });
        foreach (var date in further.Skip(isMerged || _isCumulative ? 0 : 1)) yield return Second(column => column.Slot == "annual" ? date : "");

        Line Second(Func<(string Slot, int Quarter), string> text) => new(LineKind.Second, Cells(columns, text)) { Merged = Array.FindIndex(columns, column => column.Slot == "label") };
    }

    /// <summary>Every target has its achievement beside it, both a single word.</summary>
    static bool IsMergeable(TruthRow row) =>
        row.Kind is not ("lakh" or "countdate")
        && Enumerable.Range(1, 4).All(quarter => row[PlanColumns.Target(quarter)] is null == row[PlanColumns.Actual(quarter)] is null);

    static string[] Cells((string Slot, int Quarter)[] columns, Func<(string Slot, int Quarter), string> text) => [.. columns.Select(text)];
}
