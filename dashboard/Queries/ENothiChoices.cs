namespace Shuddhachar.Dashboard.Queries;

public sealed record ENothiYearRow(int FiscalYearKey, string FiscalYearCode, bool IsSynthetic);

/// <summary>Offices of one kind and peer class, of which any reported.</summary>
public sealed record OfficeGroupRow(bool IsSynthetic, string Kind, string? PeerClassCode, string? PeerClassNameBn, string? PeerClassNameEn);

/// <summary>What is counted: real or generated offices, of these years, of a kind, a peer class, a name.</summary>
public sealed record ENothiScope(bool Synthetic, int FirstYear, int LastYear, string? Kind, string? Peer, string? Search);

/// <summary>What there is to choose from, and what was chosen of it.</summary>
/// <param name="HasOther">Both real and generated offices are there.</param>
public sealed record ENothiChoices(
    ENothiView View, ENothiScope Scope, bool HasOther, IReadOnlyList<ENothiYearRow> Years, IReadOnlyList<string> Kinds, IReadOnlyList<Choice> Peers)
{
    /// <summary>As many years as a chart of this width shows well.</summary>
    const int YearsShown = 5;

    public IEnumerable<ENothiYearRow> YearsInScope => Years.Where(year => year.FiscalYearKey >= Scope.FirstYear && year.FiscalYearKey <= Scope.LastYear);

    /// <summary>A choice that is not there falls back: the data to those of the nation where there are any, the years to the latest.</summary>
    internal static ENothiChoices Of(ENothiView view, IReadOnlyList<ENothiYearRow> years, IReadOnlyList<OfficeGroupRow> groups)
    {
        var hasReal = years.Any(year => !year.IsSynthetic);
        var synthetic = years.Any(year => year.IsSynthetic) && (view.Synthetic || !hasReal);
        var known = years.Where(year => year.IsSynthetic == synthetic).ToList();
        var mine = groups.Where(group => group.IsSynthetic == synthetic).ToList();
        var kinds = mine.Select(group => group.Kind).Distinct(StringComparer.Ordinal).ToList();
        var peers = mine.Where(group => group.PeerClassCode is not null)
            .Select(group => new Choice(group.PeerClassCode!, group.PeerClassNameBn ?? group.PeerClassCode!, group.PeerClassNameEn)).Distinct().ToList();
        var last = known.Find(year => year.FiscalYearCode == view.Until) ?? (known.Count > 0 ? known[^1] : null);
        var first = known.Find(year => year.FiscalYearCode == view.From) ?? known.Find(year => year.FiscalYearKey > (last?.FiscalYearKey ?? 0) - YearsShown);
        if (first?.FiscalYearKey > last?.FiscalYearKey) first = last;
        var kind = kinds.Find(code => code == view.Kind);
        var peer = peers.Find(choice => choice.Code == view.Peer)?.Code;
        return new(
            view with { From = known.Find(year => year.FiscalYearCode == view.From)?.FiscalYearCode, Until = known.Find(year => year.FiscalYearCode == view.Until)?.FiscalYearCode, Kind = kind, Peer = peer, Synthetic = synthetic && hasReal },
            new(synthetic, first?.FiscalYearKey ?? 0, last?.FiscalYearKey ?? 0, kind, peer, view.Search),
            hasReal && years.Any(year => year.IsSynthetic), known, kinds, peers);
    }
}
