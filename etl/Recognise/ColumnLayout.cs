using System.Collections.Immutable;

namespace Shuddhachar.Etl.Recognise;

/// <summary>Which field stands at which cell index (0-based) of a table page, by its heading. In index order.</summary>
sealed record ColumnLayout(ImmutableArray<(Field Field, int Index)> Columns)
{
    static readonly ImmutableArray<Field> s_quarterForm =
        [Field.Activity, Field.Indicator, Field.Weight, Field.Unit, Field.Responsible, Field.AnnualTarget, Field.Label, Field.Quarter1, Field.Quarter2, Field.Quarter3, Field.Quarter4];

    static readonly ImmutableArray<Field> s_tierForm =
        [Field.Serial, Field.Section, Field.SectionWeight, Field.Activity, Field.Indicator, Field.Unit, Field.Weight, Field.Tier100];

    /// <summary>Quarter columns with target and achievement in rows of their own: the NIS form.</summary>
    public bool HasQuarters => !HasTiers && Columns.Count(column => column.Field.IsQuarter()) >= 3;

    /// <summary>Criteria columns: the e-Gov form.</summary>
    public bool HasTiers => Columns.Count(column => column.Field.IsTier()) >= 2;

    /// <summary>The field at a cell index; null where no heading stands.</summary>
    public Field? At(int index)
    {
        foreach (var column in Columns)
            if (column.Index == index) return column.Field;
        return null;
    }

    public bool Has(Field field) => Columns.Any(column => column.Field == field);

    /// <summary>
    /// Columns from what each heading row says of each index; a lower row is more precise than the one above it.
    /// </summary>
    /// <param name="quarters">Quarters (1-4) that headings of achievements name, by index.</param>
    public static ColumnLayout FromHeadings(IReadOnlyList<IReadOnlyDictionary<int, Field>> rows, IReadOnlyDictionary<int, int> quarters)
    {
        var byIndex = new SortedDictionary<int, Field>();
        foreach (var row in rows)
            foreach (var (index, field) in row) byIndex[index] = field;
        SplitAchievements(byIndex, quarters);
        FillGaps(byIndex);
        var columns = byIndex.GroupBy(column => column.Value).Select(same => (Field: same.Key, Index: same.First().Key)).OrderBy(column => column.Index).ToList();
        PlaceTail(columns);
        return new([.. columns]);
    }

    /// <summary>A form with a column of achievements for each quarter: the last is the report's, those before it are of earlier quarters.</summary>
    static void SplitAchievements(SortedDictionary<int, Field> byIndex, IReadOnlyDictionary<int, int> quarters)
    {
        foreach (var index in byIndex.Where(column => column.Value == Field.Achievement).Select(column => column.Key).SkipLast(1).ToArray())
        {
            if (quarters.TryGetValue(index, out var quarter)) byIndex[index] = Field.Quarter1 + (quarter - 1);
            else byIndex.Remove(index);
        }
    }

    /// <summary>Headings too damaged to be read: where exactly as many columns have no name as the form has between their neighbours, they are those.</summary>
    static void FillGaps(SortedDictionary<int, Field> byIndex)
    {
        var form = byIndex.Values.Any(field => field.IsTier()) ? s_tierForm : s_quarterForm;
        var known = byIndex.Where(column => form.Contains(column.Value)).ToArray();
        foreach (var (left, right) in known.Zip(known.Skip(1)))
        {
            var (from, to) = (form.IndexOf(left.Value), form.IndexOf(right.Value));
            if (to - from < 2 || to - from != right.Key - left.Key) continue;
            for (var step = 1; step < to - from; step++)
                if (!byIndex.ContainsValue(form[from + step])) byIndex.TryAdd(left.Key + step, form[from + step]);
        }
    }

    /// <summary>
    /// Behind the quarters come total, awarded mark and remarks. A wide heading above the quarters pushes the headings behind it out of
    /// line (000:9, 000:27, 002:5), so their order is taken from the form where the print contradicts it.
    /// </summary>
    static void PlaceTail(List<(Field Field, int Index)> columns)
    {
        int At(Field field) => columns.FindIndex(column => column.Field == field) is var at and >= 0 ? columns[at].Index : -1;
        if (At(Field.Quarter4) < 0 || At(Field.Tier100) >= 0) return;
        var total = At(Field.Total) > At(Field.Quarter4) ? At(Field.Total) : At(Field.Quarter4) + 1;
        var (awarded, remarks) = (At(Field.Awarded), At(Field.Remarks));
        columns.RemoveAll(column => column.Field is Field.Total or Field.Awarded or Field.Remarks);
        columns.Add((Field.Total, total));
        if (awarded > total && remarks > awarded)
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
