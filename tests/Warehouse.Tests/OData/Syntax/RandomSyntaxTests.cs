using System.Diagnostics;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData.Syntax;

/// <summary>Random options: what is well formed is read as it was meant, what is not is rejected, quickly, and nothing else happens.</summary>
public sealed class RandomSyntaxTests
{
    const int Seed = 5_401;
    static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    static readonly string[] Tokens =
    [
        "(", ")", "[", "]", ",", ";", ":", "/", "'", "\"", "\\", "=", "$", "@", "*", "-", "+", ".", " ", "\t", "\0", "%", "{", "}", "1", "0", "9", "e", "T", "Z",
        "eq", "and", "or", "not", "in", "has", "any(", "all(", "case(", "$count", "$count(", "$it", "$this", "$root", "$ref", "$filter=", "$levels=", "top=", "as", "with", "desc",
        "AND", "OR", "NOT", "aggregate(", "groupby((", "rollup(", "concat(", "nest(", "identity", "$all", "null", "INF", "A", "Ns.T", "Ns.T'", "duration'", "binary'", "P1D",
        "2020-01-01", "T12:00", "12:30", "-06:00", "0a0a0a0a-", "ক্ষ", "\u200d", "\ud83d", "😀", "\uffff", "99999999999999999999", "1e999", "@p", "''",
    ];

    [Fact]
    public void Options_MadeAtRandom_AreReadAsTheyWereMeant()
    {
        var random = new Random(Seed);
        var read = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var name = RandomOption.Names[i % RandomOption.Names.Length];
            var option = RandomOption.Of(name, random, random.Next(4));
            if (Read(name, option.Text) is not { } query) continue;
            Assert.Equal($"{name}={option.Tree}", SyntaxRendering.Of(query));
            read++;
        }
        // the rest is larger than the limits
        Assert.InRange(read, 4_500, 5_000);
    }

    [Fact]
    public void Options_DamagedAtRandom_AreReadOrRejected_InTime()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var name = RandomOption.Names[i % RandomOption.Names.Length];
            var text = random.Next(4) == 0 ? Soup(random) : Damaged(random, RandomOption.Of(name, random, random.Next(4)).Text);
            var thrown = InTime(() => SyntaxRendering.Of(OptionParser.Read(QuerySyntax.Empty, "$" + name, text)), $"{name}={text}");
            if (thrown is null) continue;
            Assert.Equal("$" + name, thrown.Target);
            Assert.InRange(thrown.Position ?? -1, 0, text.Length);
        }
    }

    [Fact]
    public void Bodies_FullOfOneToken_AreReadOrRejected_InTime()
    {
        foreach (var option in (string[])["$filter", "$orderby", "$compute", "$search", "$select", "$expand", "$apply", "@p", "$format", "@"])
        {
            foreach (var token in Tokens)
            {
                var value = Uri.EscapeDataString(token);
                var body = $"{option}={string.Concat(Enumerable.Repeat(value, (Limits.BodyLength - 10) / value.Length))}";
                InTime(() => ODataRequest.ParsePost("Gaps/$query", "", body), $"{option}={token}");
            }
        }
    }

    [Fact]
    public void Addresses_DamagedAtRandom_AreReadOrRejected()
    {
        var random = new Random(Seed);
        string[] paths = ["Offices(OfficeCode='a%2Fb')/Gaps(1)/$ref", "$metadata", "Offices(@k)/Ns.T/NameBn/$value", "Gaps/$count/$query", "$crossjoin(A,B)"];
        for (var i = 0; i < 20_000; i++)
        {
            var path = Damaged(random, paths[i % paths.Length]);
            var query = Damaged(random, "$filter=A%20eq+'%E0%A6%95'&@k=1&top=2");
            InTime(() => ODataRequest.Parse(path, query), $"{path}?{query}");
        }
    }

    /// <summary>How it was rejected, if it was.</summary>
    static Rejection? InTime(Func<object> read, string what)
    {
        // a second chance: the first may have waited for a core
        for (var attempt = 1; ; attempt++)
        {
            var started = Stopwatch.GetTimestamp();
            var thrown = Record.Exception(() => { read(); });
            var isQuick = Stopwatch.GetElapsedTime(started) < Longest;
            Assert.True(thrown is null or RejectedException, $"{what}: {thrown}");
            if (isQuick) return (thrown as RejectedException)?.Rejection;
            Assert.True(attempt == 1, $"slow: {what}");
        }
    }

    static QuerySyntax? Read(string name, string text)
    {
        try
        {
            return OptionParser.Read(QuerySyntax.Empty, "$" + name, text);
        }
        catch (RejectedException e) when (e.Rejection.Code is RejectionCodes.TooManyNodes or RejectionCodes.TooDeep)
        {
            return null;
        }
        catch (RejectedException e)
        {
            throw new InvalidOperationException($"{name}={text}", e);
        }
    }

    static string Soup(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Tokens[random.Next(Tokens.Length)] + (random.Next(2) == 0 ? " " : "")));

    static string Damaged(Random random, string text)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(6), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, text.Substring(at, length)),
                _ => text.Insert(at, Tokens[random.Next(Tokens.Length)]),
            };
        }
        return text;
    }
}
