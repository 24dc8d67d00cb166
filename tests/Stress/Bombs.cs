using System.IO.Compression;
using System.Text;

namespace Shuddhachar.Stress;

/// <summary>Files of kilobytes that would be gigabytes, or without end, to a careless reader; by number.</summary>
static class Bombs
{
    const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="{0}" ContentType="application/vnd.openxmlformats-officedocument.{1}.main+xml"/></Types>""";
    const string Relations = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{0}"/></Relationships>""";
    const string Sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{0}</sheetData></worksheet>";

    static readonly Action<ZipArchive, int>[] s_kinds =
    [
        // one part of hundreds of megabytes of nothing
        (archive, size) => Workbook(archive, writer => Repeat(writer, new string('0', 1 << 20), 50 + 10 * size)),
        // rows without end
        (archive, size) => Workbook(archive, writer => { writer.Write(Sheet[..Sheet.IndexOf('{', StringComparison.Ordinal)]); Repeat(writer, "<row><c t=\"inlineStr\"><is><t>1</t></is></c></row>", 200_000 + 50_000 * size); }),
        // one cell far out to the right and below
        (archive, size) => Workbook(archive, writer => writer.Write(Sheet.Replace("{0}", $"<row r=\"{1_000_000 + size}\"><c r=\"XFD{1_000_000 + size}\"><v>1</v></c></row>", StringComparison.Ordinal))),
        // entities that double
        (archive, size) => Workbook(archive, writer =>
        {
            writer.Write("<!DOCTYPE x [<!ENTITY a0 \"lol\">");
            for (var level = 1; level < 20 + size; level++) writer.Write($"<!ENTITY a{level} \"&a{level - 1};&a{level - 1};\">");
            writer.Write($"]><worksheet>&a{19 + size};</worksheet>");
        }),
        // elements within elements
        (archive, size) => Document(archive, writer => Repeat(writer, "<w:tbl><w:tr><w:tc>", 20_000 + 5_000 * size)),
        // more parts than anybody would have
        (archive, size) =>
        {
            Document(archive, writer => writer.Write("<w:document/>"));
            for (var part = 0; part < 5_000 + 500 * size; part++) Write(archive, $"word/part{part}.xml", writer => writer.Write('x'));
        },
        // archives in archives
        (archive, size) => Document(archive, writer => writer.Flush(), Nested(4 + (size % 4))),
        // strings that a cell names
        (archive, size) =>
        {
            Workbook(archive, writer => writer.Write(Sheet.Replace("{0}", string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 1000)), StringComparison.Ordinal)));
            Write(archive, "xl/sharedStrings.xml", writer => { writer.Write("<sst><si><t>"); Repeat(writer, new string('১', 1 << 18), 20 + 5 * size); writer.Write("</t></si></sst>"); });
        },
    ];

    public static (string Name, byte[] Content) Make(int number)
    {
        var kind = number % s_kinds.Length;
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true)) s_kinds[kind](archive, number / s_kinds.Length);
        return ($"bomb-{number}{(kind is 4 or 5 or 6 ? ".docx" : ".xlsx")}", memory.ToArray());
    }

    static void Workbook(ZipArchive archive, Action<StreamWriter> sheet)
    {
        Package(archive, "xl/workbook.xml", "spreadsheetml.sheet");
        Write(archive, "xl/workbook.xml", writer => writer.Write("""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"""));
        Write(archive, "xl/_rels/workbook.xml.rels", writer => writer.Write("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""));
        Write(archive, "xl/worksheets/sheet1.xml", sheet);
    }

    static void Document(ZipArchive archive, Action<StreamWriter> document, byte[]? beside = null)
    {
        Package(archive, "word/document.xml", "wordprocessingml.document");
        Write(archive, "word/document.xml", document);
        if (beside is null) return;
        using var inner = archive.CreateEntry("word/embeddings/a.zip").Open();
        inner.Write(beside);
    }

    static byte[] Nested(int depth)
    {
        var content = new byte[10 << 20];
        for (; depth > 0; depth--)
        {
            using var memory = new MemoryStream();
            using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var name in new[] { "a", "b", "c" })
                {
                    using var inner = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                    inner.Write(content);
                }
            }
            content = memory.ToArray();
        }
        return content;
    }

    static void Package(ZipArchive archive, string main, string type)
    {
        Write(archive, "[Content_Types].xml", writer => writer.Write(Types.Replace("{0}", "/" + main, StringComparison.Ordinal).Replace("{1}", type, StringComparison.Ordinal)));
        Write(archive, "_rels/.rels", writer => writer.Write(Relations.Replace("{0}", main, StringComparison.Ordinal)));
    }

    static void Repeat(StreamWriter writer, string text, int times)
    {
        for (; times > 0; times--) writer.Write(text);
    }

    static void Write(ZipArchive archive, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        write(writer);
    }
}
