using System.Collections.Immutable;
using DuckDB.NET.Native;

namespace Shuddhachar.Warehouse;

/// <summary>
/// A column of a result: its name, DuckDB type, how its values lie in memory, for decimals width and scale, for enums the labels, for a STRUCT
/// its fields and for a LIST the one column of its items.
/// </summary>
public sealed record ResultColumn(
    string Name, DuckDBType Type, DuckDBType Physical, int Width, int Scale, IReadOnlyList<string> Labels, ImmutableArray<ResultColumn> Children)
{
    /// <summary>Where the memory of this column stands among those of all columns and their children.</summary>
    internal int Slot { get; init; }

    internal static ResultColumn Of(string name, DuckDBLogicalType type, ref int slots)
    {
        var slot = slots++;
        var kind = NativeMethods.LogicalType.DuckDBGetTypeId(type);
        var plain = new ResultColumn(name, kind, kind, 0, 0, [], []) { Slot = slot };
        return kind switch
        {
            DuckDBType.Decimal => plain with
            {
                Physical = NativeMethods.LogicalType.DuckDBDecimalInternalType(type),
                Width = NativeMethods.LogicalType.DuckDBDecimalWidth(type),
                Scale = NativeMethods.LogicalType.DuckDBDecimalScale(type),
            },
            DuckDBType.Enum => plain with { Physical = NativeMethods.LogicalType.DuckDBEnumInternalType(type), Labels = LabelsOf(type) },
            DuckDBType.Struct => plain with { Children = FieldsOf(type, ref slots) },
            DuckDBType.List => plain with { Children = ItemOf(type, ref slots) },
            _ => plain,
        };
    }

    /// <summary>A whole row seen as a STRUCT of its columns; it has the first slot, and no memory of its own.</summary>
    internal static ResultColumn Row(ImmutableArray<ResultColumn> columns) => new("row", DuckDBType.Struct, DuckDBType.Struct, 0, 0, [], columns);

    /// <summary>The type as SQL writes it, for messages: <c>DECIMAL(9,4)</c>.</summary>
    public string SqlType => Type == DuckDBType.Decimal ? $"DECIMAL({Width},{Scale})" : Type.ToString().ToUpperInvariant();

    static string[] LabelsOf(DuckDBLogicalType type)
    {
        var labels = new string[NativeMethods.LogicalType.DuckDBEnumDictionarySize(type)];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = NativeMethods.LogicalType.DuckDBEnumDictionaryValue(type, i);
        return labels;
    }

    static ImmutableArray<ResultColumn> FieldsOf(DuckDBLogicalType type, ref int slots)
    {
        var fields = new ResultColumn[NativeMethods.LogicalType.DuckDBStructTypeChildCount(type)];
        for (var i = 0; i < fields.Length; i++)
        {
            using var field = NativeMethods.LogicalType.DuckDBStructTypeChildType(type, i);
            fields[i] = Of(NativeMethods.LogicalType.DuckDBStructTypeChildName(type, i), field, ref slots);
        }
        return [.. fields];
    }

    static ImmutableArray<ResultColumn> ItemOf(DuckDBLogicalType type, ref int slots)
    {
        using var item = NativeMethods.LogicalType.DuckDBListTypeChildType(type);
        return [Of("item", item, ref slots)];
    }
}
