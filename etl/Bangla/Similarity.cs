namespace Shuddhachar.Etl.Bangla;

/// <summary>Where a name stands in a longer text, and how like it is: 1 is letter for letter after folding.</summary>
public readonly record struct Resemblance(decimal Likeness, int Start, int Length);

/// <summary>
/// How alike two printed Bengali texts are, 0 … 1, forgiving what character recognition and spelling habits do: folded texts
/// (<see cref="Folding"/>), swapped neighbours as one error, look-alike characters as part of one (<see cref="LookAlikes"/>).
/// </summary>
public static class Similarity
{
    public static decimal Of(string left, string right) => OfFolded(Folding.Fold(left), Folding.Fold(right));

    /// <summary>
    /// As <see cref="Of"/>, for texts that are folded already. Two empty texts are not alike. A likeness that cannot reach
    /// <paramref name="least"/> is given as 0, which costs far less to find out.
    /// </summary>
    public static decimal OfFolded(string left, string right, decimal least = 0m)
    {
        var longer = Math.Max(left.Length, right.Length);
        if (longer == 0)
            return 0m;
        if (string.Equals(left, right, StringComparison.Ordinal))
            return 1m;
        var highest = (int)((1m - least) * 100m * longer);
        if (100 * Math.Abs(left.Length - right.Length) > highest)
            return 0m;
        var cost = Distance(left, right, free: false, highest).Cost;
        return cost > highest ? 0m : 1m - cost / (100m * longer);
    }

    /// <summary>The best likeness of <paramref name="needle"/> to any stretch of <paramref name="haystack"/>: for a name inside a title.</summary>
    public static decimal ContainsLike(string haystack, string needle) => Find(haystack, needle).Likeness;

    /// <summary>As <see cref="ContainsLike"/>, with the place of the stretch in <paramref name="haystack"/>. Length 0 when nothing is alike.</summary>
    public static Resemblance Find(string haystack, string needle)
    {
        var (text, places) = Folding.FoldWithPlaces(haystack);
        var sought = Folding.Fold(needle);
        if (text.Length == 0 || sought.Length == 0)
            return default;
        var (cost, from, to) = Distance(sought, text, free: true);
        var likeness = Math.Max(0m, 1m - cost / (100m * sought.Length));
        if (to <= from)
            return default;
        var end = places[to - 1] + 1;
        // a nukta is folded away, but belongs to the letter before it
        return new(likeness, places[from], (end < haystack.Length && haystack[end] == Folding.Nukta ? end + 1 : end) - places[from]);
    }

    /// <summary>
    /// Edit cost in hundredths of an error. With <paramref name="free"/> the stretches of <paramref name="right"/> before and after the
    /// match cost nothing and From, To say where it is. Gives up with a cost above <paramref name="highest"/> when it will be above.
    /// </summary>
    static (int Cost, int From, int To) Distance(string left, string right, bool free, int highest = int.MaxValue)
    {
        const int Error = 100;
        var before = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var here = new int[right.Length + 1];
        // where the match that ends in this cell began: carried along with the cost
        var beforeFrom = new int[right.Length + 1];
        var aboveFrom = new int[right.Length + 1];
        var hereFrom = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            above[column] = free ? 0 : column * Error;
            aboveFrom[column] = free ? column : 0;
        }
        for (var row = 1; row <= left.Length; row++)
        {
            here[0] = row * Error;
            hereFrom[0] = 0;
            var lowest = here[0];
            for (var column = 1; column <= right.Length; column++)
            {
                var change = above[column - 1] + LookAlikes.Cost(left[row - 1], right[column - 1]);
                (here[column], hereFrom[column]) = (change, aboveFrom[column - 1]);
                if (above[column] + Error < here[column])
                    (here[column], hereFrom[column]) = (above[column] + Error, aboveFrom[column]);
                if (here[column - 1] + Error < here[column])
                    (here[column], hereFrom[column]) = (here[column - 1] + Error, hereFrom[column - 1]);
                var swapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                if (swapped && before[column - 2] + Error < here[column])
                    (here[column], hereFrom[column]) = (before[column - 2] + Error, beforeFrom[column - 2]);
                lowest = Math.Min(lowest, here[column]);
            }
            // a swap reaches back over this row, hence one error of slack
            if (lowest - Error > highest)
                return (lowest, 0, 0);
            (before, above, here) = (above, here, before);
            (beforeFrom, aboveFrom, hereFrom) = (aboveFrom, hereFrom, beforeFrom);
        }
        if (!free)
            return (above[^1], 0, right.Length);
        var end = 0;
        for (var column = 1; column <= right.Length; column++)
            end = above[column] < above[end] ? column : end;
        return (above[end], aboveFrom[end], end);
    }
}
