using System.Collections.Frozen;
using System.Globalization;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Validate;

/// <summary>Marks that the Cabinet Division's form of a year fixes for the plan, its sections and its indicators (form_marks.csv).</summary>
static class FormMarks
{
    static readonly FrozenDictionary<(PlanKind, int, string), decimal> s_marks = Knowledge.Read("Validate/form_marks.csv").ToFrozenDictionary(
        row => (Enum.Parse<PlanKind>(row["plan"], ignoreCase: true), int.Parse(row["fiscal_year"], CultureInfo.InvariantCulture), row["number"]),
        row => decimal.Parse(row["marks"], CultureInfo.InvariantCulture));

    /// <param name="number">`2` for a section, `2.3` or `1.1.1` for an indicator.</param>
    /// <returns>Null when the form of that year is not known, or leaves the mark to the office.</returns>
    public static decimal? OfNumber(PlanHeader header, string number) => Find(header, number);

    public static decimal? OfPlan(PlanHeader header) => Find(header, "");

    static decimal? Find(PlanHeader header, string number) => s_marks.TryGetValue((header.Plan, header.FiscalYear, number), out var marks) ? marks : null;
}
