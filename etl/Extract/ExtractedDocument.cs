using System.Collections.Immutable;

namespace Shuddhachar.Etl.Extract;

/// <summary>One printed cell: text after the door (NFC, outer spaces removed), and where it stands.</summary>
public sealed record Cell(string Text, Origin Origin)
{
    public bool IsBlank => Text.Length == 0;
}

/// <summary>One line of a document. A line of running text has one cell, a table row one cell a field, an empty line none.</summary>
/// <param name="Number">1-based line (text), row (csv) or table row (Excel, Word).</param>
/// <param name="Text">The line as printed, for the document page.</param>
public sealed record ExtractedLine(int Number, string Text, ImmutableArray<Cell> Cells)
{
    public bool IsRow => Cells.Length > 1;

    public bool IsBlank => Cells.All(cell => cell.IsBlank);
}

/// <summary>A document as lines of cells, whatever file it came from.</summary>
/// <param name="Sha256">Lower-case hex hash of the file's bytes: the document's name in the archive.</param>
public sealed record ExtractedDocument(string FileName, string Sha256, ImmutableArray<ExtractedLine> Lines);
