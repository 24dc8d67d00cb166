using Shuddhachar.Testing;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData.Syntax;

/// <summary>The table of what the parser reads, row by row.</summary>
public sealed class ConformanceTests
{
    const string Table = "warehouse/OData/Syntax/README.md";

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(SourceTree.Absolute(Table)).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("`/", StringComparison.Ordinal)))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            rows.Add(cells[1], cells[2].Trim('`'), cells[3]);
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Address_OfTheTable_HasItsOutcome(string part, string address, string outcome)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (address, "") : (address[..mark], address[mark..]);
        var thrown = Record.Exception(() => ODataRequest.Parse(path, query));
        Assert.True((thrown is null ? "read" : (thrown as RejectedException)?.Rejection.Code) == outcome, $"{part}: {thrown}");
    }

    [Fact]
    public void Phrases_AreInBothLanguages()
    {
        foreach (var key in Phrase.Keys)
        {
            var phrase = Phrase.Of(key);
            Assert.DoesNotContain(phrase.En, c => c is >= '\u0980' and <= '\u09FF');
            Assert.Contains(phrase.Bn, c => c is >= '\u0980' and <= '\u09FF');
            foreach (var place in (string[])["{0}", "{1}", "{2}"])
                Assert.Equal(phrase.En.Contains(place, StringComparison.Ordinal), phrase.Bn.Contains(place, StringComparison.Ordinal));
        }
    }
}
