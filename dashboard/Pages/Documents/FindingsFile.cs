using System.Globalization;
using CsvHelper;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Pages.Documents;

/// <summary>The findings of a report as a table that a ministry's spreadsheet opens: /documents/{id}/findings.csv, English below /en.</summary>
static class FindingsFile
{
    /// <summary>With the mark that makes Excel read Bangla as UTF-8.</summary>
    static readonly CsvWriterOptions s_options = new() { WriteByteOrderMark = true };

    public static void MapFindingsFile(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Enum.GetValues<Language>())
            routes.MapGet($"{language.Root()}/documents/{{id}}/findings.csv", Answer).CacheOutput(PageCache.Name).Needs(Right.Export);
    }

    static async Task<IResult> Answer(string id, HttpContext context)
    {
        var services = context.RequestServices;
        var words = services.GetRequiredService<Words>();
        var isKnown = services.GetRequiredService<Marts>().SnapshotNumber is not null;
        if (!isKnown || services.GetRequiredService<DocumentQuery>().Find(id) is not { } document)
            return Results.Text(words.Say(isKnown ? "missing.document" : "missing.snapshot", words.Digits(isKnown ? id : context.Request.Query[PageRequest.AsOfName])), "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
        var content = await WriteAsync(services.GetRequiredService<DocumentQuery>().Findings(document.DocumentKey), services.GetRequiredService<SheetQuery>().Of(document.DocumentKey), words);
        return Results.File(content, "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"findings-{document.Sha256[..12]}.csv"));
    }

    /// <summary>In the order and with the numbers of the letter.</summary>
    internal static async Task<byte[]> WriteAsync(IEnumerable<FindingRow> findings, Sheet sheet, Words words)
    {
        using var content = new MemoryStream();
        await using (var csv = CsvWriter.Create(content, s_options, leaveOpen: true))
        {
            foreach (var head in Heads(words)) csv.WriteField(head);
            csv.EndRecord();
            foreach (var (at, (request, finding)) in FindingRequests.InOrder(findings).Index())
            {
                csv.WriteField(at + 1);
                csv.WriteField(words[$"request.{Urls.Name(request)}"]);
                csv.WriteField(finding.Code);
                csv.WriteField(words.Code("severity", finding.Severity));
                csv.WriteField(finding.LineNo > 0 ? finding.LineNo : null);
                csv.WriteField(finding.FieldNo);
                csv.WriteField(Text(finding.IndicatorNo));
                csv.WriteField(Text(sheet.About(finding)?.IndicatorName));
                csv.WriteField(words.Code("column", finding.ColumnCode));
                csv.WriteField(Text(words.Pick(finding.MessageBn, finding.MessageEn)));
                csv.WriteField(Text(finding.Printed));
                csv.WriteField(Text(finding.FinalValue));
                csv.WriteField(Text(FindingRequests.Expected(finding.Code, words)));
                csv.WriteField(Text(words.Pick(finding.EvidenceBn, finding.EvidenceEn)));
                csv.EndRecord();
            }
            csv.Flush();
        }
        return content.ToArray();
    }

    static string Text(string? text) => FormulaText.Inert(text ?? "");

    static string[] Heads(Words words) =>
    [
        words["letter.no"], words["letter.request"], words["findings.code"], words["findings.severity"], words["sheet.line"], words["letter.field"],
        words["letter.indicator_no"], words["sheet.indicator"], words["letter.column"], words["findings.message"], words["repairs.printed"],
        words["repairs.final"], words["letter.expected_head"], words["repairs.proof"],
    ];
}
