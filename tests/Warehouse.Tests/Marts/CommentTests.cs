using System.Text;
using System.Text.RegularExpressions;

namespace Shuddhachar.Warehouse.Tests.Marts;

public sealed partial class CommentTests(SmallMart small) : IClassFixture<SmallMart>
{
    readonly MartDatabase mart = small.Database;

    [Fact]
    public void Comments_OfEveryRelationAndColumn_AreOneSentenceInEachLanguage()
    {
        var relations = Catalog.Read(mart.Connection).Relations;
        Assert.NotEmpty(relations);
        var bad = relations
            .SelectMany(relation => relation.Columns.Select(column => ($"{relation.Name}.{column.Name}", column.Comment)).Prepend((relation.Name, relation.Comment)))
            .Where(named => !named.Comment.En.EndsWith('.') || !named.Comment.Bn.EndsWith('।') || !Bengali().IsMatch(named.Comment.Bn)
                || Bengali().IsMatch(named.Comment.En.Replace("২০২০-২১", "", StringComparison.Ordinal)) || !named.Comment.Bn.IsNormalized(NormalizationForm.FormC))
            .Select(named => named.Item1);
        Assert.Empty(bad);
    }

    [Fact]
    public void Files_OfSql_MakeOneRelationEachAndSayWhatItIsFor()
    {
        var relations = Catalog.Read(mart.Connection).Relations.Select(relation => relation.Name).ToHashSet();
        string[] layers = ["dimensions", "facts", "steps", "marts"];
        Assert.Equal(relations.Order(StringComparer.Ordinal), layers.SelectMany(SqlFiles.Embedded.Of).Select(file => file.Name).Order(StringComparer.Ordinal));
        var silent = layers.Append("functions").Append("checks").SelectMany(SqlFiles.Embedded.Of)
            .Where(file => !file.Text.StartsWith("-- question: ", StringComparison.Ordinal)
                || !file.Text.Contains("\n-- grain: ", StringComparison.Ordinal) || !file.Text.Contains("\n-- consumers: ", StringComparison.Ordinal)
                || !file.Text.Contains("\n-- trap: ", StringComparison.Ordinal))
            .Select(file => file.Name);
        Assert.Empty(silent);
    }

    [Fact]
    public void Files_OfSql_ReadOnlyLayersBeforeTheirOwn()
    {
        string[] layers = ["functions", "dimensions", "facts", "steps", "marts", "checks"];
        var layerOf = layers.SelectMany((layer, i) => SqlFiles.Embedded.Of(layer).Select(file => (file.Name, i))).ToDictionary(file => file.Name, file => file.i);
        var tables = SqlFiles.Embedded.Of(SqlFiles.Marts).Where(file => !file.IsView).Select(file => file.Name).ToHashSet();
        var wrong = layers.SelectMany((layer, i) => SqlFiles.Embedded.Of(layer).SelectMany(file => RelationsRead().Matches(file.Text)
            .Select(match => match.Groups[1].Value).Where(name => layerOf.TryGetValue(name, out var at) && at >= i)
            .Where(name => !(layer == SqlFiles.Marts && file.IsView && tables.Contains(name))).Select(name => $"{file.Name} reads {name}")));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Files_OfSql_KeepToTheDialectThatPostgresSharesWithDuckDb()
    {
        // a text that may hold a number is turned into one in two macros only: on PostgreSQL these two are written anew
        string[] readers = ["number_of_text", "date_of_text"];
        var wrong = SqlFilesOfAllLayers().Where(file => !readers.Contains(file.Name))
            .SelectMany(file => Forbidden().Matches(Comments().Replace(file.Text, "")).Select(match => $"{file.Name}: {match.Value}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Keys_OfEveryMart_ArePresent()
    {
        var marts = Catalog.Read(mart.Connection).Relations.Where(relation => relation.Name.StartsWith("mart_", StringComparison.Ordinal));
        Assert.All(marts, relation => Assert.Equal(("INTEGER", relation.IsView), (relation.Columns[0].SqlType, relation.Columns[0].IsNullable)));
        Assert.All(marts, relation => Assert.Empty(mart.Query($"select 1 as missing from {relation.Name} where {relation.Columns[0].Name} is null", row => row.Int("missing"))));
    }

    [Fact]
    public void Tables_OfStepsAndMarts_SayOnWhatTheirRowsDepend()
    {
        var relations = Catalog.Read(mart.Connection).Relations.ToDictionary(relation => relation.Name);
        var silent = SqlFiles.Computed.SelectMany(SqlFiles.Embedded.Of)
            .Where(file => file.IsView != (file.Renewed.Count == 0) || file.Renewed.Any(column => !relations[file.Name].TryGet(column, out _)))
            .Select(file => file.Name);
        Assert.Empty(silent);
    }

    static IEnumerable<SqlFile> SqlFilesOfAllLayers() =>
        SqlFiles.BeforeRows.Concat(SqlFiles.AfterRows).Append(SqlFiles.Checks).SelectMany(SqlFiles.Embedded.Of);

    [GeneratedRegex(@"\p{IsBengali}")]
    private static partial Regex Bengali();

    [GeneratedRegex(@"\b(?:from|join)\s+([a-z_0-9]+)")]
    private static partial Regex RelationsRead();

    [GeneratedRegex(@"--[^\n]*|'(?:[^']|'')*'")]
    private static partial Regex Comments();

    [GeneratedRegex(@"\b(?:qualify|least|greatest|nullif|try_cast|avg|group by all|exclude)\b")]
    private static partial Regex Forbidden();
}
