namespace Shuddhachar.Etl.Bangla;

public enum QuantityKind
{
    Number,
    Percent,
    /// <summary>A number with a scale word (lakh, crore); <see cref="QuantityToken.Number"/> is scaled already.</summary>
    Amount,
    Date,
    /// <summary>Shaped like a date, but no day of the calendar, or its year is cut.</summary>
    BrokenDate,
    /// <summary>`3rd`, `first`: a place in an order, not a quantity.</summary>
    Ordinal,
    /// <summary>`2020`, `2020-21`: a calendar or fiscal year.</summary>
    Year,
}

/// <summary>A stretch of a text that is a quantity, or looks like one.</summary>
/// <param name="Number">Value of numbers, percents, amounts, ordinals and years.</param>
/// <param name="Counter">The counting word right behind a number (pieces, persons, batches), else empty.</param>
/// <param name="IsGrouped">Printed with grouping commas.</param>
public sealed record QuantityToken(QuantityKind Kind, int Start, int Length, decimal Number = 0, DateOnly? Date = null, string Counter = "", bool IsGrouped = false)
{
    public int End => Start + Length;
}
