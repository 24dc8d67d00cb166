using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Etl.Recognise.Lines;

namespace Shuddhachar.Etl.Recognise;

/// <summary>Finds out which plan of which office a document is, and puts every printed cell of its tables in its place.</summary>
public static class PlanRecogniser
{
    /// <summary>The longest form has some hundred rows; what has twenty times as many is no plan, and every rule would pay for each of them.</summary>
    const int MostRows = 1_000;

    /// <summary>Letters of one line; a page of remarks has three thousand.</summary>
    const int LongestLine = 50_000;

    /// <inheritdoc cref="PlanHeaderReader.Read"/>
    public static StageResult<RecognisedPlan> Recognise(ExtractedDocument document, int? decidedYear = null)
    {
        if (document.Lines.FirstOrDefault(line => line.Text.Length > LongestLine) is { } endless) return Refuse(new(FindingCodes.LineTooLong, new(endless.Number, 0), Details: [$"{endless.Text.Length}", $"{LongestLine}"]));
        if (Refusals.OldFont(document) is { } font) return Refuse(font);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        document = document with { Lines = CellPerLine.Join(document.Lines, findings) ?? BrokenRows.Join(document.Lines) };
        var printed = document.Lines.Count(line => line.IsRow && !line.IsBlank);
        if (printed > MostRows) return Refuse(new(FindingCodes.TableTooLong, Origin.Document, Details: [$"{printed}", $"{MostRows}"]));
        if (InspectTable.Read(document) is { } inspected) return inspected;
        var rows = TableReader.Read(document, findings);
        if (rows.IsEmpty) return Refuse(Refusals.NoTable(document));
        rows = OfOneForm(rows, findings);
        var content = PlanTable.Read(rows, findings);
        if (content.Indicators.IsEmpty) return Refuse(Refusals.NoIndicators(rows));
        if (content.Indicators.All(IsEmpty)) return Refuse(new(FindingCodes.EmptyForm, Origin.Document, Details: [$"{content.Indicators.Length}"]));
        var header = PlanHeaderReader.Read(document, decidedYear);
        findings.AddRange(header.Findings);
        if (header.Value is null) return new(null, findings.ToImmutable());
        var formCode = $"{header.Value.Plan.ToString().ToLowerInvariant()}-{rows[0].Layout.Kind.ToString()!.ToLowerInvariant()}";
        return new(new(document, header.Value with { FormCode = formCode }, content.Indicators, content.Total), findings.ToImmutable());
    }

    /// <summary>Nothing stands beside name, unit and marks: the row of a form that nobody has filled in.</summary>
    static bool IsEmpty(IndicatorRow<RecognisedCell> row) =>
        row.Cells.All(cell => cell.Value.IsBlank || cell.Key is PlanColumn.SectionWeight or PlanColumn.Unit or PlanColumn.Weight or PlanColumn.Responsible);

    /// <summary>Two plans bound together: the first form is read, and it is told that the other is not.</summary>
    static ImmutableArray<TableRow> OfOneForm(ImmutableArray<TableRow> rows, ImmutableArray<Finding>.Builder findings)
    {
        var other = rows.Where(row => row.Layout.HasQuarters != rows[0].Layout.HasQuarters).ToArray();
        if (other.Length == 0) return rows;
        findings.Add(new(FindingCodes.OtherForm, new(other[0].Line, 0), Details: [$"{other.Length}"]));
        return [.. rows.Where(row => row.Layout.HasQuarters == rows[0].Layout.HasQuarters)];
    }

    static StageResult<RecognisedPlan> Refuse(Finding reason) => new(null, [reason]);
}
