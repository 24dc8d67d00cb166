using System.Collections.Immutable;

namespace Shuddhachar.Etl.Recognise.Columns;

/// <summary>Which field stands at which cell index (0-based) of a table page, by its heading. In index order.</summary>
sealed record ColumnLayout(ImmutableArray<(Field Field, int Index)> Columns)
{
    /// <summary>Headings of columns that are no part of the plan, by the field that stands for them.</summary>
    public ImmutableDictionary<Field, string> Asides { get; init; } = ImmutableDictionary<Field, string>.Empty;

    /// <summary>Null where the headings are those of no plan.</summary>
    public FormKind? Kind =>
        Count(Fields.IsTier) >= 2 ? FormKind.Tiers
        : Count(Fields.IsQuarter) >= 3 || (Has(Field.Label) && Count(Fields.IsQuarter) > 0) ? FormKind.Quarters
        : Count(Fields.IsHalf) > 0 ? FormKind.Halves
        : Has(Field.AnnualTarget) && (Has(Field.Achievement) || Has(Field.Total) || Has(Field.Remarks)) && (Has(Field.Indicator) || Has(Field.Activity)) && (Has(Field.Unit) || Has(Field.Weight)) ? FormKind.Target
        : null;

    /// <summary>An indicator is printed with its target row and its achievement row.</summary>
    public bool HasQuarters => Kind is FormKind.Quarters or FormKind.Halves;

    int Count(Func<Field, bool> isOfKind) => Columns.Count(column => isOfKind(column.Field));

    /// <summary>The field at a cell index; null where no heading stands.</summary>
    public Field? At(int index)
    {
        foreach (var column in Columns)
            if (column.Index == index) return column.Field;
        return null;
    }

    /// <summary>Where the field's column stands; 0 for a field that the page does not have.</summary>
    public int IndexOf(Field field) => Columns.FirstOrDefault(column => column.Field == field).Index;

    public bool Has(Field field) => Columns.Any(column => column.Field == field);

    /// <summary>Columns from what the headings say of each index.</summary>
    /// <param name="printedPercents">Indexes under whose tier its percent stands as a figure.</param>
    /// <param name="texts">What is printed at each index.</param>
    /// <param name="unknown">Indexes whose headings say nothing known.</param>
    public static ColumnLayout Of(SortedDictionary<int, Field> byIndex, IReadOnlySet<int> printedPercents, IReadOnlyDictionary<int, string> texts, IEnumerable<int> unknown)
    {
        NameMarks(byIndex);
        NameAchievements(byIndex);
        FormColumns.FillGaps(byIndex);
        TierColumns.Settle(byIndex, printedPercents);
        var columns = byIndex.Where(column => !column.Value.IsAside()).GroupBy(column => column.Value).Select(same => (Field: same.Key, Index: same.First().Key)).ToList();
        if (!byIndex.Values.Any(field => field.IsTier()) && byIndex.ContainsValue(Field.Quarter4)) PlaceTail(columns);
        var others = byIndex.Keys.Where(index => byIndex[index].IsAside()).Concat(unknown).Where(index => columns.All(column => column.Index != index)).Order()
            .Take(Field.Aside4 - Field.Aside1 + 1).Select((index, at) => (Field: Field.Aside1 + at, Index: index)).ToArray();
        columns.AddRange(others);
        return new([.. columns.OrderBy(column => column.Index)]) { Asides = others.ToImmutableDictionary(other => other.Field, other => texts[other.Index]) };
    }

    /// <summary>`Mark` stands behind the section and behind the indicator (001:5); in a form without a section column it is the indicator's.</summary>
    static void NameMarks(SortedDictionary<int, Field> byIndex)
    {
        var marks = byIndex.Where(column => column.Value == Field.SectionWeight).Select(column => column.Key).ToArray();
        if (marks.Length == 0 || byIndex.ContainsValue(Field.Weight)) return;
        var indicator = byIndex.FirstOrDefault(column => column.Value == Field.Indicator, new(int.MaxValue, Field.Indicator)).Key;
        if (marks.Length > 1 || !byIndex.ContainsValue(Field.Section) || marks[^1] > indicator) byIndex[marks[^1]] = Field.Weight;
    }

    /// <summary>
    /// Achievements stand behind what they are measured against; before it they are of earlier years (official forms of 2021-22). Where
    /// each quarter has a column of achievements, the last is the report's and those before it are of earlier quarters.
    /// </summary>
    static void NameAchievements(SortedDictionary<int, Field> byIndex)
    {
        var firstCriterion = byIndex.FirstOrDefault(column => column.Value == Field.AnnualTarget || column.Value.IsTier(), new(-1, Field.Serial)).Key;
        var isPaired = byIndex.Values.Any(field => field == Field.Total || (field.IsHalf() && field == Fields.Target(field.Quarter())));
        var achievements = byIndex.Where(column => column.Value == Field.Achievement || (column.Value.IsHalf() && !isPaired && !IsQuarterForm(byIndex))).Select(column => column.Key).ToArray();
        foreach (var index in achievements)
        {
            if (index < firstCriterion || (index != achievements[^1] && byIndex[index] == Field.Achievement)) byIndex[index] = Field.Aside1;
            else if (index == achievements[^1]) byIndex[index] = Field.Achievement;
        }
    }

    static bool IsQuarterForm(SortedDictionary<int, Field> byIndex) => !byIndex.Values.Any(field => field.IsTier()) && byIndex.Values.Count(field => field.IsHalf()) > 1;

    /// <summary>
    /// Behind the quarters come total, awarded mark and remarks. A wide heading above the quarters pushes the headings behind it out of
    /// line (000:9, 000:27, 002:5), so their order is taken from the form where the print contradicts it.
    /// </summary>
    static void PlaceTail(List<(Field Field, int Index)> columns)
    {
        int At(Field field) => columns.FindIndex(column => column.Field == field) is var at and >= 0 ? columns[at].Index : -1;
        var total = At(Field.Total) > At(Field.Quarter4) ? At(Field.Total) : At(Field.Quarter4) + 1;
        var (awarded, remarks) = (At(Field.Awarded), At(Field.Remarks));
        var hasMarks = At(Field.Weight) >= 0;
        columns.RemoveAll(column => column.Field is Field.Total or Field.Awarded or Field.Remarks);
        columns.Add((Field.Total, total));
        if (!hasMarks && awarded < 0)
        {
            columns.Add((Field.Remarks, Math.Max(remarks, total + 1)));
        }
        else if (awarded > total && remarks > awarded)
        {
            columns.Add((Field.Awarded, awarded));
            columns.Add((Field.Remarks, remarks));
        }
        else if (awarded < 0 && remarks > total)
        {
            // no heading for the mark: it stands where the remarks should, or not at all
            columns.Add((Field.Awarded, remarks));
            columns.Add((Field.Remarks, remarks));
        }
        else
        {
            columns.Add((Field.Awarded, total + 1));
            columns.Add((Field.Remarks, total + 2));
        }
    }
}
