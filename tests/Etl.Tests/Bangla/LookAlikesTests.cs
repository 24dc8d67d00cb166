using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Tests.Bangla;

public class LookAlikesTests
{
    [Fact]
    public void Weight_AnyPair_HoldsBothWaysInBothScripts()
    {
        Assert.Equal(1m, LookAlikes.Weight('৪', '৮'));
        foreach (var left in "০১২৩৪৫৬৭৮৯")
            foreach (var right in "০১২৩৪৫৬৭৮৯")
            {
                Assert.Equal(LookAlikes.Weight(left, right), LookAlikes.Weight(right, left));
                Assert.Equal(LookAlikes.Weight(left, right), LookAlikes.Weight((char)('0' + left - '০'), (char)('0' + right - '০')));
                Assert.InRange(LookAlikes.Weight(left, right), 0m, 1m);
            }
    }

    [Fact]
    public void OneDigitAway_MisreadEight_OffersFourFirst() => Assert.Equal("4", LookAlikes.OneDigitAway("8").First().Text);

    [Fact]
    public void OneDigitAway_Date_ChangesExactlyOneDigit() =>
        Assert.All(LookAlikes.OneDigitAway("১৫.০৮.২১"), other => Assert.Equal(1, other.Text.Zip("১৫.০৮.২১").Count(pair => pair.First != pair.Second)));

    [Fact]
    public void OneDigitAway_NoDigit_OffersNothing() => Assert.Empty(LookAlikes.OneDigitAway("মোট"));
}
