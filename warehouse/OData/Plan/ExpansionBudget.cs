namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// How many entities a page shows of each level of $expand. Navigations to many inside each other multiply, and what they lead to is held in
/// memory until its row is written; so the levels share a budget, and links lead on from where it ends.
/// </summary>
static class ExpansionBudget
{
    /// <summary>Rows of a page, given what they expand: fewer where much may be expanded.</summary>
    internal static int Rows(int pageSize, EntitySet? set, IReadOnlyList<ExpandSyntax> expand, OptionContext context)
    {
        var levels = Levels(set, expand, context);
        if (levels.Count == 0) return pageSize;
        var inEach = levels.Aggregate(1L, (product, level) => Math.Min(product * Math.Max(level, 1), Limits.ExpandedEntities));
        return Math.Min(pageSize, (int)Math.Max(Limits.ExpandedEntities / inEach, Limits.PageSizeWithMany));
    }

    /// <summary>Entities of one navigation to many that are shown, when so many rows are around it and <paramref name="levels"/> such navigations share what is left.</summary>
    internal static int Size(long rowsAround, int levels) =>
        (int)Math.Clamp(Math.Pow((double)Limits.ExpandedEntities / Math.Max(rowsAround, 1), 1.0 / levels), 1, Limits.ExpandedPageSize);

    /// <summary>What is wanted of each navigation to many, along the chain that multiplies most.</summary>
    internal static List<long> Levels(EntitySet? set, IReadOnlyList<ExpandSyntax> expand, OptionContext context)
    {
        List<long> longest = [];
        foreach (var item in expand.Where(item => item.Suffix != "$count"))
        {
            foreach (var navigation in set?.Navigations.Where(n => item.Path is ["*"] || item.Path is [var name] && name == n.Name) ?? [])
            {
                var chain = Chain(navigation, item, context);
                if (chain.Count > longest.Count || (chain.Count == longest.Count && chain.Sum() > longest.Sum())) longest = chain;
            }
        }
        return longest;
    }

    static List<long> Chain(Navigation navigation, ExpandSyntax item, OptionContext context)
    {
        var wanted = Math.Min(PlanContext.Number(item.Options.Top, context) ?? Limits.ExpandedPageSize, Limits.ExpandedPageSize);
        var times = Math.Clamp(item.Options.Levels ?? 1, 1, Limits.ExpandDepth);
        var own = navigation.IsCollection ? Enumerable.Repeat(wanted, times) : [];
        return [.. own, .. Levels(navigation.Target, item.Options.Expand, context)];
    }
}
