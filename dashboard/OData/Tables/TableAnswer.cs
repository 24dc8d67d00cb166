using CsvHelper;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// Rows as a table for a spreadsheet. Nothing is cut: csv streams every row asked for, as long as the statement's time lasts; an xlsx that would
/// be too long is refused. A file from a snapshot with synthetic documents says so in its name.
/// </summary>
sealed class TableAnswer(Answer answer, Admission admission)
{
    /// <summary>With the mark that makes Excel read Bangla as UTF-8.</summary>
    static readonly CsvWriterOptions CsvOptions = new() { WriteByteOrderMark = true };

    string Format => answer.Format.Kind == DocumentKind.Csv ? "csv" : "xlsx";

    internal Task WriteAsync(FeedPlan plan, PlanRows result, bool hasRows) =>
        WriteAsync(plan.Set.Name, TableColumn.Of(plan.Shape, plan.CursorOrdinal, Format), plan.CursorOrdinal, plan.RowCount, result, hasRows);

    internal Task WriteAsync(EntityPlan plan, PlanRows result) =>
        WriteAsync(plan.Set.Name, TableColumn.Of(plan.Shape, EntityPlan.CursorOrdinal, Format), EntityPlan.CursorOrdinal, 1, result, hasRows: true);

    Task WriteAsync(string name, IReadOnlyList<TableColumn> columns, int cursor, int most, PlanRows result, bool hasRows) =>
        answer.Format.Kind == DocumentKind.Csv ? WriteCsvAsync(name, columns, cursor, result, hasRows) : WriteXlsxAsync(name, columns, cursor, most, result, hasRows);

    async Task WriteCsvAsync(string name, IReadOnlyList<TableColumn> columns, int cursor, PlanRows result, bool hasRows)
    {
        Begin(name);
        if (answer.IsHead) return;
        using var gathered = new MemoryStream();
        await using var csv = CsvWriter.Create(gathered, CsvOptions, leaveOpen: true);
        foreach (var column in columns) csv.WriteField(column.Name);
        csv.EndRecord();
        for (; hasRows; hasRows = result.Read())
        {
            WriteRows(csv, columns, cursor, result.Current);
            csv.Flush();
            if (gathered.Length >= ServiceLimits.FlushBytes) await SendAsync(gathered);
        }
        csv.Flush();
        await SendAsync(gathered);
    }

    async Task SendAsync(MemoryStream gathered)
    {
        var clientGone = answer.Context.RequestAborted;
        var sending = answer.Context.Response.BodyWriter.WriteAsync(gathered.GetBuffer().AsMemory(0, (int)gathered.Length), clientGone);
        if (sending.IsCompletedSuccessfully) _ = sending.Result;
        else await admission.StepAsideAsync(async () => await sending, clientGone);
        gathered.SetLength(0);
    }

    static void WriteRows(CsvWriter csv, IReadOnlyList<TableColumn> columns, int cursor, in Chunk chunk)
    {
        var objects = chunk.AsStruct;
        var cursors = chunk[cursor];
        Span<byte> text = stackalloc byte[ValueText.Longest];
        for (var row = 0; row < chunk.Rows; row++)
        {
            if (cursors.IsNull(row)) continue;
            foreach (var column in columns)
            {
                if (!column.TryFind(objects, row, out var value)) csv.WriteField("");
                else if (column.Kind == ValueKind.Text && value.Utf8(row) is [var first, ..] && FormulaText.MayBegin(first)) csv.WriteField(FormulaText.Inert(value.Text(row)));
                else if (column.Kind == ValueKind.Text) csv.WriteField(value.Utf8(row));
                else if (TableValue.Number(column.Kind, value, row) is { } number) csv.WriteField(number);
                else csv.WriteField(text[..ValueText.Format(column.Kind, value, row, text)]);
            }
            csv.EndRecord();
        }
    }

    // a workbook is a zip archive that is written in one go: into a file first, so that a long one costs no memory and a refusal is still possible
    async Task WriteXlsxAsync(string name, IReadOnlyList<TableColumn> columns, int cursor, int most, PlanRows result, bool hasRows)
    {
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        var names = columns.Select(object? (column) => column.Name);
        XlsxWriter.Write(file, name, Rows(columns, cursor, most, result, hasRows).Prepend(names), XlsxColumns.AsTheyAre);
        file.Position = 0;
        Begin(name);
        if (!answer.IsHead) await admission.StepAsideAsync(() => file.CopyToAsync(answer.Context.Response.Body, answer.Context.RequestAborted), answer.Context.RequestAborted);
    }

    static IEnumerable<IEnumerable<object?>> Rows(IReadOnlyList<TableColumn> columns, int cursor, int most, PlanRows result, bool hasRows)
    {
        var written = 0;
        for (; hasRows; hasRows = result.Read())
        {
            for (var row = 0; row < result.Current.Rows; row++)
            {
                if (result.Current[cursor].IsNull(row)) continue;
                if (written++ == most) throw new RejectedException(RejectionCodes.TableTooLong, null, most);
                yield return TableValue.Row(columns, result.Current.AsStruct, row);
            }
        }
    }

    void Begin(string name)
    {
        var suffix = answer.Snapshot.IsSynthetic ? "-synthetic" : "";
        answer.Context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}{suffix}.{Format}\"";
        answer.Begin(answer.Format.ContentType(answer.Version));
    }
}
