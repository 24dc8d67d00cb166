using System.Text.RegularExpressions;
using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

/// <summary>What can be read off the SQL as text. Layers, comments, headers and dialect are held by Warehouse.Tests, which build the warehouse.</summary>
public sealed partial class SqlTests
{
    static readonly string[] s_layers = ["functions", "dimensions", "facts", "updates", "steps", "marts", "checks", "history"];

    /// <summary>Those of the warehouse: the accounts are no part of a snapshot, and have no layers.</summary>
    static IEnumerable<SourceFile> SqlFiles => SourceTree.Files.Where(file => file.EndsWith(".sql") && !file.IsUnder("dashboard/Access"));

    [Fact]
    public void SqlFiles_LieInALayer() =>
        Rule.Holds("A .sql file lies in a layer of warehouse/sql.", SqlFiles, file =>
            file.Path.Split('/') is ["warehouse", "sql", var layer, _] && s_layers.Contains(layer, StringComparer.Ordinal) ? [] : [file.Path]);

    [Fact]
    public void SqlFiles_AreNamedAfterTheRelationTheyMake() =>
        Rule.Holds("The name of the file is the name of its one relation or macro; a check, an update or a comparison makes none.", SqlFiles, file =>
        {
            var made = Created().Matches(file.Text).Select(match => match.Groups[1].Value).ToList();
            return file.Folder is "warehouse/sql/checks" or "warehouse/sql/updates" or "warehouse/sql/history"
                ? made.Select(name => $"{file} makes {name}")
                : made is [var name] && name == file.Stem ? [] : [$"{file} makes {string.Join(", ", made)}"];
        });

    [Fact]
    public void SqlFiles_StartWithTheirHeader() =>
        Rule.Holds("A .sql file starts with question, grain, consumers, trap, in this order; a table that is computed says then when it is renewed.", SqlFiles, file =>
        {
            var heads = file.Lines.TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).Select(line => HeaderWord().Match(line))
                .Where(match => match.Success).Select(match => match.Groups[1].Value);
            var isComputedTable = file.Folder is "warehouse/sql/steps" or "warehouse/sql/marts" && file.Text.Contains("\ncreate table ", StringComparison.Ordinal);
            return heads.SequenceEqual(isComputedTable ? ["question", "grain", "consumers", "trap", "renewed"] : ["question", "grain", "consumers", "trap"]) ? [] : [file.At(0)];
        });

    [Fact]
    public void SqlFiles_NameConsumersThatReadThem()
    {
        // an update has the name of the table that another file makes
        var byName = SqlFiles.Where(file => file.Folder != "warehouse/sql/updates").ToDictionary(file => file.Stem, StringComparer.Ordinal);
        Rule.Holds("A consumer in the header of a .sql file does read it, or carries its key.", byName.Values, file =>
        {
            string[] signs = [file.Stem, file.Stem[(file.Stem.IndexOf('_', StringComparison.Ordinal) + 1)..] + "_key"];
            return file.Lines.Index().Where(line => line.Item.StartsWith("-- consumers:", StringComparison.Ordinal))
                .SelectMany(line => Word().Matches(line.Item).Select(word => word.Value).Where(byName.ContainsKey)
                    .Where(name => !Word().Matches(CommentOrLiteral().Replace(byName[name].Text, "")).Any(word => signs.Contains(word.Value, StringComparer.Ordinal)))
                    .Select(name => $"{file.At(line.Index)} {name} does not read {file.Stem}"));
        });
    }

    [Fact]
    public void Relations_EndInNamedColumns() =>
        Rule.HoldsForLines("The last select of a relation names its columns: `*` is for import steps.",
            SqlFiles.Where(file => file.Folder is not ("warehouse/sql/checks" or "warehouse/sql/updates" or "warehouse/sql/history")), line => line.StartsWith("select *", StringComparison.Ordinal));

    [GeneratedRegex(@"^create (?:or replace )?(?:table|view|macro) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Created();

    [GeneratedRegex(@"^-- (\w+):")]
    private static partial Regex HeaderWord();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"--.*$|'(?:[^']|'')*'", RegexOptions.Multiline)]
    private static partial Regex CommentOrLiteral();
}
