using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>The rows that one document brings, under keys that are given.</summary>
static class DocumentRows
{
    static readonly PlanColumn[] s_cells =
    [
        PlanColumn.SectionWeight, PlanColumn.Weight, PlanColumn.Unit, PlanColumn.AnnualTarget, .. PlanColumns.Tiers,
        PlanColumn.TotalActual, PlanColumn.AwardedScore, PlanColumn.Achievement, PlanColumn.Remarks,
    ];

    /// <param name="firstResultKey">Key of the first indicator row.</param>
    /// <param name="keys">Keys of the indicators, in the order of the plan.</param>
    public static void Add(SnapshotRows rows, DimDocument document, ScoredPlan scored, int firstResultKey, int[] keys)
    {
        foreach (var line in scored.Plan.Document.Lines)
            rows.FactLine.Add(new(document.DocumentKey, line.Number, line.Text));
        var methods = keys.Length == 0 ? 0 : scored.Scores.Length / keys.Length;
        for (var at = 0; at < keys.Length; at++)
        {
            var indicator = scored.Plan.Indicators[at];
            var own = scored.Scores.AsSpan(at * methods, methods);
            var result = firstResultKey + at;
            rows.FactIndicator.Add(ToFact(document, indicator, own, result, keys[at], at + 1));
            // a bundle has no lines that its cells could be traced to
            if (scored.Plan.Document.Lines.Length > 0) rows.FactIndicatorCell.AddRange(s_cells.Where(column => indicator.Row[column] is not null).Select(column => ToCell(document, indicator, column, keys[at])));
            AddQuarters(rows, document, scored.Plan, indicator, result, keys[at]);
            for (var method = 0; method < methods; method++) rows.FactScore.Add(ToFact(document, own[method], RowKeys.OfScore(result, method), keys[at]));
        }
    }

    static FactIndicator ToFact(DimDocument document, ValidatedIndicator indicator, ReadOnlySpan<IndicatorScore> scores, int result, int key, int rowNo)
    {
        CellGroup Cell(PlanColumn column) => CellGroup.Of(indicator.Row[column]);
        string? Raw(PlanColumn column) => CellGroup.RawOf(indicator.Row[column]);

        var target = Cell(PlanColumn.AnnualTarget);
        var toDate = Figure.Of(indicator.YearToDate.Status, indicator.YearToDate.Parts);
        var isDue = toDate.Status != "blank" || FirstOf(ScoreStatus.NotDue, scores) is null;
        var reason = Quarantine(indicator, scores);
        return new(
            result, document.DocumentKey, key, document.OfficeKey, document.PlanKey, document.FiscalYearKey, rowNo,
            Cell(PlanColumn.SectionWeight).Number, Cell(PlanColumn.Weight).Number, Cell(PlanColumn.AwardedScore).Number,
            WarehouseCodes.UnitKey(indicator.Unit), Raw(PlanColumn.Unit), Raw(PlanColumn.Responsible),
            target.Number, target.Date, target.Text,
            Cell(PlanColumn.Tier100).Text, Cell(PlanColumn.Tier90).Text, Cell(PlanColumn.Tier80).Text, Cell(PlanColumn.Tier70).Text, Cell(PlanColumn.Tier60).Text,
            Cell(PlanColumn.TotalActual).Text, Raw(PlanColumn.Achievement), Raw(PlanColumn.Remarks),
            toDate.Number, toDate.Date, toDate.Text, isDue ? toDate.Status : "not_due", WarehouseCodes.Words(indicator.YearToDate.Basis),
            reason is not null, reason?.Bn, reason?.En, indicator.Row.Lines.Min(), LineRanges.Text(indicator.Row.Lines));
    }

    /// <summary>Why a person must decide; null when nobody must.</summary>
    static (string Bn, string En)? Quarantine(ValidatedIndicator indicator, ReadOnlySpan<IndicatorScore> scores)
    {
        if (indicator.Quarantine is not { } finding)
            return FirstOf(ScoreStatus.Quarantined, scores) is { } score ? KnowledgeRows.Reasons[score.ReasonCode] : null;
        var text = FindingTexts.Render(finding);
        return (text.MessageBn, text.MessageEn);
    }

    static IndicatorScore? FirstOf(ScoreStatus status, ReadOnlySpan<IndicatorScore> scores)
    {
        foreach (var score in scores)
            if (score.Status == status) return score;
        return null;
    }

    static FactIndicatorCell ToCell(DimDocument document, ValidatedIndicator indicator, PlanColumn column, int key)
    {
        var cell = column is PlanColumn.Unit or PlanColumn.Remarks ? CellGroup.OfWords(indicator.Row[column]) : CellGroup.Of(indicator.Row[column]);
        return new(document.DocumentKey, key, column.Code(), cell.Number, cell.Date, cell.Text, cell.Status, cell.Raw, cell.Line, cell.Field, cell.IsRepaired);
    }

    /// <summary>Quarters that the form has, or that a remark tells of. After the reported quarter nothing is due yet.</summary>
    static void AddQuarters(SnapshotRows rows, DimDocument document, ValidatedPlan plan, ValidatedIndicator indicator, int result, int key)
    {
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var (asked, told) = (indicator.Row[PlanColumns.Target(quarter)], indicator.Row[PlanColumns.Actual(quarter)]);
            if (asked is null && told is null) continue;
            var (target, actual) = (CellGroup.Of(asked), CellGroup.Of(told));
            if (quarter > (plan.Header.Quarter ?? 0)) actual = actual.NotDue();
            rows.FactQuarter.Add(new(
                RowKeys.OfQuarter(result, quarter), document.DocumentKey, key, plan.Header.FiscalYear * 10 + quarter,
                target.Number, target.Date, target.Text, target.Status, target.Raw, target.Line, target.Field, target.IsRepaired,
                actual.Number, actual.Date, actual.Text, actual.Status, actual.Raw, actual.Line, actual.Field, actual.IsRepaired));
        }
    }

    static FactScore ToFact(DimDocument document, IndicatorScore score, int scoreKey, int key)
    {
        var reason = KnowledgeRows.Reasons[score.ReasonCode];
        return new(
            scoreKey, document.DocumentKey, key, KnowledgeRows.MethodKey(score.MethodCode), score.WeightMarks,
            score.RawPercent, score.EarnedMarks, WarehouseCodes.Code(score.Status), reason.Bn, reason.En);
    }
}
