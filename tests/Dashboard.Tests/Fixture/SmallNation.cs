using System.Globalization;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Dashboard.Tests.Fixture;

/// <summary>
/// Five made-up reports with every case a page must show: graded, quarantined, not due and not reported rows; blank, unreadable and
/// inapplicable cells; a repair; a claim; an office outside the ranking; a plan without achievements; two methods; a plan without a method, printed between pipes.
/// </summary>
sealed class SmallNation
{
    const int Nis = 1, EGov = 2, Grs = 3, Count = 1, Percent = 2, Date = 3, LakhTaka = 5;
    const int ProRata = 1, Linear = 2, Step = 3;
    readonly SnapshotRows _rows = new();

    public const string Ict = "ICTD", Jute = "DOJ", Industries = "MOIND";

    public static SnapshotRows Rows()
    {
        var nation = new SmallNation();
        nation.AddDimensions();
        nation.AddIntegrityReport();
        nation.AddEGovReport();
        nation.AddJuteReport();
        nation.AddPlanOnly();
        nation.AddGrievanceReport();
        return nation._rows;
    }

    void AddDimensions()
    {
        _rows.DimOffice.Add(new DimOffice(1, Ict, "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ", "Information and Communication Technology Division", "division", null, 1, true, true, null, null, null, false));
        _rows.DimOffice.Add(new DimOffice(2, Industries, "শিল্প মন্ত্রণালয়", "Ministry of Industries", "ministry", null, 2, true, true, null, null, null, false));
        _rows.DimOffice.Add(new DimOffice(3, "MOTJ", "বস্ত্র ও পাট মন্ত্রণালয়", "Ministry of Textiles and Jute", "ministry", null, 3, true, true, null, null, null, false));
        _rows.DimOffice.Add(new DimOffice(4, Jute, "পাট অধিদপ্তর", null, "department", 3, 3, false, true, null, null, null, false));
        _rows.DimConcept.Add(new DimConcept(1, "enothi_note_disposal", "ই-ফাইলে নোট নিষ্পত্তি", "Notes disposed of in e-Nothi", Percent));
        _rows.DimMethod.Add(new DimMethod(ProRata, "nis_pro_rata", "1", Nis, "আনুপাতিক", "Pro rata", 2015, null, "", "", "", "lawinsider", "lawinsider", "S", true));
        _rows.DimMethod.Add(new DimMethod(Linear, "egov_linear", "1", EGov, "রৈখিক", "Linear interpolation", 2015, null, "", "", "", "template 2015-16", "template 2015-16", "I", true));
        _rows.DimMethod.Add(new DimMethod(Step, "egov_step", "1", EGov, "ধাপভিত্তিক", "Step", 2015, null, "between_criteria=step", "", "", "template 2015-16", "template 2015-16", "I", false));
        _rows.DimSnapshot.Add(new DimSnapshot(7, "abc1234", 4));
    }

    void AddIntegrityReport()
    {
        var report = Document("a", Nis, 1, 2020, 4, "৪র্থ ত্রৈমাসিক প্রতিবেদন", claimed: 12, hasAchievements: true, repaired: 1, quarantined: 1);
        var meeting = Indicator(report, 1, "1.1", "নেতৃত্বকৃত কমিটির সভা", "অনুষ্ঠিত সভা", Count);
        Plan(report, meeting, 1, "1.1\tঅনুষ্ঠিত সভা\t৮\t১\t১", weight: 2, claimed: 2, target: 4, actual: 4, basis: "sum of quarters");
        Cell(report, meeting, "annual_target", "4", "৮", 1, 3, isRepaired: true);
        Quarter(report, meeting, 20201, "1", "1", 1);
        Score(report, meeting, ProRata, 2, 100, "graded");
        var spending = Indicator(report, 2, "12.1", "শুদ্ধাচার বাজেট", "ব্যয়িত অর্থ", LakhTaka);
        Plan(report, spending, 2, "12.1\tব্যয়িত অর্থ\t৬০০০০০\t৫,৯৩,১৭০", weight: 3, claimed: 3, target: 600000, actual: 593170, basis: "sum of quarters");
        Score(report, spending, ProRata, 3, 98.861667m, "graded");
        var award = Indicator(report, 3, "13.1", "পুরস্কার", "পুরস্কার প্রদান", Date);
        Plan(report, award, 3, "13.1\tপুরস্কার প্রদান\t৩০.০৬.২১", weight: 6, claimed: 6, targetDate: new(2021, 6, 30), actualDate: new(2021, 6, 20));
        Score(report, award, ProRata, 6, 100, "graded");
        var training = Indicator(report, 4, "7.1", "প্রশিক্ষণ", "প্রশিক্ষণার্থী", Count);
        Plan(report, training, 4, "7.1\tপ্রশিক্ষণার্থী\t##\tপ্রযোজ্য নয়", weight: 1, claimed: 1, quarantine: true);
        Cell(report, training, "annual_target", null, "##", 4, 3, status: "unreadable");
        Cell(report, training, "total_actual", null, "প্রযোজ্য নয়", 4, 4, status: "not_applicable");
        Score(report, training, ProRata, 1, null, "quarantined");
        Finding(report, meeting, "VAL401", "warning", 1, 3, "1.1", "annual_target", "৮", "4", "ত্রৈমাসিকের যোগফল 1+1+1+1 = 4", "The quarters 1+1+1+1 make 4", isRepair: true);
        Finding(report, training, "NOR301", "error", 4, 3, "7.1", "annual_target", "##", null, null, null, isRepair: false);
    }

    void AddEGovReport()
    {
        var report = Document("b", EGov, 1, 2021, 3, "৩য় ত্রৈমাসিক প্রতিবেদন", claimed: null, hasAchievements: true, repaired: 0, quarantined: 0);
        var notes = ENothi(report, "98.6", "৯৮.৬%");
        Score(report, notes, Linear, 6, 100, "graded");
        Score(report, notes, Step, 6, 100, "graded");
        var budget = Indicator(report, 2, "2.2.2", "কর্মপরিকল্পনা", "বরাদ্দ ব্যয়িত", Percent);
        Plan(report, budget, 2, "2.2.2\tবরাদ্দ ব্যয়িত\t৮০%\t৭০%\t৬০%\t৭৫%", weight: 3, actual: 75, tiers: [80, 70, 60], achievement: "বরাদ্দকৃত অর্থের ৭৫% ব্যয়িত");
        Cell(report, budget, "tier100", "80", "৮০%", 2, 3);
        Cell(report, budget, "achievement", "75", "৭৫%", 2, 6);
        Score(report, budget, Linear, 3, 90, "graded");
        Score(report, budget, Step, 3, 80, "graded");
        var review = Indicator(report, 3, "2.2.5", "অর্ধবার্ষিক মূল্যায়ন", "প্রতিবেদন প্রেরিত", Date);
        Plan(report, review, 3, "2.2.5\tপ্রতিবেদন প্রেরিত\t-", weight: 1, ytdStatus: "not_due", achievement: "-");
        Score(report, review, Linear, 1, null, "not_due");
        Score(report, review, Step, 1, null, "not_due");
    }

    void AddJuteReport()
    {
        var report = Document("c", EGov, 4, 2021, 2, null, claimed: null, hasAchievements: true, repaired: 0, quarantined: 0);
        var notes = ENothi(report, "60", "৬০%");
        Score(report, notes, Linear, 6, 60, "graded");
        Score(report, notes, Step, 6, 60, "graded");
    }

    void AddPlanOnly()
    {
        var plan = Document("d", Nis, 2, 2020, null, null, claimed: null, hasAchievements: false, repaired: 0, quarantined: 0);
        var meeting = Indicator(plan, 1, "1.1", "নৈতিকতা কমিটির সভা", "অনুষ্ঠিত সভা", Count);
        Plan(plan, meeting, 1, "1.1\tঅনুষ্ঠিত সভা\t৪\t\t", weight: 2, target: 4, ytdStatus: "blank");
        Cell(plan, meeting, "annual_target", "4", "৪", 1, 3);
        Cell(plan, meeting, "total_actual", null, "", 1, 4, status: "blank");
        Score(plan, meeting, ProRata, 2, null, "not_reported");
    }

    void AddGrievanceReport()
    {
        var report = Document("e", Grs, 2, 2022, 4, "৪র্থ ত্রৈমাসিক প্রতিবেদন", claimed: null, hasAchievements: true, repaired: 1, quarantined: 0);
        var settled = Indicator(report, 1, "1.1.1", "অভিযোগ প্রতিকার", "অভিযোগ নিষ্পত্তিকৃত", Percent);
        Plan(report, settled, 1, "| ১.১.১ | অভিযোগ নিষ্পত্তিকৃত | ৬ | ৫২% |", weight: 5, actual: 52, achievement: "৫২%");
        Cell(report, settled, "weight", "5", "৬", 1, 3, isRepaired: true);
    }

    int ENothi(DimDocument report, string percent, string raw)
    {
        var notes = Indicator(report, 1, "1.5.1", "ই-নথির ব্যবহার বৃদ্ধি", "ই-ফাইলে নোট নিষ্পত্তিকৃত", Percent, concept: 1);
        Plan(report, notes, 1, $"1.5.1\tই-ফাইলে নোট নিষ্পত্তিকৃত\t৮০%\t৭০%\t৬০%\t{raw}", weight: 6,
            actual: decimal.Parse(percent, CultureInfo.InvariantCulture), tiers: [80, 70, 60], achievement: raw);
        Cell(report, notes, "tier100", "80", "৮০%", 1, 3);
        Cell(report, notes, "tier80", "70", "৭০%", 1, 4);
        Cell(report, notes, "tier60", "60", "৬০%", 1, 5);
        Cell(report, notes, "achievement", percent, raw, 1, 6);
        return notes;
    }

    DimDocument Document(string hashDigit, int plan, int office, int year, int? quarter, string? title, decimal? claimed, bool hasAchievements, int repaired, int quarantined)
    {
        var document = new DimDocument(
            _rows.DimDocument.Count + 1, 1, null, string.Concat(Enumerable.Repeat(hashDigit, 64)), $"report-{hashDigit}.txt", plan, office, year,
            quarter is { } no ? year * 10 + no : null, plan == Nis ? "nis" : "egov3", title, null, null, claimed, hasAchievements, 5, 4, 40,
            repaired, quarantined, quarantined, 0, 0, false);
        _rows.DimDocument.Add(document);
        return document;
    }

    int Indicator(DimDocument document, int sectionNo, string no, string activity, string name, int unit, int? concept = null)
    {
        var known = _rows.DimIndicator.FindIndex(indicator =>
            (indicator.PlanKey, indicator.FiscalYearKey, indicator.IndicatorNo, indicator.ActivityName) == (document.PlanKey, document.FiscalYearKey, no, activity));
        if (known >= 0)
            return known + 1;
        _rows.DimIndicator.Add(new DimIndicator(
            _rows.DimIndicator.Count + 1, document.PlanKey, document.FiscalYearKey, concept, unit, sectionNo, $"ক্ষেত্র {Words.In(Language.Bangla).Number(sectionNo)}", no, activity, no, name, null));
        return _rows.DimIndicator.Count;
    }

    void Plan(
        DimDocument document, int indicator, int line, string text, decimal weight, decimal? claimed = null, decimal? target = null,
        decimal? actual = null, DateOnly? targetDate = null, DateOnly? actualDate = null, decimal?[]? tiers = null, string? achievement = null,
        string? basis = null, string? ytdStatus = null, bool quarantine = false)
    {
        var toDate = actual?.ToString(CultureInfo.InvariantCulture) ?? actualDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string? Tier(int at) => tiers?[at]?.ToString(CultureInfo.InvariantCulture);
        _rows.FactLine.Add(new FactLine(document.DocumentKey, line, text));
        _rows.FactIndicator.Add(new FactIndicator(
            _rows.FactIndicator.Count + 1, document.DocumentKey, indicator, document.OfficeKey, document.PlanKey, document.FiscalYearKey, line, weight, weight, claimed,
            _rows.DimIndicator[indicator - 1].UnitKey, null, null, target, targetDate,
            target?.ToString(CultureInfo.InvariantCulture) ?? targetDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Tier(0), null, Tier(1), null, Tier(2), null, achievement, null, actual, actualDate, toDate,
            ytdStatus ?? (toDate is null ? "blank" : "value"), basis, quarantine, quarantine ? "লেখা পড়া যায়নি" : null,
            quarantine ? "The text could not be read" : null, line, $"{line}"));
    }

    void Cell(DimDocument document, int indicator, string column, string? text, string raw, int line, int field, bool isRepaired = false, string status = "value") =>
        _rows.FactIndicatorCell.Add(new FactIndicatorCell(
            document.DocumentKey, indicator, column, text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture), null, text,
            status, raw, line, field, isRepaired));

    void Quarter(DimDocument document, int indicator, int quarter, string target, string actual, int line) =>
        _rows.FactQuarter.Add(new FactQuarter(
            _rows.FactQuarter.Count + 1, document.DocumentKey, indicator, quarter, decimal.Parse(target, CultureInfo.InvariantCulture), null, target, "value", target, line, 4, false,
            decimal.Parse(actual, CultureInfo.InvariantCulture), null, actual, "value", actual, line, 5, false));

    void Score(DimDocument document, int indicator, int method, decimal weight, decimal? percent, string status) =>
        _rows.FactScore.Add(new FactScore(
            _rows.FactScore.Count + 1, document.DocumentKey, indicator, method, weight, percent, percent is { } known ? Math.Round(weight * known / 100, 6) : null, status,
            null, null));

    void Finding(
        DimDocument document, int indicator, string code, string severity, int line, int field, string no, string column, string printed,
        string? final, string? evidenceBn, string? evidenceEn, bool isRepair) =>
        _rows.FactFinding.Add(new FactFinding(
            _rows.FactFinding.Count + 1, document.DocumentKey, indicator, code, isRepair ? "validate" : "normalise", severity, line, field, no,
            column, printed, final, evidenceBn, evidenceEn, "মুদ্রিত মান যোগফলের সঙ্গে মেলে না", "The printed value does not agree with the sum", isRepair));
}
