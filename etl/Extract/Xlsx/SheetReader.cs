using System.Globalization;
using Shuddhachar.Etl.Extract.Package;

namespace Shuddhachar.Etl.Extract.Xlsx;

/// <summary>The texts of one sheet as they are shown, by address; what is hidden, struck out or covered is not.</summary>
sealed class SheetReader(Workbook workbook)
{
    /// <summary>A formula whose result was never stored says nothing; its own text would be read as figures.</summary>
    public const string NoResult = "#CALC!";

    readonly SortedDictionary<int, SortedDictionary<int, string>> _rows = [];
    readonly HashSet<int> _hiddenRows = [];
    readonly List<CellRange> _merged = [];
    readonly List<(int First, int Last)> _hiddenColumns = [];
    bool _showsZeros = true;
    int _count;

    /// <summary>Filled rows with their filled cells.</summary>
    public SortedDictionary<int, SortedDictionary<int, string>> Rows => _rows;

    /// <summary>Formulas without a stored result.</summary>
    public List<CellAddress> WithoutResult { get; } = [];

    /// <summary>Hidden rows and columns that hold text, and texts that are struck out: `4`, `C`, `B7 “12”`.</summary>
    public List<string> Hidden { get; } = [];

    public void Read(PartXml xml)
    {
        xml.Children(() =>
        {
            if (xml.Name == "sheetViews") xml.Children(() => _showsZeros &= xml["showZeros"] is not ("0" or "false"));
            else if (xml.Name == "cols") xml.Children(() => ReadColumns(xml));
            else if (xml.Name == "sheetData") ReadRows(xml);
            else if (xml.Name == "mergeCells") xml.Children(() => ReadMerged(xml));
        });
        KeepAnchors();
        Hide();
    }

    void ReadColumns(PartXml xml)
    {
        if ((xml.IsOn("hidden") || IsZero(xml["width"])) && int.TryParse(xml["min"], out var first) && int.TryParse(xml["max"], out var last)) _hiddenColumns.Add((first, last));
    }

    static bool IsZero(string? length) => double.TryParse(length, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size == 0;

    void ReadRows(PartXml xml)
    {
        var row = 0;
        xml.Children(() =>
        {
            row = int.TryParse(xml["r"], NumberStyles.None, CultureInfo.InvariantCulture, out var printed) && printed > row ? printed : row + 1;
            if (xml.IsOn("hidden") || IsZero(xml["ht"])) _hiddenRows.Add(row);
            var column = 0;
            xml.Children(() =>
            {
                if (xml.Name != "c") return;
                column = CellAddress.Parse(xml["r"] ?? "") is { } address && address.Column > column ? address.Column : column + 1;
                Add(new(column, row), ReadCell(xml, new(column, row)));
            });
        });
    }

    void Add(CellAddress address, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        if (address.Row > PackageLimits.MostRows || address.Column > PackageLimits.MostColumns)
            throw PackageFault.Beyond($"a filled cell at {address}", $"{CellAddress.Letters(PackageLimits.MostColumns)}{PackageLimits.MostRows}");
        Count();
        if (!_rows.TryGetValue(address.Row, out var cells)) _rows[address.Row] = cells = [];
        cells[address.Column] = text;
    }

    void Count()
    {
        if (++_count > PackageLimits.MostCells) throw PackageFault.Beyond($"more than {PackageLimits.MostCells} filled cells", $"{PackageLimits.MostCells}");
    }

    string ReadCell(PartXml xml, CellAddress address)
    {
        var (kind, style) = (xml["t"] ?? "n", xml["s"]);
        var (isFormula, value, inline) = (false, (string?)null, RichText.Plain(""));
        xml.Children(() =>
        {
            if (xml.Name == "f") isFormula = true;
            else if (xml.Name == "v") value = xml.Text();
            else if (xml.Name == "is") inline = RichText.Read(xml);
        });
        var hasNoResult = isFormula && string.IsNullOrEmpty(value) && kind != "str";
        var text = hasNoResult ? RichText.Plain(NoResult) : kind switch
        {
            "inlineStr" => inline,
            "s" when value is not null => workbook.Text(value) ?? throw PackageFault.Damaged($"the text of cell {address} is missing"),
            _ => RichText.Plain(value is null ? "" : Show(value, kind, style)),
        };
        var (shown, struck) = text.In(workbook.IsStruck(style));
        if (hasNoResult && shown.Length > 0) WithoutResult.Add(address);
        if (!string.IsNullOrWhiteSpace(struck))
        {
            Count();
            Hidden.Add($"{address} “{LeftOut.Quote(struck)}”");
        }
        return shown;
    }

    string Show(string value, string kind, string? style) => kind switch
    {
        "str" or "e" or "s" => value,
        "b" => value == "1" ? "TRUE" : "FALSE",
        "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : value,
        _ => value.Length == 0 || (IsZero(value) && !_showsZeros) ? "" : workbook.Format(style).Show(value, workbook.Is1904),
    };

    void ReadMerged(PartXml xml)
    {
        if (CellRange.Parse(xml["ref"] ?? "") is { First: { Row: <= PackageLimits.MostRows, Column: <= PackageLimits.MostColumns } } range) _merged.Add(range);
    }

    /// <summary>
    /// A merged area shows the text of its first cell, at the first of its cells that can be seen; what other programs leave in the cells
    /// under it is covered. The columns stay where they are.
    /// </summary>
    void KeepAnchors()
    {
        var looked = 0L;
        foreach (var (first, last) in _merged)
        {
            var rows = (first: first.Row, last: Math.Min(last.Row, PackageLimits.MostRows));
            var lastColumn = Math.Min(last.Column, PackageLimits.MostColumns);
            looked += Math.Max(0L, rows.last - rows.first + 1) * Math.Max(0, lastColumn - first.Column + 1);
            if (looked > PackageLimits.MostMergedCells) throw PackageFault.Beyond("merged cells", $"{PackageLimits.MostMergedCells}");
            var text = _rows.GetValueOrDefault(first.Row)?.GetValueOrDefault(first.Column);
            for (var row = rows.first; row <= rows.last; row++)
                if (_rows.TryGetValue(row, out var cells))
                    for (var column = first.Column; column <= lastColumn; column++) cells.Remove(column);
            if (text is null) continue;
            var seen = new CellAddress(
                Enumerable.Range(first.Column, lastColumn - first.Column + 1).FirstOrDefault(column => !IsHidden(column), first.Column),
                Enumerable.Range(first.Row, rows.last - first.Row + 1).FirstOrDefault(row => !_hiddenRows.Contains(row), first.Row));
            Add(seen, text);
        }
    }

    bool IsHidden(int column) => _hiddenColumns.Any(range => column >= range.First && column <= range.Last);

    void Hide()
    {
        foreach (var row in _rows.Keys.Where(_hiddenRows.Contains).ToArray())
        {
            Hidden.Add($"{row}");
            _rows.Remove(row);
        }
        foreach (var column in _rows.Values.SelectMany(cells => cells.Keys).Distinct().Where(IsHidden).Order().ToArray())
        {
            Hidden.Add(CellAddress.Letters(column));
            foreach (var cells in _rows.Values) cells.Remove(column);
        }
    }
}
