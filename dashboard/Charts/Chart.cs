using Microsoft.AspNetCore.Components;

namespace Shuddhachar.Dashboard.Charts;

/// <summary>A drawing with its title and the table of its figures: on a page inside a <see cref="ChartFrame"/>, and as a file for a briefing.</summary>
/// <param name="Name">Its address: /charts/{name}.svg.</param>
/// <param name="Title">What it shows, in the page's language.</param>
/// <param name="State">What of the address chooses its figures, such as the fiscal year.</param>
/// <param name="WidthPixels">The drawing's own size: its root is one svg element of these pixels.</param>
public sealed record Chart(string Name, string Title, IReadOnlyList<(string Name, string? Value)> State, int WidthPixels, int HeightPixels, RenderFragment Drawing, ChartTable Table)
{
    /// <summary>How to read it, and what it leaves out; empty when there is nothing to say.</summary>
    public string Note { get; init; } = "";

    /// <summary>Names of hues that the drawing itself does not name.</summary>
    public IReadOnlyList<(string Name, int Hue)> Legend { get; init; } = [];

    /// <summary>A component with its parameters, as a drawing.</summary>
    public static RenderFragment Draw<T>(params (string Name, object? Value)[] parameters) where T : IComponent => builder =>
    {
        builder.OpenComponent<T>(0);
        foreach (var (name, value) in parameters) builder.AddComponentParameter(1, name, value);
        builder.CloseComponent();
    };
}

/// <summary>The figures of a chart as text, ready to be read: the first cell of a row names it.</summary>
public sealed record ChartTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>What draws one kind of chart, for a page and for its file.</summary>
public interface IChartSource
{
    /// <summary>Its address: /charts/{name}.svg.</summary>
    string Name { get; }

    /// <param name="state">The query of the address.</param>
    /// <returns>Null when there is nothing of that choice.</returns>
    Chart? Draw(IQueryCollection state);
}
