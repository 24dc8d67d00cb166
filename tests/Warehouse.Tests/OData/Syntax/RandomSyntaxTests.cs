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
        Read("filter", "A eq 1");
        for (var i = 0; i < 20_000; i++)
        {
            var name = RandomOption.Names[i % RandomOption.Names.Length];
            var text = random.Next(4) == 0 ? Soup(random) : Damaged(random, RandomOption.Of(name, random, random.Next(4)).Text);
            var started = Stopwatch.GetTimestamp();
            try
            {
                _ = SyntaxRendering.Of(OptionParser.Read(QuerySyntax.Empty, "$" + name, text));
            }
            catch (RejectedException e)
            {
                Assert.Equal("$" + name, e.Rejection.Target);
                Assert.InRange(e.Rejection.Position ?? -1, 0, text.Length);
            }
            catch (Exception e)
            {
                Assert.Fail($"{name}={text}: {e}");
            }
            Assert.True(Stopwatch.GetElapsedTime(started) < Longest, $"{name}={text}");
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
            var thrown = Record.Exception(() => ODataRequest.Parse(path, query));
            Assert.True(thrown is null or RejectedException, $"{path}?{query}: {thrown}");
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
