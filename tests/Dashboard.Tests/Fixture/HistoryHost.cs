using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Dashboard.Tests.Fixture;

/// <summary>
/// The small nation with a past: an earlier and a long report, a report of the year before, two generated offices, files handed in and
/// refused, and what changed since a snapshot before.
/// </summary>
public sealed class HistoryHost : DashboardHost
{
    const int Nis = 1, ProRata = 1, Count = 1, Ict = 1, Industries = 2, Generated = 5, OtherGenerated = 6;

    /// <summary>Lines of the long report: three pages of them.</summary>
    public const int LongLines = 450;

    /// <summary>The line of the long report that has a cell, on the second page.</summary>
    public const int FarLine = 321;

    /// <summary>Text that a spreadsheet would run.</summary>
    public const string Formula = "=1+1";

    public const int EarlierReport = 6, LongReport = 7;

    readonly SnapshotRows _rows = SmallNation.Rows();

    protected override void Build(string path)
    {
        _rows.DimLoad.Add(new DimLoad(1, new DateTime(2025, 7, 1, 10, 20, 30, DateTimeKind.Utc), "abc1234"));
        _rows.FactLoad.Add(new FactLoad(1, 1, 1, "report-a.txt", new string('a', 64), "accepted", 1, null, null, null));
        _rows.FactLoad.Add(new FactLoad(2, 1, 2, "letter.txt", new string('f', 64), "refused", 0, "REC201", "নথিতে কর্মপরিকল্পনার কোনো ছক নেই।", "The document holds no table of a plan."));
        _rows.DimOffice.Add(new DimOffice(Generated, "SYN-A", "প্রথম বিভাগ (কৃত্রিম)", "First Division (synthetic)", "division", null, Generated, true, false, null, null, null, true));
        _rows.DimOffice.Add(new DimOffice(OtherGenerated, "SYN-B", "দ্বিতীয় বিভাগ (কৃত্রিম)", "Second Division (synthetic)", "division", null, OtherGenerated, true, false, null, null, null, true));
        Report(EarlierReport, "6", Ict, 2020, 2, lineCount: 2, percent: 50);
        Report(LongReport, "7", Industries, 2021, 4, LongLines, percent: 75);
        Report(8, "8", Ict, 2019, 4, lineCount: 2, percent: 25);
        Report(9, "9", Generated, 2020, 4, lineCount: 2, percent: 100);
        _rows.FactFinding.Add(new FactFinding(
            _rows.FactFinding.Count + 1, LongReport, _rows.DimIndicator.Count, "NOR301", "normalise", "error", FarLine, 3, "1.1", "annual_target", Formula, null,
            null, null, "মান হিসেবে পড়া যায় না", "It cannot be read as a value", false));
        WarehouseBuilder.Build(path, _rows.ToWarehouseRows());
        using var database = Database.OpenReadWrite(path);
        using var connection = database.Connect();
        connection.ExecuteScript("""
            insert into fact_change values
                (1, 'rank', 'ICTD', 'nis', '2020-21', null, null, 'rank_competition', '3', '1', 'other_offices', null, 'report-c.txt'),
                (2, 'figure', 'ICTD', 'nis', '2020-21', '1.1', 'অনুষ্ঠিত সভা', 'annual_target', '8', '4', 'read_again', 1, 'report-a.txt'),
                (3, 'score', 'GONE', 'nis', '2020-21', null, null, 'score_percent', '90.00', null, 'document_left', null, 'report-x.txt');
            """);
    }

    void Report(int key, string hashDigit, int office, int year, int quarter, int lineCount, decimal percent)
    {
        _rows.DimDocument.Add(new DimDocument(
            key, 1, null, string.Concat(Enumerable.Repeat(hashDigit, 64)), $"report-{hashDigit}.txt", Nis, office, year, year * 10 + quarter, "nis",
            null, new DateOnly(year + 1, 1, 20), 4, null, true, lineCount, 1, 3, 0, 0, 0, 1, 0, office >= Generated));
        for (var line = 1; line <= lineCount; line++)
            _rows.FactLine.Add(new FactLine(key, line, line == Math.Min(FarLine, lineCount) ? "1.1\tঅনুষ্ঠিত সভা\t৪\t৩" : $"সারি {line}"));
        _rows.DimIndicator.Add(new DimIndicator(_rows.DimIndicator.Count + 1, Nis, year, null, Count, 1, "ক্ষেত্র 1", "1.1", "কমিটির সভা", "1.1", $"অনুষ্ঠিত সভা {key}", null));
        var (indicator, at) = (_rows.DimIndicator.Count, Math.Min(FarLine, lineCount));
        _rows.FactIndicator.Add(new FactIndicator(
            _rows.FactIndicator.Count + 1, key, indicator, office, Nis, year, 1, 4, 4, null, Count, null, null, 4, null, "4", null, null, null, null, null, null,
            null, null, 4 * percent / 100, null, "3", "value", null, false, null, null, at, $"{at}"));
        _rows.FactIndicatorCell.Add(new FactIndicatorCell(key, indicator, "annual_target", 4, null, "4", "value", "৪", at, 3, false));
        _rows.FactIndicatorCell.Add(new FactIndicatorCell(key, indicator, "total_actual", 3, null, "3", "value", "৩", at, 4, false));
        _rows.FactScore.Add(new FactScore(_rows.FactScore.Count + 1, key, indicator, ProRata, 4, percent, 4 * percent / 100, "graded", null, null));
    }
}
