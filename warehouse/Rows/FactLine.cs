namespace Shuddhachar.Warehouse.Rows;

/// <summary>One line of a document as extracted, before any repair. Table <c>fact_line</c>.</summary>
public readonly record struct FactLine(
    int DocumentKey,
    int LineNo,
    string Text);
