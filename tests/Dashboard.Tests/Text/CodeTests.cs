using System.Text.RegularExpressions;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Testing;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Text;

/// <summary>Codes that the loader writes into the warehouse and pages show must have words; without them the bare code would be on a page.</summary>
public partial class CodeTests
{
    static readonly Words s_bangla = Words.In(Language.Bangla);

    [Fact]
    public void Kinds_OfListedAndUnknownOffices_HaveWords()
    {
        using var database = Database.InMemory();
        using var connection = database.Connect();
        var kinds = connection.Query($"select distinct kind from read_csv({Identifier.Literal(SourceTree.Absolute("etl/Recognise/offices.csv"))}, header = true)", row => row.Text("kind")).Append("unknown").ToArray();
        Assert.True(kinds.Length > 1);
        Assert.All(kinds, kind => Assert.NotEqual(kind, s_bangla.Code("kind", kind)));
    }

    [Fact]
    public void Bases_OfTheYearToDateFigure_HaveWords()
    {
        var source = File.ReadAllText(SourceTree.Absolute("etl/Load/WarehouseCodes.cs"));
        var bases = Basis().Matches(source).Select(match => match.Groups["words"].Value).ToArray();
        Assert.True(bases.Length > 4, "the codes moved away from WarehouseCodes.cs");
        Assert.All(bases, basis => Assert.NotEqual(basis, s_bangla.Code("basis", basis)));
    }

    [GeneratedRegex("YearToDateBasis\\.\\w+ => \"(?<words>[^\"]+)\"")]
    private static partial Regex Basis();
}
