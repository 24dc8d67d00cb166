using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Components;

/// <summary>
/// One printed cell as read, linked to its line. A repaired one shows what was printed as well; an empty, inapplicable, unreadable or
/// not yet due one says so in a word. A column that the form does not have stays empty.
/// </summary>
public sealed partial class SheetCell
{
    [Parameter, EditorRequired]
    public required LineLink ToLine { get; set; }

    [Parameter, EditorRequired]
    public required CellRow? Cell { get; set; }

    /// <summary>The unit of the indicator, when the cell is a target or an achievement.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>Where a printed field links to; null where the same cell stands on another page too.</summary>
    [Parameter]
    public string? Id { get; set; }
}
