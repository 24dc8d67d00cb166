
namespace Shuddhachar.Etl.Generate.Truth;

/// <summary>Figures of a plan over four quarters: targets, what was achieved up to the reported quarter, total and claimed mark.</summary>
static class QuarterFigures
{
    public static void Fill(TruthRow row, Form form, int year, int? reported, Random random)
    {
        var targets = Targets(row, year, random);
        var annual = Annual(row, targets);
        if (annual.Length > 0) row.Put(new(PlanColumn.AnnualTarget, annual));
        var shown = form == Form.NisCumulative ? targets.Where(pair => pair.Key == reported) : targets;
        foreach (var (quarter, parts) in shown) row.Put(new(PlanColumns.Target(quarter), parts));
        if (form == Form.NisBaseline) row.Baseline = row.Kind switch { "percent" => Words.Phrase("baseline_percent"), "count" or "people" => $"{random.Next(1, 9)}", _ => "-" };
        row.Remarks = random.Chance(0.12) ? random.Pick(Words.Phrases("remark_quarters")) : "";
        if (reported is not { } last) return;
        var actuals = targets.Where(pair => pair.Key <= last).ToDictionary(pair => pair.Key, pair => Actual(row, pair.Value, year, random));
        foreach (var (quarter, parts) in actuals)
            if (form != Form.NisCumulative || quarter == last) row.Put(new(PlanColumns.Actual(quarter), parts));
        var numbers = actuals.Values.Where(parts => parts is [{ IsDate: false }]).Select(parts => parts[0].Number).ToArray();
        if (row.AddsUp && numbers.Length > 0) row.Put(new(PlanColumn.TotalActual, Part.Of(numbers.Sum())));
        else if (numbers.Length > 0 && numbers.Distinct().Count() == 1) row.Put(new(PlanColumn.TotalActual, Part.Of(numbers[0])));
        if (last == 4 && form is Form.NisHundred or Form.NisFifty or Form.NisBaseline && row[PlanColumn.Weight] is { } weight)
            row.Put(new(PlanColumn.AwardedScore, Part.Of(Award(weight.Meant[0].Number, targets, actuals))));
    }

    public static SortedDictionary<int, Part[]> Targets(TruthRow row, int year, Random random)
    {
        var targets = new SortedDictionary<int, Part[]>();
        switch (row.Kind)
        {
            case "date":
                var due = random.Next(1, 5);
                targets[due] = [Part.Of(DayIn(due, year, random))];
                break;
            case "dates":
                for (var quarter = 1; quarter <= 4; quarter++) targets[quarter] = [Part.Of(LastDay(quarter, year))];
                break;
            case "latedates":
                for (var quarter = 1; quarter <= 3; quarter++) targets[quarter] = [Part.Of(LastDay(quarter, year).AddDays(15))];
                targets[4] = [Part.Of(LastDay(4, year))];
                break;
            case "countdate":
                foreach (var quarter in new[] { 2, 4 }) targets[quarter] = [Part.Of(1m), Part.Of(LastDay(quarter, year))];
                break;
            case "lakh":
                foreach (var quarter in new[] { 2, 3, 4 }) targets[quarter] = [Part.Of(random.Next(1, 9) * 50_000m)];
                break;
            case "percent" when row.AddsUp:
                var share = random.Pick<decimal[]>([25, 25, 25, 25], [10, 20, 20, 20], [15, 20, 25, 30], [20, 20, 20, 30], [10, 25, 30, 35]);
                for (var quarter = 1; quarter <= 4; quarter++) targets[quarter] = [Part.Of(share[quarter - 1])];
                break;
            case "percent":
                var level = random.Pick(100m, 90m, 80m);
                for (var quarter = 1; quarter <= 4; quarter++) targets[quarter] = [Part.Of(level)];
                break;
            case "people":
                var people = random.Next(2, 12) * 10m;
                for (var quarter = row.AddsUp ? random.Next(1, 3) : 1; quarter <= 4; quarter++) targets[quarter] = [Part.Of(row.AddsUp ? people + random.Next(0, 4) * 5 : people)];
                break;
            default:
                var count = random.Next(1, 5);
                for (var quarter = 1; quarter <= 4; quarter++)
                    if (!row.AddsUp || random.Chance(0.8) || quarter == 4) targets[quarter] = [Part.Of(row.AddsUp ? random.Pick(1, 1, 1, count) : count)];
                break;
        }
        return targets;
    }

    public static Part[] Annual(TruthRow row, SortedDictionary<int, Part[]> targets) => row.Kind switch
    {
        "date" or "dates" or "latedates" => [.. targets.Values.SelectMany(parts => parts)],
        "countdate" => [Part.Of(targets.Count), .. targets.Values.Select(parts => parts[1])],
        _ => [Part.Of(row.AddsUp ? targets.Values.Sum(parts => parts[0].Number) : targets.Values.First()[0].Number)],
    };

    static Part[] Actual(TruthRow row, Part[] target, int year, Random random)
    {
        if (random.Chance(0.75)) return [.. target];
        return [.. target.Select(part => part switch
        {
            { IsDate: true, Date: { } date } => Part.Of(Earlier(date, random)),
            _ when row.Kind == "percent" => Part.Of(Math.Max(1, part.Number - random.Next(0, 6))),
            _ when row.Kind == "people" => Part.Of(part.Number + random.Next(-9, 12)),
            _ when row.Kind == "lakh" => Part.Of(part.Number - random.Next(0, 40_000)),
            _ => Part.Of(part.Number + random.Next(0, 3)),
        })];
    }

    /// <summary>A few days before the target, within its quarter.</summary>
    static DateOnly Earlier(DateOnly date, Random random)
    {
        var earlier = date.AddDays(-random.Next(0, 12));
        return (earlier.Month - 1) / 3 == (date.Month - 1) / 3 ? earlier : date;
    }

    /// <summary>Share of the mark by what was reached of the target; full for dates kept.</summary>
    static decimal Award(decimal weight, SortedDictionary<int, Part[]> targets, Dictionary<int, Part[]> actuals)
    {
        if (targets.Values.Any(parts => parts[0].IsDate || parts.Length > 1)) return weight;
        var (target, actual) = (targets.Values.Sum(parts => parts[0].Number), actuals.Values.Sum(parts => parts[0].Number));
        return Math.Round(weight * Math.Min(1m, actual / target), 2);
    }

    public static DateOnly LastDay(int quarter, int year) => new DateOnly(year, 7, 1).AddMonths(3 * quarter).AddDays(-1);

    static DateOnly DayIn(int quarter, int year, Random random) =>
        random.Chance(0.6) ? LastDay(quarter, year) : new DateOnly(year, 7, 1).AddMonths(3 * (quarter - 1)).AddDays(random.Next(5, 89));
}
