using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Etl.Generate.Damage;

/// <summary>A digit that was planted, and what the document itself can tell about it.</summary>
/// <param name="Row">Null for the total under the table.</param>
sealed record PlantedDigit(TruthRow? Row, TruthCell Cell, char Meant, char Printed, Place Place)
{
    public Provability Provability { get; set; }
}

enum Place
{
    SectionMark,
    Weight,
    Target,
    Actual,
    Total,
    Annual,
    Award,
    ClaimedTotal,
    Day,
    Month,
    Year,
    Tier,
}

enum Provability
{
    /// <summary>Breaks an equation, and exactly one correction of look-alike digits mends it.</summary>
    Provable,

    /// <summary>Breaks an equation, and several corrections mend it, or none.</summary>
    Visible,

    /// <summary>Breaks nothing that the document says: no reader can see it.</summary>
    Hidden,
}

/// <summary>Misreads one to three digits of a plan for others that look alike, as often as look_alikes.csv says.</summary>
static class Planter
{
    /// <param name="printsTotal">The total of the claims stands under the table.</param>
    public static IReadOnlyList<PlantedDigit> Plant(TruthPlan plan, bool printsTotal, Random random)
    {
        var planted = new List<PlantedDigit>();
        var places = Places(plan).Where(place => printsTotal || place.Kind != Place.ClaimedTotal).ToArray();
        for (var wanted = random.Pick(1, 1, 2, 3); wanted > 0 && places.Length > 0; wanted--)
        {
            // kinds first: dates would drown the marks
            var kind = random.Pick(places.Select(place => place.Kind).Distinct().ToArray());
            var (row, cell, part, at, place) = random.Pick(places.Where(place => place.Kind == kind).ToArray());
            if (cell.IsDamaged) continue;
            var meant = cell.Shown[part].Digits[at];
            var looks = Digits.Where(digit => digit != meant && LookAlikes.Weight(meant, digit) > 0m).SelectMany(digit => Enumerable.Repeat(digit, (int)(10m * LookAlikes.Weight(meant, digit)))).ToArray();
            if (looks.Length == 0) continue;
            var shown = cell.Shown[part].With(at, random.Pick(looks));
            if (!shown.IsDate && shown.Number == 0m) continue;
            // a leading zero is not always printed, and what is not printed was not misread
            if (shown.IsDate && at is 0 or 2 && shown.Digits[at] == '0') continue;
            cell.Shown[part] = shown;
            planted.Add(new(row, cell, meant, shown.Digits[at], place));
        }
        return planted;
    }

    public const string Digits = "0123456789";

    static IEnumerable<(TruthRow? Row, TruthCell Cell, int Part, int At, Place Kind)> Places(TruthPlan plan)
    {
        foreach (var section in plan.Rows.GroupBy(row => row.SectionNo))
            if (section.First()[PlanColumn.SectionWeight] is { } mark)
                foreach (var place in Of(section.First(), mark, Place.SectionMark)) yield return place;
        foreach (var row in plan.Rows.Where(row => row.Kind != "lakh"))
            foreach (var (column, cell) in row.Cells.Where(pair => pair.Key != PlanColumn.SectionWeight))
                foreach (var place in Of(row, cell, Kind(column))) yield return place;
        if (plan.Claimed is { } claimed)
            foreach (var place in Of(null, claimed, Place.ClaimedTotal)) yield return place;
    }

    static IEnumerable<(TruthRow?, TruthCell, int, int, Place)> Of(TruthRow? row, TruthCell cell, Place kind)
    {
        for (var part = 0; part < cell.Meant.Count; part++)
            for (var at = 0; at < cell.Meant[part].Digits.Length; at++)
            {
                var digits = cell.Meant[part].Digits;
                if (!char.IsAsciiDigit(digits[at]) || cell.Text is not null && kind != Place.Tier) continue;
                // years are printed with two or four digits, days and months with or without a leading zero
                if (cell.Meant[part].IsDate && (at is 4 or 5 || at is 0 or 2 && digits[at] == '0')) continue;
                yield return (row, cell, part, at, !cell.Meant[part].IsDate ? kind : at switch { < 2 => Place.Day, < 4 => Place.Month, _ => Place.Year });
            }
    }

    static Place Kind(PlanColumn column) => column switch
    {
        PlanColumn.Weight => Place.Weight,
        PlanColumn.AnnualTarget => Place.Annual,
        PlanColumn.TotalActual => Place.Total,
        PlanColumn.AwardedScore => Place.Award,
        PlanColumn.Achievement or PlanColumn.Remarks => Place.Actual,
        _ when column.TierPercent() > 0 => Place.Tier,
        _ => column.IsActual() ? Place.Actual : Place.Target,
    };
}
