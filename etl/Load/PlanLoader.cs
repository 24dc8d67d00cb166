using System.Collections.Immutable;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>An accepted document with everything that was seen in it.</summary>
public sealed record LoadedDocument(string FileName, ScoredPlan Scored, ImmutableArray<Finding> Findings)
{
    public ValidatedPlan Plan => Scored.Plan;
    public PlanHeader Header => Plan.Header;
    public string Sha256 => Plan.Document.Sha256;
}

/// <summary>
/// Turns plans into warehouse rows. Keys depend on the set of documents only, never on the order in which they came, so that the same
/// archive gives the same snapshot.
/// </summary>
public static class PlanLoader
{
    /// <summary>Stands in a line of every generated document, so that it can never pass for a real one.</summary>
    public const string SyntheticMark = "SYNTHETIC DATA";

    /// <param name="documents">Accepted documents; one hash twice counts once.</param>
    public static SnapshotRows Load(IEnumerable<LoadedDocument> documents, int snapshotNumber, string codeVersion)
    {
        var sorted = documents.DistinctBy(document => document.Sha256)
            .OrderBy(document => document.Header.Office.Code, StringComparer.Ordinal)
            .ThenBy(document => document.Header.Plan)
            .ThenBy(document => document.Header.FiscalYear)
            .ThenBy(document => document.Header.Quarter ?? 0)
            .ThenBy(document => document.Header.DocumentDate ?? DateOnly.MinValue)
            // of two copies of one report the whole one stands, not the one that lost a page
            .ThenBy(document => document.Plan.Indicators.Length)
            .ThenBy(document => document.Sha256, StringComparer.Ordinal)
            .ToArray();
        var current = sorted.GroupBy(document => (document.Header.Office.Code, document.Header.Plan, document.Header.FiscalYear))
            .Select(group => group.Last().Sha256)
            .ToHashSet(StringComparer.Ordinal);
        var offices = new OfficeRows(sorted.Select(document => document.Header.Office));
        var indicators = new IndicatorRows();
        var rows = new SnapshotRows();
        foreach (var document in sorted)
        {
            var keys = indicators.KeysOf(document.Plan);
            var row = ToRow(document, rows.DimDocument.Count + 1, offices, current.Contains(document.Sha256));
            rows.DimDocument.Add(row);
            DocumentRows.Add(rows, row, document.Scored, keys);
            FindingRows.Add(rows, row.DocumentKey, document.Findings, document.Plan, keys);
        }
        rows.DimOffice.AddRange(offices.Rows());
        rows.DimConcept.AddRange(KnowledgeRows.Concepts);
        rows.DimMethod.AddRange(KnowledgeRows.Methods);
        rows.DimIndicator.AddRange(indicators.Rows);
        rows.FactPublished.AddRange(KnowledgeRows.Published(offices));
        rows.DimSnapshot.Add(new(snapshotNumber, codeVersion, sorted.Length));
        return rows;
    }

    static DimDocument ToRow(LoadedDocument document, int key, OfficeRows offices, bool isCurrent)
    {
        var (header, plan) = (document.Header, document.Plan);
        var counts = CellCounts.Of(plan);
        return new(
            key, document.Sha256, document.FileName, WarehouseCodes.PlanKey(header.Plan), offices.Key(header.Office.Code), header.FiscalYear,
            header.Quarter is { } quarter ? header.FiscalYear * 10 + quarter : null, header.FormCode, header.Title.Length == 0 ? null : header.Title,
            header.DocumentDate, plan.PlanTotalMarks, plan.ClaimedTotalMarks, plan.HasAchievements, plan.Document.Lines.Length,
            counts.Read, counts.Repaired, counts.Quarantined, isCurrent, IsSynthetic(plan));
    }

    static bool IsSynthetic(ValidatedPlan plan) =>
        plan.Document.Lines.Any(line => line.Text.Contains(SyntheticMark, StringComparison.Ordinal));
}
