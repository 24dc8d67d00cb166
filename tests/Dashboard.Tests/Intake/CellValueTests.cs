using Shuddhachar.Dashboard.Intake;

namespace Shuddhachar.Dashboard.Tests.Intake;

public class CellValueTests
{
    public static TheoryData<string, string> ReadsAs => new()
    {
        { "4", "4" }, { " ৯৮.৬ ", "98.6" }, { "-", "-" }, { "n/a", "n/a" }, { "2021-04-15", "2021-04-15" }, { "২০২১-০৪-১৫", "2021-04-15" }, { "1; 2021-03-31;৪", "1;2021-03-31;4" },
    };

    public static TheoryData<string> IsNoValue => ["", " ", "four", "4x", "15/04/2021", "2021-02-30", "1;;2", "-5", "1,000", "=1+1", "1e5", new string('1', 101)];

    [Theory]
    [MemberData(nameof(ReadsAs))]
    public void Of_AValueAsCorrectionsHaveIt_IsTaken(string typed, string expected) => Assert.Equal(expected, CellValue.Of(typed));

    [Theory]
    [MemberData(nameof(IsNoValue))]
    public void Of_AnythingElse_IsNone(string typed) => Assert.Null(CellValue.Of(typed));
}
