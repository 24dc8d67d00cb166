namespace Shuddhachar.Dashboard.Queries;

/// <summary>The ranking that a view means, and the view without what is so by default.</summary>
/// <param name="Others">All rankings of the plan and year, this one among them.</param>
public sealed record RankingChoice(RankingSet Set, RankingView View, IReadOnlyList<RankingSet> Others)
{
    /// <summary>Can the reader switch between the nation and generated offices?</summary>
    public bool HasBoth => Others.Any(set => set.IsSynthetic) && Others.Any(set => !set.IsSynthetic);

    /// <summary>The methods of the same offices; none where no method is known.</summary>
    public IEnumerable<RankingSet> Methods => Others.Where(set => set.IsSynthetic == Set.IsSynthetic && set.Method is not null);

    /// <summary>Real offices unless there are none or generated ones were asked for; the default method unless another was.</summary>
    /// <returns>Null when nothing of the plan and year is loaded.</returns>
    public static RankingChoice? Of(IReadOnlyList<RankingSet> sets, RankingView view)
    {
        if (sets.Count == 0) return null;
        var wanted = view.IsSynthetic == true ? sets.Any(set => set.IsSynthetic) : sets.All(set => set.IsSynthetic);
        var own = sets.Where(set => set.IsSynthetic == wanted).ToList();
        var chosen = own.Find(set => set.Method is { } method && method.MethodCode == view.Method) ?? own[0];
        var isDefault = chosen == own[0];
        return new(chosen, view with { Method = isDefault ? null : chosen.Method?.MethodCode, IsSynthetic = chosen.IsSynthetic && sets.Any(set => !set.IsSynthetic) ? true : null }, sets);
    }
}
