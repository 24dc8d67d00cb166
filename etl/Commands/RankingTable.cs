using System.Globalization;

namespace Shuddhachar.Etl.Commands;

/// <summary>A ranking as csv and json have it, and as people read it.</summary>
sealed class RankingTable(IReadOnlyList<RankedOffice> offices)
{
    static readonly string[] s_ranked =
        ["rank", "interval", "office_code", "office", "score_percent", "possible_percent", "coverage_percent", "earned_marks", "claimed_marks", "peers", "change", "quarter"];

    static readonly string[] s_others =
        ["office_code", "office", "score_percent", "coverage_percent", "earned_marks", "scored_marks", "plan_total_marks", "quarter", "not_comparable_reason"];

    public CsvTable Whole() => new(RankedOffice.Columns, [.. offices.Select(office => office.Cells)]);

    public void Show(string title)
    {
        Show(title, [.. offices.Where(office => !office.IsSynthetic)]);
        if (offices.Any(office => office.IsSynthetic))
            Show($"{title}, SYNTHETIC DATA (no real office)", [.. offices.Where(office => office.IsSynthetic)]);
    }

    static void Show(string title, RankedOffice[] offices)
    {
        var (ranked, others) = (offices.Where(office => office.IsRanked).ToArray(), offices.Where(office => !office.IsRanked).ToArray());
        Screen.Say(string.Create(CultureInfo.InvariantCulture, $"{title}: {ranked.Length} ranked, {others.Length} not comparable"));
        if (offices.FirstOrDefault(office => office["method"].Length > 0) is { } any)
            Screen.Say($"method {any["method"]}, version {any["method_version"]}; ties {any["ties"]}");
        if (offices.Any(office => office["is_what_if"] == "true"))
            Screen.Say("WHAT IF: this method was not in force in that year; these are not the scores of the year.");
        if (ranked.Length > 0)
            Screen.Table(s_ranked, ranked.Select(Cells));
        if (others.Length == 0)
            return;
        Screen.Say("Not comparable:");
        Screen.Table(s_others, others.Select(office => s_others.Select(column => office[column]).ToArray()));
    }

    static string[] Cells(RankedOffice office) => [.. s_ranked.Select(column => column switch
    {
        // interval and change are of competition ranks, whatever the tie rule of the first column
        "interval" => $"{office["rank_best"]}-{office["rank_worst"]}",
        "possible_percent" => $"{office["score_low_percent"]}-{office["score_high_percent"]}",
        "peers" => office["peer_rank"].Length == 0 ? "" : $"{office["peer_rank"]} of {office["peer_office_count"]}",
        "change" => office["rank_change"] is { Length: > 0 } change ? (change[0] is '-' or '0' ? change : "+" + change) : office["no_change_reason"],
        _ => office[column],
    })];
}
