using System.Globalization;

namespace Shuddhachar.Warehouse.Tests.Marts;

/// <summary>Where an office stands beside its peers, the year before, under methods that were not in force, and with all its plans.</summary>
public sealed class StandingTests
{
    static PlanRow[] Full(decimal percent) => [new("1.1", 100m) { Percent = percent }];

    /// <summary>Scores within hundredths and many ties, as in the published lists.</summary>
    [Fact]
    public void Ranking_OnOneThreadAndTwoUnderAnyCulture_IsTheSameBytes()
    {
        var random = new Random(20260421);
        var rows = new PlanRows();
        rows.Composite((PlanRows.Nis, 50m), (PlanRows.EGov, 50m));
        for (var i = 0; i < 60; i++)
        {
            var office = rows.Office($"O{i}", peerClass: i % 2 == 0 ? "large" : null, isSynthetic: i % 5 == 0);
            foreach (var plan in (int[])[PlanRows.Nis, PlanRows.EGov])
                rows.Document(office, plan, 2021, 4, [new("1.1", 90m) { Percent = random.Next(98_000, 98_020) / 1000m }, new("1.2", 10m) { Status = random.Next(2) == 0 ? "graded" : "quarantined", Percent = 98m }]);
        }
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var texts = new List<string>();
            foreach (var (name, threads) in ((string, int)[])[("bn-BD", 1), ("bn-BD", 2), ("en-US", 1), ("en-US", 2), ("tr-TR", 1), ("tr-TR", 2)])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                using var mart = new MartDatabase(rows, threads);
                texts.Add(string.Join('\n', mart.Query("select * from mart_ranking order by ranking_key", row => string.Join('|', row.Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{row.Value(column.Name)}"))))));
            }
            Assert.Single(texts.Distinct(StringComparer.Ordinal));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Peers_OfOneClass_AreRankedAmongThemselves()
    {
        var rows = new PlanRows();
        foreach (var (code, peers, percent) in ((string, string?, decimal)[])[("A", "large", 90m), ("B", "small", 80m), ("C", "large", 70m), ("D", "large", 90m), ("E", null, 60m)])
            rows.Document(rows.Office(code, peerClass: peers), PlanRows.Nis, 2020, 4, Full(percent));
        using var mart = new MartDatabase(rows);
        Assert.Equal(
            [("A", 1, 1, 3), ("B", 3, 1, 1), ("C", 4, 3, 3), ("D", 1, 1, 3), ("E", 5, null, null)],
            mart.Query("select * from mart_ranking order by office_key", row => (row.Text("office_code"), row.Int("rank_competition"), row.IntOrNull("peer_rank"), row.IntOrNull("peer_office_count"))));
    }

    [Fact]
    public void Ranking_OfGeneratedOffices_NeverMixesWithReal()
    {
        var rows = new PlanRows();
        rows.Document(rows.Office("A"), PlanRows.Nis, 2020, 4, Full(70m));
        rows.Document(rows.Office("SYN-A", isSynthetic: true), PlanRows.Nis, 2020, 4, Full(90m));
        using var mart = new MartDatabase(rows);
        Assert.Equal(
            [("A", 1, 1, false), ("SYN-A", 1, 1, true)],
            mart.Query("select * from mart_ranking order by office_key", row => (row.Text("office_code"), row.Int("rank_competition"), row.Int("ranked_office_count"), row.Bool("is_synthetic"))));
    }

    [Fact]
    public void Change_AgainstTheYearBefore_IsPlacesGainedOrAReason()
    {
        var rows = new PlanRows();
        var (a, b, c, d) = (rows.Office("A"), rows.Office("B"), rows.Office("C"), rows.Office("D"));
        rows.Document(a, PlanRows.Nis, 2020, 4, Full(70m));
        rows.Document(b, PlanRows.Nis, 2020, 4, Full(80m));
        rows.Document(c, PlanRows.Nis, 2020, 4, [new("1.1", 50m) { Percent = 90m }, new("1.2", 50m) { Status = "quarantined" }]);
        foreach (var (office, percent) in ((int, decimal)[])[(a, 95.5m), (b, 75m), (c, 60m), (d, 50m)])
            rows.Document(office, PlanRows.Nis, 2021, 4, Full(percent));
        using var mart = new MartDatabase(rows);
        Assert.Equal(
        [
            ("A", 1, 2, 1, 25.5m, null),
            ("B", 2, 1, -1, -5m, null),
            ("C", 3, null, null, null, "not_comparable_the_year_before"),
            ("D", 4, null, null, null, "no_report_the_year_before"),
        ],
        mart.Query(
            "select * from mart_ranking where fiscal_year_key = 2021 order by office_key",
            row => (row.Text("office_code"), row.Int("rank_competition"), row.IntOrNull("previous_rank_competition"), row.IntOrNull("rank_change"), row.DecimalOrNull("score_change_percent"), row.TextOrNull("no_change_reason_code"))));
    }

    [Fact]
    public void Method_NotInForceInTheYear_IsAWhatIfAndNeverTheDefault()
    {
        var rows = new PlanRows();
        rows.Document(rows.Office("A"), PlanRows.Nis, 2020, 4, Full(70m));
        var (before, score) = (rows.Rows.DimMethod[0], rows.Rows.FactScore[0]);
        rows.Rows.DimMethod[0] = before with { LastFiscalYearKey = 2019 };
        rows.Rows.DimMethod.Add(before with { MethodKey = 5, MethodCode = "nis_pro_rata_2020", FirstFiscalYearKey = 2020 });
        rows.Rows.FactScore.Add(score with { ScoreKey = 2, MethodKey = 5, RawPercent = 60m, EarnedMarks = 60m });
        using var mart = new MartDatabase(rows);
        Assert.Equal(
            [("nis_pro_rata", false, true, 70m), ("nis_pro_rata_2020", true, false, 60m)],
            mart.Query("select * from mart_ranking order by method_key", row => (row.Text("method_code"), row.Bool("is_default_method"), row.Bool("is_what_if"), row.Decimal("score_percent"))));
        Assert.Equal((60m, "graded"), mart.Query("select * from mart_indicator_sheet", row => (row.Decimal("earned_marks"), row.Text("score_status"))).Single());
    }

    [Fact]
    public void Composite_OfAnOfficesPlans_IsWeighedByThem()
    {
        var rows = new PlanRows();
        rows.Composite((PlanRows.Nis, 50m), (PlanRows.EGov, 25m));
        var (a, b) = (rows.Office("A"), rows.Office("B"));
        rows.Document(a, PlanRows.Nis, 2021, 4, Full(90m));
        rows.Document(a, PlanRows.EGov, 2021, 4, Full(60m));
        rows.Document(b, PlanRows.Nis, 2021, 4, Full(99m));
        using var mart = new MartDatabase(rows);
        Assert.Equal(
        [
            (1_500_000_000 + (a * 32 + 11) * 64 + 4, "A", 80m, 60m, 75m, 100m, 1, 1, null),
            (1_500_000_000 + (b * 32 + 11) * 64 + 4, "B", 99m, 49.5m, 50m, 66.67m, null, null, "few_plans"),
        ],
        mart.Query(
            "select * from mart_ranking where plan_code = 'composite' order by office_key",
            row => (row.Int("ranking_key"), row.Text("office_code"), row.Decimal("score_percent"), row.Decimal("earned_marks"), row.Decimal("scored_marks"), row.Decimal("coverage_percent"), row.IntOrNull("rank_competition"), row.IntOrNull("rank_best"), row.TextOrNull("not_comparable_reason_code"))));
        Assert.Equal((66m, 99.34m), mart.Query("select * from mart_ranking where plan_code = 'composite' and office_code = 'B'", row => (row.Decimal("score_low_percent"), row.Decimal("score_high_percent"))).Single());
    }

    [Fact]
    public void Composite_OfAPlanThatIsNotComparable_LeavesItInDoubt()
    {
        var rows = new PlanRows();
        rows.Composite((PlanRows.Nis, 75m), (PlanRows.EGov, 25m));
        var a = rows.Office("A");
        rows.Document(a, PlanRows.Nis, 2021, 4, Full(80m));
        rows.Document(a, PlanRows.EGov, 2021, 4, [new("1.1", 50m) { Percent = 100m }, new("1.2", 50m) { Status = "not_reported" }]);
        using var mart = new MartDatabase(rows);
        Assert.Equal(
            (80m, 75m, 60m, 85m, 1),
            mart.Query("select * from mart_ranking where plan_code = 'composite'", row => (row.Decimal("score_percent"), row.Decimal("coverage_percent"), row.Decimal("score_low_percent"), row.Decimal("score_high_percent"), row.Int("rank_competition"))).Single());
    }
}
