using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Etl.Generate.Print;

/// <summary>The table of a plan with criteria: one row an indicator, section and activity printed on the first row they hold for.</summary>
sealed class TierTable(TruthPlan plan, Script script, Quirks quirks, Random random)
{
    readonly bool _hasSerial = random.Chance(0.8);
    readonly bool _hasBaseline = plan.PlanCode is "grs" or "charter" or "rti" && random.Chance(0.6);
    readonly bool _hasRemarks = plan.Form == Form.EgovRemarks || plan.Rows.Any(row => row.Remarks.Length > 0) && random.Chance(0.8);

    public Table Make(Headings headings)
    {
        var columns = Columns().ToArray();
        var year = random.Chance(0.5) ? $"{plan.FiscalYear}-{plan.FiscalYear + 1}" : plan.YearCode;
        var names = columns.Select(column => column switch
        {
            "achievement" => headings.Quarter("achievement", plan.Quarter!.Value),
            "tier60" when plan.IsThreeTiers => headings.Of("tier60of3", year),
            _ => headings.Of(column, year),
        }).ToArray();
        var isTier = columns.Select(column => column.StartsWith("tier", StringComparison.Ordinal)).ToArray();
        var group = headings.Of("tiers", year);
        var lines = new List<Line>();
        TruthRow? above = null;
        foreach (var row in plan.Rows)
        {
            var (newSection, newActivity) = (above?.SectionNo != row.SectionNo, above?.ActivityNo != row.ActivityNo);
            lines.Add(new(LineKind.Indicator, [.. columns.Select(column => Text(column, row, newSection, newActivity))])
            {
                Merged = newSection ? 0 : Array.IndexOf(columns, newActivity ? "activity" : "indicator"),
            });
            above = row;
        }
        if (quirks.HasFlag(Quirks.Totals) && plan.Total is { } total)
            lines.Add(new(LineKind.Total, [.. columns.Select(column => column switch { "section" => random.Pick(Words.Phrases("plan_total")), "section_mark" or "weight" => script.Text(Part.Of(total).Digits), _ => "" })]));
        var header = isTier.Contains(true)
            ? new List<Line>
            {
                new(LineKind.Header, [.. names.Select((name, at) => !isTier[at] ? name : isTier.AsSpan(0, at).IndexOf(true) < 0 ? group : "")]),
                new(LineKind.Header, [.. names.Select((name, at) => isTier[at] ? name : "")]),
                new(LineKind.Header, [.. columns.Select((column, at) => isTier[at] ? script.Text(column[4..]) + "%" : "")]),
            }
            : [new(LineKind.Header, names)];
        return new(
            header, new(LineKind.Header, [.. names.Select((name, at) => isTier[at] ? $"{group}: {name} {script.Text(columns[at][4..])}%" : name)]),
            quirks.HasFlag(Quirks.NoNumberRow) ? null : new(LineKind.Numbers, [.. columns.Select((_, at) => script.Text($"{at + 1}"))]),
            [lines], columns.Length - (_hasRemarks ? 1 : 0) - (columns.Contains("achievement") ? 1 : 0));
    }

    IEnumerable<string> Columns()
    {
        if (_hasSerial) yield return "serial";
        yield return "section";
        yield return "section_mark";
        yield return "activity";
        yield return "indicator";
        yield return "unit";
        yield return "weight";
        if (_hasBaseline) yield return "baseline";
        if (plan.Form == Form.EgovOneTarget) yield return "target_one";
        else
        {
            foreach (var tier in plan.IsThreeTiers ? [100, 80, 60] : new[] { 100, 90, 80, 70, 60 }) yield return $"tier{tier}";
        }
        if (plan.Form != Form.EgovRemarks) yield return "achievement";
        if (_hasRemarks) yield return "remarks";
    }

    string Text(string column, TruthRow row, bool newSection, bool newActivity) => column switch
    {
        "serial" => newSection ? script.Text(row.SectionNo) : "",
        "section" => newSection ? $"[{script.Text(row.SectionNo)}] {row.Section}" : "",
        "section_mark" => newSection ? script.Cell(row, row[PlanColumn.SectionWeight]) : "",
        "activity" => newActivity ? $"[{script.Text(row.ActivityNo)}] {row.Activity}" : "",
        "indicator" => $"[{script.Text(row.IndicatorNo)}] {row.Indicator}",
        "unit" => row.Unit,
        "weight" => script.Cell(row, row[PlanColumn.Weight]),
        "baseline" => row.Kind == "percent" ? script.Text("70%") : "-",
        "target_one" => script.Cell(row, row[PlanColumn.AnnualTarget]),
        "achievement" => script.Cell(row, row[PlanColumn.Achievement]),
        "remarks" when plan.Form == Form.EgovRemarks => script.Cell(row, row[PlanColumn.Remarks]),
        "remarks" => row.Remarks,
        _ => row[Tier(column)] is { } tier ? script.Cell(row, tier) : "-",
    };

    static PlanColumn Tier(string column) => PlanColumns.Tiers.First(tier => tier.Code() == column);
}
