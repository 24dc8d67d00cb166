using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Commands;

/// <summary>
/// The empty form of one plan and year: title lines, headings, and the rows of the indicators where they are known. As on paper, so that
/// what is filled in is read like any other report.
/// </summary>
sealed class PlanTemplate
{
    static readonly ILookup<string, IReadOnlyDictionary<string, string>> s_forms = Knowledge.Read("Commands/template_forms.csv").ToLookup(row => row["plan"]);
    static readonly ILookup<(string Plan, string Year), IReadOnlyDictionary<string, string>> s_rows =
        Knowledge.Read("Commands/template_rows.csv").ToLookup(row => (row["plan"], row["fiscal_year"]));

    const int WeightColumnOfNis = 2, LabelColumnOfNis = 6;

    readonly ILookup<string, string> _parts;
    readonly int _width;

    PlanTemplate(string plan, int firstYear)
    {
        var years = Digits.ToBengali($"{firstYear}-{firstYear + 1}");
        _parts = s_forms[plan]
            .Where(row => Number(row["from_year"]) <= firstYear && firstYear <= Number(row["to_year"]))
            .ToLookup(row => row["part"], row => row["text"].Replace("{years}", years, StringComparison.Ordinal));
        _width = _parts["heading"].First().Split('|').Length;
    }

    /// <summary>The lines of the form, each as wide as its table.</summary>
    /// <param name="fiscalYear">As `2021-22`.</param>
    /// <param name="knowsIndicators">False when the form has its headings only.</param>
    public static ImmutableArray<string[]> Lines(string plan, int firstYear, string fiscalYear, out bool knowsIndicators)
    {
        var template = new PlanTemplate(plan, firstYear);
        var rows = s_rows[(plan, fiscalYear)].ToArray();
        knowsIndicators = rows.Length > 0;
        return [.. template.Head(), .. plan == "nis" ? rows.SelectMany(template.OfNis) : template.OfEgov(rows)];
    }

    IEnumerable<string[]> Head()
    {
        foreach (var part in new[] { "title", "fill" })
            foreach (var text in _parts[part]) yield return Line(text);
        yield return Line();
        foreach (var heading in _parts["heading"]) yield return heading.Split('|');
        yield return [.. Enumerable.Range(1, _width).Select(number => Digits.ToBengali(number.ToString(CultureInfo.InvariantCulture)))];
    }

    IEnumerable<string[]> OfNis(IReadOnlyDictionary<string, string> row)
    {
        if (row["section"].Length > 0)
        {
            yield return Line(Section(row).Replace("{marks}", Digits.ToBengali(row["section_marks"]), StringComparison.Ordinal));
            yield break;
        }
        var target = Line($"{Digits.ToBengali(row["indicator_no"])} {row["activity"]}", row["indicator"]);
        (target[WeightColumnOfNis], target[WeightColumnOfNis + 1]) = (Digits.ToBengali(row["weight"]), row["unit"]);
        target[LabelColumnOfNis] = _parts["target"].Single();
        yield return target;
        var actual = Line();
        actual[LabelColumnOfNis] = _parts["actual"].Single();
        yield return actual;
    }

    /// <summary>Section and activity are printed once, on the row of their first indicator.</summary>
    IEnumerable<string[]> OfEgov(IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        string[] section = ["", "", ""];
        var activity = "";
        foreach (var row in rows)
        {
            if (row["section"].Length > 0)
            {
                section = [Digits.ToBengali(row["section_no"]), Section(row), Digits.ToBengali(row["section_marks"])];
                continue;
            }
            var isNew = row["activity_no"] != activity;
            activity = row["activity_no"];
            yield return Line([
                .. section,
                isNew ? $"[{Digits.ToBengali(activity)}] {row["activity"]}" : "", $"[{Digits.ToBengali(row["indicator_no"])}] {row["indicator"]}",
                row["unit"], Digits.ToBengali(row["weight"])]);
            section = ["", "", ""];
        }
    }

    string Section(IReadOnlyDictionary<string, string> row) =>
        _parts["section"].Single().Replace("{no}", Digits.ToBengali(row["section_no"]), StringComparison.Ordinal).Replace("{name}", row["section"], StringComparison.Ordinal);

    string[] Line(params string[] cells) => [.. cells, .. Enumerable.Repeat("", _width - cells.Length)];

    static int Number(string year) => int.Parse(year, CultureInfo.InvariantCulture);
}
