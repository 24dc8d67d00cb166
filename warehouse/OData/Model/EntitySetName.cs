namespace Shuddhachar.Warehouse.OData;

/// <summary>Which relation is served under which name.</summary>
sealed record EntitySetName(string Set, string Type, string Relation)
{
    /// <summary>All sets, in the order of the service document: what is measured first, then the dimensions.</summary>
    internal static readonly IReadOnlyList<EntitySetName> All =
    [
        new("Rankings", "Ranking", "mart_ranking"),
        new("Scores", "Score", "mart_score"),
        new("IndicatorResults", "IndicatorResult", "mart_indicator_result"),
        new("QuarterResults", "QuarterResult", "mart_quarter_result"),
        new("Gaps", "Gap", "mart_gap"),
        new("OfficeGaps", "OfficeGap", "mart_gap_office"),
        new("ConceptGaps", "ConceptGap", "mart_gap_concept"),
        new("SoftTargets", "SoftTarget", "mart_soft_target"),
        new("EarlyWarnings", "EarlyWarning", "mart_early_warning"),
        new("WarningRecords", "WarningRecord", "mart_warning_record"),
        new("Overviews", "Overview", "mart_overview"),
        new("OfficeQualities", "OfficeQuality", "mart_quality_office"),
        new("ENothiDisposal", "ENothiDisposal", "mart_enothi"),
        new("Submissions", "Submission", "mart_submission"),
        new("SelfAssessments", "SelfAssessment", "mart_self_assessment"),
        new("Findings", "Finding", "mart_finding"),
        new("PublishedScores", "PublishedScore", "mart_published_score"),
        new("Changes", "Change", "mart_change"),
        new("Loads", "Load", "mart_load"),
        new("Documents", "Document", "mart_document"),
        new("Offices", "Office", "dim_office"),
        new("FiscalYears", "FiscalYear", "dim_fiscal_year"),
        new("Quarters", "Quarter", "dim_quarter"),
        new("Plans", "Plan", "dim_plan"),
        new("Indicators", "Indicator", "dim_indicator"),
        new("Concepts", "Concept", "dim_concept"),
        new("Methods", "Method", "dim_method"),
    ];

    /// <summary>
    /// Foreign key columns, the set each leads to by the navigation's name, and the name of the way back where it is not the set's own.
    /// </summary>
    internal static readonly IReadOnlyList<(string Column, string Navigation, string Set, string? Back)> ForeignKeys =
    [
        ("office_key", "Office", "Offices", null),
        ("parent_key", "Parent", "Offices", "Children"),
        ("plan_key", "Plan", "Plans", null),
        ("fiscal_year_key", "FiscalYear", "FiscalYears", null),
        ("quarter_key", "Quarter", "Quarters", null),
        ("document_key", "Document", "Documents", null),
        ("indicator_key", "Indicator", "Indicators", null),
        ("concept_key", "Concept", "Concepts", null),
        ("method_key", "Method", "Methods", null),
    ];
}
