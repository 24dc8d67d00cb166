using System.Text;
using System.Text.Json;
using Shuddhachar.Etl.Commands;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Tests.Load;
using Shuddhachar.Etl.Tests.Recognise;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Tests.Commands;

/// <summary>What `inspect --preview` tells the program that started it, and what a file of corrections may say.</summary>
public sealed class PreviewTests : IDisposable
{
    const string Heading = "sha256,indicator_no,column,printed,value,reason_en,reason_bn,decided_by,decided_on";

    static readonly string s_hash = new('a', 64);

    readonly string _folder = Directory.CreateTempSubdirectory("shuddhachar-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static PipelineResult Sample(string name, params Correction[] corrections) =>
        Pipeline.Run(name, File.ReadAllBytes(Path.Combine(PlanLoaderTests.Samples(), name)), [.. corrections], DefaultMethods.OfCode);

    static JsonElement Preview(PipelineResult result) => JsonDocument.Parse(JsonText.OfAnswer(PreviewDocument.Of(result))).RootElement;

    string Write(params string[] rows)
    {
        var path = Path.Combine(_folder, "decided.csv");
        File.WriteAllText(path, string.Join('\n', rows));
        return path;
    }

    [Fact]
    public void Preview_Sample_TellsPlanRowsLinesAndFindings()
    {
        var preview = Preview(Sample("egov-2021-22-q2-jute.txt"));

        Assert.True(preview.GetProperty("isAccepted").GetBoolean());
        Assert.Equal("egov", preview.GetProperty("plan").GetProperty("planCode").GetString());
        Assert.Equal("2021-22", preview.GetProperty("plan").GetProperty("fiscalYear").GetString());
        Assert.Equal(2, preview.GetProperty("plan").GetProperty("quarter").GetInt32());
        var rows = preview.GetProperty("rows").EnumerateArray().ToArray();
        Assert.Equal(preview.GetProperty("plan").GetProperty("indicatorCount").GetInt32(), rows.Length);
        var lines = preview.GetProperty("lines");
        Assert.All(rows, row => Assert.InRange(row.GetProperty("lineNo").GetInt32(), 1, lines.GetArrayLength()));
        Assert.Contains(rows, row => row.GetProperty("scoreStatus").GetString() == "graded" && row.GetProperty("earnedMarks").GetDecimal() > 0m);
        Assert.NotEmpty(preview.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void Preview_EverySample_PrintsCellsAsACorrectionMustExpectThem()
    {
        foreach (var path in Directory.EnumerateFiles(PlanLoaderTests.Samples()))
        {
            var read = Sample(Path.GetFileName(path));
            var corrections = PreviewDocument.Of(read).Rows.DistinctBy(row => row.IndicatorNo)
                .SelectMany(row => row.Cells.Select(cell => (row.IndicatorNo, cell.Column, cell.Printed)))
                .Where(cell => Correction.ColumnOf(cell.Column) is not null)
                .Select(cell => new Correction(read.Sha256, cell.IndicatorNo, cell.Column, Etl.Bangla.BanglaText.Enter(cell.Printed), "1", "seen", "দেখা", "P1", "2026-11-20"))
                .ToArray();

            Assert.DoesNotContain(Sample(Path.GetFileName(path), corrections).Findings, finding => finding.Code == FindingCodes.DecisionNotApplied);
        }
    }

    [Fact]
    public void Preview_CorrectedCell_HasTheDecidedValueBesideThePrinted()
    {
        var before = PreviewDocument.Of(Sample("egov-2021-22-q2-jute.txt"));
        var (row, cell) = before.Rows.SelectMany(row => row.Cells.Select(cell => (row, cell))).First(pair => pair.cell is { Column: "weight", Status: "value" });
        var after = PreviewDocument.Of(Sample("egov-2021-22-q2-jute.txt", new Correction(before.Sha256, row.IndicatorNo, "weight", cell.Printed, "3.5", "seen", "দেখা", "P1", "2026-11-20")));

        var corrected = after.Rows.First(other => other.IndicatorNo == row.IndicatorNo).Cells.First(other => other.Column == "weight");
        Assert.Equal(("3.5", cell.Printed, true), (corrected.Value, corrected.Printed, corrected.IsRepaired));
    }

    [Fact]
    public void Preview_OfficeYearAndQuarterDecided_AreThoseOfThePlan()
    {
        const string sample = "egov-2021-22-q2-jute.txt";
        Correction Decide(string column, string concluded, string value) => new(Sample(sample).Sha256, "", column, concluded, value, "seen", "দেখা", "P7", "2026-11-20");
        var read = Sample(sample, Decide("office", "DOJ", "ICTD"), Decide("fiscal_year", "2021-22", "2020-21"), Decide("quarter", "2", "3"));

        var plan = PreviewDocument.Of(read).Plan!;
        Assert.Equal(("ICTD", "2020-21", 3), (plan.OfficeCode, plan.FiscalYear, plan.Quarter));
        Assert.Equal(["office", "fiscal_year", "quarter"], read.Findings.Where(finding => finding.Code == FindingCodes.DecidedByPerson).Select(finding => finding.Column));
        Assert.Contains(Sample(sample, Decide("quarter", "", "3")).Findings, finding => finding.Code == FindingCodes.DecisionNotApplied && finding.Details[0] == "2");
    }

    [Fact]
    public void Preview_YearThatIsNotTold_MayBeDecided()
    {
        PipelineResult Read(params Correction[] corrections) => Pipeline.Run("plan.txt", Encoding.UTF8.GetBytes("ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা\n" + Printed.EgovTable), [.. corrections], DefaultMethods.OfCode);
        Correction Decide(string concluded) => new(Read().Sha256, "", "fiscal_year", concluded, "2020-21", "seen", "দেখা", "P7", "2026-11-20");

        Assert.Equal(FindingCodes.NoFiscalYear, Read().Refusal!.Code);
        Assert.Equal(FindingCodes.NoFiscalYear, Read(Decide("2019-20")).Refusal!.Code);
        var decided = Read(Decide(""));
        Assert.Equal("2020-21", PreviewDocument.Of(decided).Plan!.FiscalYear);
        Assert.Contains(decided.Findings, finding => finding is { Code: FindingCodes.DecidedByPerson, Column: "fiscal_year" });
    }

    [Fact]
    public void Preview_RefusedDocument_SaysWhyInBothLanguages()
    {
        var preview = Preview(Pipeline.Run("letter.txt", "কর্মকর্তাদের নামের তালিকা"u8.ToArray()));

        Assert.False(preview.GetProperty("isAccepted").GetBoolean());
        Assert.Equal(JsonValueKind.Null, preview.GetProperty("plan").ValueKind);
        Assert.NotEqual("", preview.GetProperty("refusal").GetProperty("messageBn").GetString());
        Assert.Equal("কর্মকর্তাদের নামের তালিকা", preview.GetProperty("lines")[0].GetString());
    }

    [Fact]
    public void Read_RightRows_AreCorrections()
    {
        var read = CorrectionsFile.Read(Write(Heading, $"{s_hash},1.1,q2_actual,৪,4;2021-04-15,seen,,P7,2026-11-20", $"{s_hash},1.2,remarks,,n/a,,কাগজে দেখা,P7,2026-11-20"));

        Assert.Equal(["q2_actual", "remarks"], read.Select(correction => correction.Column));
        Assert.Equal(["seen", "কাগজে দেখা"], read.Select(correction => correction.ReasonBn));
    }

    [Theory]
    [InlineData("row 1: the columns are", "sha256,indicator_no")]
    [InlineData("row 2, column sha256: found 'abc'", Heading, "abc,1.1,q2_actual,4,5,seen,,P7,2026-11-20")]
    [InlineData("row 2, column indicator_no: found '১.১'", Heading, "#,১.১,q2_actual,4,5,seen,,P7,2026-11-20")]
    [InlineData("row 2, column indicator_no: found '1.1'; expected nothing", Heading, "#,1.1,office,X-1,ICTD,seen,,P7,2026-11-20")]
    [InlineData("row 2, column value: found 'NOWHERE'", Heading, "#,,office,X-1,NOWHERE,seen,,P7,2026-11-20")]
    [InlineData("row 2, column value: found '2020-22'", Heading, "#,,fiscal_year,2019-20,2020-22,seen,,P7,2026-11-20")]
    [InlineData("row 2, column value: found '9999-00'", Heading, "#,,fiscal_year,2019-20,9999-00,seen,,P7,2026-11-20")]
    [InlineData("row 2, column value: found '5'", Heading, "#,,quarter,,5,seen,,P7,2026-11-20")]
    [InlineData("row 2, column column: found 'unit'", Heading, "#,1.1,unit,4,5,seen,,P7,2026-11-20")]
    [InlineData("row 3, column value: found 'four'", Heading, "#,1.1,weight,4,5,seen,,P7,2026-11-20", "#,1.1,q2_actual,4,four,seen,,P7,2026-11-20")]
    [InlineData("row 2, column value: found '-5'", Heading, "#,1.1,q2_actual,4,-5,seen,,P7,2026-11-20")]
    [InlineData("row 2, column value: found '100000000000000'", Heading, "#,1.1,q2_actual,4,100000000000000,seen,,P7,2026-11-20")]
    [InlineData("row 2, column reason_en: found ''", Heading, "#,1.1,q2_actual,4,5,,,P7,2026-11-20")]
    [InlineData("row 2, column decided_on: found 'today'", Heading, "#,1.1,q2_actual,4,5,seen,,P7,today")]
    [InlineData("row 3: q2_actual of indicator 1.1 is decided twice", Heading, "#,1.1,q2_actual,4,5,seen,,P7,2026-11-20", "#,1.1,q2_actual,4,6,seen,,P7,2026-11-20")]
    [InlineData("decided.csv: ", Heading, "#,1.1,q2_actual,4,5,seen,,P7")]
    [InlineData("decided.csv: ", Heading, "#,1.1,q2_actual,\"4,5,seen,,P7,2026-11-20")]
    public void Read_WrongRow_SaysInOneLineWhere(string said, params string[] rows)
    {
        var wrong = Assert.Throws<CorrectionException>(() => CorrectionsFile.Read(Write([.. rows.Select(row => row.Replace("#", s_hash, StringComparison.Ordinal))])));

        Assert.StartsWith("decided.csv", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Message);
    }

    [Fact]
    public void Read_BytesThatAreNoUtf8_SaysSo()
    {
        var path = Write(Heading);
        File.AppendAllText(path, "\n");
        using (var stream = File.Open(path, FileMode.Append)) stream.Write([0xC3, 0x28, 0xFF]);

        Assert.Contains("UTF-8", Assert.Throws<CorrectionException>(() => CorrectionsFile.Read(path)).Message, StringComparison.Ordinal);
    }
}
