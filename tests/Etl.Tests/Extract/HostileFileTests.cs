using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Tests.Extract;

/// <summary>Files made to harm: refused within a second, with a code of their own; and files damaged by chance.</summary>
public class HostileFileTests
{
    static readonly string s_noise = Convert.ToBase64String(RandomNumberBytes(60_000));

    static byte[] RandomNumberBytes(int count)
    {
        var bytes = new byte[count];
        new Random(20261120).NextBytes(bytes);
        return bytes;
    }

    static byte[] Sheet(string rows, string behind = "") => OfficeFiles.Sheet(rows, behind: behind);

    static byte[] With(params (string, string)[] parts) => OfficeFiles.Zip([OfficeFiles.Types, .. parts]);

    /// <summary>Writes a number over the directory entry, and the local one, of the part with this name.</summary>
    static byte[] Lie(byte[] zip, string name, int central, int local, uint value, int length = 4)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var first = zip.AsSpan().IndexOf(text);
        var last = zip.AsSpan().LastIndexOf(text);
        foreach (var (at, offset) in new[] { (first - 30, local), (last - 46, central) })
        {
            if (offset < 0) continue;
            if (length == 4) BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at + offset), value);
            else BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(at + offset), (ushort)value);
        }
        return zip;
    }

    static byte[] Rename(byte[] zip, string from, string to)
    {
        var (old, now) = (Encoding.UTF8.GetBytes(from), Encoding.UTF8.GetBytes(to));
        for (var at = zip.AsSpan().IndexOf(old); at >= 0; at = zip.AsSpan().IndexOf(old)) now.CopyTo(zip, at);
        return zip;
    }

    static byte[] Ole(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream + '\0'), .. new byte[64]];

    static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static readonly Dictionary<string, (string Code, Func<byte[]> File)> Files = new()
    {
        ["ratio"] = ("EXT107", () => With(("xl/bomb.xml", new string(' ', 30_000_000)))),
        ["unpacked size"] = ("EXT107", () => Overlapping(9, Repeat(s_noise, 40) + new string(' ', 20_500_000))),
        ["entries"] = ("EXT107", () => With([.. Enumerable.Range(0, 1_100).Select(at => ($"{at}.txt", "x"))])),
        ["a million entries"] = ("EXT107", () => ManyEntries(1_000_000)),
        ["size that lies"] = ("EXT108", () => Lie(Sheet($"<row><c><v>1</v></c></row>{new string(' ', 500_000)}"), "xl/worksheets/sheet0.xml", 24, 22, 300)),
        ["size of four gigabytes"] = ("EXT108", () => Lie(With(("lie.xml", s_noise)), "lie.xml", 24, 22, 0xF0000000)),
        ["size that is too large"] = ("EXT108", () => Lie(With(("lie.xml", s_noise)), "lie.xml", 24, 22, 90_000)),
        ["entry beyond the end"] = ("EXT108", () => Lie(With(("lie.xml", s_noise)), "lie.xml", 42, -1, 0x7FFFFFFF)),
        ["method"] = ("EXT108", () => Lie(With(("lie.xml", s_noise)), "lie.xml", 10, 8, 99, 2)),
        ["password of zip"] = ("EXT109", () => Lie(With(("lie.xml", s_noise)), "lie.xml", 8, 6, 1, 2)),
        ["entries over each other"] = ("EXT107", () => Overlapping(500, Repeat(s_noise, 8))),
        ["path"] = ("EXT111", () => With(("../../etc/passwd", "x"))),
        ["absolute path"] = ("EXT111", () => With(("/etc/passwd", "x"))),
        ["path of Windows"] = ("EXT111", () => With(("xl\\workbook.xml", "x"))),
        ["one name twice"] = ("EXT111", () => Rename(With(("a1.xml", "x"), ("a2.xml", "y")), "a2.xml", "a1.xml")),
        ["document type"] = ("EXT108", () => OfficeFiles.Zip([OfficeFiles.Types, OfficeFiles.Relations("_rels/.rels", ("r", "officeDocument", "d.xml")), ("d.xml", $"<!DOCTYPE d [<!ENTITY a \"{new string('a', 100)}\">]><document>&a;</document>")])),
        ["depth"] = ("EXT107", () => OfficeFiles.Document(Repeat("<w:sdt>", 3_000) + Repeat("</w:sdt>", 3_000))),
        ["text boxes in text boxes"] = ("EXT107", () => OfficeFiles.Document(Repeat("<w:p><w:r><w:pict><w:txbxContent>", 400) + Repeat("</w:txbxContent></w:pict></w:r></w:p>", 400))),
        ["last cell of all"] = ("EXT107", () => Sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")),
        ["merged areas"] = ("EXT107", () => Sheet("<row><c><v>1</v></c></row>", $"<mergeCells>{string.Concat(Enumerable.Range(1, 5_000).Select(at => $"<mergeCell ref=\"A{at}:XFD1048576\"/>"))}</mergeCells>")),
        ["attributes"] = ("EXT107", () => Sheet($"<row {string.Concat(Enumerable.Range(0, 300_000).Select(at => $"a{at}=\"{at * 7919L % 100_003}\" "))}/>")),
        ["cells"] = ("EXT107", () => Sheet(string.Concat(Enumerable.Range(1, 9_000).Select(row => $"<row>{string.Concat(Enumerable.Range(1, 20).Select(at => $"<c><v>{row * at * 7919L % 100_003}</v></c>"))}</row>")))),
        ["one long text"] = ("EXT107", () => Sheet($"<row><c t=\"inlineStr\"><is><t>{Repeat(s_noise, 10)}</t></is></c></row>")),
        ["number format"] = ("EXT107", () => OfficeFiles.Sheet("<row><c s=\"0\"><v>1</v></c></row>", styles: $"<numFmts><numFmt numFmtId=\"200\" formatCode=\"{Repeat("[$", 20_000)}\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs>")),
        ["columns of Word"] = ("EXT107", () => OfficeFiles.Document($"<w:tbl>{OfficeFiles.Row(OfficeFiles.Cell("x", "<w:gridSpan w:val=\"2000000000\"/>"))}</w:tbl>")),
        ["rows of Word"] = ("EXT107", () => OfficeFiles.Document($"<w:tbl>{string.Concat(Enumerable.Range(0, 11_000).Select(at => OfficeFiles.Row(OfficeFiles.Cell($"{at * 7919 % 10007}"), OfficeFiles.Cell($"{at * 104729 % 10009}"))))}</w:tbl>")),
        ["only the beginning"] = ("EXT108", () => Sheet("<row><c><v>1</v></c></row>")[..^40]),
        ["password of Office"] = ("EXT109", () => Ole("EncryptedPackage")),
        ["old Word"] = ("EXT110", () => Ole("WordDocument")),
        ["old Excel"] = ("EXT110", () => Ole("Workbook")),
        ["zip of pictures"] = ("EXT101", () => With(("a.png", "x"))),
        ["OpenDocument"] = ("EXT101", () => OfficeFiles.Zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")])),
        ["picture"] = ("EXT101", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
        ["main part outside"] = ("EXT101", () => OfficeFiles.Zip([OfficeFiles.Types, ("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"http://example.org/d.xml\" TargetMode=\"External\"/></Relationships>")])),
        ["empty sheet of many rows"] = ("EXT102", () => Sheet(string.Concat(Enumerable.Range(1, 200_000).Select(at => $"<row r=\"{at}\"/>")))),
    };

    public static readonly TheoryData<string> Names = [.. Files.Keys];

    /// <summary>Entries of the directory that share one body, as in bombs without nested archives.</summary>
    static byte[] Overlapping(int entries, string body)
    {
        var zip = With([("000.xml", body), .. Enumerable.Range(1, entries - 1).Select(at => ($"{at:000}.xml", "x"))]);
        var first = zip.AsSpan().LastIndexOf("000.xml"u8) - 46;
        for (var at = 1; at < entries; at++)
        {
            var entry = zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes($"{at:000}.xml")) - 46;
            // method, and all from the check sum to the sizes; where the body lies
            foreach (var (from, length) in new[] { (10, 2), (16, 12), (42, 4) }) zip.AsSpan(first + from, length).CopyTo(zip.AsSpan(entry + from));
        }
        return zip;
    }

    /// <summary>A directory of empty entries; the library takes two seconds and 370 MB to list them.</summary>
    static byte[] ManyEntries(int count)
    {
        var zip = new MemoryStream();
        zip.Write([.. "PK\u0003\u0004"u8, .. new byte[26]]);
        byte[] entry = [.. "PK\u0001\u0002"u8, .. new byte[42]];
        for (var at = 0; at < count; at++) zip.Write(entry);
        return zip.ToArray();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Extract_HostileFile_IsRefusedWithinASecond(string name)
    {
        var (code, make) = Files[name];
        var file = make();
        var watch = Stopwatch.StartNew();
        var result = DocumentExtractor.Extract(name, file);
        // the limit is one second on a machine of its own; the tests share theirs
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(4));
        Assert.Equal(code, result.Findings[^1].Code);
        Assert.Null(result.Value);
        Assert.NotEmpty(FindingTexts.Render(result.Findings[^1]).MessageBn);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public void Run_MutatedOfficeFile_EndsAsAcceptedOrRefused(string kind)
    {
        var random = new Random(20261121);
        var lines = Read.Sample("egov-2021-22-q2-jute.txt").Split('\n').Select(line => line.Split('\t')).ToArray();
        var whole = kind == "xlsx" ? OfficeFiles.Sheet(lines) : OfficeFiles.Document(lines);
        for (var round = 0; round < 150; round++)
        {
            var file = round % 3 == 0 ? Mutated(whole, random) : Repacked(whole, random);
            var result = Pipeline.Run(kind, file);
            Assert.False(result.Refusal is { Code: FindingCodes.InternalError } refusal, $"round {round}: {string.Join(' ', result.Refusal?.Details ?? [])}");
            Assert.All(result.Findings, finding => Assert.NotEmpty(FindingTexts.Render(finding).MessageBn));
        }
    }

    static byte[] Mutated(byte[] whole, Random random)
    {
        var file = whole.ToArray();
        for (var change = random.Next(1, 10); change > 0; change--) file[random.Next(file.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? file[..random.Next(file.Length)] : file;
    }

    /// <summary>Damage inside a part of a sound archive: that is what reaches the readers.</summary>
    static byte[] Repacked(byte[] whole, Random random)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(whole));
        var parts = archive.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return (entry.FullName, Bytes: bytes.ToArray());
        }).ToArray();
        var hit = random.Next(parts.Length);
        var text = Encoding.UTF8.GetString(parts[hit].Bytes);
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var (from, length) = (random.Next(text.Length), random.Next(1, 60));
            text = random.Next(3) switch
            {
                0 => text.Remove(from, Math.Min(length, text.Length - from)),
                1 => text.Insert(random.Next(text.Length), text.Substring(from, Math.Min(length, text.Length - from))),
                _ => text[..from] + "\"<>&1-A\0"[random.Next(8)] + text[Math.Min(text.Length, from + 1)..],
            };
            if (text.Length == 0) text = " ";
        }
        parts[hit].Bytes = Encoding.UTF8.GetBytes(text);
        return OfficeFiles.Zip(parts);
    }
}
