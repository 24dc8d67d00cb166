using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Extract.Xlsx;

namespace Shuddhachar.Etl.Tests.Extract;

public class XlsxTests
{
    static StageResult<ExtractedDocument> Extract(byte[] bytes) => DocumentExtractor.Extract("x", bytes);

    /// <summary>Text of each filled cell, by address.</summary>
    static Dictionary<string, string> Cells(StageResult<ExtractedDocument> result) =>
        result.Value!.Lines.SelectMany(line => line.Cells).Where(cell => !cell.IsBlank).ToDictionary(cell => new CellAddress(cell.Origin.Field, cell.Origin.Line).ToString(), cell => cell.Text);

    public static readonly TheoryData<string, string, string> ShowsAs = new()
    {
        { "General", "0.30000000000000004", "0.3" },
        { "General", "75", "75" },
        { "0.00", "4", "4" },
        { "0%", "0.75", "75%" },
        { "0%", "0.07", "7%" },
        { "0.00%", "0.98599999999999999", "98.6%" },
        { "0.0\" %\"", "98.6", "98.6 %" },
        { "0\" টি\"", "4", "4 টি" },
        { "\"৳\" #,##0.00", "243170", "৳ 243170" },
        { "[$৳-845]#,##0", "600000", "৳600000" },
        { "#,##0.00\" লক্ষ\"", "1.5", "1.5 লক্ষ" },
        { "dd/mm/yyyy", "44561", "31/12/2021" },
        { "[$-5000845]dd/mm/yyyy", "44561", "31/12/2021" },
        { "[$-409]d\\-mmm\\-yy;@", "44561", "31/12/2021" },
        { "m/d/yy h:mm", "44561.5", "31/12/2021" },
        { "dddd, mmmm dd, yyyy", "44561", "31/12/2021" },
        { "yyyy\\-mm\\-dd", "60.5", "28/02/1900" },
        { "d-mmm", "44228", "01/02 (no year)" },
        { "mmm-yy", "44348", "06/2021" },
        { "dd/mm/yyyy", "0", "00/01/1900" },
        { "dd/mm/yyyy", "-3", "########" },
        { "h:mm", "0.5", "12:00:00" },
        { "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "0", "-" },
        { "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "12", "12" },
        { "0;-0;;@", "0", "" },
        { "0;-0;;@", "5", "5" },
        { "#", "0", "" },
        { "@", "0", "0" },
        { "[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;##,##0", "593170", "593170" },
        { "[=0]\"-\";0", "0", "-" },
        { "General", "1E+30", "########" },
        { "General", "5.5511151231257827E-17", "########" },
        { "0.00E+00", "1.5", "1.5" },
        { "# ?/?", "0.5", "0.5" },
    };

    [Theory]
    [MemberData(nameof(ShowsAs))]
    public void Show_NumberUnderFormat_IsWhatThePersonSees(string format, string stored, string shown) => Assert.Equal(shown, new NumberFormat(format).Show(stored, is1904: false));

    [Fact]
    public void Show_DayOfTheOldMacintosh_CountsFrom1904() => Assert.Equal("31/12/2021", new NumberFormat("dd/mm/yyyy").Show("43099", is1904: true));

    [Fact]
    public void Extract_CellsOfEveryKind_AreTextsAtTheirAddress()
    {
        var cells = Cells(Extract(OfficeFiles.Sheet(
            """
            <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="str"><f>A1&amp;"x"</f><v>abc</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#REF!</v></c></row>
            <row><c><v>7</v></c><c s="1"><v>0.5</v></c><c s="2"><v>44561</v></c><c t="d"><v>2021-12-30T00:00:00</v></c><c><f>1/0</f></c><c t="str"><f>""</f><v></v></c></row>
            """,
            "<si><r><rPr><b/></rPr><t>এক </t></r><r><t>দুই</t></r><rPh sb=\"0\"><t>ক</t></rPh></si><si><r><t>৫</t></r><r><rPr><strike/></rPr><t>৪</t></r><r><t xml:space=\"preserve\">_x000D_ টি</t></r></si>",
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-5000845]dd/mm/yyyy\"/></numFmts><cellXfs><xf/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/></cellXfs>")));
        Assert.Equal(new()
        {
            ["B2"] = "এক দুই",
            ["C2"] = "৫  টি",
            ["D2"] = "abc",
            ["E2"] = "TRUE",
            ["F2"] = "#REF!",
            ["A3"] = "7",
            ["B3"] = "50%",
            ["C3"] = "31/12/2021",
            ["D3"] = "30/12/2021",
            ["E3"] = "#CALC!",
        }, cells);
    }

    [Fact]
    public void Extract_FormulaWithoutResult_IsTold() =>
        Assert.Equal((FindingCodes.FormulaWithoutResult, new Origin(1, 2), "Sheet1!B1"), Extract(OfficeFiles.Sheet("<row><c r=\"B1\"><f>SUM(C1:C9)</f></c></row>")).Findings.Select(finding => (finding.Code, finding.Origin, finding.Printed)).Single());

    [Fact]
    public void Extract_MergedCells_StandAtTheFirstAndKeepTheColumnsBehind()
    {
        var cells = Cells(Extract(OfficeFiles.Sheet(
            "<row><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>99</v></c><c r=\"C1\"><v>2</v></c><c r=\"D1\"><v>3</v></c><c r=\"E1\"><v>4</v></c></row><row><c r=\"A2\"><v>98</v></c><c r=\"C2\"><v>5</v></c></row>",
            behind: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")));
        Assert.Equal(new() { ["A1"] = "1", ["C1"] = "2", ["D1"] = "3", ["E1"] = "4", ["C2"] = "5" }, cells);
    }

    [Fact]
    public void Extract_HiddenRowColumnAndSheet_AreNotReadAndNamed()
    {
        var result = Extract(OfficeFiles.Workbook(
        [
            ("Plan", "", "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row></sheetData>"),
            ("Old", "state=\"hidden\"", "<sheetData><row><c><v>9</v></c></row></sheetData>"),
        ]));
        Assert.Equal(new() { ["A1"] = "1" }, Cells(result));
        Assert.Equal(["Plan: 2, C", "Old"], result.Findings.Where(finding => finding.Code == FindingCodes.HiddenContent).Select(finding => finding.Printed));
    }

    [Fact]
    public void Extract_TextStruckOutByRunOrByCell_IsNotReadAndNamed()
    {
        var result = Extract(OfficeFiles.Sheet(
            """
            <row><c t="s"><v>0</v></c><c t="s" s="1"><v>0</v></c><c s="1"><v>75</v></c><c s="2"><v>76</v></c><c s="1"><f>A1</f></c><c t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>8</t></r></is></c></row>
            """,
            "<si><r><t>5</t></r><r><rPr><strike/></rPr><t>4</t></r><r><rPr><b/></rPr><t>6</t></r></si>",
            "<fonts><font/><font><b/><strike/></font><font><strike val=\"0\"/></font></fonts><cellXfs><xf/><xf fontId=\"1\"/><xf fontId=\"2\"/></cellXfs>"));
        Assert.Equal(new() { ["A1"] = "56", ["B1"] = "6", ["D1"] = "76", ["F1"] = "8" }, Cells(result));
        Assert.Equal((FindingCodes.HiddenContent, "Sheet1: A1 “4”, B1 “54”, C1 “75”, E1 “#CALC!”"), result.Findings.Select(finding => (finding.Code, finding.Printed)).Single());
    }

    [Fact]
    public void Extract_SheetOfWhichNothingIsShown_IsNamed()
    {
        var result = Extract(OfficeFiles.Workbook(
        [
            ("Plan", "", "<sheetData><row><c><v>1</v></c></row></sheetData>"),
            ("Old", "", "<sheetData><row hidden=\"1\"><c><v>9</v></c></row></sheetData>"),
        ]));
        Assert.Equal(new() { ["A1"] = "1" }, Cells(result));
        Assert.Equal((FindingCodes.HiddenContent, "Old: 1"), result.Findings.Select(finding => (finding.Code, finding.Printed)).Single());
    }

    [Fact]
    public void Extract_SeveralSheets_StandBelowEachOther()
    {
        var result = Extract(OfficeFiles.Workbook(
        [
            ("Empty", "", "<sheetData/>"),
            ("One", "", "<sheetData><row r=\"3\"><c><v>1</v></c></row></sheetData>"),
            ("Two", "", "<sheetData><row r=\"2\"><c><v>2</v></c></row></sheetData>"),
        ]));
        Assert.Equal(new() { ["A3"] = "1", ["A6"] = "2" }, Cells(result));
        Assert.Equal(("Two", "5"), result.Findings.Select(finding => (finding.Printed, finding.Details[0])).Single());
        Assert.Equal(Enumerable.Range(1, 6), result.Value!.Lines.Select(line => line.Number));
    }

    [Fact]
    public void Extract_StrictWorkbook_ReadsTheSame() =>
        Assert.Equal(new() { ["A1"] = "1" }, Cells(Extract(OfficeFiles.Workbook([("S", "", "<sheetData><row><c><v>1</v></c></row></sheetData>")], ns: "http://purl.oclc.org/ooxml/spreadsheetml/main"))));
}
