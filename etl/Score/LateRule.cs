using System.Collections.Frozen;
using System.Globalization;

namespace Shuddhachar.Etl.Score;

/// <summary>What a late date still earns: its share less some marks for each stretch of days, never below nothing; or nothing at all.</summary>
/// <param name="LossMarks">Marks lost for each stretch; null when a late date earns nothing.</param>
/// <param name="LossDays">Days of a stretch.</param>
/// <param name="CountsBegun">A stretch counts when it has begun; else when it has passed.</param>
sealed record LateRule(decimal? LossMarks, int LossDays, bool CountsBegun)
{
    public static readonly LateRule Nothing = new(null, 1, true);

    /// <param name="name">`nothing` or `falls`.</param>
    /// <param name="settings">The method's; loss_marks, loss_days and loss_counts (`begun` or `full`) say how it falls.</param>
    public static LateRule Of(string name, FrozenDictionary<string, string> settings) => name switch
    {
        "nothing" => Nothing,
        "falls" => new(
            decimal.Parse(settings["loss_marks"], CultureInfo.InvariantCulture),
            int.Parse(settings["loss_days"], CultureInfo.InvariantCulture),
            settings["loss_counts"] switch { "begun" => true, "full" => false, var other => throw new InvalidOperationException($"methods.csv: loss_counts={other}") }),
        _ => throw new InvalidOperationException($"methods.csv: late_date={name}"),
    };

    /// <summary>What is left of one date's share, when <paramref name="dates"/> of them share the mark; in that part of a mark, so that nothing is divided.</summary>
    public decimal Left(decimal weight, int dates, int daysLate)
    {
        if (daysLate <= 0) return weight;
        var stretches = (CountsBegun ? daysLate + LossDays - 1 : daysLate) / LossDays;
        return LossMarks is { } loss ? Math.Max(0m, weight - loss * stretches * dates) : 0m;
    }
}
