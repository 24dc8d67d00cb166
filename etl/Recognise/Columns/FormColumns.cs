using System.Collections.Immutable;

namespace Shuddhachar.Etl.Recognise.Columns;

/// <summary>How a plan is laid out: how many rows an indicator takes, and what it is measured against.</summary>
enum FormKind
{
    /// <summary>Target and achievement on two rows, over the columns of the quarters: the NIS form.</summary>
    Quarters,

    /// <summary>Target and achievement of a quarter in two columns of one row.</summary>
    Halves,

    /// <summary>Criteria for 100 … 60 % on one row: the e-Gov form and those of the plans beside it.</summary>
    Tiers,

    /// <summary>One target of the year on one row.</summary>
    Target,
}

/// <summary>The columns of one printed form in order (forms.csv).</summary>
sealed record FormColumns(FormKind Kind, ImmutableArray<Field> Fields)
{
    public static ImmutableArray<FormColumns> All { get; } =
        [.. Knowledge.Read("Recognise/forms.csv").Select(row => new FormColumns(
            Enum.Parse<FormKind>(row["form"], ignoreCase: true),
            [.. row["fields"].Split(' ').Select(Columns.Fields.Parse)]))];

    /// <summary>
    /// Names columns whose heading is too damaged to be read: where exactly as many have no name as a form has between their neighbours,
    /// they are those. The form that shares most columns has the first say.
    /// </summary>
    public static void FillGaps(SortedDictionary<int, Field> byIndex)
    {
        var hasTiers = byIndex.Values.Any(field => field.IsTier());
        var forms = All.Where(form => form.Kind == FormKind.Tiers == hasTiers).OrderByDescending(form => form.Fields.Count(byIndex.ContainsValue)).ToArray();
        var known = byIndex.Where(column => !column.Value.IsAside()).ToArray();
        foreach (var (left, right) in known.Zip(known.Skip(1)))
        {
            if (right.Key - left.Key < 2 || Enumerable.Range(left.Key + 1, right.Key - left.Key - 1).Any(byIndex.ContainsKey)) continue;
            if (forms.Select(form => form.Between(left, right)).FirstOrDefault(fields => fields is not null && !fields.Value.Any(byIndex.ContainsValue)) is not { } lost) continue;
            for (var step = 0; step < lost.Length; step++) byIndex[left.Key + 1 + step] = lost[step];
        }
    }

    public ColumnLayout ToLayout() => new([.. Fields.Select((field, index) => (field, index))]);

    /// <summary>The fields between two, when they are as far apart here as there.</summary>
    ImmutableArray<Field>? Between(KeyValuePair<int, Field> left, KeyValuePair<int, Field> right)
    {
        var (from, to) = (Fields.IndexOf(left.Value), Fields.IndexOf(right.Value));
        return from >= 0 && to - from == right.Key - left.Key ? Fields[(from + 1)..to] : null;
    }
}
