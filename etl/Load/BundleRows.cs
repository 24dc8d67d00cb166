using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shuddhachar.Etl.Generate.Nation;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>
/// The rows of a synthetic nation, scored by the one scorer, with keys that are local to its bundle. Where the keys of an office's rows
/// begin is known before they are made, so that offices are made side by side and always get the same keys.
/// </summary>
sealed class BundleRows
{
    /// <summary>Some seconds of work, and some tens of megabytes.</summary>
    public const int OfficesOfABatch = 64;

    readonly SyntheticNation _nation;
    readonly Dictionary<FormOfYear, int[]> _indicators = [];
    readonly int[] _officeKeys;
    readonly SnapshotRows _dimensions = new();

    public BundleRows(SyntheticNation nation)
    {
        _nation = nation;
        _officeKeys = BundleOffices.Add(nation.Offices, _dimensions.DimOffice);
        _dimensions.DimConcept.AddRange(KnowledgeRows.Concepts);
        _dimensions.DimMethod.AddRange(KnowledgeRows.Methods(DefaultMethods.OfCode));
        var indicators = IndicatorRows.Of(null, []);
        foreach (var form in nation.BulkForms)
            _indicators[form] = indicators.KeysOf(Plan(new(nation.Offices[0], form, 4, default), ""));
        _dimensions.DimIndicator.AddRange(indicators.TakeNew());
    }

    public int Batches => (_nation.Offices.Length + OfficesOfABatch - 1) / OfficesOfABatch;

    /// <summary>The rows in order; made some batches ahead of whoever writes them.</summary>
    public IEnumerable<SnapshotRows> Rows(CancellationToken cancellation)
    {
        yield return _dimensions;
        var ahead = new Queue<Task<SnapshotRows>>();
        var next = RowKeys.First;
        foreach (var batch in _nation.Offices.Chunk(OfficesOfABatch))
        {
            var first = next;
            foreach (var report in batch.SelectMany(_nation.KeptReports)) next = next.Next(0, report.Form.Rows.Count);
            ahead.Enqueue(Task.Run(() => Rows(batch, first), cancellation));
            if (ahead.Count > Environment.ProcessorCount) yield return Taken(ahead, cancellation);
        }
        while (ahead.Count > 0) yield return Taken(ahead, cancellation);
    }

    static SnapshotRows Taken(Queue<Task<SnapshotRows>> ahead, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ahead.Dequeue().GetAwaiter().GetResult();
    }

    SnapshotRows Rows(NationOffice[] offices, RowKeys next)
    {
        var rows = new SnapshotRows();
        var results = offices.SelectMany(_nation.KeptReports).Sum(report => report.Form.Rows.Count);
        rows.FactIndicator.EnsureCapacity(results);
        rows.FactQuarter.EnsureCapacity(4 * results);
        rows.FactScore.EnsureCapacity(2 * results);
        foreach (var plan in offices.SelectMany(office => _nation.KeptReports(office).GroupBy(report => report.Form)))
        {
            var (year, last) = (_nation.YearOf(plan.First()), plan.Last());
            foreach (var (at, report) in plan.Index())
            {
                var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_nation.Seed}/{next.Document}"))));
                var validated = ValidatedReport.Make(_nation.Seed, report, year, sha256);
                var document = ToRow(report, validated, next.Document) with { ReportNo = at + 1, IsLatestOfQuarter = true, IsCurrent = report == last };
                rows.DimDocument.Add(document);
                DocumentRows.Add(rows, document, PlanScorer.Score(validated).Value!, next.FirstResult, _indicators[report.Form]);
                next = next.Next(0, validated.Indicators.Length);
            }
        }
        return rows;
    }

    ValidatedPlan Plan(SentReport report, string sha256) => ValidatedReport.Make(_nation.Seed, report, _nation.YearOf(report), sha256);

    DimDocument ToRow(SentReport report, ValidatedPlan plan, int key)
    {
        var counts = CellCounts.Of(plan);
        return new(
            key, 1, null, plan.Document.Sha256, plan.Document.FileName, WarehouseCodes.PlanKey(plan.Header.Plan), _officeKeys[report.Office.Number - 1], report.Form.Year,
            report.Form.Year * 10 + report.Quarter, plan.Header.FormCode, null, report.SentOn, plan.PlanTotalMarks, plan.ClaimedTotalMarks, plan.HasAchievements,
            0, plan.Indicators.Length, counts.Read, counts.Repaired, counts.Quarantined, 0, 0, 0, IsSynthetic: true);
    }
}
