namespace Shuddhachar.Warehouse.OData;

/// <summary>A column that holds the key of another set's entity, and the names of the way there and of the way back.</summary>
/// <param name="Set">The set whose key it is.</param>
/// <param name="Back">The way back; null: the name of the set that has the column.</param>
/// <param name="Relation">The only relation whose column is meant; null: every one.</param>
sealed record ForeignKey(string Column, string Navigation, string Set, string? Back = null, string? Relation = null)
{
    /// <summary>Every `_key` column of a served relation that leads to a served set; units and loads are not served.</summary>
    internal static readonly IReadOnlyList<ForeignKey> All =
    [
        new("office_key", "Office", "Offices"),
        new("plan_key", "Plan", "Plans"),
        new("fiscal_year_key", "FiscalYear", "FiscalYears"),
        new("quarter_key", "Quarter", "Quarters"),
        new("document_key", "Document", "Documents"),
        new("indicator_key", "Indicator", "Indicators"),
        new("concept_key", "Concept", "Concepts"),
        new("method_key", "Method", "Methods"),
        new("parent_key", "Parent", "Offices", "Children"),
        // a ministry is the first of the offices that roll up to it
        new("ministry_key", "Ministry", "Offices", "MinistryOffices", Relation: "dim_office"),
        new("ministry_key", "Ministry", "Offices", Relation: "mart_gap_concept"),
        new("first_fiscal_year_key", "FirstFiscalYear", "FiscalYears", "MethodsBegun"),
        new("last_fiscal_year_key", "LastFiscalYear", "FiscalYears", "MethodsEnded"),
        // a report of the fourth quarter holds results of all four: Quarter is the report's, ResultQuarter the figure's
        new("result_quarter_key", "ResultQuarter", "Quarters", "ResultsOfQuarter"),
        new("previous_document_key", "PreviousDocument", "Documents", "SoftTargetsOfNextYear"),
    ];

    internal bool IsOf(string relation) => Relation is null || Relation == relation;
}
