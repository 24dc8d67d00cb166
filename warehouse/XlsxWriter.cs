using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Shuddhachar.Warehouse;

/// <summary>How the cells take what a person types into them.</summary>
public enum XlsxColumns
{
    AsTheyAre,

    /// <summary>As text, so that Excel makes no date of `1/2` and no number of `1.10`; wide and wrapped, for a form.</summary>
    Texts,
}

/// <summary>
/// One sheet of an Excel workbook: the five parts that a workbook must have (ECMA-376), rows written as they are read. Numbers are numbers,
/// days are days, all else is text, so that a text beginning with `=` is never a formula.
/// </summary>
public static class XlsxWriter
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Package = "http://schemas.openxmlformats.org/package/2006/";
    const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const int LongestSheetName = 31;
    const int DateStyle = 1, TextStyle = 2;
    const int MostColumns = 16_384;

    public static void Write(string path, string sheet, IEnumerable<IEnumerable<object?>> rows, XlsxColumns columns)
    {
        using var file = File.Create(path);
        Write(file, sheet, rows, columns);
    }

    /// <param name="file">Is left open at the workbook's end.</param>
    public static void Write(Stream file, string sheet, IEnumerable<IEnumerable<object?>> rows, XlsxColumns columns)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(rows);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        Add(archive, "[Content_Types].xml", $"""<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        Add(archive, "_rels/.rels", $"""<Relationships xmlns="{Package}relationships"><Relationship Id="r1" Type="{Document}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Document}"><sheets><sheet name="{sheet[..Math.Min(sheet.Length, LongestSheetName)]}" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Add(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}relationships"><Relationship Id="r1" Type="{Document}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Document}/styles" Target="styles.xml"/></Relationships>""");
        Add(archive, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/><xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>""");
        WriteSheet(archive, rows, columns);
    }

    static void WriteSheet(ZipArchive archive, IEnumerable<IEnumerable<object?>> rows, XlsxColumns columns)
    {
        using var xml = XmlWriter.Create(Part(archive, "xl/worksheets/sheet1.xml"), new XmlWriterSettings { CloseOutput = true, CheckCharacters = false });
        xml.WriteStartElement("worksheet", Main);
        if (columns == XlsxColumns.Texts)
            WriteColumns(xml);
        xml.WriteStartElement("sheetData", Main);
        foreach (var row in rows)
            WriteRow(xml, row, columns);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void WriteColumns(XmlWriter xml)
    {
        xml.WriteStartElement("cols", Main);
        xml.WriteStartElement("col", Main);
        foreach (var (name, value) in new[] { ("min", 1), ("max", MostColumns), ("width", 18), ("customWidth", 1), ("style", TextStyle) })
            xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void WriteRow(XmlWriter xml, IEnumerable<object?> values, XlsxColumns columns)
    {
        xml.WriteStartElement("row", Main);
        foreach (var value in values)
            WriteCell(xml, value, columns);
        xml.WriteEndElement();
    }

    static void WriteCell(XmlWriter xml, object? value, XlsxColumns columns)
    {
        xml.WriteStartElement("c", Main);
        if (columns == XlsxColumns.Texts)
            xml.WriteAttributeString("s", TextStyle.ToString(CultureInfo.InvariantCulture));
        switch (value)
        {
            case null:
                break;
            case bool truth:
                xml.WriteAttributeString("t", "b");
                xml.WriteElementString("v", Main, truth ? "1" : "0");
                break;
            case DateOnly date:
                xml.WriteAttributeString("s", DateStyle.ToString(CultureInfo.InvariantCulture));
                xml.WriteElementString("v", Main, date.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture));
                break;
            case decimal or int or long or double:
                xml.WriteElementString("v", Main, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            default:
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(WithoutControls(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
                xml.WriteEndElement();
                xml.WriteEndElement();
                break;
        }
        xml.WriteEndElement();
    }

    /// <summary>XML 1.0 has no place for most control characters, and a damaged scan may hold one.</summary>
    static string WithoutControls(string text) =>
        text.Any(letter => !XmlConvert.IsXmlChar(letter)) ? string.Concat(text.Where((letter, at) => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(text, at))) : text;

    static void Add(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(Part(archive, name), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + content);
    }

    /// <summary>A fixed time, so that the same rows give the same bytes.</summary>
    static Stream Part(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }
}
