using System.Net;
using System.Text.Json;

namespace Shuddhachar.Dashboard.Tests.OData;

/// <summary>A walk over pages belongs to one snapshot: when another one is published, it ends with 410 rather than mix the two.</summary>
public sealed class SnapshotChangeTests(ODataHost host) : IClassFixture<ODataHost>
{
    [Fact]
    public async Task NextLink_OfASnapshotNoLongerServed_IsGone()
    {
        var first = await host.JsonAsync("Gaps");
        var next = first.GetProperty("@odata.nextLink").GetString()!;
        host.Publish();
        // servers follow the pointer within a second
        await Task.Delay(1_200, TestContext.Current.CancellationToken);
        (await host.SendAsync("Offices")).Dispose();
        using var gone = await host.SendAsync(next);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var error = JsonDocument.Parse(await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("error");
        Assert.Equal("ODT113", error.GetProperty("code").GetString());
    }
}
