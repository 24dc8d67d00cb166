using System.Net;
using System.Text.Json;
using Shuddhachar.Dashboard.Operations;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Operations;

public sealed class HealthTests(DashboardHost open, ProxiedHost signedIn) : IClassFixture<ProxiedHost>
{
    [Fact]
    public async Task Health_OfAReadyService_TellsStatusAndSnapshotToAnybody()
    {
        foreach (var client in new[] { open.Client, signedIn.Client })
        {
            Assert.Equal((HttpStatusCode.OK, """{"status":"ready","snapshot":1}"""), await AskAsync(client, "/health"));
            Assert.Equal((HttpStatusCode.OK, """{"status":"live"}"""), await AskAsync(client, "/health/live"));
            Assert.Equal((HttpStatusCode.OK, """{"status":"ready","troubles":[]}"""), await AskAsync(client, "/health/ready"));
        }
    }

    [Fact]
    public async Task Details_AreForThisComputerInOpenModeAndElseForThoseWhoMayAudit()
    {
        var (status, text) = await AskAsync(open.Client, "/health/details");
        Assert.Equal(HttpStatusCode.OK, status);
        var details = JsonDocument.Parse(text).RootElement;
        Assert.Equal(1, details.GetProperty("snapshot").GetInt32());
        Assert.True(details.GetProperty("freeDiskMegabytes").GetInt64() > 0);
        Assert.Equal(JsonValueKind.Null, details.GetProperty("switchFailure").ValueKind);
        var (other, nothing) = await AskAsync(signedIn.Client, "/health/details");
        Assert.NotEqual(HttpStatusCode.OK, other);
        Assert.DoesNotContain("freeDisk", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public void Readiness_WithoutASnapshotOrWithoutSpace_SaysWhichIsMissing()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("shuddhachar-health-").FullName);
        using var empty = new LiveWarehouse(folder);
        Assert.Equal(["no_snapshot"], Readiness.Of(empty, SettingsTests.Of(("limits:disk_megabytes", "0"))).Troubles);
        Assert.Equal(["no_snapshot", "disk"], Readiness.Of(empty, SettingsTests.Of(("limits:disk_megabytes", "1000000000"))).Troubles);
        Directory.Delete(folder.Root, recursive: true);
    }

    static async Task<(HttpStatusCode, string)> AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
