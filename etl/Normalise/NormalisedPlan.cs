using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Normalise;

/// <summary>The four outcomes of reading a cell (design.md convention 4).</summary>
public enum ReadingStatus
{
    Value,
    Blank,
    NotApplicable,
    Unreadable,
}

/// <summary>A number or a date. Percent without its sign; money in taka.</summary>
public readonly record struct Quantity(decimal? Number, DateOnly? Date)
{
    public static Quantity Of(decimal number) => new(number, null);

    public static Quantity Of(DateOnly date) => new(null, date);

    public override string ToString() =>
        Date is { } date ? date.ToString("O", CultureInfo.InvariantCulture) : Text(Number ?? 0m);

    /// <summary>Canonical text of a number: ASCII digits, no grouping, no trailing zeros.</summary>
    public static string Text(decimal number) =>
        number >= 0m && number < s_small.Length && decimal.IsInteger(number) ? s_small[(int)number] : Formatted(number);

    // most figures of a plan are small counts and percents
    static readonly string[] s_small = [.. Enumerable.Range(0, 1001).Select(number => Formatted(number))];

    static string Formatted(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}

/// <summary>What one cell says. <see cref="Parts"/> holds several quantities for `4 and 24 September` or a list of dates, in printed order.</summary>
/// <param name="Raw">The text as printed.</param>
public sealed record Measure(ReadingStatus Status, ImmutableArray<Quantity> Parts, string Raw, Origin Origin)
{
    public static Measure Blank(string raw, Origin origin) => new(ReadingStatus.Blank, [], raw, origin);

    public bool HasValue => Status == ReadingStatus.Value;

    /// <summary>The one number, when the cell holds exactly one and nothing else or dates beside it.</summary>
    public decimal? Number => Parts is [var one] ? one.Number : Parts.Where(part => part.Number is not null).Select(part => part.Number).ToArray() is [{ } only] ? only : null;

    public IEnumerable<DateOnly> Dates => Parts.Where(part => part.Date is not null).Select(part => part.Date!.Value);

    /// <summary>Canonical text: ASCII digits, ISO dates, parts joined by `;`. Empty when there is no value.</summary>
    public string Text => !HasValue ? "" : Parts is [var one] ? one.ToString() : string.Join(';', Parts);
}

/// <summary>What kind of quantity an indicator is measured in, by its criteria first and its printed unit second.</summary>
public enum UnitKind
{
    Unknown,
    Count,
    Percent,
    Date,
    CountAndDate,
    LakhTaka,
}

/// <summary>A plan whose cells are read as quantities; texts (unit, responsible, achievement sentence, remarks) stay in <see cref="Measure.Raw"/>.</summary>
public sealed record NormalisedPlan(
    ExtractedDocument Document,
    PlanHeader Header,
    ImmutableArray<NormalisedIndicator> Indicators,
    Measure? PrintedTotal);

public sealed record NormalisedIndicator(IndicatorRow<Measure> Row, UnitKind Unit);
