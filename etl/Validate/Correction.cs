using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate;

/// <summary>
/// What a person decided upon one cell of a document, or upon its office, year or quarter: built in (corrections.csv), or of the data folder,
/// where it came with a load. It holds only while the document prints what the person saw.
/// </summary>
/// <param name="Sha256">The document.</param>
/// <param name="IndicatorNo">Empty for what is said of the whole document.</param>
/// <param name="Column">Code of a column of figures; of the whole document `office`, `fiscal_year` or `quarter`.</param>
/// <param name="Printed">The cell's text that the decision expects to find; any indicator may print its number twice, so this guards it. Of the whole document what was concluded: `X-1f2e`, `2020-21`, `2`, nothing.</param>
/// <param name="Value">`4`, `2021-04-15`, several joined by `;`; `-` for nothing, `n/a` for not applicable. Of the whole document `ICTD`, `2020-21`, `2`, `-` for no quarter.</param>
public sealed record Correction(string Sha256, string IndicatorNo, string Column, string Printed, string Value, string ReasonEn, string ReasonBn, string DecidedBy, string DecidedOn)
{
    const string Nothing = "-", NotApplicable = "n/a";

    /// <summary>Whole digits and places that the warehouse keeps of a number.</summary>
    const decimal Largest = 99_999_999_999_999m;

    static readonly Dictionary<string, PlanColumn> s_columns = Enum.GetValues<PlanColumn>()
        .Where(column => column is not (PlanColumn.Unit or PlanColumn.Responsible)).ToDictionary(column => column.Code(), StringComparer.Ordinal);

    public static ImmutableArray<Correction> All { get; } = [.. Knowledge.Read("Validate/corrections.csv").Select(row => new Correction(
        row["sha256"], row["indicator_no"], row["column"], BanglaText.Enter(row["printed"]), row["value"], row["reason_en"], row["reason_bn"], row["decided_by"], row["decided_on"]))];

    /// <summary>The column of figures with this code; null when there is none.</summary>
    public static PlanColumn? ColumnOf(string code) => s_columns.TryGetValue(code, out var column) ? column : null;

    /// <summary>True for what is decided of the whole document.</summary>
    public bool IsOfDocument => IndicatorNo.Length == 0;

    /// <summary>True for a value that <see cref="Apply"/> can read.</summary>
    public static bool IsValue(string value) => value is Nothing or NotApplicable || value.Split(';').All(part => Part(part) is not null);

    /// <summary>The cell that it is about; a later decision on the same one takes its place.</summary>
    public (string Sha256, string IndicatorNo, string Column, string Printed) Cell => (Sha256, IndicatorNo, Column, Printed);

    /// <summary>All of these in order, of each cell only what was decided last.</summary>
    public static ImmutableArray<Correction> Latest(IEnumerable<Correction> decided) => [.. decided.Reverse().DistinctBy(correction => correction.Cell).Reverse()];

    /// <summary>The measure that the decision puts in the cell's place.</summary>
    /// <exception cref="FormatException">The value is none of the forms above: a mistake in corrections.csv.</exception>
    public Measure Apply(Measure printed) => Value switch
    {
        Nothing => Measure.Blank(printed.Raw, printed.Origin),
        NotApplicable => printed with { Status = ReadingStatus.NotApplicable, Parts = [] },
        _ => printed with { Status = ReadingStatus.Value, Parts = [.. Value.Split(';').Select(part => Part(part) ?? throw new FormatException($"'{part}' is no value of a correction."))] },
    };

    static Quantity? Part(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Quantity.Of(date)
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= Largest ? Quantity.Of(number)
        : null;
}
