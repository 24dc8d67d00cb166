using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Shuddhachar.Etl.Generate.Damage;
using Shuddhachar.Etl.Generate.Print;
using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Fuzz.Judge;

/// <summary>The figures over the documents of a seed, together and apart by form, layout and what befell them.</summary>
sealed class Report
{
    /// <summary>Documents that the tests read each time, and those that the readme speaks of.</summary>
    public const int Tested = 200;
    public const int Many = 2000;

    readonly List<Verdict> _verdicts;

    Report(IEnumerable<Verdict> verdicts) => _verdicts = [.. verdicts];

    public IEnumerable<Failure> Failures => _verdicts.SelectMany(verdict => verdict.Failures);

    public Tally Together => Sum(_verdicts);

    public Tally Undamaged => Sum(_verdicts.Where(IsUndamaged));

    public static Report Of(int seed, int documents, Form? form = null)
    {
        var verdicts = new ConcurrentDictionary<int, Verdict>();
        Parallel.For(0, documents, new ParallelOptions { MaxDegreeOfParallelism = 2 }, number => verdicts[number] = Referee.Judge(Generator.Make(seed, number, form)));
        return new(verdicts.OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    static bool IsUndamaged(Verdict verdict) => (verdict.Document.Quirks & ~QuirkSets.Harmless) == Quirks.None && verdict.Document.Layout != Layout.BrokenCells;

    static Tally Sum(IEnumerable<Verdict> verdicts)
    {
        var sum = new Tally();
        foreach (var verdict in verdicts) sum.Add(verdict.Tally);
        return sum;
    }

    /// <summary>The figures that were promised, in order: what, of how many, which share.</summary>
    public IReadOnlyList<(string Name, string Whole, string Share)> Shares()
    {
        var (all, undamaged) = (Together, Undamaged);
        (string, string, string) Line(string name, int part, int whole) => (name, $"{whole}", string.Create(CultureInfo.InvariantCulture, $"{Tally.Share(part, whole):0.00} %"));
        return
        [
            Line("documents accepted", all.Documents - all.Refused, all.Documents),
            Line("changes made that are right", all.ChangesRight, all.Changes),
            Line("provable damage repaired", all.ProvableRepaired, all.Provable),
            Line("damage without proof flagged", all.VisibleFlagged, all.Visible),
            Line("figures read right, undamaged layouts", undamaged.CellsRight, undamaged.Cells),
            Line("figures read right, all layouts", all.CellsRight, all.Cells),
            ("wrong figures without a finding", $"{all.Cells + all.Provable + all.Visible}", $"{all.Silent}"),
        ];
    }

    /// <summary>The block of the readme: the documents that the tests read each time, beside the many.</summary>
    /// <param name="readme">Shows the figures of the many where <paramref name="many"/> is null.</param>
    public static string Block(string readme, IReadOnlyList<(string Name, string Whole, string Share)> tested, IReadOnlyList<(string Name, string Whole, string Share)>? many = null)
    {
        many ??= [.. tested.Select(line => readme.Split('\n').FirstOrDefault(row => row.StartsWith($"| {line.Name} |", StringComparison.Ordinal))?.Split('|') is [_, _, _, _, var whole, var share, _] ? (line.Name, whole.Trim(), share.Trim()) : (line.Name, "", ""))];
        return $"| figure | first {Tested}: of | share | {Many}: of | share |\n| --- | --: | --: | --: | --: |\n"
            + string.Concat(tested.Zip(many, (first, all) => $"| {first.Name} | {first.Whole} | {first.Share} | {all.Whole} | {all.Share} |\n"));
    }

    public string Breakdown()
    {
        var text = new StringBuilder("\n| | docs | refused | rows lost | invented | cells % | texts % | silent | changes | right % | provable | repaired % | visible | flagged % | meta % |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var group in _verdicts.GroupBy(verdict => verdict.Document.Plan.Form).OrderBy(group => group.Key)) Line($"{group.Key}", Sum(group));
        foreach (var group in _verdicts.GroupBy(verdict => verdict.Document.Layout).OrderBy(group => group.Key)) Line($"{group.Key}", Sum(group));
        foreach (var quirk in Enum.GetValues<Quirks>().Skip(1)) Line($"{quirk}", Sum(_verdicts.Where(verdict => verdict.Document.Quirks.HasFlag(quirk))));
        Line("undamaged layouts", Undamaged);
        Line("**together**", Together);
        text.Append("\n| planted | provable | not repaired | visible | not flagged | hidden |\n|---|--:|--:|--:|--:|--:|\n");
        var failed = Failures.ToLookup(failure => failure.Kind);
        var planted = _verdicts.SelectMany(verdict => verdict.Document.Planted).ToArray();
        foreach (var group in planted.GroupBy(digit => $"{digit.Place}").Concat(planted.GroupBy(digit => $"{digit.Meant}→{digit.Printed}")).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            int Count(Provability provability) => group.Count(digit => digit.Provability == provability);
            int Failed(string kind) => failed[kind].Count(failure => failure.Note.Contains($"{group.Key}{(group.Key.Contains('→', StringComparison.Ordinal) ? "," : " ")}", StringComparison.Ordinal));
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key} | {Count(Provability.Provable)} | {Failed("provable")} | {Count(Provability.Visible)} | {Failed("visible")} | {Count(Provability.Hidden)} |\n");
        }
        return text.ToString();

        void Line(string name, Tally sum) => text.Append(CultureInfo.InvariantCulture, $"| {name} | {sum.Documents} | {sum.Refused} | {sum.RowsLost} | {sum.RowsInvented} | {Tally.Share(sum.CellsRight, sum.Cells)} | {Tally.Share(sum.TextsRight, sum.Texts)} | {sum.Silent} | {sum.Changes} | {Tally.Share(sum.ChangesRight, sum.Changes)} | {sum.Provable} | {Tally.Share(sum.ProvableRepaired, sum.Provable)} | {sum.Visible} | {Tally.Share(sum.VisibleFlagged, sum.Visible)} | {Tally.Share(sum.MetaRight, sum.Meta)} |\n");
    }

    /// <summary>The kinds of failure by how often they happened, each with a document that shows it.</summary>
    public string Kinds(int most, string? only)
    {
        var text = new StringBuilder();
        foreach (var kind in Failures.GroupBy(failure => (failure.Kind, Column: failure.Kind is "refused" ? failure.Got : failure.Column, failure.Document.Plan.Form, failure.Document.Layout)).OrderByDescending(kind => kind.Count()).Where(kind => only is null || kind.Key.Kind == only).Take(most))
            text.Append(CultureInfo.InvariantCulture, $"{kind.Count()} {kind.Key.Kind} {kind.Key.Column} ({kind.Key.Form}, {kind.Key.Layout}), as {kind.First()}\n");
        return text.ToString();
    }
}
