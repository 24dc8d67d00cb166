namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>A row of the test's mart_gap, as LINQ sees it.</summary>
sealed record GapRow(
    int GapKey, int OfficeKey, int? PlanKey, string? OfficeNameBn, string? IndicatorName, decimal WeightMarks, decimal? TargetNumber,
    decimal? ActualNumber, int? RankNo, DateOnly? TargetDate, bool? IsMet, double? Share, string UnitCode)
{
    static readonly string?[] Names =
    [
        null, "", "শিল্প মন্ত্রণালয়", "পাট অধিদপ্তর", "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ", "কৃষি", "খাদ্য", "ক", "ড়", "ড", "ঢ", "য়", "অর্থ", "আইন",
    ];

    static readonly string?[] Indicators = [null, "", "e-Nothi notes", "it's 100%", "Citizen's charter", "  spaces\t", "ABC", "abc", "নৈতিকতা কমিটি", "a_b"];

    internal static IReadOnlyList<GapRow> Generate(int count, int seed)
    {
        var random = new Random(seed);
        T? Maybe<T>(T value)
            where T : struct => random.Next(4) == 0 ? null : value;
        return
        [
            .. Enumerable.Range(1, count).Select(key => new GapRow(
                key,
                random.Next(1, 4),
                Maybe(random.Next(1, 3)),
                Names[random.Next(Names.Length)],
                Indicators[random.Next(Indicators.Length)],
                random.Next(0, 100_000) / 10_000m,
                Maybe(random.Next(-20, 20) / 4m),
                Maybe(random.Next(-20, 20) / 4m),
                Maybe(random.Next(-5, 30)),
                Maybe(new DateOnly(2020, 7, 1).AddDays(random.Next(400))),
                Maybe(random.Next(2) == 0),
                Maybe(random.Next(-8, 8) / 8d),
                random.Next(2) == 0 ? "count" : "percent")),
        ];
    }

    internal void AddTo(BulkAppender appender)
    {
        appender.Add(GapKey).Add(OfficeKey).Add(PlanKey).Add(OfficeNameBn).Add(IndicatorName).Add(WeightMarks).Add(TargetNumber);
        appender.Add(ActualNumber).Add(RankNo).Add(TargetDate).Add(IsMet).Add(Share).Add(UnitCode).EndRow();
    }
}
