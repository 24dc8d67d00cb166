namespace Shuddhachar.Dashboard.Charts;

/// <summary>What a <see cref="Heatmap"/> shows: a table whose cells carry their value as text, and a shade and marks for the level that it reaches.</summary>
/// <param name="Groups">Heads over several columns, with how many; empty when there is one row of heads.</param>
public sealed record HeatData(string Caption, string RowHead, IReadOnlyList<(string Text, int Span)> Groups, IReadOnlyList<HeatColumn> Columns, IReadOnlyList<HeatRow> Rows);

/// <param name="Spoken">The whole name, where the head is short.</param>
public sealed record HeatColumn(string Text, string? Href = null, string? Spoken = null, string? Lang = null);

/// <param name="Code">For tests: the code of what the row is about.</param>
public sealed record HeatRow(string Code, string Name, string? Lang, string Href, IReadOnlyList<HeatCell> Cells)
{
    /// <summary>A second link below the name, such as to a chart of the row.</summary>
    public (string Text, string Href, string Spoken)? Also { get; init; }
}

/// <summary>One value, or why there is none.</summary>
/// <param name="Level">In percent of the full mark: 100, 90, 80, 70, 60, and 0 for less; null when there is no value, or nothing to hold it against.</param>
/// <param name="Href">To the rows behind it.</param>
public sealed record HeatCell(string Text, int? Level, string? Href, bool IsMissing = false)
{
    /// <summary>What the value leaves out; empty when it is of everything.</summary>
    public string Note { get; init; } = "";

    /// <summary>The level of a percentage by the steps that the plans grade by.</summary>
    public static int LevelOf(decimal percent) => percent >= 100 ? 100 : percent >= 60 ? (int)percent / 10 * 10 : 0;

    /// <summary>A dot for each step, from one at 60 to five at 100, and a cross below: what stays when colour is gone.</summary>
    internal string Mark => Level switch { null => "", < 60 => "\u00D7", { } level => new string('\u2022', (level - 50) / 10) };
}
