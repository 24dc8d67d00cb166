using System.Globalization;
using System.Text;
using System.Text.Json;
using Shuddhachar.Dashboard.OData;

namespace Shuddhachar.Dashboard.Tests.OData;

/// <summary>Our own JSON writing, against System.Text.Json and .NET's own formatting.</summary>
public sealed class JsonTests
{
    static readonly string[] Pieces =
    [
        "\"", "\\", "/", "<", ">", "&", "'", "\0", "\b", "\f", "\n", "\r", "\t", "\u001f", "\u007f", "\u0085", "\u2028", "\ufffd", "\ufeff",
        "শুদ্ধাচার", "ক্ষ", "য়", "\u200c", "\u200d", "😀", "𝒳", "é", "a", "0", " ", "the plain text of an indicator that is longer than one vector",
    ];

    public static readonly TheoryData<long, string> IsDuration = new()
    {
        { 0, "PT0S" },
        { 1, "PT0.000001S" },
        { -1_500_000, "-PT1.5S" },
        { 60_000_000, "PT1M" },
        { 3_600_000_000, "PT1H" },
        { 86_400_000_000, "P1D" },
        { 90_061_500_000, "P1DT1H1M1.5S" },
        { long.MinValue, "-P106751991DT4H54.775808S" },
    };

    [Fact]
    public void Text_OfAnything_IsReadBackTheSame()
    {
        var random = new Random(5);
        using var json = new JsonBuffer();
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            json.Clear();
            json.Text(text);
            Assert.Equal(text, JsonSerializer.Deserialize<string>(json.Written.Span));
        }
        Assert.True(json.Length < 64 * 1024);
    }

    [Fact]
    public void Text_InBengali_IsWrittenAsItIs()
    {
        using var json = new JsonBuffer();
        json.Text("শুদ্ধাচার কৌশল");
        Assert.Equal("\"শুদ্ধাচার কৌশল\"", Encoding.UTF8.GetString(json.Written.Span));
    }

    [Fact]
    public void Text_LongerThanTheBuffer_MakesItGrow()
    {
        using var json = new JsonBuffer();
        var text = string.Concat(Enumerable.Repeat("শুদ্ধাচার \"কৌশল\" ", 50_000));
        json.Text(text);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(json.Written.Span));
    }

    [Fact]
    public void Decimal_OfAnyScale_IsTheSameNumberWithoutZeros()
    {
        var random = new Random(6);
        Span<byte> to = stackalloc byte[ValueText.Longest];
        for (var i = 0; i < 20_000; i++)
        {
            var digits = (Int128)random.NextInt64(long.MinValue, long.MaxValue) / (long)Math.Pow(10, random.Next(18));
            if (random.Next(2) == 0) digits *= (long)Math.Pow(10, random.Next(9));
            var scale = random.Next(20);
            var text = Encoding.ASCII.GetString(to[..ValueText.Decimal(digits, scale, to)]);
            var magnitude = (UInt128)Int128.Abs(digits);
            var expected = unchecked(new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), digits < 0, (byte)scale));
            Assert.Equal(expected, decimal.Parse(text, CultureInfo.InvariantCulture));
            Assert.False(text.Contains('.', StringComparison.Ordinal) && text.EndsWith('0'), text);
            JsonDocument.Parse(text);
        }
    }

    [Fact]
    public void Decimal_OfThirtyEightDigits_IsWrittenInFull()
    {
        Span<byte> to = stackalloc byte[ValueText.Longest];
        var digits = Int128.Parse("-12345678901234567890123456789012345600", CultureInfo.InvariantCulture);
        Assert.Equal("-12345678901234567890123456789012.3456", Encoding.ASCII.GetString(to[..ValueText.Decimal(digits, 6, to)]));
        Assert.Equal("-0.000123456789012345678901234567890123456", Encoding.ASCII.GetString(to[..ValueText.Decimal(digits / 100, 39, to)]));
    }

    [Fact]
    public void Days_AndTimes_AreAsDotNetWritesThem()
    {
        var random = new Random(7);
        Span<byte> to = stackalloc byte[ValueText.Longest];
        var epoch = DateTime.UnixEpoch;
        for (var i = 0; i < 20_000; i++)
        {
            var moment = new DateTime(random.NextInt64(DateTime.MaxValue.Ticks) / 10 * 10);
            var microseconds = (moment - epoch).Ticks / 10;
            Assert.Equal(moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture), Encoding.ASCII.GetString(to[..ValueText.Timestamp(microseconds, to)]));
            Assert.Equal(moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Encoding.ASCII.GetString(to[..ValueText.Date((moment.Date - epoch).Days, to)]));
            var time = moment.TimeOfDay.Ticks / 10;
            Assert.Equal(moment.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture), Encoding.ASCII.GetString(to[..ValueText.TimeOfDay(time, to)]));
        }
        Assert.Throws<OverflowException>(() => ValueText.Date(3_000_000, new byte[ValueText.Longest]));
        Assert.Throws<OverflowException>(() => ValueText.Timestamp(long.MaxValue, new byte[ValueText.Longest]));
    }

    [Theory]
    [MemberData(nameof(IsDuration))]
    public void Duration_IsInTheFormOfXmlSchema(long microseconds, string text)
    {
        Span<byte> to = stackalloc byte[ValueText.Longest];
        Assert.Equal(text, Encoding.ASCII.GetString(to[..ValueText.Duration(microseconds, to)]));
    }
}
