using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate;

/// <summary>
/// One cell of one document that a person decided upon (corrections.csv). It holds only while the document prints what the person saw.
/// </summary>
/// <param name="Sha256">The document.</param>
/// <param name="Printed">The cell's text that the decision expects to find; any indicator may print its number twice, so this guards it.</param>
/// <param name="Value">`4`, `2021-04-15`, several joined by `;`; `-` for nothing, `n/a` for not applicable.</param>
public sealed record Correction(string Sha256, string IndicatorNo, PlanColumn Column, string Printed, string Value, string ReasonEn, string ReasonBn, string DecidedBy, string DecidedOn)
{
    static readonly Dictionary<string, PlanColumn> s_columns = Enum.GetValues<PlanColumn>().ToDictionary(column => column.Code(), StringComparer.Ordinal);

    public static ImmutableArray<Correction> All { get; } = [.. Knowledge.Read("Validate/corrections.csv").Select(row => new Correction(
        row["sha256"], row["indicator_no"], s_columns[row["column"]], BanglaText.Enter(row["printed"]), row["value"], row["reason_en"], row["reason_bn"], row["decided_by"], row["decided_on"]))];

    /// <summary>The measure that the decision puts in the cell's place.</summary>
    /// <exception cref="FormatException">The value is none of the forms above: a mistake in corrections.csv.</exception>
    public Measure Apply(Measure printed) => Value switch
    {
        "-" => Measure.Blank(printed.Raw, printed.Origin),
        "n/a" => printed with { Status = ReadingStatus.NotApplicable, Parts = [] },
        _ => printed with { Status = ReadingStatus.Value, Parts = [.. Value.Split(';').Select(Part)] },
    };

    static Quantity Part(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? Quantity.Of(date)
        : Quantity.Of(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
}
