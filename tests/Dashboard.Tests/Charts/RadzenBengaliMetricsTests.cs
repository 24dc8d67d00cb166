using Shuddhachar.Dashboard.Charts;

namespace Shuddhachar.Dashboard.Tests.Charts;

public class RadzenBengaliMetricsTests
{
    /// <summary>When this fails, Radzen has moved its internals or learned Bangla: see whether the class is still needed.</summary>
    [Fact]
    public void Apply_GivesBanglaLettersAWidth()
    {
        Assert.True(RadzenBengaliMetrics.Apply());
        Assert.InRange(RadzenBengaliMetrics.WidthPixels("মন্ত্রিপরিষদ বিভাগ", 14), 80, 200);
    }
}
