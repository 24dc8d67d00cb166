namespace Shuddhachar.Dashboard.Search;

/// <summary>How near two folded words are, from 0 to 1.</summary>
static class WordLikeness
{
    /// <summary>Words of fewer letters must be right: one slip more would make them another word.</summary>
    const int LeastForOneSlip = 4;

    const int LeastForTwoSlips = 8;

    internal static double Of(string asked, string known)
    {
        if (asked == known) return 1;
        if (known.StartsWith(asked, StringComparison.Ordinal)) return 0.75 + 0.2 * asked.Length / known.Length;
        if (asked.Length >= LeastForOneSlip && known.Contains(asked, StringComparison.Ordinal)) return 0.6;
        var most = asked.Length >= LeastForTwoSlips ? 2 : asked.Length >= LeastForOneSlip ? 1 : 0;
        if (most == 0) return 0;
        var slips = Slips(asked, known, most);
        if (slips <= most) return 0.7 - 0.1 * slips;
        // the beginning of a longer word, with a slip
        return known.Length > asked.Length && Slips(asked, known.AsSpan(0, asked.Length), 1) <= 1 ? 0.5 : 0;
    }

    /// <summary>Letters to insert, leave out, replace or swap with the next one; more than <paramref name="most"/> is not counted further.</summary>
    internal static int Slips(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        Span<int> before = stackalloc int[other.Length + 1], last = stackalloc int[other.Length + 1], row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > most) return most + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.Length];
    }
}
