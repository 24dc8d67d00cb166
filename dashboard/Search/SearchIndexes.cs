using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Search;

/// <summary>What can be found in one snapshot.</summary>
public sealed record SnapshotIndex(int Number, SearchIndex<FoundOffice> Offices, SearchIndex<FoundIndicator> Indicators);

/// <summary>The index of the snapshot that was searched last; made again when another one is.</summary>
public sealed class SearchIndexes
{
    SnapshotIndex? latest;

    public SnapshotIndex Of(int number, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var known = Volatile.Read(ref latest);
        if (known?.Number == number) return known;
        var made = new SnapshotIndex(
            number,
            new(query.Offices().Select(office => new Findable<FoundOffice>(office, [office.OfficeCode, office.NameBn, office.NameEn ?? ""]))),
            new(query.Indicators().Select(indicator => new Findable<FoundIndicator>(indicator, [indicator.ConceptCode ?? "", indicator.NameBn, indicator.NameEn ?? "", indicator.IndicatorNo ?? ""]))));
        Volatile.Write(ref latest, made);
        return made;
    }
}
