using Shuddhachar.Warehouse.OData;
using Shuddhachar.Warehouse.Tests.OData.Syntax;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>Whatever is well formed ends as a statement that DuckDB takes, or as a rejection with a code; nothing falls between parser, binder and SQL.</summary>
public sealed class RandomOptionTests
{
    static readonly string[] Paths = ["Offices", "Gaps", "Offices(1)/Gaps"];

    /// <summary>Names of the random grammar, and what the model has for them.</summary>
    static readonly (string Random, string Known)[] Names =
    [
        ("$it/A", "RankNo"), ("সূচক/নাম", "Plan/PlanCode"), ("Own.Function", "concat"), ("g/Ns.Type/B", "WeightMarks"),
        ("@p", "IsMet"), ("notes", "TargetDate"), ("Infinity", "ActualNumber"), ("নাম", "N"),
    ];

    [Fact]
    public void Options_MadeAtRandom_BecomeAStatementThatRuns_OrAreRejected()
    {
        using var served = new ODataWarehouse();
        var random = new Random(7);
        var ran = 0;
        for (var i = 0; i < 4_000; i++)
        {
            var name = RandomOption.Names[i % RandomOption.Names.Length];
            var text = RandomOption.Of(name, random, random.Next(4)).Text;
            foreach (var (made, known) in Names)
                if (random.Next(4) > 0) text = text.Replace(made, known, StringComparison.Ordinal);
            var url = $"{Paths[i % Paths.Length]}?${name}={Uri.EscapeDataString(text)}&@p=1";
            try
            {
                served.Keys(url);
                ran++;
            }
            catch (RejectedException e)
            {
                Assert.True(e.Rejection.Status is >= 400 and < 500 or 501, $"{url}: {e.Message}");
            }
            catch (Exception e)
            {
                Assert.Fail($"{url}: {e}");
            }
        }
        Assert.InRange(ran, 1_000, 4_000);
    }
}
