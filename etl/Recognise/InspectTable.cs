using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Recognise;

/// <summary>
/// A table with the columns of `inspect` (the names of the gold files), one row an indicator. Those columns do not say who reports what;
/// the title lines of the template, written above the table, do.
/// </summary>
static class InspectTable
{
    static readonly string[] s_required = ["section_no", "activity_no", "activity", "indicator_no", "indicator", "weight"];

    /// <summary>Columns whose name is not that of the plan's column.</summary>
    static readonly ImmutableDictionary<string, PlanColumn> s_columns = Enum.GetValues<PlanColumn>()
        .ToImmutableDictionary(column => column == PlanColumn.Achievement ? "achievement_text" : column.Code());

    /// <summary>Columns of `inspect` and of the gold files that no field of the plan takes.</summary>
    static readonly string[] s_beside = ["section_name", "achievement_value", "source_line", "note"];

    /// <summary>Null when the document holds no such table.</summary>
    public static StageResult<RecognisedPlan>? Read(ExtractedDocument document)
    {
        var at = document.Lines.TakeWhile(line => !IsHeading(line)).Count();
        if (at == document.Lines.Length) return null;
        var names = document.Lines[at].Cells.Select(cell => cell.Text).ToArray();
        // a second sheet repeats the heading
        var lines = document.Lines.Skip(at + 1).Where(line => !line.IsBlank && !IsHeading(line)).ToArray();
        if (lines.Length == 0) return new(null, [new Finding(FindingCodes.NoIndicators, Origin.Document)]);

        var header = PlanHeaderReader.Read(document with { Lines = document.Lines[..at] });
        if (Missing(header) is { Length: > 0 } missing)
            return new(null, [.. header.Findings, new Finding(FindingCodes.InspectTableWithoutTitle, document.Lines[at].Cells[0].Origin, Details: [missing])]);
        var hasTiers = PlanColumns.Tiers.Any(tier => lines.Any(line => !At(line, names, tier.Code()).IsBlank));
        var columns = s_columns.Where(column => IsOfForm(column.Value, hasTiers, lines.Any(line => !At(line, names, column.Key).IsBlank))).ToArray();
        var rows = lines.Select(line => ToRow(line, names, columns)).ToImmutableArray();
        var repeated = rows.GroupBy(row => row.Name.IndicatorNo).Where(same => same.Count() > 1).Select(same => new Finding(FindingCodes.IndicatorNumberRepeated, new(same.Last().Lines[0], 0), same.Key, Printed: same.Key));
        var form = $"{header.Value!.Plan.ToString().ToLowerInvariant()}-{(hasTiers ? "tiers" : "quarters")}";
        return new(new(document, header.Value with { FormCode = form }, rows, null), [.. header.Findings, .. LeftOut(document.Lines[at], names, lines), .. repeated]);
    }

    /// <summary>Columns that no table of `inspect` has or that stand twice, and cells behind the last: a comma without quotation marks makes one.</summary>
    static IEnumerable<Finding> LeftOut(ExtractedLine heading, string[] names, ExtractedLine[] lines)
    {
        for (var index = 0; index < names.Length; index++)
        {
            var isKnown = s_columns.ContainsKey(names[index]) || s_required.Contains(names[index]) || s_beside.Contains(names[index]);
            if ((!isKnown || Array.IndexOf(names, names[index]) != index) && lines.Any(line => index < line.Cells.Length && !line.Cells[index].IsBlank))
                yield return new(FindingCodes.ColumnLeftOut, heading.Cells[index].Origin, Printed: names[index]);
        }
        foreach (var cell in lines.SelectMany(line => line.Cells.Skip(names.Length)).Where(cell => !cell.IsBlank))
            yield return new(FindingCodes.UnplacedText, cell.Origin, Printed: cell.Text);
    }

    static bool IsHeading(ExtractedLine line) => s_required.All(name => line.Cells.Any(cell => cell.Text == name));

    /// <summary>What the title lines do not say, in the names of `inspect --meta`.</summary>
    static string Missing(StageResult<PlanHeader> header) => header switch
    {
        { Value.Office.Origin: var origin } when origin == Origin.Document => "office",
        { Value: not null } => "",
        _ => header.Findings[^1].Code == FindingCodes.NoPlan ? "plan, fiscal_year, office" : "fiscal_year",
    };

    /// <summary>A form has all columns of its kind, filled or not, and those beside that it fills.</summary>
    static bool IsOfForm(PlanColumn column, bool hasTiers, bool isFilled) =>
        isFilled || column is PlanColumn.SectionWeight or PlanColumn.Unit or PlanColumn.Weight or PlanColumn.Remarks
        || (!hasTiers && (column.Quarter() > 0 || column is PlanColumn.AnnualTarget or PlanColumn.TotalActual or PlanColumn.AwardedScore or PlanColumn.Responsible));

    static IndicatorRow<RecognisedCell> ToRow(ExtractedLine line, string[] names, IEnumerable<KeyValuePair<string, PlanColumn>> columns)
    {
        string Text(string name) => At(line, names, name).Text;
        var name = new IndicatorName(Text("section_no"), Text("section_name"), Text("activity_no"), Text("activity"), Text("indicator_no"), Text("indicator"));
        return new(name, columns.ToImmutableSortedDictionary(column => column.Value, column => new RecognisedCell([Tell(column, line, names)])), [line.Number]);
    }

    /// <summary>The printed achievement, but where a value was concluded that it does not say (003:57), that value.</summary>
    static Cell Tell(KeyValuePair<string, PlanColumn> column, ExtractedLine line, string[] names)
    {
        var (printed, concluded) = (At(line, names, column.Key), At(line, names, "achievement_value"));
        return column.Value == PlanColumn.Achievement && QuantityLexer.Read(concluded.Text) is [var value] && QuantityLexer.Read(printed.Text).All(token => (token.Date, token.Number) != (value.Date, value.Number)) ? concluded : printed;
    }

    static Cell At(ExtractedLine line, string[] names, string name) =>
        Array.IndexOf(names, name) is var at and >= 0 && at < line.Cells.Length ? line.Cells[at] : new("", new(line.Number, Math.Max(0, Array.IndexOf(names, name)) + 1));
}
