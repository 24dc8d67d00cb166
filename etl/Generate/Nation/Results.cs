using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>What comes of a target, by how easy it is for the office that year: above 0.45 it is reached, and below less and less of it.</summary>
static class Results
{
    const double Enough = 0.45;

    /// <summary>Of one quarter; null when nothing came of it.</summary>
    public static Part[]? Of(TruthRow row, Part[] target, int year, double ease, Random random)
    {
        var (early, late, more) = (random.Next(0, 12), 1 + (int)(60 * Math.Max(0, Enough - ease)) + random.Next(0, 5), random.Next(0, 8));
        var share = Math.Clamp(1 - (Enough - ease), 0, 1);
        var done = new Part[target.Length];
        for (var at = 0; at < target.Length; at++)
        {
            if (target[at].Date is { } date)
            {
                var day = date.AddDays(ease >= Enough ? -early : late);
                // a report on the last quarter is sent in the month after the year
                if (late > 40 && ease < Enough || day > QuarterFigures.LastDay(4, year)) return null;
                done[at] = Part.Of(ease >= Enough && Quarter(day) != Quarter(date) ? date : day);
            }
            else
            {
                var reached = decimal.Round(target[at].Number * (decimal)share, MidpointRounding.ToZero);
                done[at] = Part.Of(row.Kind switch
                {
                    "percent" => Math.Max(1, reached),
                    "people" => ease >= Enough ? reached + more : reached,
                    "lakh" => decimal.Round(reached / 1000m, MidpointRounding.ToZero) * 1000m,
                    _ => ease > 2 * Enough && more == 7 ? reached + 1 : reached,
                });
            }
        }
        return done;
    }

    /// <summary>By quarter, for a row with criteria: counts of each quarter, the level of a percent, the day in its quarter.</summary>
    public static Part[]?[] UnderCriteria(string kind, Part?[] criteria, int year, double ease, Random random)
    {
        var told = new Part[]?[4];
        var share = Math.Clamp(1 - 1.5 * (Enough - ease), 0, 1);
        switch (kind)
        {
            case "date":
                var step = criteria[1]!.Date!.Value.DayNumber - criteria[0]!.Date!.Value.DayNumber;
                var day = criteria[0]!.Date!.Value.AddDays(ease >= Enough ? -random.Next(0, 40) : (int)((Enough - ease) * 8 * step));
                if (day <= QuarterFigures.LastDay(4, year) && day >= new DateOnly(year, 7, 1)) told[Quarter(day) - 1] = [Part.Of(day)];
                break;
            case "percent":
                for (var quarter = 0; quarter < 4; quarter++)
                    told[quarter] = [Part.Of(Math.Max(1, decimal.Round(criteria[0]!.Number * (decimal)share, 1)) - random.Next(0, 4) * (share < 1 && quarter < 3 ? 1 : 0))];
                break;
            default:
                var (whole, left) = ((int)(criteria[0]!.Number * (decimal)share), 0);
                for (var quarter = 1; quarter <= 4; quarter++)
                {
                    var upTo = whole * quarter / 4;
                    if (upTo > left) told[quarter - 1] = [Part.Of(upTo - left)];
                    left = upTo;
                }
                break;
        }
        return told;
    }

    /// <summary>What the office can see itself: a share of the mark for figures and for days kept.</summary>
    public static decimal Marks(decimal weight, Part[]?[] targets, Part[]?[] actuals)
    {
        var (asked, done, days, kept) = (0m, 0m, 0, 0);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            if (targets[quarter] is not { } parts) continue;
            for (var at = 0; at < parts.Length; at++)
            {
                if (parts[at].Date is { } date)
                {
                    days++;
                    if (actuals[quarter]?[at].Date <= date) kept++;
                }
                else
                {
                    asked += parts[at].Number;
                    done += actuals[quarter]?[at].Number ?? 0m;
                }
            }
        }
        var shares = days == 0 ? done / asked : asked == 0 ? (decimal)kept / days : done >= asked && kept == days ? 1m : 0m;
        return decimal.Round(weight * Math.Min(1m, shares), 2);
    }

    static int Quarter(DateOnly day) => (day.Month + 5) % 12 / 3 + 1;
}
