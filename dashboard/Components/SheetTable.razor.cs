using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Components;

/// <summary>The indicator sheet of one document: the columns that its form has, then what was made of them.</summary>
public sealed partial class SheetTable
{
    /// <summary>The figure stands in the row's own achievement cell, which the row shows: not worth a word.</summary>
    const string PlainBasis = "achievement cell";

    static readonly string[] s_columns =
        ["annual_target", "tier100", "tier90", "tier80", "tier70", "tier60", "achievement"];

    [Parameter, EditorRequired]
    public required int DocumentKey { get; set; }

    [Parameter, EditorRequired]
    public required Sheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    /// <summary>How each indicator went; null where that is not shown.</summary>
    [Parameter]
    public SheetTrends? Trends { get; set; }

    bool HasTrends { get; set; }

    /// <summary>Has the plan a second method, whose marks stand beside those of the first?</summary>
    bool HasStep { get; set; }

    /// <summary>Does the form ask the office for its own marks?</summary>
    bool HasClaims { get; set; }

    LineLink ToLine => To.LinesOf(DocumentKey);

    string[] Columns { get; set; } = [];

    int[] Quarters { get; set; } = [];

    bool HasTotal { get; set; }

    bool HasRemarks { get; set; }

    int Width => 8 + Columns.Length + Quarters.Length + (HasClaims ? 1 : 0) + (HasTotal ? 1 : 0) + (HasRemarks ? 1 : 0) + (HasStep ? 1 : 0) + (HasTrends ? 1 : 0);

    protected override void OnParametersSet()
    {
        HasTrends = Trends is { } trends && !trends.IsEmpty(Sheet.Rows);
        HasStep = Sheet.Rows.Any(row => row.AltEarnedMarks is not null);
        HasClaims = Sheet.Rows.Any(row => row.ClaimedMarks is not null) || Sheet.Has("awarded_score");
        HasRemarks = Sheet.Has("remarks");
        HasTotal = Sheet.Has("total_actual");
        Columns = [.. s_columns.Where(Sheet.Has)];
        Quarters = [.. Enumerable.Range(1, 4).Where(quarter => Sheet.Has(Target(quarter)) || Sheet.Has(Actual(quarter)))];
    }

    bool IsBlank(SheetRow row, int quarter) =>
        Sheet[row, Target(quarter)]?.ValueStatus == "blank" && Sheet[row, Actual(quarter)]?.ValueStatus == "blank";

    static string Target(int quarter) => $"q{quarter}_target";

    static string Actual(int quarter) => $"q{quarter}_actual";
}
