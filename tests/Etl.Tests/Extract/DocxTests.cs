using Shuddhachar.Etl.Extract;
using static Shuddhachar.Etl.Tests.Extract.OfficeFiles;

namespace Shuddhachar.Etl.Tests.Extract;

public class DocxTests
{
    static StageResult<ExtractedDocument> Extract(string body, params (string, string)[] more) => DocumentExtractor.Extract("x", Document(body, more));

    static string[] Lines(StageResult<ExtractedDocument> result) => [.. result.Value!.Lines.Select(line => string.Join('|', line.Cells.Select(cell => cell.Text)))];

    static string Table(params string[] rows) => $"<w:tbl><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    static readonly string s_wide = Row(Cell("1"), Cell("2"), Cell("3"), Cell("4"), Cell("5"));

    [Fact]
    public void Extract_ParagraphsAndRows_AreLinesInReadingOrder() =>
        Assert.Equal(["Title", "", "1|2|3|4|5", "a|b|||", "Signed"], Lines(Extract(Paragraph("Title") + "<w:p/>" + Table(s_wide, Row(Cell("a"), Cell("b"))) + Paragraph("Signed"))));

    [Fact]
    public void Extract_MergedCells_KeepTheColumns() =>
        Assert.Equal(["1||3|4|5", "|x|y|z|w", "|||q|"], Lines(Extract(Table(
            Row(Cell("1", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>"), Cell("3"), Cell("4"), Cell("5")),
            Row(Cell("", "<w:vMerge/>"), Cell("x"), Cell("y"), Cell("z"), Cell("w")),
            $"<w:tr><w:trPr><w:gridBefore w:val=\"3\"/></w:trPr>{Cell("q")}</w:tr>"))));

    [Fact]
    public void Extract_SeveralParagraphsAndNestedTable_StandInOneCell() =>
        Assert.Equal(["1|30.9.20 31.12.20|in ner|4|5"], Lines(Extract(Table(Row(
            Cell("1"), $"<w:tc>{Paragraph("30.9.20")}{Paragraph("31.12.20")}</w:tc>", $"<w:tc>{Table(Row(Cell("in"), Cell("ner")))}<w:p/></w:tc>", Cell("4"), Cell("5"))))));

    [Fact]
    public void Extract_TrackedChangesAndHiddenText_AreReadAsPrinted()
    {
        var result = Extract(Table(Row(
            $"<w:tc><w:p><w:del><w:r><w:delText>৪</w:delText></w:r></w:del><w:ins>{Run("৫")}</w:ins></w:p></w:tc>",
            $"<w:tc><w:p>{Run("8", "<w:strike/>")}{Run("9")}</w:p></w:tc>", $"<w:tc><w:p>{Run("7")}{Run("6", "<w:vanish/>")}</w:p></w:tc>",
            $"<w:tc><w:p>{Run("3")}{Run("1", "<w:vertAlign w:val=\"superscript\"/>")}</w:p></w:tc>", Cell("5")),
            $"<w:tr><w:trPr><w:del/></w:trPr>{Cell("gone")}</w:tr>"));
        Assert.Equal(["৫|9|7|3^1|5"], Lines(result));
        Assert.Equal("৪ … 8 … 6 … gone", result.Findings.Single(finding => finding.Code == FindingCodes.HiddenContent).Printed);
    }

    [Fact]
    public void Extract_ContentControlsFieldsAndTextBoxes_AreRead() =>
        Assert.Equal(["In control", "Box", "1|2|3|4|12", "6|7|8|9|10", "13 %"], Lines(Extract(
            $"<w:sdt><w:sdtPr/><w:sdtContent>{Paragraph("In control")}</w:sdtContent></w:sdt>" +
            $"<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{Paragraph("Box")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{Paragraph("Box")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" +
            Table(
                Row(Cell("1"), Cell("2"), $"<w:sdt><w:sdtContent>{Cell("3")}</w:sdtContent></w:sdt>", Cell("4"), "<w:tc><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>=SUM(ABOVE)</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>12</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:tc>"),
                $"<w:sdt><w:sdtContent>{Row(Cell("6"), Cell("7"), Cell("8"), Cell("9"), Cell("10"))}</w:sdtContent></w:sdt>") +
            $"<w:p><w:fldSimple w:instr=\"X\">{Run("13")}</w:fldSimple>{Run(" %")}</w:p>")).Where(line => line.Length > 0));

    [Fact]
    public void Extract_PageHeader_StandsFirst() =>
        Assert.Equal(["Ministry", "1|2|3|4|5"], Lines(Extract(
            Table(s_wide) + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/></w:sectPr>",
            Relations("word/_rels/document.xml.rels", ("h1", "header", "header1.xml")), ("word/header1.xml", $"<w:hdr xmlns:w=\"{Word}\">{Paragraph("Ministry")}</w:hdr>"))));

    [Fact]
    public void Extract_NumbersThatWordCounts_AreTold() =>
        Assert.Contains(Extract(Table(s_wide) + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>").Findings, finding => finding.Code == FindingCodes.NumbersNotStored);

    [Fact]
    public void Extract_TextOfAScannerInWord_IsReadLikeAScannersText() =>
        Assert.Equal(["a|b|c"], Lines(Extract("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>")));
}
