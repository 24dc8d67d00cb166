using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>
/// The offices of a nation of any size. The whole one has 52 ministries and divisions, 400 departments, 2,735 divisional and 19,915
/// district and upazila offices of 23,667 (domain.md section 1); what that list leaves over are regional offices here. A smaller one
/// keeps the proportions below the ministries, and up to a quarter of it are ministries, or there would be nothing to rank.
/// </summary>
static class Hierarchy
{
    public const int Whole = 23_667;

    const int Ministries = 52;

    static readonly (string Kind, int Whole)[] s_below = [("department", 400), ("divisional_office", 2_735), ("field_office", 19_915), ("regional_office", 565)];

    sealed class Place(string kind, string nameBn, string nameEn, Place? parent)
    {
        public string Kind => kind;

        public string NameBn => nameBn;

        public string NameEn => nameEn;

        public Place? Parent => parent;
    }

    static readonly ImmutableArray<Place> s_places = ReadPlaces();
    static readonly ImmutableArray<IReadOnlyDictionary<string, string>> s_subjects = [.. Knowledge.Read("Generate/Nation/subjects.csv")];
    static readonly ILookup<string, (string Bn, string En)> s_names = Knowledge.Read("Generate/Nation/names.csv").ToLookup(row => row["kind"], row => (row["name_bn"], row["name_en"]));

    /// <summary>How many of each kind, for a nation of that many offices.</summary>
    public static (int Ministries, int Departments, int Divisional, int Field, int Regional) Sizes(int offices)
    {
        var ministries = Math.Min(Math.Min(Ministries, (offices + 3) / 4), offices);
        var rest = offices - ministries;
        var whole = s_below.Sum(kind => kind.Whole);
        int Share(int at) => (int)((2L * rest * s_below[at].Whole + whole) / (2 * whole));
        var departments = Math.Clamp(Share(0), Math.Min(1, rest), rest);
        // a department has one office in each division at most
        var divisional = Math.Min(Math.Min(Share(1), rest - departments), departments * s_places.Count(place => place.Kind == "division"));
        var regional = Math.Min(Share(3), rest - departments - divisional);
        return (ministries, departments, divisional, rest - departments - divisional - regional, regional);
    }

    public static ImmutableArray<NationOffice> Make(int offices)
    {
        var sizes = Sizes(offices);
        var all = ImmutableArray.CreateBuilder<NationOffice>(offices);
        all.AddRange(OfficeRegister.All.Where(office => office.IsRanked).Take(sizes.Ministries).Select((office, at) => new NationOffice(at + 1, office.Code, office.NameBn, office.NameEn, office.Kind, null)));
        var ministries = all.ToDictionary(office => office.Code, StringComparer.Ordinal);
        var subjects = s_subjects.Where(subject => ministries.ContainsKey(subject["ministry_code"])).ToArray();
        var aspects = s_names["aspect"].ToArray();
        // every subject once, then every subject under another aspect
        var fields = Enumerable.Range(0, sizes.Departments).Select(at => (Subject: subjects[at % subjects.Length], Aspect: aspects[at / subjects.Length])).ToArray();
        NationOffice Add(string kind, int field, Place? place, NationOffice parent)
        {
            var (pattern, (subject, aspect)) = (s_names[kind].Single(), fields[field]);
            all.Add(NationOffice.Unlisted(
                all.Count + 1,
                string.Format(CultureInfo.InvariantCulture, pattern.Bn, subject["name_bn"], aspect.Bn, place?.NameBn, place?.Parent?.NameBn),
                string.Format(CultureInfo.InvariantCulture, pattern.En, subject["name_en"], aspect.En, place?.NameEn, place?.Parent?.NameEn),
                kind, parent));
            return all[^1];
        }
        var departments = fields.Select((field, at) => Add("department", at, null, ministries[field.Subject["ministry_code"]])).ToArray();
        var above = new Dictionary<(int Field, Place Place), NationOffice>();
        NationOffice Above(int field, Place? place) => place is null ? departments[field] : above.GetValueOrDefault((field, place)) ?? Above(field, place.Parent);
        var divisions = s_places.Where(place => place.Kind == "division").ToArray();
        var districts = s_places.Where(place => place.Kind == "district").ToArray();
        var local = s_places.Where(place => place.Kind != "division").ToArray();
        // the large networks first: some departments sit in every upazila, most in none
        Fill("divisional_office", divisions, sizes.Divisional);
        Fill(null, local, sizes.Field);
        for (var at = 0; at < sizes.Regional; at++) Add("regional_office", at % departments.Length, districts[at / departments.Length], departments[at % departments.Length]);
        return all.ToImmutable();

        void Fill(string? kind, Place[] places, int count)
        {
            for (var at = 0; at < count; at++)
            {
                var (field, place) = (at / places.Length, places[at % places.Length]);
                above[(field, place)] = Add(kind ?? place.Kind + "_office", field, place, Above(field, place.Parent));
            }
        }
    }

    static ImmutableArray<Place> ReadPlaces()
    {
        var places = new List<Place>();
        foreach (var row in Knowledge.Read("Generate/Nation/places.csv"))
            places.Add(new(row["kind"], row["name_bn"], row["name_en"], places.LastOrDefault(place => place.NameEn == row["parent_en"] && place.Kind != row["kind"])));
        return [.. places];
    }
}
