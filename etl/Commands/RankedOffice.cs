using System.Globalization;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>One row of mart_ranking under one tie rule, by the names of the columns that csv and json have; what is not known is empty.</summary>
sealed class RankedOffice
{
    /// <summary>Columns in order. New ones go to the end, for the readers that count them.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "rank", "office_code", "office", "score_percent", "coverage_percent", "earned_marks", "scored_marks", "plan_total_marks", "quarter", "not_comparable_reason",
        "rank_best", "rank_worst", "score_low_percent", "score_high_percent", "score_of_total_percent", "claimed_marks",
        "peer_class", "peer_rank", "peer_office_count", "rank_change", "score_change_percent", "previous_rank", "previous_score_percent", "no_change_reason",
        "method", "method_version", "ties", "is_what_if", "is_synthetic",
    ];

    RankedOffice(IReadOnlyDictionary<string, string> cells) => Cells = [.. Columns.Select(column => cells[column])];

    public IReadOnlyList<string> Cells { get; }

    public string this[string column] => Cells[Columns.Index().First(name => name.Item == column).Index];

    public bool IsRanked => this["rank"].Length > 0;

    public bool IsSynthetic => this["is_synthetic"] == "true";

    /// <summary>Offices of the nation before generated ones, ranked ones by rank before the others by code; for each a change of competition ranks, as stored.</summary>
    public static IReadOnlyList<RankedOffice> Read(DatabaseConnection connection, string year, string plan, string? method, string ties) => connection.Query(
        """
        select
            case when $dense then rank_dense else rank_competition end as rank,
            office_code, office_name_en as office, score_percent, coverage_percent, earned_marks, scored_marks, plan_total_marks,
            quarter_code as quarter, not_comparable_reason_en as not_comparable_reason,
            rank_best, rank_worst, score_low_percent, score_high_percent, score_of_total_percent, claimed_marks,
            peer_class_code as peer_class, peer_rank, peer_office_count,
            rank_change, score_change_percent, previous_rank_competition as previous_rank, previous_score_percent, no_change_reason_code as no_change_reason,
            method_code as method, method_version, is_what_if, is_synthetic
        from mart_ranking
        where
            fiscal_year_code = $year and plan_code = $plan
            and case when $method = '' then is_default_method else method_code = $method end
        order by is_synthetic asc, rank asc nulls last, office_code asc
        """,
        row => new RankedOffice(row.Columns.ToDictionary(column => column.Name, column => Text(row.Value(column.Name))).Append(new("ties", ties)).ToDictionary()),
        ("dense", ties == "dense"), ("year", year), ("plan", plan), ("method", method ?? ""));

    static string Text(object? value) => value switch
    {
        null => "",
        decimal number => number.ToString("0.00####", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
