namespace Shuddhachar.Warehouse.Tests;

public class FormulaTextTests
{
    static readonly string[] s_formulas =
    [
        "=1+1", "=cmd|'/c calc'!A1", "+1+cmd|'/c calc'!A1", "-2+3", "@SUM(1)", "\t=1+1", "\r=1", "\n=1", "-1-1", "+A1", "=", "==", "-x", "@", "--5", "=HYPERLINK(\"http://x\")",
        "\uFF1D1+1", "\uFF0B1", "\uFF0Dx", "\uFF20SUM(1)", "-5\n", "+5;=1",
    ];

    static readonly string[] s_plain = ["", "-", "+", "-5", "+5", "-1,234.50", "-12.5%", "5", "12-05-2021", "a=1", " =1+1", "উপসচিব", "'=1", "0", "-0.000001"];

    public static TheoryData<string> Formulas => [.. s_formulas];

    public static TheoryData<string> Plain => [.. s_plain];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Inert_WhatASpreadsheetWouldRun_BeginsWithAnApostrophe(string text) => Assert.Equal("'" + text, FormulaText.Inert(text));

    [Theory]
    [MemberData(nameof(Plain))]
    public void Inert_ANumberOrPlainText_StaysAsItIs(string text) => Assert.Equal(text, FormulaText.Inert(text));

    [Fact]
    public void InertSql_OfEveryText_SaysTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("shuddhachar-formula-");
        using (var database = Database.OpenReadWrite(Path.Combine(folder.FullName, "texts.duckdb")))
            Check(database);
        folder.Delete(recursive: true);
    }

    static void Check(Database database)
    {
        using var connection = database.Connect();
        foreach (var text in s_formulas.Concat(s_plain))
        {
            var inert = connection.Query($"select {FormulaText.InertSql("t")} from (select {Identifier.Literal(text)} as t)", row => row.Text("t")).Single();
            Assert.Equal(FormulaText.Inert(text), inert);
        }
    }
}
