namespace Shuddhachar.Etl.Recognise.Columns;

/// <summary>
/// Which percent each criteria column stands for. The figure printed with it decides, then its name; only where they contradict each
/// other or are lost does the order of the columns, of which the forms have three (001:7) or five (004:10).
/// </summary>
static class TierColumns
{
    static readonly Field[] s_three = [Field.Tier100, Field.Tier80, Field.Tier60];
    static readonly Field[] s_five = [Field.Tier100, Field.Tier90, Field.Tier80, Field.Tier70, Field.Tier60];

    /// <param name="printed">Indexes under which the percent stands as a figure.</param>
    public static void Settle(SortedDictionary<int, Field> byIndex, IReadOnlySet<int> printed)
    {
        var tiers = byIndex.Where(column => column.Value.IsTier()).Select(column => column.Key).ToArray();
        if (tiers.Length < 2) return;
        // a column between two tiers is one too, however damaged its heading
        var run = Enumerable.Range(tiers[0], tiers[^1] - tiers[0] + 1).ToArray();
        if (run.Any(index => byIndex.TryGetValue(index, out var field) && !field.IsTier() && !field.IsAside())) return;
        var fields = run.Select(index => byIndex.TryGetValue(index, out var field) && field.IsTier() ? (Field?)field : null).ToArray();
        var form = run.Length switch { 3 => s_three, 5 => s_five, _ => null };
        // in a form of three the lowest is called `current`, which in a form of five is the last but one (001:6, 004:9)
        if (run.Length == 3 && fields[2] == Field.Tier70 && !printed.Contains(run[2])) fields[2] = Field.Tier60;
        var descends = fields.All(field => field is not null) && fields.Zip(fields.Skip(1)).All(pair => pair.First < pair.Second);
        if (!descends && form is not null) fields = [.. form.Cast<Field?>()];
        for (var at = 0; at < run.Length; at++)
            if (fields[at] is { } field) byIndex[run[at]] = field;
    }
}
