using System.Globalization;
using Shuddhachar.Etl.Extract.Package;

namespace Shuddhachar.Etl.Extract.Docx;

/// <summary>Paragraphs and table rows of a part, in reading order.</summary>
sealed class BlockReader(PartXml xml)
{
    int _count;

    /// <summary>References to the page headers of the sections.</summary>
    public List<string> Headers { get; } = [];

    /// <summary>What is in the file and not on paper: deleted, struck out or hidden.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Paragraphs that Word numbers itself; the number is not in the text.</summary>
    public int Counted { get; private set; }

    public void LeaveOut(string text)
    {
        if (!string.IsNullOrWhiteSpace(text)) LeftOut.Add(text.Trim());
    }

    public void CountsItself() => Counted++;

    public void ReadSection() => xml.Children(() =>
    {
        if (xml.Name == "headerReference") Headers.Add(xml["id"] ?? "");
    });

    /// <summary>The one form of a content that is offered in several.</summary>
    public static void FirstOf(PartXml xml, Action read)
    {
        var isRead = false;
        xml.Children(() =>
        {
            if (isRead) return;
            isRead = true;
            read();
        });
    }

    /// <summary>The blocks inside the current element.</summary>
    public List<Block> Read()
    {
        var blocks = new List<Block>();
        ReadInto(blocks);
        return blocks;
    }

    void ReadInto(List<Block> blocks) => xml.Children(() =>
    {
        switch (xml.Name)
        {
            case "p":
                Count();
                blocks.AddRange(new ParagraphReader(xml, this).Read());
                break;
            case "tbl":
                blocks.AddRange(ReadTable());
                break;
            case "sectPr":
                ReadSection();
                break;
            case "AlternateContent":
                FirstOf(xml, () => ReadInto(blocks));
                break;
            case "body" or "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag":
                ReadInto(blocks);
                break;
        }
    });

    void Count()
    {
        if (++_count > PackageLimits.MostCells) throw PackageFault.Beyond($"more than {PackageLimits.MostCells} paragraphs", $"{PackageLimits.MostCells}");
    }

    List<Block> ReadTable()
    {
        var rows = new List<List<string>>();
        ReadRows(rows);
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        if (rows.Count > PackageLimits.MostRows) throw PackageFault.Beyond($"{rows.Count} rows of a table", $"{PackageLimits.MostRows}");
        return [.. rows.Select(row => new Block("", [.. row, .. Enumerable.Repeat("", width - row.Count)])).Where(block => block.IsRow)];
    }

    void ReadRows(List<List<string>> rows) => xml.Children(() =>
    {
        if (xml.Name == "tr") ReadRow(rows);
        else if (xml.Name is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo") ReadRows(rows);
    });

    void ReadRow(List<List<string>> rows)
    {
        Count();
        var (cells, isDeleted) = (new List<string>(), false);
        ReadCells();
        if (isDeleted) LeaveOut(string.Join(' ', cells.Where(cell => cell.Length > 0)));
        else rows.Add(cells);

        void ReadCells() => xml.Children(() =>
        {
            if (xml.Name == "trPr") xml.Children(() =>
            {
                if (xml.Name == "gridBefore") Widen(cells, Number("val"));
                else if (xml.Name is "del" or "hidden") isDeleted = xml["val"] is not ("0" or "false");
            });
            else if (xml.Name == "tc") ReadCell(cells);
            else if (xml.Name is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo") ReadCells();
        });
    }

    /// <summary>A cell stands at its first column of the grid; the others that it covers, sideways or downwards, are blank, as scanners leave them.</summary>
    void ReadCell(List<string> cells)
    {
        var (span, isCovered, blocks) = (1, false, new List<Block>());
        xml.Children(() =>
        {
            if (xml.Name == "tcPr") xml.Children(() =>
            {
                if (xml.Name == "gridSpan") span = Number("val");
                else if (xml.Name is "vMerge" or "hMerge") isCovered |= xml["val"] is not "restart";
                else if (xml.Name == "cellDel") isCovered = true;
            });
            else if (xml.Name == "p") blocks.AddRange(new ParagraphReader(xml, this).Read());
            else if (xml.Name == "tbl") blocks.AddRange(ReadTable());
            else if (xml.Name == "AlternateContent") FirstOf(xml, () => ReadInto(blocks));
            else if (xml.Name is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo") ReadInto(blocks);
        });
        var text = string.Join('\n', blocks.Select(block => block.Flat).Where(line => !string.IsNullOrWhiteSpace(line)));
        if (isCovered) LeaveOut(text);
        cells.Add(isCovered ? "" : text);
        Widen(cells, Math.Max(1, span) - 1);
    }

    static void Widen(List<string> cells, int count)
    {
        if (cells.Count + count > PackageLimits.MostColumns) throw PackageFault.Beyond($"{cells.Count + (long)count} columns of a table", $"{PackageLimits.MostColumns}");
        for (; count > 0; count--) cells.Add("");
    }

    int Number(string attribute) => int.TryParse(xml[attribute], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 1_000_000) : 0;
}
