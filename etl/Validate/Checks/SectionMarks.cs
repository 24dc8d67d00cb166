using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Validate.Proof;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>
/// Indicator marks add up to their section's mark, section marks to the plan's total. The form of the year says which side is misread
/// where it fixes the marks (000:56, 62, 103; 003:46, 52).
/// </summary>
static class SectionMarks
{
    public static IEnumerable<Truth> Of(PlanDraft draft)
    {
        var header = draft.Plan.Header;
        var sections = draft.Sections
            .Select(section => (section.Rows, Form: FormMarks.OfNumber(header, section.Rows[0].Name.SectionNo)))
            .Select(section => (section.Rows, section.Form, Marks: draft.Figures.Mark(Printing(section.Rows), PlanColumn.SectionWeight, section.Form), Weights: Weights(draft, section.Rows)))
            .ToArray();
        foreach (var (section, form, marks, weights) in sections)
        {
            if (marks is null) continue;
            if (!weights.IsEmpty)
                yield return Truth.Sum(weights, marks) is var sum ? sum with { CanProve = sum.Holds(Reading.AsPrinted) || !LacksRow(draft, section), Explain = (figure, reading) => (Code(figure, reading), [sum.Told(reading)]), Complain = verdict => Complain(draft, sum, marks, verdict) } : sum;
            if (form is { } fixedMarks) yield return Fixed(marks, fixedMarks);
        }
        foreach (var row in draft.Rows)
            if (FormMarks.OfNumber(header, row.Name.IndicatorNo) is { } form && draft.Figures.Number(row, PlanColumn.Weight) is { } weight) yield return Fixed(weight, form);
        var marksOfSections = sections.Select(section => section.Marks).OfType<Figure>().ToImmutableArray();
        if (marksOfSections.Length == sections.Length && sections.All(section => section.Form is null))
            yield return Total(marksOfSections, FormMarks.OfPlan(header)) with { Demand = Demand.IfPossible };
        else if (marksOfSections.IsEmpty && FormMarks.OfPlan(header) is { } expected && sections.All(section => !section.Weights.IsEmpty) && sections.All(section => !LacksRow(draft, section.Rows)))
            yield return Truth.Sum([.. sections.SelectMany(section => section.Weights)], null, expected) is var sum ? sum with { Explain = (figure, reading) => (Code(figure, reading), [sum.Told(reading)]) } : sum;
    }

    /// <summary>A section that goes on after a page may print its mark there only.</summary>
    static ImmutableArray<RowDraft> Printing(ImmutableArray<RowDraft> rows) =>
        rows.Where(row => row.Number(PlanColumn.SectionWeight) is not null).ToImmutableArray() is { IsEmpty: false } printing ? printing : rows;

    /// <summary>
    /// Sections add up to the plan's total. Where the form of the year is not known, every form's total is at least a round number. Where the
    /// form fixes the sections it says more than their total does (003:46 and 52 are both wrong and add up to 50).
    /// </summary>
    static Truth Total(ImmutableArray<Figure> sections, decimal? form)
    {
        var total = Truth.Sum(sections, null, form ?? 0m);
        return form is not null ? total : total with
        {
            Holds = reading => sections.Sum(reading.Number) is 25m or 50m or 100m,
            Told = reading => $"{string.Join(" + ", sections.Select(section => Quantity.Text(reading.Number(section))))} = {Quantity.Text(sections.Sum(reading.Number))}",
        };
    }

    /// <summary>Says when what is concluded still does not add up to what the form of the year gives the plan.</summary>
    public static void NoteTotal(PlanDraft draft)
    {
        var total = draft.Sections.Sum(section => section.Marks ?? section.Rows.Sum(row => row.Number(PlanColumn.Weight) ?? 0m));
        if (FormMarks.OfPlan(draft.Plan.Header) is { } expected && total != expected)
            draft.Findings.Add(new(FindingCodes.PlanTotalDiffers, Origin.Document, Printed: Quantity.Text(total), Details: [Quantity.Text(expected)]));
    }

    /// <summary>A page behind a break repeats the section with its mark (001:22): where it prints another one, one of them is misread.</summary>
    public static void NoteOtherMarks(PlanDraft draft)
    {
        foreach (var (rows, marks) in draft.Sections.Where(section => !section.Rows.Any(row => row.Decided.Contains(PlanColumn.SectionWeight))))
        {
            foreach (var mark in rows.Where(row => row.Printed(PlanColumn.SectionWeight) is { HasValue: true, Number: not null }).GroupBy(row => row.Printed(PlanColumn.SectionWeight)!.Number!.Value).Skip(1))
                draft.Note(FindingCodes.SectionDiffers, mark.First(), PlanColumn.SectionWeight, "", $"{Quantity.Text(mark.Key)} ≠ {Quantity.Text(marks!.Value)}", "-");
        }
    }

    /// <summary>
    /// A number is left out between the indicators of the section, or printed somewhere and on no row: a row was lost, and what the sum lacks
    /// may be its mark.
    /// </summary>
    static bool LacksRow(PlanDraft draft, ImmutableArray<RowDraft> rows)
    {
        if (Skips(rows.Select(row => row.Name.ActivityNo)) || rows.GroupBy(row => row.Name.ActivityNo).Any(own => Skips(own.Select(row => row.Name.IndicatorNo).Where(number => number != own.Key)))) return true;
        var read = rows.Select(row => row.Name.IndicatorNo).ToHashSet(StringComparer.Ordinal);
        var depth = rows[0].Name.IndicatorNo.Count(letter => letter == '.') + 1;
        return draft.Plan.Document.Lines.SelectMany(line => line.Cells).Select(cell => PlanNumber.Read(cell.Text)).OfType<PlanNumber>()
            .Any(number => number.Depth == depth && depth > 1 && number.Section == rows[0].Name.SectionNo && !read.Contains(number.No));
    }

    static bool Skips(IEnumerable<string> numbers)
    {
        var last = 0;
        foreach (var number in numbers)
        {
            if (!int.TryParse(number.AsSpan(number.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var own)) continue;
            if (own > last + 1) return true;
            last = own;
        }
        return false;
    }

    /// <summary>Empty when a weight is missing: the rest then proves nothing.</summary>
    static ImmutableArray<Figure> Weights(PlanDraft draft, ImmutableArray<RowDraft> rows)
    {
        var weights = rows.Select(row => draft.Figures.Mark([row], PlanColumn.Weight, FormMarks.OfNumber(draft.Plan.Header, row.Name.IndicatorNo))).OfType<Figure>().ToImmutableArray();
        return weights.Length == rows.Length ? weights : [];
    }

    static Truth Fixed(Figure figure, decimal marks) =>
        new([figure], reading => reading.Number(figure) == marks, _ => $"{(figure.Column == PlanColumn.Weight ? figure.Row.Name.IndicatorNo : figure.Row.Name.SectionNo)}: {Quantity.Text(marks)}") { Demand = Demand.IfPossible };

    static string Code(Figure figure, Reading reading) => figure.Column == PlanColumn.Weight ? FindingCodes.WeightRepairedBySection
        : reading.Changes.First(change => change.Figure == figure).Candidate.Confusion == Candidates.Form ? FindingCodes.SectionMarksRepairedByForm
        : FindingCodes.SectionMarksRepairedBySum;

    static void Complain(PlanDraft draft, Truth sum, Figure marks, Verdict verdict)
    {
        draft.Note(FindingCodes.SectionDiffers, marks.Row, PlanColumn.SectionWeight, "", sum.Told(verdict.Before), verdict.Told);
        foreach (var row in verdict.Answers.SelectMany(answer => answer.Changes).Where(change => change.Figure.Column == PlanColumn.Weight).Select(change => change.Figure.Row).Distinct())
            draft.Quarantine(row, FindingCodes.MarkDisputed, PlanColumn.Weight, verdict.Told);
    }
}
