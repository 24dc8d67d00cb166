using System.Collections.Immutable;

namespace Shuddhachar.Etl.Extract.Docx;

/// <summary>A paragraph, or a row of a table: then its cells by column of the table's grid, those that a merged cell covers blank.</summary>
sealed record Block(string Text, ImmutableArray<string> Cells)
{
    public static Block Paragraph(string text) => new(text, []);

    public bool IsRow => !Cells.IsEmpty;

    /// <summary>In the cell of another table: a row is its texts side by side.</summary>
    public string Flat => IsRow ? string.Join(' ', Cells.Where(cell => cell.Length > 0)) : Text;
}
