using System.Globalization;
using System.Text;

namespace Shuddhachar.Dashboard.Tests.OData.Hostile;

/// <summary>One request that nobody sends in good faith.</summary>
/// <param name="Target">After the service root, byte by byte as it is sent (Latin-1).</param>
/// <param name="Kind">Which generator made it, for the report.</param>
sealed record HostileRequest(string Kind, string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body)
{
    /// <summary>Stands in every text that the generators invent; no statement may hold it.</summary>
    internal const string Marker = "zq7x";

    internal bool IsGet => Method == "GET";

    public override string ToString() =>
        $"{Kind}: {Method} {(Target.Length > 1500 ? Target[..1500] + "…" : Target)} {string.Join("; ", Headers.Select(h => $"{h.Name}: {(h.Value.Length > 100 ? h.Value[..100] : h.Value)}"))} {(Body is null ? "" : Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 300))))}";

    /// <summary>The request with this number, always the same.</summary>
    internal static HostileRequest Number(int number)
    {
        var make = HostileKinds.All[number % HostileKinds.All.Count];
#pragma warning disable CA5394 // the same requests every time, not secret ones
        return make(new Dice(new Random(number)));
#pragma warning restore CA5394
    }
}

/// <summary>Random choices for the generators.</summary>
#pragma warning disable CA5394
sealed class Dice(Random random)
{
    static readonly string[] Injections =
    [
        "'", "''", "'; drop table mart_gap; --", "\" or 1=1 --", "/* */ union select 1", "$$", "?1", "$1", "{0}", "%s%n", "\\", "\\'", "<script>", "../../../etc/passwd", "COPY (select 1) TO '/tmp/x'",
        "read_csv('/etc/passwd')", "ATTACH 'x'", "\0", "\r\nX-Injected: 1", "\u202E", "\uFEFF", "NaN", "১২৩", "ক্ষ্ম\u200D", "😀", "-0", "1e999", "0x41", "a,b;c(d)", "@a", "$it", "null", "true", "){}[]",
    ];

    internal int Upto(int most) => random.Next(1, most + 1);

    internal T Of<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    internal bool Maybe(int percent) => random.Next(100) < percent;

    internal string Times(string text, int most) => string.Concat(Enumerable.Repeat(text, Upto(most)));

    /// <summary>A text that tries to be more than a text, with the marker in it.</summary>
    internal string Evil() => Of("", Of(Injections)) + HostileRequest.Marker + Of(Injections);

    /// <summary>The same as a string literal of OData, well-formed or not quite.</summary>
    internal string Literal() => Maybe(80) ? $"'{Evil().Replace("'", "''", StringComparison.Ordinal)}'" : $"'{Evil()}'";

    internal string Number() => Of(
        "0", "-1", "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775809", new string('9', Upto(400)), "1" + new string('0', Upto(60)) + ".5", "0." + new string('0', Upto(300)) + "1",
        "1e308", "1e309", "-1e-999", "INF", "NaN", "1_000", "0x10", "১০", random.NextInt64().ToString(CultureInfo.InvariantCulture));

    internal byte[] Bytes(int most)
    {
        var bytes = new byte[Upto(most)];
        random.NextBytes(bytes);
        return bytes;
    }
}
#pragma warning restore CA5394
