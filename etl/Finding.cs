using System.Collections.Immutable;

namespace Shuddhachar.Etl;

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>
/// One trouble that a stage saw. The sentences for people, in both languages, come from findings.csv by <paramref name="Code"/>;
/// <paramref name="Details"/> fill their places {0}, {1} … in order.
/// </summary>
/// <param name="Code">A constant of <see cref="FindingCodes"/>.</param>
/// <param name="Origin">Where it was printed.</param>
/// <param name="IndicatorNo">Number of the indicator it belongs to, with ASCII digits; empty for the document.</param>
/// <param name="Column">Column code, as in the csv of `inspect`; empty when not about one cell.</param>
/// <param name="Printed">The text or value as printed; empty when nothing is.</param>
/// <param name="Final">The value concluded instead; empty unless something was repaired or moved.</param>
/// <param name="Details">Arguments of the message and of the evidence.</param>
public sealed record Finding(
    string Code,
    Origin Origin,
    string IndicatorNo = "",
    string Column = "",
    string Printed = "",
    string Final = "",
    ImmutableArray<string> Details = default)
{
    public ImmutableArray<string> Details { get; init; } = Details.IsDefault ? [] : Details;

    /// <summary>True when <see cref="Final"/> replaced <see cref="Printed"/> by proof.</summary>
    public bool IsRepair { get; init; }
}
