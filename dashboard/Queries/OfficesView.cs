using System.Globalization;

namespace Shuddhachar.Dashboard.Queries;

/// <summary>What the reader chose in the list of offices. An unknown choice falls back to every one.</summary>
/// <param name="Text">A part of a name or a code.</param>
/// <param name="Kind">A kind of office, such as `ministry`.</param>
/// <param name="Parent">The code of the office that the listed ones stand directly below.</param>
/// <param name="IsSynthetic">Generated offices, which are never in one list with real ones; null is the real ones when there are any with a report.</param>
/// <param name="Page">1 is the first.</param>
public sealed record OfficesView(string? Text = null, string? Kind = null, string? Parent = null, bool? IsSynthetic = null, int Page = 1)
{
    public const int RowsPerPage = 50;

    public static OfficesView From(string? text, string? kind, string? parent, string? data, string? page) =>
        new(Chosen.Written(text), Given(kind), Given(parent), Data(data), PageOf(page));

    internal static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>`synthetic` or `real`; anything else leaves it to the page.</summary>
    internal static bool? Data(string? data) => data switch { "synthetic" => true, "real" => false, _ => null };

    internal static int PageOf(string? page) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000 ? number : 1;
}
