using System.Collections.Immutable;
using System.Globalization;

namespace Shuddhachar.Etl.Load;

/// <summary>Line numbers as people cite them: `13-14`, `24-25,30`.</summary>
static class LineRanges
{
    public static string Text(ImmutableArray<int> lines)
    {
        if (lines is [var only]) return Number(only);
        var ranges = new List<(int First, int Last)>();
        foreach (var line in lines.Distinct().Order())
        {
            if (ranges is [.., var last] && last.Last + 1 == line)
                ranges[^1] = (last.First, line);
            else
                ranges.Add((line, line));
        }
        return string.Join(',', ranges.Select(range => range.First == range.Last ? Number(range.First) : $"{Number(range.First)}-{Number(range.Last)}"));
    }

    static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}
