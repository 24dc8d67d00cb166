using System.Collections.Immutable;
using Shuddhachar.Etl.Extract.Package;

namespace Shuddhachar.Etl.Extract.Xlsx;

/// <summary>
/// An Excel workbook as lines: line and field are row and column of the first sheet that holds text, so that a desk officer finds the cell;
/// further sheets follow below, each behind an empty line, and a finding says where. What is hidden or struck out is not read, for it is
/// not on the paper that was signed, and a finding says what.
/// </summary>
static class XlsxReader
{
    public static ImmutableArray<ExtractedLine> Read(OfficePackage package, string main, ImmutableArray<Finding>.Builder findings)
    {
        var workbook = new Workbook(package, main);
        var lines = new TableLines();
        foreach (var (name, part, isHidden) in workbook.Sheets)
        {
            var sheet = new SheetReader(workbook);
            using (var xml = package.Read(part)) sheet.Read(xml);
            if (isHidden && (sheet.Rows.Count > 0 || sheet.Hidden.Count > 0)) findings.Add(LeftOut.Tell(name));
            if (!isHidden && sheet.Hidden.Count > 0) findings.Add(LeftOut.Tell($"{name}: {string.Join(", ", sheet.Hidden)}"));
            if (isHidden || sheet.Rows.Count == 0) continue;
            if (lines.Count > 0) lines.Add([]);
            var before = lines.Count;
            if (before > 0) findings.Add(new(FindingCodes.FurtherSheet, new(before + 1, 0), Printed: name, Details: [$"{before + 1}", $"{before}"]));
            foreach (var address in sheet.WithoutResult) findings.Add(new(FindingCodes.FormulaWithoutResult, new(before + address.Row, address.Column), Printed: $"{name}!{address}"));
            var width = sheet.Rows.Values.Max(cells => cells.Count == 0 ? 0 : cells.Keys.Max());
            for (var row = 1; row <= sheet.Rows.Keys.Max(); row++)
                lines.Add(sheet.Rows.TryGetValue(row, out var cells) ? Enumerable.Range(1, width).Select(column => cells.GetValueOrDefault(column, "")) : []);
            if (lines.Count > PackageLimits.MostRows) throw PackageFault.Beyond($"{lines.Count} rows in its sheets", $"{PackageLimits.MostRows}");
        }
        return lines.Build();
    }
}
