using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Normalise;

/// <summary>Which of the quantities in a cell can be its value, by the unit of its indicator, and what they amount to.</summary>
static class CellFigures
{
    /// <summary>Above this a figure in a lakh-taka row is taka; so is one with grouping commas (000:95). [I, domain.md section 3]</summary>
    const decimal LargestLakhFigure = 1000m;
    const decimal TakaPerLakh = 100_000m;

    /// <summary>Day numbers of spreadsheets from 2009 to 2040.</summary>
    const decimal FirstDayNumber = 40_000m, LastDayNumber = 51_500m;

    /// <summary>Why the figures cannot be trusted; null when they can.</summary>
    public static string? Fault(string text, ImmutableArray<QuantityToken> tokens, UnitKind unit)
    {
        if (tokens.Any(token => token.Kind == QuantityKind.BrokenDate)) return FindingCodes.ImpossibleDate;
        if (tokens.Any(token => token.Kind == QuantityKind.BrokenNumber)) return FindingCodes.UnreadableValue;
        // `500 taka` where lakhs are printed: one of the two words is wrong
        if (unit == UnitKind.LakhTaka && tokens.Any(token => token is { Kind: QuantityKind.Number, IsMoney: true, IsGrouped: false, Number: <= LargestLakhFigure })) return FindingCodes.UnreadableValue;
        if (IsSpreadsheetDay(tokens, unit)) return FindingCodes.SpreadsheetDay;
        if (IsShareOfOne(tokens, unit)) return FindingCodes.ShareOfOne;
        var dates = tokens.Where(token => token.Kind == QuantityKind.Date).ToArray();
        var wantsDate = unit is UnitKind.Date or UnitKind.CountAndDate or UnitKind.Unknown;
        if (wantsDate && tokens.Any(token => token.Kind == QuantityKind.PartialDate)) return FindingCodes.PartialDate;
        if (wantsDate && dates is [var from, var to] && StatusWords.IsRange(text.AsSpan(from.End, to.Start - from.End))) return FindingCodes.Period;
        return wantsDate && dates.Length > 1 && Contradict(text, dates) ? FindingCodes.UnreadableValue : null;
    }

    /// <summary>The Bangla and the Gregorian date of one cell are one day, or one of them is misprinted.</summary>
    static bool Contradict(string text, QuantityToken[] dates) =>
        BanglaDates.Find(text).Length is var bangla && bangla > 0 && bangla < dates.Length && dates.Select(token => token.Date).Distinct().Skip(1).Any();

    /// <summary>A spreadsheet that lost the format of its dates prints 44561 for 31 December 2021.</summary>
    static bool IsSpreadsheetDay(ImmutableArray<QuantityToken> tokens, UnitKind unit) =>
        unit is UnitKind.Date or UnitKind.CountAndDate && tokens.Any(token => token is { Kind: QuantityKind.Number, IsGrouped: false, Counter: "" } && IsDayNumber(token.Number));

    public static bool IsDayNumber(decimal number) => number is >= FirstDayNumber and <= LastDayNumber && number == decimal.Truncate(number);

    /// <summary>One that lost the format of its percents prints 0.75 for 75 %; without the sign nobody can say which is meant.</summary>
    static bool IsShareOfOne(ImmutableArray<QuantityToken> tokens, UnitKind unit) =>
        unit == UnitKind.Percent && tokens.All(token => token.Kind != QuantityKind.Percent) && tokens.Any(token => token is { Kind: QuantityKind.Number, Number: > 0m and < 1m });

    /// <summary>
    /// The quantities of the cell without what stands beside its one figure: the date of the event, the share behind the count, the
    /// count behind the share. All of them when no single one is the figure.
    /// </summary>
    public static ImmutableArray<QuantityToken> Choose(ImmutableArray<QuantityToken> tokens, UnitKind unit)
    {
        if (unit is UnitKind.Unknown or UnitKind.Date) return tokens;
        var fitting = tokens.Where(token => FitsUnit(token, unit, tokens.Length == 1)).ToImmutableArray();
        if (unit == UnitKind.CountAndDate) return [.. fitting.Concat(tokens.Where(token => token.Kind == QuantityKind.Date)).OrderBy(token => token.Start)];
        if (unit == UnitKind.Percent && fitting.Where(token => token.Kind == QuantityKind.Percent).ToArray() is [var sign]) return [sign];
        return fitting;
    }

    static bool FitsUnit(QuantityToken token, UnitKind unit, bool isOnly) => token.Kind switch
    {
        QuantityKind.Percent => unit == UnitKind.Percent,
        // `1100 pieces` or `7.5 lakh taka` are no share of anything
        QuantityKind.Number => unit switch
        {
            UnitKind.LakhTaka => true,
            UnitKind.Percent => token is { Counter: "", IsGrouped: false, IsMoney: false },
            _ => !token.IsMoney,
        },
        QuantityKind.Amount => unit == UnitKind.LakhTaka || (unit != UnitKind.Percent && !token.IsMoney),
        // `2000` alone is a count, beside a figure it is a year, and `2020-21` always is
        QuantityKind.Year => isOnly && token.Length == 4,
        _ => false,
    };

    public static ImmutableArray<Quantity> ToQuantities(string text, ImmutableArray<QuantityToken> tokens, UnitKind unit, Action<string> find)
    {
        if (tokens.Any(token => token.IsWord)) find(FindingCodes.NumberInWords);
        var parts = tokens.Where(token => token.Kind is not (QuantityKind.PartialDate or QuantityKind.BrokenNumber)).Select(token => ToQuantity(token, unit, find));
        // the Bangla and the Gregorian date of one day
        return tokens.Length > 1 && BanglaDates.Find(text).Length > 0 ? [.. parts.Distinct()] : [.. parts];
    }

    static Quantity ToQuantity(QuantityToken token, UnitKind unit, Action<string> find)
    {
        if (token.Date is { } date) return Quantity.Of(date);
        if (unit != UnitKind.LakhTaka) return Quantity.Of(token.Number);
        var isTaka = token.Kind == QuantityKind.Amount || token.IsGrouped || token.Number > LargestLakhFigure;
        if (!isTaka) find(FindingCodes.AmountScaled);
        return Quantity.Of(isTaka ? token.Number : token.Number * TakaPerLakh);
    }
}
