using System.Globalization;

namespace Shuddhachar.Etl.Extract.Xlsx;

/// <summary>Column and row of a sheet, 1-based: `C7`.</summary>
readonly record struct CellAddress(int Column, int Row)
{
    /// <summary>Null when the text is no address; `C` and `7` alone are none.</summary>
    public static CellAddress? Parse(string text)
    {
        var (column, at) = (0, 0);
        for (; at < text.Length && text[at] is '$' or (>= 'A' and <= 'Z') && at < 4; at++)
            if (text[at] != '$') column = column * 26 + (text[at] - 'A' + 1);
        return column > 0 && int.TryParse(text.AsSpan(at).TrimStart('$'), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? new(column, row) : null;
    }

    /// <summary>`C` for 3.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    public override string ToString() => $"{Letters(Column)}{Row}";
}

/// <summary>A rectangle of cells: `A1:C7`, or one cell.</summary>
readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    public static CellRange? Parse(string text) =>
        text.Split(':') switch
        {
            [var only] when CellAddress.Parse(only) is { } one => new(one, one),
            [var first, var last] when CellAddress.Parse(first) is { } from && CellAddress.Parse(last) is { } to && from.Column <= to.Column && from.Row <= to.Row => new(from, to),
            _ => null,
        };
}
