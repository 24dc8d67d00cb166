using System.IO.Compression;
using System.Security;
using System.Text;

namespace Shuddhachar.Etl.Tests.Extract;

/// <summary>Word and Excel files written by hand, part by part, so that a test can say exactly what stands in them.</summary>
static class OfficeFiles
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Zip(params IEnumerable<(string Name, string Text)> parts) => Zip(parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Text))));

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var part = entry.Open();
                part.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    public static (string, string) Types => ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");

    public static (string, string) Relations(string part, params IEnumerable<(string Id, string Kind, string Target)> targets) =>
        (part, $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(targets.Select(target => $"<Relationship Id=\"{target.Id}\" Type=\"{Relation}/{target.Kind}\" Target=\"{target.Target}\"/>"))}</Relationships>");

    /// <summary>A workbook of these sheets.</summary>
    /// <param name="sheets">Name, attributes of the sheet in the workbook, and the xml inside its `worksheet`.</param>
    public static byte[] Workbook((string Name, string State, string Xml)[] sheets, string shared = "", string styles = "", string properties = "", string ns = Main) => Zip(
    [
        Types,
        Relations("_rels/.rels", ("r1", "officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", $"<workbook xmlns=\"{ns}\" xmlns:r=\"{Relation}\">{properties}<sheets>{string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" {sheet.State} r:id=\"s{at}\"/>"))}</sheets></workbook>"),
        Relations("xl/_rels/workbook.xml.rels", [.. sheets.Select((_, at) => ($"s{at}", "worksheet", $"worksheets/sheet{at}.xml")), ("t", "sharedStrings", "sharedStrings.xml"), ("f", "styles", "/xl/styles.xml")]),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{ns}\">{shared}</sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{ns}\">{styles}</styleSheet>"),
        .. sheets.Select((sheet, at) => ($"xl/worksheets/sheet{at}.xml", $"<worksheet xmlns=\"{ns}\">{sheet.Xml}</worksheet>")),
    ]);

    /// <summary>A workbook of one sheet with these rows in it.</summary>
    public static byte[] Sheet(string rows, string shared = "", string styles = "", string properties = "", string behind = "", string before = "") =>
        Workbook([("Sheet1", "", $"{before}<sheetData>{rows}</sheetData>{behind}")], shared, styles, properties);

    /// <summary>The lines as rows of inline texts, each at its row and column.</summary>
    public static byte[] Sheet(IEnumerable<string[]> lines)
    {
        string CellOf(string text, int row, int column) =>
            text.Length == 0 ? "" : $"<c r=\"{Letters(column)}{row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Xml(text)}</t></is></c>";

        return Sheet(string.Concat(lines.Select((cells, at) => $"<row r=\"{at + 1}\">{string.Concat(cells.Select((text, column) => CellOf(text, at + 1, column)))}</row>")));
    }

    /// <summary>The xml inside `w:body`, or more parts beside it.</summary>
    public static byte[] Document(string body, params (string Name, string Text)[] more) => Zip(
    [
        Types,
        Relations("_rels/.rels", ("r1", "officeDocument", "word/document.xml")),
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:r=\"{Relation}\"><w:body>{body}</w:body></w:document>"),
        .. more,
    ]);

    /// <summary>Lines of one cell as paragraphs, lines of several as rows of tables.</summary>
    public static byte[] Document(IEnumerable<string[]> lines)
    {
        var body = new StringBuilder();
        var isInTable = false;
        foreach (var cells in lines)
        {
            if (cells.Length > 1 != isInTable) body.Append(isInTable ? "</w:tbl>" : "<w:tbl>");
            isInTable = cells.Length > 1;
            body.Append(isInTable ? Row([.. cells.Select(cell => Cell(cell))]) : Paragraph(cells.FirstOrDefault("")));
        }
        return Document(body.Append(isInTable ? "</w:tbl>" : "").ToString());
    }

    public static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

    public static string Run(string text, string properties = "") => $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{Xml(text)}</w:t></w:r>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    public static string Xml(string text) => SecurityElement.Escape(text);

    static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";
}
