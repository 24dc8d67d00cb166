using System.Diagnostics;
using System.Globalization;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Fuzz;
using Shuddhachar.Fuzz.Judge;
using Shuddhachar.Fuzz.Mutilate;
using Shuddhachar.Etl.Generate.Truth;
using Shuddhachar.Testing;

var options = args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1]);
int Number(string name, int otherwise) => options.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
Form? form = options.TryGetValue("form", out var named) ? Enum.Parse<Form>(named, ignoreCase: true) : null;
var (seed, documents) = (Number("seed", 1), Number("documents", 2000));
var watch = Stopwatch.StartNew();

switch (args.FirstOrDefault())
{
    case "figures":
        var report = Report.Of(seed, documents, form);
        foreach (var (name, whole, share) in report.Shares()) Console.WriteLine($"| {name} | {whole} | {share} |");
        Console.WriteLine($"| plan, office, year, quarter right | {report.Together.Meta} | {Tally.Share(report.Together.MetaRight, report.Together.Meta)} % |");
        Console.WriteLine(report.Breakdown());
        if (args.Contains("--update-readme"))
        {
            var readme = SourceTree.Absolute("README.md");
            var text = File.ReadAllText(readme);
            var (from, to) = (text.IndexOf("<!-- generated -->\n", StringComparison.Ordinal) + "<!-- generated -->\n".Length, text.IndexOf("<!-- /generated -->", StringComparison.Ordinal));
            File.WriteAllText(readme, text[..from] + Report.Block(text, Report.Of(seed, Report.Tested).Shares(), report.Shares()) + text[to..]);
        }
        Console.WriteLine($"{documents} documents of seed {seed} in {watch.Elapsed.TotalSeconds:0.0} s");
        break;
    case "failures":
        var failed = Report.Of(seed, documents, form);
        Console.WriteLine(failed.Kinds(Number("kinds", 60), options.GetValueOrDefault("kind")));
        foreach (var worst in failed.Failures.Where(failure => options.GetValueOrDefault("kind") == failure.Kind).Take(Number("list", 40))) Console.WriteLine(worst);
        break;
    case "show":
        var shown = Generator.Make(seed, Number("number", 0), form);
        Console.WriteLine(shown.Text);
        Console.WriteLine($"# {shown.FileName} {shown.Plan.Form} {shown.Layout} [{shown.Quirks}] {shown.Plan.Office.Name}, {shown.Plan.YearCode} Q{shown.Plan.Quarter}");
        foreach (var digit in shown.Planted) Console.WriteLine($"# planted {digit.Row?.IndicatorNo} {digit.Cell.Column} {digit.Place} {digit.Meant}→{digit.Printed} {digit.Provability}");
        foreach (var failure in Referee.Judge(shown).Failures) Console.WriteLine($"! {failure}");
        break;
    case "mutilate" when options.ContainsKey("number"):
        // without the catch of the pipeline, so that a bug shows where it is
        var ruined = Mutilator.Make(seed, Number("number", 0));
        if (options.TryGetValue("out", out var target)) File.WriteAllBytes(target, ruined.Bytes);
        if (DocumentExtractor.Extract(ruined.FileName, ruined.Bytes).Value is { } extracted && PlanRecogniser.Recognise(extracted).Value is { } recognised)
            if (PlanValidator.Validate(PlanNormaliser.Normalise(recognised).Value!, []).Value is { } validated) PlanScorer.Score(validated);
        break;
    case "mutilate":
        var endings = Ordeal.Run(seed, documents);
        Console.WriteLine("| damage | documents | accepted | refused | troubles | slowest |\n| --- | --: | --: | --: | --: | --: |");
        foreach (var damage in endings.GroupBy(ending => ending.Document.Damage).Append(endings.GroupBy(_ => "together").Single()))
            Console.WriteLine($"| {damage.Key} | {damage.Count()} | {damage.Count(ending => !ending.IsRefused)} | {damage.Count(ending => ending.IsRefused)} | {damage.Count(ending => ending.Trouble.Length > 0)} | {damage.Max(ending => ending.Took).TotalSeconds:0.00} s |");
        foreach (var ending in endings.Where(ending => ending.Trouble.Length > 0).Take(Number("list", 20))) Console.WriteLine($"! {ending.Document.FileName} {ending.Document.Damage}: {ending.Trouble}");
        foreach (var ending in endings.OrderByDescending(ending => ending.Took).Take(5)) Console.WriteLine($"slow: {ending.Document.FileName} {ending.Document.Damage} {ending.Took.TotalSeconds:0.00} s, {ending.Document.Bytes.Length} bytes {ending.Code}");
        Console.WriteLine($"{documents} documents of seed {seed} in {watch.Elapsed.TotalSeconds:0.0} s");
        break;
    case "write":
        var folder = Directory.CreateDirectory(options["out"]).FullName;
        for (var number = 0; number < documents; number++)
        {
            var document = Generator.Make(seed, number, form);
            File.WriteAllText(Path.Combine(folder, document.FileName), document.Text);
            File.WriteAllText(Path.Combine(folder, Path.ChangeExtension(document.FileName, ".truth.csv")), TruthTable.Csv(document));
        }
        break;
    default:
        Console.Error.WriteLine("figures|failures|show|write|mutilate [--seed N] [--documents N] [--form F] [--number N] [--kind K] [--out DIR]");
        return 2;
}
return 0;
