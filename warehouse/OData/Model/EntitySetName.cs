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
    /// Columns that are unique beside the key (sql/checks/alternate_key_is_unique holds them to it), and what an address calls them.
    /// A method's code is not among them: each of its versions has it.
    /// </summary>
    internal static readonly IReadOnlyList<(string Relation, string Column, string Alias)> AlternateKeys =
    [
        ("dim_office", "office_code", "Code"),
        ("dim_fiscal_year", "fiscal_year_code", "Code"),
        ("dim_quarter", "quarter_code", "Code"),
        ("dim_plan", "plan_code", "Code"),
        ("dim_concept", "concept_code", "Code"),
        ("mart_document", "sha256", "Sha256"),
    ];
}
