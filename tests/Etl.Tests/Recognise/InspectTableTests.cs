using System.Text;
using Shuddhachar.Etl.Commands;

namespace Shuddhachar.Etl.Tests.Recognise;

/// <summary>What `inspect --format csv` prints is read again.</summary>
public class InspectTableTests
{
    static PipelineResult Sample(string name) => Pipeline.Run(name, Encoding.UTF8.GetBytes(Etl.Tests.Read.Sample(name)));

    static string Title(PipelineResult result)
    {
        var header = result.Scored!.Plan.Header;
        var plan = header.Plan == Etl.Recognise.PlanKind.Nis ? "জাতীয় শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা" : "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা";
        return $"\"{plan}, {header.FiscalYear}-{header.FiscalYear + 1}\"\n{(header.Quarter is { } quarter ? $"ত্রৈমাসিক,{quarter}" : "")}\nমন্ত্রণালয়/বিভাগ/রাষ্ট্রীয় প্রতিষ্ঠানের নাম,{header.Office.NameBn}\n";
    }

    [Theory]
    [MemberData(nameof(Etl.Tests.Read.Samples), MemberType = typeof(Etl.Tests.Read))]
    public void Run_TableOfInspectUnderTitleLines_GivesTheSamePlan(string sample)
    {
        var first = Sample(sample);
        var again = Pipeline.Run("again.csv", Encoding.UTF8.GetBytes(Title(first) + IndicatorTable.Of(first.Scored!.Plan).ToCsv()));
        Assert.True(again.Scored is not null, string.Join(' ', again.Refusal?.Code, string.Join(' ', again.Refusal?.Details ?? [])));
        Assert.Equal(Rows(first).Select(row => row.Replace("|১০/০১/২০২১ খ্রি:|", "|2022-01-10|", StringComparison.Ordinal)), Rows(again));
        var (one, other) = (first.Scored.Plan.Header, again.Scored.Plan.Header);
        Assert.Equal((one.Plan, one.FormCode, one.Office.Code, one.FiscalYear, one.Quarter), (other.Plan, other.FormCode, other.Office.Code, other.FiscalYear, other.Quarter));
        Assert.DoesNotContain(again.Findings, finding => finding.IsRepair);
    }

    static IEnumerable<string> Rows(PipelineResult result) => IndicatorTable.Of(result.Scored!.Plan).Rows.Select(row => string.Join('|', row.SkipLast(1)));

    [Fact]
    public void Run_TableOfInspectAlone_IsRefusedAndNamesWhatIsMissing()
    {
        var result = Pipeline.Run("x.csv", Encoding.UTF8.GetBytes(IndicatorTable.Of(Sample("egov-2021-22-q2-jute.txt").Scored!.Plan).ToCsv()));
        Assert.Equal((FindingCodes.InspectTableWithoutTitle, "plan, fiscal_year, office"), (result.Refusal!.Code, result.Refusal.Details[0]));
    }

    const string NisTitle = "\"জাতীয় শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা, ২০২০-২০২১\"\nত্রৈমাসিক,4\nমন্ত্রণালয়/বিভাগ/রাষ্ট্রীয় প্রতিষ্ঠানের নাম,শিল্প মন্ত্রণালয়\n";
    const string NisColumns = "section_no,section_name,section_weight,activity_no,activity,indicator_no,indicator,unit,weight,annual_target,q1_target,q1_actual";

    [Theory]
    [InlineData(",own", ",7", FindingCodes.ColumnLeftOut, "own")]
    [InlineData(",q1_actual", ",7", FindingCodes.ColumnLeftOut, "q1_actual")]
    [InlineData("", ",7", FindingCodes.UnplacedText, "7")]
    public void Run_TableOfInspectWithACellThatHasNoColumn_SaysSo(string heading, string cell, string code, string printed)
    {
        string[] rows = [.. Enumerable.Range(1, 3).Select(number => $"1,ব্যবস্থা,6,1.{number},সভা,1.{number},অনুষ্ঠিত সভা,সংখ্যা,2,4,1,1{cell}")];
        var result = Pipeline.Run("x.csv", Encoding.UTF8.GetBytes(NisTitle + NisColumns + heading + "\n" + string.Join('\n', rows)));
        Assert.Contains(result.Findings, finding => (finding.Code, finding.Printed) == (code, printed));
    }

    [Fact]
    public void Run_TableOfInspectWithItsHeadingRepeated_TakesNoIndicatorFromIt()
    {
        string[] rows = [.. Enumerable.Range(1, 3).Select(number => $"1,ব্যবস্থা,6,1.{number},সভা,1.{number},অনুষ্ঠিত সভা,সংখ্যা,2,4,1,1")];
        var result = Pipeline.Run("x.csv", Encoding.UTF8.GetBytes(NisTitle + string.Join('\n', [NisColumns, .. rows[..2], NisColumns, rows[2]])));
        Assert.Equal(["1.1", "1.2", "1.3"], result.Scored!.Plan.Indicators.Select(indicator => indicator.Row.Name.IndicatorNo));
    }
}
