namespace Shuddhachar.Dashboard.Queries;

/// <summary>What the reader chose on the page of an office.</summary>
/// <param name="Document">The report whose sheet is shown; null is the latest.</param>
/// <param name="Compare">Codes or names of other offices, each once and at most three.</param>
/// <param name="Plan">The plan that is compared; null is the first that the office has.</param>
public sealed record OfficeView(int? Document, IReadOnlyList<string> Compare, string? Plan = null)
{
    public const int MostCompared = 3;

    /// <param name="compare">As written in the address: several values, each of several codes with commas between.</param>
    public static OfficeView From(string? document, IEnumerable<string?>? compare, string? plan) => new(
        int.TryParse(document, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var key) ? key : null,
        [.. (compare ?? []).SelectMany(value => (value ?? "").Split(',')).Select(Chosen.Written).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostCompared)],
        OfficesView.Given(plan));
}
