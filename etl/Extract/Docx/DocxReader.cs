using System.Collections.Immutable;
using Shuddhachar.Etl.Extract.Ocr;
using Shuddhachar.Etl.Extract.Package;

namespace Shuddhachar.Etl.Extract.Docx;

/// <summary>
/// A Word document as lines: page headers first, where a letter head often stands, then every paragraph and every table row in reading
/// order, each one line; a field is a column of the table's grid. Text without a table is read as that of a scanner.
/// </summary>
static class DocxReader
{
    public static ImmutableArray<ExtractedLine> Read(OfficePackage package, string main, ImmutableArray<Finding>.Builder findings)
    {
        using var xml = package.Read(main);
        var reader = new BlockReader(xml);
        var body = reader.Read();
        var blocks = Headers(package, main, reader.Headers).Concat(body).ToList();
        if (blocks.Count > PackageLimits.MostRows) throw PackageFault.Beyond($"{blocks.Count} paragraphs and rows", $"{PackageLimits.MostRows}");
        if (reader.LeftOut.Count > 0) findings.Add(LeftOut.Tell(string.Join(" … ", reader.LeftOut)));
        if (reader.Counted > 0) findings.Add(new(FindingCodes.NumbersNotStored, Origin.Document, Details: [$"{reader.Counted}"]));
        if (!blocks.Any(block => block.IsRow)) return OcrTextReader.Read(string.Join('\n', blocks.Select(block => block.Text)));
        var lines = new TableLines();
        foreach (var block in blocks)
        {
            if (block.IsRow) lines.Add(block.Cells);
            else foreach (var line in block.Text.Split('\n')) lines.Add(line.Split('\t'));
        }
        return lines.Build();
    }

    static IEnumerable<Block> Headers(OfficePackage package, string main, List<string> ids)
    {
        var references = package.References(main);
        foreach (var part in ids.Distinct().Select(id => references.FirstOrDefault(reference => reference.Id == id && reference.Kind == "header")?.Target).OfType<string>().Where(package.Has))
        {
            using var xml = package.Read(part);
            foreach (var block in new BlockReader(xml).Read().Where(block => block.Flat.Length > 0)) yield return block;
        }
    }
}
