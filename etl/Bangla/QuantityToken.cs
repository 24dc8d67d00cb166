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
    /// <summary>A month and a year without a day, or a day and a month without a year.</summary>
    PartialDate,
    /// <summary>Shaped like a number, but a sign in it is lost or misread: `98,6`, `1O`, `1.2E+05`, `2,43,17`.</summary>
    BrokenNumber,
    /// <summary>`3rd`, `first`: a place in an order, not a quantity.</summary>
    Ordinal,
    /// <summary>Figures that name something and measure nothing: a memo number, a telephone, a time of day, the `3` of `one of 3`.</summary>
    Reference,
    /// <summary>`2020`, `2020-21`: a calendar or fiscal year.</summary>
    Year,
}

/// <summary>A stretch of a text that is a quantity, or looks like one.</summary>
/// <param name="Number">Value of numbers, percents, amounts, ordinals and years.</param>
/// <param name="Counter">The counting word right behind a number (pieces, persons, batches), else empty.</param>
/// <param name="IsGrouped">Printed with grouping commas.</param>
/// <param name="IsMoney">A sign or word for taka stands right beside it.</param>
/// <param name="IsWord">Written out: `two`.</param>
public sealed record QuantityToken(
    QuantityKind Kind, int Start, int Length, decimal Number = 0, DateOnly? Date = null, string Counter = "", bool IsGrouped = false, bool IsMoney = false, bool IsWord = false)
{
    public int End => Start + Length;
}
