using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise;

/// <summary>A date whose year ran over into the next cell (002:74, where the last digit stands alone, and 002:76) is put together again.</summary>
static partial class SplitDates
{
    public static ImmutableArray<Cell> Join(ImmutableArray<Cell> cells, ImmutableArray<Finding>.Builder findings)
    {
        for (var index = 0; index + 1 < cells.Length; index++)
        {
            var (head, tail) = (cells[index], cells[index + 1]);
            if (!YearCutOff().IsMatch(Digits.ToAscii(head.Text)) || !OnlyDigits().IsMatch(Digits.ToAscii(tail.Text))) continue;
            var joined = head.Text + tail.Text;
            if (QuantityLexer.Read(joined) is not [.., { Kind: QuantityKind.Date } date] || date.End != joined.Length || date.Date!.Value.Year is < 2010 or > 2039) continue;
            if (!FourDigitYear().IsMatch(Digits.ToAscii(joined))) continue;
            findings.Add(new(FindingCodes.DateRunsOver, head.Origin, Printed: $"{head.Text} | {tail.Text}", Final: joined));
            cells = cells.SetItem(index, head with { Text = joined }).SetItem(index + 1, tail with { Text = "" });
        }
        return cells;
    }

    [GeneratedRegex(@"[./\-]\d{1,2}[./\-]2\d{0,2}$")]
    private static partial Regex YearCutOff();

    [GeneratedRegex(@"^\d{1,3}$")]
    private static partial Regex OnlyDigits();

    [GeneratedRegex(@"[./\-]20\d\d$")]
    private static partial Regex FourDigitYear();
}
