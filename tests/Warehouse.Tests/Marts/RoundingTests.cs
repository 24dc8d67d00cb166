using System.Globalization;

namespace Shuddhachar.Warehouse.Tests.Marts;

public sealed class RoundingTests(SmallMart small) : IClassFixture<SmallMart>
{
    readonly MartDatabase mart = small.Database;

    public static readonly TheoryData<string, string, string> RoundsAs = new()
    {
        { "1.005", "100", "1.01" }, // a double holds 1.00499999999999989…
        { "2.675", "100", "2.68" },
        { "98.405", "100", "98.41" },
        { "98.404999", "100", "98.40" },
        { "-0.005", "100", "-0.01" },
        { "-0.004999", "100", "0.00" },
        { "1", "3", "33.33" },
        { "2", "3", "66.67" },
        { "99999999.999999", "0.0001", "99999999999999.00" },
        { "0.000001", "99999999.9999", "0.00" },
        { "593170", "600000", "98.86" },
        { "87.97", "88", "99.97" },
        { "0", "50", "0.00" },
        { "99999999999999.9999", "0.0001", "" }, // beyond what a percent can mean
        { "1", "0", "" },
        { "1", "-1", "" },
    };

    [Theory]
    [MemberData(nameof(RoundsAs))]
    public void PercentOf_ExactHalves_GoAwayFromZero(string part, string whole, string percent) =>
        Assert.Equal(percent, Percent($"cast('{part}' as decimal(20, 6))", $"cast('{whole}' as decimal(18, 4))"));

    [Fact]
    public void PercentOf_MissingSide_IsMissing() => Assert.Equal("", Percent("null", "cast(1 as decimal(9, 4))"));

    [Fact]
    public void PercentOf_ManySeededParts_EqualsDecimalArithmetic()
    {
        var random = new Random(20260419);
        for (var i = 0; i < 400; i++)
        {
            // near 100,000,000 the macro changes from one way of dividing to the other
            var (part, whole) = i < 300
                ? (random.Next(0, 100_000_000) / 1_000_000m, random.Next(1, 1_000_000) / 10_000m)
                : (99_999_999m + random.Next(0, 2_000_000) / 1_000_000m, 99_999_999m + random.Next(0, 20_000) / 10_000m);
            // decimal division is exact enough here: no quotient of these comes nearer to a half than 28 digits show
            var wanted = Math.Round(part * 100m / whole, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
            Assert.Equal(wanted, Percent(Literal(part), Literal(whole)));
        }
    }

    static string Literal(decimal value) => $"cast('{value.ToString(CultureInfo.InvariantCulture)}' as decimal(18, 6))";

    string Percent(string part, string whole) => mart.Query(
        $"select percent_of({part}, {whole}) as percent",
        row => row.DecimalOrNull("percent")?.ToString("0.00", CultureInfo.InvariantCulture) ?? "").Single();
}
