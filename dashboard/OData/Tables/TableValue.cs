using System.Text;
using DuckDB.NET.Native;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>Values as a spreadsheet takes them.</summary>
static class TableValue
{
    /// <summary>1.0 with as many zeros as .NET can hold: dividing by it takes the zeros off the end of a number.</summary>
    const decimal One = 1.0000000000000000000000000000m;

    const int MostDigits = 28;

    /// <summary>A number that .NET holds exactly; null for what is none, or is longer.</summary>
    internal static decimal? Number(ValueKind kind, in Vector vector, int row)
    {
        if (kind is not (ValueKind.Whole or ValueKind.Exact)) return null;
        if (vector.Column.Type == DuckDBType.Decimal) return Holds(vector.Unscaled(row)) ? vector.Decimal(row) / One : null;
        var whole = vector.Whole(row);
        return Holds(whole) ? (decimal)whole : null;
    }

    /// <summary>One row, boxed.</summary>
    internal static object?[] Row(IReadOnlyList<TableColumn> columns, in Vector objects, int row)
    {
        var values = new object?[columns.Count];
        Span<byte> text = stackalloc byte[ValueText.Longest];
        for (var i = 0; i < values.Length; i++)
        {
            var kind = columns[i].Kind;
            if (!columns[i].TryFind(objects, row, out var value)) continue;
            values[i] = kind switch
            {
                ValueKind.Text => value.Text(row),
                ValueKind.Boolean => value.Bool(row),
                ValueKind.Date => value.Date(row),
                ValueKind.Floating when double.IsFinite(value.Double(row)) => value.Double(row),
                _ when Number(kind, value, row) is { } number => number,
                _ => Encoding.ASCII.GetString(text[..ValueText.Format(kind, value, row, text)]),
            };
        }
        return values;
    }

    static bool Holds(Int128 digits)
    {
        var most = (Int128)1;
        for (var i = 0; i < MostDigits; i++) most *= 10;
        return Int128.Abs(digits) < most;
    }
}
