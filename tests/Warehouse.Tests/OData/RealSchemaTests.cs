using Microsoft.OData.Edm;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>The entity sets of the schema that the program really builds, without rows but for the calendar.</summary>
public sealed class RealSchemaTests
{
    static readonly string[] Sets =
    [
        "Rankings", "Scores", "IndicatorResults", "QuarterResults", "Gaps", "OfficeGaps", "ConceptGaps", "SoftTargets", "EarlyWarnings",
        "WarningRecords", "Overviews", "OfficeQualities", "ENothiDisposal", "Submissions", "SelfAssessments", "Findings",
        "PublishedScores", "Changes", "Loads", "Documents", "Offices", "FiscalYears", "Quarters", "Plans", "Indicators", "Concepts",
        "Methods",
    ];

    static readonly DatabaseConnection Connection = Build();
    static readonly ODataModel Model = ODataModel.From(Catalog.Read(Connection));

    [Fact]
    public void EverySet_OfTheDesign_IsThere() => Assert.Equal(Sets, Model.EntitySets.Select(s => s.Name));

    [Fact]
    public void EveryTypeAndProperty_IsDescribed_InBothLanguages()
    {
        var silent = Model.EntitySets
            .SelectMany(set => set.Properties.Select(p => (Name: $"{set.Name}.{p.Name}", p.Comment)).Prepend((set.Name, set.Comment)))
            .Where(described => described.Comment.En.Length == 0 || described.Comment.Bn.Length == 0)
            .Select(described => described.Name);
        Assert.Empty(silent);
    }

    [Fact]
    public void MarksAndDates_HaveTheTypesThatPowerBiShows()
    {
        var ranking = Model.Set("Rankings")!;
        var percent = ranking.Property("ScorePercent")!.Type;
        Assert.Equal((EdmPrimitiveTypeKind.Decimal, 2), (percent.Edm, percent.Scale));
        Assert.Equal(EdmPrimitiveTypeKind.Boolean, ranking.Property("IsComparable")!.Type.Edm);
        Assert.Equal(EdmPrimitiveTypeKind.Date, Model.Set("Quarters")!.Property("DueDay")!.Type.Edm);
        Assert.All(Model.EntitySets, set => Assert.Equal(EdmPrimitiveTypeKind.Int32, set.Key.Type.Edm));
        Assert.Equal(["Office", "Plan", "FiscalYear", "Quarter", "Document", "Method"], ranking.Navigations.Take(6).Select(n => n.Name));
    }

    [Fact]
    public void EverySet_IsRead_FilteredAndOrdered_ByEachOfItsColumns()
    {
        foreach (var set in Model.EntitySets)
        {
            Run($"{set.Name}?$count=true");
            foreach (var property in set.Properties)
            {
                Run($"{set.Name}?$filter={property.Name} ne null&$orderby={property.Name} desc&$select={property.Name}");
                Run($"{set.Name}(1)/{property.Name}");
            }
            foreach (var navigation in set.Navigations)
            {
                Run($"{set.Name}?$orderby={navigation.Name}/{(navigation.IsCollection ? "$count" : navigation.Target.Key.Name)}&$expand={navigation.Name}");
                Run($"{set.Name}(1)/{navigation.Name}");
            }
        }
    }

    [Fact]
    public void Calendar_IsServed_FromTheFixedDimensions() =>
        Assert.Equal(4, Run("Quarters?$filter=FiscalYear/FiscalYearCode eq '2020-21'&$orderby=FirstDay"));

    static DatabaseConnection Build()
    {
        var connection = Database.InMemory().Connect();
        WarehouseBuilder.Build(connection, SqlFiles.Embedded, _ => { }, CancellationToken.None);
        return connection;
    }

    static int Run(string url)
    {
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var request = mark < 0 ? ODataRequest.Parse(url, "") : ODataRequest.Parse(url[..mark], url[mark..]);
        var sql = SqlText.Write(QueryPlan.Bind(request, Model, snapshotNumber: 1));
        using var statement = Connection.Prepare(sql.Text);
        for (var i = 0; i < sql.Parameters.Count; i++) statement.Bind(i + 1, sql.Parameters[i]);
        using var result = statement.Execute();
        return result.Rows().Count();
    }
}
