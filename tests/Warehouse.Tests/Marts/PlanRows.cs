using System.Globalization;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Warehouse.Tests.Marts;

/// <summary>One indicator as a test says it; what is not said is missing.</summary>
sealed record PlanRow(string No, decimal Weight)
{
    public string Status { get; init; } = "graded";
    public decimal? Percent { get; init; }
    public decimal? StepPercent { get; init; }
    public string Unit { get; init; } = "count";
    public decimal? Target { get; init; }
    public decimal? Actual { get; init; }
    public DateOnly? TargetDate { get; init; }
    public DateOnly? ActualDate { get; init; }
    public decimal? Claimed { get; init; }
    public bool IsENothi { get; init; }
    public string Name { get; init; } = "সূচক";

    /// <summary>Status of a figure that is not there: blank, not_applicable, unreadable or not_due.</summary>
    public string Missing { get; init; } = "blank";

    /// <summary>Column with a warning that no repair settled.</summary>
    public string? DoubtOn { get; init; }

    /// <summary>Achievements of the quarters from the first on, in place of the one of the reported quarter.</summary>
    public decimal?[] Quarters { get; init; } = [];

    /// <summary>Target of each of these quarters.</summary>
    public decimal? QuarterTarget { get; init; }
    public string Basis { get; init; } = "total";

    /// <summary>Criteria for 100, 90, 80, 70 and 60 percent of the mark.</summary>
    public decimal?[] Tiers { get; init; } = [];
}

/// <summary>Makes the rows of a small warehouse by hand, consistent unless a test breaks them.</summary>
sealed class PlanRows
{
    internal const int Nis = 1, EGov = 2;
    const int ProRata = 1, Linear = 2, Step = 3;
    static readonly string[] Units = ["count", "percent", "date", "count_and_date", "lakh_taka", "unknown"];
    static readonly string[] Tiers = ["tier100", "tier90", "tier80", "tier70", "tier60"];

    internal PlanRows()
    {
        Rows.DimConcept.Add(new DimConcept(1, "enothi_note_disposal", "ই-ফাইলে নোট নিষ্পত্তি", "Notes disposed of in e-Nothi", UnitKey("percent")));
        AddMethod(ProRata, "nis_pro_rata", Nis, true);
        AddMethod(Linear, "egov_linear", EGov, true);
        AddMethod(Step, "egov_step", EGov, false);
        Rows.DimSnapshot.Add(new DimSnapshot(1, "test", 0));
    }

    internal SnapshotRows Rows { get; } = new();

    internal int Office(string code, bool isRanked = true, int? ministry = null, string? nameEn = null, string? peerClass = null, bool isSynthetic = false)
    {
        var key = Rows.DimOffice.Count + 1;
        Rows.DimOffice.Add(new DimOffice(
            key, code, $"কার্যালয় {code}", nameEn, isRanked ? "ministry" : "department", ministry, ministry ?? key, isRanked, true, peerClass, peerClass, peerClass, isSynthetic));
        return key;
    }

    /// <summary>Weighs plans in the composite.</summary>
    internal void Composite(params (int Plan, decimal Marks)[] weights)
    {
        AddMethod(4, "composite", 7, true);
        Rows.DimCompositeWeight.AddRange(weights.Select(weight => new DimCompositeWeight(weight.Plan, weight.Marks)));
    }

    /// <summary>Adds a document and its rows; returns its key. A quarter of 0 is a plan that reports none.</summary>
    internal int Document(int office, int plan, int year, int quarter, PlanRow[] rows, decimal? total = null, DateOnly? date = null)
    {
        var key = Rows.DimDocument.Count + 1;
        var quarantined = rows.Count(row => row.Status == "quarantined");
        Rows.DimDocument.Add(new DimDocument(
            key, 1, null, $"{key:x64}", $"{key}.txt", plan, office, year, quarter == 0 ? null : year * 10 + quarter, "form", null, date,
            total, null, quarter > 0, rows.Length, rows.Length, rows.Length * 4, 1, quarantined, 0, 0, 0, Rows.DimOffice[office - 1].IsSynthetic));
        for (var i = 0; i < rows.Length; i++)
            AddRow(Rows.DimDocument[^1], rows[i], i + 1);
        return key;
    }

    static int UnitKey(string unit) => Array.IndexOf(Units, unit) + 1;

    void AddMethod(int key, string code, int plan, bool isDefault) =>
        Rows.DimMethod.Add(new DimMethod(key, code, "1", plan, code, code, 2015, null, code == "egov_step" ? "between_criteria=step" : "", "", "", "test", "test", "I", isDefault));

    void AddRow(DimDocument document, PlanRow row, int line)
    {
        var indicator = Indicator(document, row);
        var text = row.Actual?.ToString(CultureInfo.InvariantCulture) ?? row.ActualDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var isQuarantined = row.Status == "quarantined";
        string? Tier(int at) => row.Tiers.ElementAtOrDefault(at)?.ToString(CultureInfo.InvariantCulture);

        Rows.FactLine.Add(new FactLine(document.DocumentKey, line, $"{row.No} {text}"));
        Rows.FactIndicator.Add(new FactIndicator(
            Rows.FactIndicator.Count + 1, document.DocumentKey, indicator, document.OfficeKey, document.PlanKey, document.FiscalYearKey, line, null, row.Weight, row.Claimed,
            UnitKey(row.Unit), null, null, row.Target, row.TargetDate, null, Tier(0), Tier(1), Tier(2), Tier(3), Tier(4), null,
            document.PlanKey == EGov ? text : null, null, row.Actual, row.ActualDate, text, text is null ? row.Missing : "value", row.Basis,
            isQuarantined, isQuarantined ? "কারণ" : null, isQuarantined ? "Reason" : null, line, $"{line}"));
        for (var i = 0; i < row.Tiers.Length; i++)
            AddCell(document, indicator, Tiers[i], row.Tiers[i], line);
        if (document.PlanKey == EGov)
            AddCell(document, indicator, "achievement", row.Actual, line);
        else if (document.QuarterKey is { } quarter && row.Quarters.Length == 0)
            AddQuarter(document, indicator, quarter, null, row.Actual, text, row.Missing, line);
        for (var i = 0; i < row.Quarters.Length; i++)
            AddQuarter(document, indicator, document.FiscalYearKey * 10 + i + 1, row.QuarterTarget, row.Quarters[i], Text(row.Quarters[i]), row.Missing, line);
        if (row.DoubtOn is { } doubt)
            Rows.FactFinding.Add(new FactFinding(
                Rows.FactFinding.Count + 1, document.DocumentKey, indicator, "NOR301", "normalise", "warning", line, 1, row.No, doubt, null, null, null, null, "ক", "A", false));
        if (document.PlanKey == Nis)
            AddScore(document, indicator, ProRata, row, row.Percent);
        else
        {
            AddScore(document, indicator, Linear, row, row.Percent);
            AddScore(document, indicator, Step, row, row.StepPercent ?? row.Percent);
        }
    }

    static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    void AddQuarter(DimDocument document, int indicator, int quarter, decimal? target, decimal? actual, string? raw, string missing, int line) =>
        Rows.FactQuarter.Add(new FactQuarter(
            Rows.FactQuarter.Count + 1, document.DocumentKey, indicator, quarter,
            target, null, Text(target), target is null ? "not_due" : "value", Text(target), target is null ? null : line, 1, false,
            actual, null, Text(actual), actual is null ? missing : "value", raw, line, 2, false));

    int Indicator(DimDocument document, PlanRow row)
    {
        var known = Rows.DimIndicator.FindIndex(indicator =>
            indicator.PlanKey == document.PlanKey && indicator.FiscalYearKey == document.FiscalYearKey && indicator.IndicatorNo == row.No);
        if (known >= 0)
            return known + 1;
        Rows.DimIndicator.Add(new DimIndicator(
            Rows.DimIndicator.Count + 1, document.PlanKey, document.FiscalYearKey, row.IsENothi ? 1 : null, UnitKey(row.Unit),
            1, "অংশ", row.No, "কার্যক্রম", row.No, row.Name, null));
        return Rows.DimIndicator.Count;
    }

    void AddCell(DimDocument document, int indicator, string column, decimal? value, int line)
    {
        var text = value?.ToString(CultureInfo.InvariantCulture);
        Rows.FactIndicatorCell.Add(new FactIndicatorCell(
            document.DocumentKey, indicator, column, value, null, text, value is null ? "blank" : "value", text, line, 3, false));
    }

    void AddScore(DimDocument document, int indicator, int method, PlanRow row, decimal? percent)
    {
        var earned = row.Status == "graded" && percent is { } known ? decimal.Round(row.Weight * known / 100m, 6) : (decimal?)null;
        Rows.FactScore.Add(new FactScore(
            Rows.FactScore.Count + 1, document.DocumentKey, indicator, method, row.Weight, row.Status == "graded" ? percent : null, earned, row.Status, null, null));
    }
}
