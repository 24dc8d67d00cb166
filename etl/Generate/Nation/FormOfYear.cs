using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Generate.Truth;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>The form of one plan in one fiscal year: the same rows for every office, some harder than others.</summary>
sealed class FormOfYear
{
    public const int FirstYear = 2015, LastYear = 2024;

    static readonly ImmutableArray<FormOfYear> s_all = [.. Read()];

    readonly IReadOnlyList<IReadOnlyDictionary<string, string>> _pool;

    FormOfYear(PlanKind plan, int year, Form form, IReadOnlyList<IReadOnlyDictionary<string, string>> pool)
    {
        (Plan, Year, Form, _pool) = (plan, year, form, pool);
        Rows = Blank();
        var random = Seeds.For(0, (int)plan, pool.Count);
        Hardness = [.. Rows.Select(_ => 0.25 * random.Bell())];
        Names = [.. Rows.Select(row => new IndicatorName(row.SectionNo, row.Section, row.ActivityNo, row.Activity, row.IndicatorNo, row.Indicator))];
    }

    public PlanKind Plan { get; }

    public int Year { get; }

    public Form Form { get; }

    public bool HasQuarters => Form <= Form.NisPlanOnly;

    /// <summary>To read from; whoever writes into rows takes <see cref="Blank"/> ones.</summary>
    public IReadOnlyList<TruthRow> Rows { get; }

    public ImmutableArray<IndicatorName> Names { get; }

    /// <summary>For each row what is missing at a skill that would do elsewhere.</summary>
    public ImmutableArray<double> Hardness { get; }

    public decimal? Total => PlanRows.Total(Rows);

    public static IEnumerable<FormOfYear> Of(int year) => s_all.Where(form => form.Year == year);

    public override string ToString() => $"{Plan} {Year}";

    /// <summary>Rows without figures.</summary>
    public List<TruthRow> Blank() => PlanRows.Make(_pool, HasQuarters, Seeds.For(0, (int)Plan, _pool.Count, 1));

    static IEnumerable<FormOfYear> Read()
    {
        foreach (var row in Knowledge.Read("Generate/Nation/forms_of_years.csv"))
        {
            var pool = Words.Forms.Where(words => words["form"] == row["pool"]).Select(words => row["has_marks"] == "yes" ? words : words.ToDictionary(cell => cell.Key, cell => cell.Key == "weight" ? "" : cell.Value)).ToArray();
            for (var year = Number(row["first_year"]); year <= Number(row["last_year"]); year++)
                yield return new(Enum.Parse<PlanKind>(row["plan"], ignoreCase: true), year, Enum.Parse<Form>(row["form"]), pool);
        }
    }

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
