using System.Globalization;
using Shuddhachar.Etl.Validate.Repairs;

namespace Shuddhachar.Etl.Tests.Validate;

public class SumSolverTests
{
    /// <summary>Printed parts, printed sum, and the one answer.</summary>
    public static readonly TheoryData<string, string> IsRepaired = new()
    {
        { "1 1 1 1 = 8", "1 1 1 1 = 4" },
        { "80 80 = 80", "40 40 = 80" },
        { "50 80 = 90", "50 40 = 90" },
        { "35 80 = 75", "35 40 = 75" },
        { "3 3 3 = 7", "3 3 3 = 9" },
        { "3 8 = 7", "3 4 = 7" },
        { "2 2 8 = 8", "2 2 4 = 8" },
        { "5 7 8 10 = 30", "5 7 8 10 = 30" },
    };

    [Theory]
    [MemberData(nameof(IsRepaired))]
    public void Solve_OneAnswerRemains_IsThatAnswer(string printed, string expected) => Assert.Equal(expected, Solve(printed));

    /// <summary>No answer, several answers, or changes that no look-alike explains.</summary>
    public static readonly TheoryData<string> IsLeftAlone = ["5 5 5 4 6 4 = 35", "10 10 = 50", "4 4 = 12", "1 1 = 3", "20 15 = 55"];

    [Theory]
    [MemberData(nameof(IsLeftAlone))]
    public void Solve_NoneOrSeveralAnswersRemain_IsNone(string printed) => Assert.Equal("", Solve(printed));

    static string Solve(string equation)
    {
        var sides = equation.Split(" = ");
        var parts = sides[0].Split(' ').Select(part => decimal.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return SumSolver.Solve(parts, decimal.Parse(sides[1], CultureInfo.InvariantCulture)) is { } answer ? $"{string.Join(' ', answer[..^1])} = {answer[^1]}" : "";
    }
}
