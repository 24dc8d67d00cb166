using Microsoft.AspNetCore.Components;

namespace Shuddhachar.Dashboard.Components;

/// <summary>What a page shows, with status 404, when the address names something that is not loaded.</summary>
public sealed partial class Missing
{
    /// <summary>`page`, `office`, `document` or `ranking`: which text explains it.</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    [Parameter]
    public string? Name { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    // set only when the answer starts: Blazor drops the page of an answer that is 404 while it renders
    protected override void OnInitialized() => Http.Response.OnStarting(() =>
    {
        Http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
