using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Load;

/// <summary>A measure as the eight columns that the warehouse keeps of every cell.</summary>
readonly record struct CellGroup(decimal? Number, DateOnly? Date, string? Text, string Status, string? Raw, int? Line, int? Field, bool IsRepaired)
{
    /// <summary>A cell that the form has not.</summary>
    public static readonly CellGroup None = new(null, null, null, "blank", null, null, null, false);

    public static CellGroup Of(ValidatedMeasure? measure)
    {
        if (measure is null)
            return None;
        var (final, printed) = (measure.Final, measure.Printed);
        var figure = Figure.Of(final.Status, final.Parts);
        var origin = final.Origin.Line > 0 ? final.Origin : printed.Origin;
        return new(figure.Number, figure.Date, figure.Text, figure.Status, RawOf(measure), origin.Line, origin.Field, measure.IsRepaired);
    }

    /// <summary>The text as printed; null when there is none.</summary>
    public static string? RawOf(ValidatedMeasure? measure) => measure switch
    {
        null => null,
        { Printed.Raw: { Length: > 0 } printed } => printed,
        { Final.Raw: { Length: > 0 } final } => final,
        _ => null,
    };

    /// <summary>Of a column of words (unit, remarks): the words are the value.</summary>
    public static CellGroup OfWords(ValidatedMeasure? measure)
    {
        var cell = Of(measure);
        return cell with { Number = null, Date = null, Text = cell.Raw, Status = cell.Raw is null ? "blank" : "value" };
    }

    /// <summary>The same cell, said to be not due instead of blank: its quarter had not come when the document was written.</summary>
    public CellGroup NotDue() => Status == "blank" ? this with { Status = "not_due" } : this;
}

/// <summary>Quantities as number, day, canonical text and status. Number or day only when there is exactly one of its kind.</summary>
readonly record struct Figure(decimal? Number, DateOnly? Date, string? Text, string Status)
{
    /// <summary>Decimal places of a number column; the text beside it keeps all that are printed.</summary>
    const int Places = 4;

    public static Figure Of(ReadingStatus status, ImmutableArray<Quantity> parts)
    {
        if (status != ReadingStatus.Value || parts.IsDefaultOrEmpty)
            return new(null, null, null, status == ReadingStatus.Value ? "blank" : Code(status));
        if (parts is [var only])
            return new(only.Number is { } known ? Rounded(known) : null, only.Date, only.ToString(), "value");
        var numbers = parts.Where(part => part.Number is not null).ToArray();
        var dates = parts.Where(part => part.Date is not null).ToArray();
        return new(numbers is [var number] ? Rounded(number.Number!.Value) : null, dates is [var date] ? date.Date : null, string.Join(';', parts), "value");
    }

    static decimal Rounded(decimal number) => decimal.Round(number, Places, MidpointRounding.AwayFromZero);

    static string Code(ReadingStatus status) => status switch
    {
        ReadingStatus.NotApplicable => "not_applicable",
        ReadingStatus.Unreadable => "unreadable",
        _ => "blank",
    };
}
