using Shuddhachar.Stress;

namespace Shuddhachar.Etl.Tests.Load;

/// <summary>A few rounds of what `dotnet run --project tests/Stress` does for hundreds.</summary>
public sealed class StressTests
{
    [Fact]
    public void Load_KilledAtRandomMoments_LeavesAWholeSnapshotAndAllThatWasAcknowledged()
    {
        var report = KilledLoads.Run(4, seed: 2, _ => { });
        Assert.Equal(4, report.Killed);
        Assert.Empty(report.Faults);
    }

    [Fact]
    public void Lease_DuringPublications_NeverFailsAndNeverMixesTwoSnapshots()
    {
        var report = ReadersDuringPublications.Run(5, _ => { });
        Assert.True(report.Queries > 0);
        Assert.Empty(report.Faults);
    }
}
