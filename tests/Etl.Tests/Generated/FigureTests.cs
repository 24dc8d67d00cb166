using Shuddhachar.Fuzz.Judge;
using Shuddhachar.Testing;

namespace Shuddhachar.Etl.Tests.Generated;

/// <summary>
/// The figures over the first generated documents of seed 1, held to what was promised. The readme shows them beside those of 2,000, which
/// `dotnet run --project tests/Fuzz -- figures --update-readme` writes.
/// </summary>
public class FigureTests
{
    static readonly Lazy<Report> s_report = new(() => Report.Of(seed: 1, documents: Report.Tested));

    [Fact]
    public void Documents_Generated_AreAccepted() => AtLeast(99m, all => (all.Documents - all.Refused, all.Documents));

    [Fact]
    public void Changes_Made_AreRight() => AtLeast(99m, all => (all.ChangesRight, all.Changes));

    [Fact]
    public void Damage_Provable_IsRepaired() => AtLeast(94m, all => (all.ProvableRepaired, all.Provable));

    [Fact]
    public void Damage_WithoutProof_IsFlagged() => AtLeast(96m, all => (all.VisibleFlagged, all.Visible));

    [Fact]
    public void Figures_OfUndamagedLayouts_AreRead() => Holds(98m, s_report.Value.Undamaged, all => (all.CellsRight, all.Cells));

    [Fact]
    public void Program_OnAnyDocument_NeverBreaks() => Assert.DoesNotContain(s_report.Value.Failures, failure => failure.Kind == "crash");

    [Fact]
    public void Readme_ShowsTheseFigures() => Golden.BlockMatches("README.md", "generated", Report.Block(File.ReadAllText(SourceTree.Absolute("README.md")), s_report.Value.Shares()));

    static void AtLeast(decimal percent, Func<Tally, (int Part, int Whole)> count) => Holds(percent, s_report.Value.Together, count);

    static void Holds(decimal percent, Tally tally, Func<Tally, (int Part, int Whole)> count)
    {
        var (part, whole) = count(tally);
        Assert.True(Tally.Share(part, whole) >= percent, $"{part} of {whole} is {Tally.Share(part, whole)} %, and {percent} % was promised");
    }
}
