using System.Collections.Frozen;
using System.Globalization;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Validate;

/// <summary>Marks that the Cabinet Division's form of a year fixes for the plan and its sections (form_marks.csv).</summary>
static class FormMarks
{
    static readonly FrozenDictionary<(PlanKind, int, string), decimal> s_marks = Knowledge.Read("Validate/form_marks.csv").ToFrozenDictionary(
        row => (Enum.Parse<PlanKind>(row["plan"], ignoreCase: true), int.Parse(row["fiscal_year"], CultureInfo.InvariantCulture), row["section_no"]),
        row => decimal.Parse(row["marks"], CultureInfo.InvariantCulture));

    /// <summary>Null when the form of that year is not known.</summary>
    public static decimal? OfSection(PlanHeader header, string sectionNo) => Find(header, sectionNo);

    public static decimal? OfPlan(PlanHeader header) => Find(header, "");

    static decimal? Find(PlanHeader header, string sectionNo) => s_marks.TryGetValue((header.Plan, header.FiscalYear, sectionNo), out var marks) ? marks : null;
}
