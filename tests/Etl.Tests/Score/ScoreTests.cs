using System.Globalization;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Score;
using static Shuddhachar.Etl.Tests.Forms;

namespace Shuddhachar.Etl.Tests.Score;

public class ScoreTests
{
    /// <summary>The worked totals of domain.md: sample, method, earned, marks of graded rows, quarantined, not due.</summary>
    public static readonly TheoryData<string, string, string, int, int, int> WorkedTotals = new()
    {
        { "nis-2020-21-q4-ict-division.txt", "nis_pro_rata", "87.96585", 88, 12, 0 },
        { "nis-2020-21-q4-ict-division.txt", "nis_pro_rata_2021", "87.96585", 88, 12, 0 },
        { "egov-2021-22-q3-ict-division.txt", "egov_linear", "37.9", 41, 6, 3 },
        { "egov-2021-22-q3-ict-division.txt", "egov_step", "37.6", 41, 6, 3 },
        { "egov-2021-22-q2-jute.txt", "egov_linear", "26.4", 32, 2, 16 },
        { "egov-2021-22-q2-jute.txt", "egov_step", "26.4", 32, 2, 16 },
    };

    [Theory]
    [MemberData(nameof(WorkedTotals))]
    public void Score_Sample_GivesTheWorkedTotal(string sample, string method, string earned, int graded, int quarantined, int notDue)
    {
        var scores = Read.Scored(Read.Sample(sample)).Value!.Scores.Where(score => score.MethodCode == method).ToArray();
        Assert.Equal(decimal.Parse(earned, CultureInfo.InvariantCulture), scores.Sum(score => score.EarnedMarks ?? 0m));
        Assert.Equal(graded, Marks(ScoreStatus.Graded));
        Assert.Equal(quarantined, Marks(ScoreStatus.Quarantined));
        Assert.Equal(notDue, Marks(ScoreStatus.NotDue));

        decimal Marks(ScoreStatus status) => scores.Where(score => score.Status == status).Sum(score => score.WeightMarks ?? 0m);
    }

    static readonly Dictionary<string, string> s_samples = new()
    {
        ["000"] = "nis-2020-21-q4-ict-division.txt",
        ["001"] = "egov-2021-22-q3-ict-division.txt",
        ["003"] = "egov-2021-22-q2-jute.txt",
    };

    /// <summary>Every row that a careful human reader worked out (gold/expected_scores.csv), under both methods of its plan where it has two.</summary>
    [Fact]
    public void Score_EveryRowOfTheGold_IsWhatWasWorkedOut()
    {
        var scored = s_samples.ToDictionary(sample => sample.Key, sample => Read.Scored(Read.Sample(sample.Value)).Value!.Scores.ToLookup(score => (score.IndicatorNo, score.MethodCode)));
        var compared = 0;
        foreach (var row in WorkedPlanTests.ReadCsv("expected_scores.csv").Where(row => row["indicator_no"] != "TOTAL"))
        {
            (string Method, string Column)[] methods = row["file"] == "000" ? [("nis_pro_rata", "linear"), ("nis_pro_rata_2021", "linear")] : [("egov_linear", "linear"), ("egov_step", "step")];
            foreach (var (method, column) in methods)
            {
                var score = scored[row["file"]][(row["indicator_no"], method)].Single();
                var status = row["status"] is "graded" or "quarantined" ? row["status"] : "not_due";
                Assert.Equal(
                    (row["file"], row["indicator_no"], method, row["weight"], status, row[$"raw_{column}_pct"], row[$"weighted_{column}"]),
                    (row["file"], row["indicator_no"], method, $"{score.WeightMarks?.ToString("0.####", CultureInfo.InvariantCulture)}", WarehouseCodes.Code(score.Status), Two(score.RawPercent), Two(score.EarnedMarks)));
                compared++;
            }
        }
        Assert.Equal(2 * (13 + 13 + 36), compared);

        static string Two(decimal? number) => number is { } known ? decimal.Round(known, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) : "";
    }

    [Theory]
    [InlineData("১৬/০৩/২০২২", "100", "100")]
    [InlineData("১৭/০৩/২০২২", "99.310345", "80")]
    [InlineData("৩০/০৩/২০২২", "90.344828", "80")]
    [InlineData("১৪/০৪/২০২২", "80", "80")]
    [InlineData("০৫/০৫/২০২২", "60", "60")]
    [InlineData("০৬/০৫/২০২২", "0", "0")]
    [InlineData("০১/০৭/২০২১", "100", "100")]
    public void Score_DateAgainstCriteria_InterpolatesOverDays(string achieved, string linear, string step)
    {
        var scores = Read.Scored(Egov("৪র্থ", Row("১", "[১] ক্ষেত্র", "২৯", "[১.১] কাজ", "[১.১.১] সূচক", "তারিখ", "৫", "১৬/০৩/২০২২", "১৪/০৪/২০২২", "০৫/০৫/২০২২", achieved, ""))).Value!.Scores;
        Assert.Equal([linear, step], scores.Select(score => score.RawPercent!.Value.ToString("0.######", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [MemberData(nameof(Read.Samples), MemberType = typeof(Read))]
    public void Score_AnySample_LiesBetweenZeroAndTheWeight(string sample)
    {
        foreach (var score in Read.Scored(Read.Sample(sample)).Value!.Scores)
        {
            Assert.Equal(score.Status == ScoreStatus.Graded, score.EarnedMarks is not null);
            Assert.InRange(score.EarnedMarks ?? 0m, 0m, score.WeightMarks ?? 0m);
        }
    }

    [Fact]
    public void Score_PlanWithoutAchievements_GradesNothing()
    {
        var scores = Read.Scored(Read.Sample("nis-2020-21-plan-industries.txt")).Value!.Scores;
        Assert.All(scores, score => Assert.Null(score.EarnedMarks));
    }

    [Fact]
    public void Score_BetterCount_NeverEarnsLess()
    {
        decimal last = 0;
        for (var count = 1; count <= 6; count++)
        {
            var earned = Read.Scored(Egov("৪র্থ", Row("১", "[১] ক্ষেত্র", "২৯", "[১.১] কাজ", "[১.১.১] সূচক", "সংখ্যা", "৫", "৪", "৩", "২", $"{count}", ""))).Value!.Scores[0].EarnedMarks!.Value;
            Assert.True(earned >= last, $"{count} earns {earned}, less than {last}");
            last = earned;
        }
    }
}
