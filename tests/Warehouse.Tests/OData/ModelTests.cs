using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;
using Microsoft.OData.Edm.Vocabularies;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>$metadata of the schema that the program really builds, read back by the standard's own reader.</summary>
public sealed class ModelTests
{
    // one for all cases: building the database takes most of the time
    static readonly DatabaseConnection Connection = Build();
    static readonly ODataModel Model = ODataModel.From(Catalog.Read(Connection));
    static readonly IEdmModel Read = ReadBack();

    [Fact]
    public void Metadata_IsReadAndValidated_WithoutAnError()
    {
        Assert.True(Read.Validate(out var errors), string.Join("; ", errors.Select(e => e.ErrorMessage)));
        Assert.Equal(Model.EntitySets.Select(s => s.Name), Read.EntityContainer.EntitySets().Select(s => s.Name));
    }

    [Fact]
    public void Columns_BecomeProperties_WithTypeNullabilityAndScale()
    {
        var office = Type("Office");
        Assert.Equal("OfficeKey", Assert.Single(office.Key()).Name);
        Assert.False(office.FindProperty("NameBn").Type.IsNullable);
        Assert.True(office.FindProperty("NameEn").Type.IsNullable);
        var marks = Type("Score").FindProperty("EarnedMarks").Type.AsDecimal();
        Assert.Equal((18, 6, true), (marks.Precision, marks.Scale, marks.IsNullable));
        Assert.Equal(EdmPrimitiveTypeKind.Date, Type("Quarter").FindProperty("DueDay").Type.PrimitiveKind());
        Assert.Equal(EdmPrimitiveTypeKind.DateTimeOffset, Type("Load").FindProperty("LoadedAt").Type.PrimitiveKind());
    }

    /// <summary>Set, navigation, the set it leads to, the key column, and the way back.</summary>
    public static readonly TheoryData<string, string, string, string, string> LeadsTo = new()
    {
        { "Rankings", "Office", "Offices", "OfficeKey", "Rankings" },
        { "Gaps", "Concept", "Concepts", "ConceptKey", "Gaps" },
        { "Offices", "Parent", "Offices", "ParentKey", "Children" },
        { "Offices", "Ministry", "Offices", "MinistryKey", "MinistryOffices" },
        { "ConceptGaps", "Ministry", "Offices", "MinistryKey", "ConceptGaps" },
        { "Methods", "FirstFiscalYear", "FiscalYears", "FirstFiscalYearKey", "MethodsBegun" },
        { "Methods", "LastFiscalYear", "FiscalYears", "LastFiscalYearKey", "MethodsEnded" },
        { "QuarterResults", "Quarter", "Quarters", "QuarterKey", "QuarterResults" },
        { "QuarterResults", "ResultQuarter", "Quarters", "ResultQuarterKey", "ResultsOfQuarter" },
        { "SoftTargets", "PreviousDocument", "Documents", "PreviousDocumentKey", "SoftTargetsOfNextYear" },
        { "Findings", "Document", "Documents", "DocumentKey", "Findings" },
    };

    [Theory]
    [MemberData(nameof(LeadsTo))]
    public void ForeignKey_BecomesANavigation_AndItsWayBack(string set, string name, string target, string column, string back)
    {
        var (from, to) = (Read.EntityContainer.FindEntitySet(set), Read.EntityContainer.FindEntitySet(target));
        var there = Assert.IsAssignableFrom<IEdmNavigationProperty>(from.EntityType().FindProperty(name));
        Assert.Equal(column, Assert.Single(there.DependentProperties()).Name);
        Assert.Equal(to.EntityType().Key(), there.PrincipalProperties());
        Assert.Equal(from.EntityType().FindProperty(column).Type.IsNullable ? EdmMultiplicity.ZeroOrOne : EdmMultiplicity.One, there.TargetMultiplicity());
        Assert.Same(to, from.FindNavigationTarget(there));

        var again = Assert.IsAssignableFrom<IEdmNavigationProperty>(to.EntityType().FindProperty(back));
        Assert.Equal(EdmMultiplicity.Many, again.TargetMultiplicity());
        Assert.Equal((back, name), (there.Partner.Name, again.Partner.Name));
        Assert.Same(from, to.FindNavigationTarget(again));
    }

    [Fact]
    public void EveryKeyColumn_ThatLeadsToAServedSet_HasANavigation()
    {
        // units and loads are served by no set
        string[] notServed = ["unit_key", "load_key"];
        var lost = Model.EntitySets.SelectMany(set => set.Properties.Skip(1)
            .Where(p => p.Column.EndsWith("_key", StringComparison.Ordinal) && !notServed.Contains(p.Column))
            .Where(p => set.Navigations.All(n => n.IsCollection || n.SourceProperty != p))
            .Select(p => $"{set.Name}.{p.Name}"));
        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("Offices", "OfficeCode", "Code")]
    [InlineData("FiscalYears", "FiscalYearCode", "Code")]
    [InlineData("Quarters", "QuarterCode", "Code")]
    [InlineData("Plans", "PlanCode", "Code")]
    [InlineData("Concepts", "ConceptCode", "Code")]
    [InlineData("Documents", "Sha256", "Sha256")]
    public void AlternateKey_IsDeclared_WithItsAlias(string set, string property, string alias)
    {
        var key = Assert.Single(Model.Set(set)!.AlternateKeys);
        Assert.Equal((property, alias), (key.Property.Name, key.Alias));
        var said = Assert.IsAssignableFrom<IEdmCollectionExpression>(Said(Read.EntityContainer.FindEntitySet(set).EntityType(), "AlternateKeys").Value);
        var parts = Assert.IsAssignableFrom<IEdmRecordExpression>(Assert.Single(said.Elements)).FindProperty("Key").Value;
        var part = (IEdmRecordExpression)Assert.Single(((IEdmCollectionExpression)parts).Elements);
        Assert.Equal(alias, ((IEdmStringConstantExpression)part.FindProperty("Alias").Value).Value);
    }

    [Fact]
    public void EveryCustomAggregate_OfTheFile_IsInTheModelAndTheMetadata()
    {
        var listed = EmbeddedTable.Rows("OData/Model/custom_aggregates.csv").Select(row => $"{row[0]}.{row[1]}").Order(StringComparer.Ordinal);
        Assert.Equal(listed, Model.EntitySets.SelectMany(s => s.CustomAggregates.Select(a => $"{s.Name}.{a.Name}")).Order(StringComparer.Ordinal));
        Assert.Equal(listed, Read.EntityContainer.EntitySets()
            .SelectMany(s => s.VocabularyAnnotations(Read).Where(a => a.Term.Name == "CustomAggregate").Select(a => $"{s.Name}.{a.Qualifier}"))
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Comments_BecomeDescriptions_InBothLanguages()
    {
        Assert.StartsWith("Offices: ministries", Read.GetDescriptionAnnotation(Type("Office")), StringComparison.Ordinal);
        Assert.StartsWith("কার্যালয়:", Read.GetLongDescriptionAnnotation(Type("Office")), StringComparison.Ordinal);
        Assert.Equal("কার্যালয়ের বাংলা নাম।", Read.GetLongDescriptionAnnotation(Type("Office").FindProperty("NameBn")));
        Assert.All(Model.EntitySets.SelectMany(s => s.CustomAggregates), a => Assert.True(a.Comment.En.Length > 0 && a.Comment.Bn.Length > 0, a.Name));
    }

    [Theory]
    [InlineData("InsertRestrictions", "Insertable")]
    [InlineData("UpdateRestrictions", "Updatable")]
    [InlineData("DeleteRestrictions", "Deletable")]
    public void EverySet_SaysThatItIsNotWritten(string term, string property) => Assert.All(Read.EntityContainer.EntitySets(), set =>
    {
        var said = Assert.IsAssignableFrom<IEdmRecordExpression>(Said(set, term).Value).FindProperty(property).Value;
        Assert.False(((IEdmBooleanConstantExpression)said).Value);
    });

    [Fact]
    public void Container_SaysWhatTheServiceCan()
    {
        bool Can(string term) => ((IEdmBooleanConstantExpression)Said(Read.EntityContainer, term).Value).Value;
        Assert.True(Can("BatchSupported") && Can("QuerySegmentSupported"));
        Assert.False(Can("AsynchronousRequestsSupported") || Can("CrossJoinSupported") || Can("KeyAsSegmentSupported"));
        var defaults = (IEdmRecordExpression)Said(Read.EntityContainer, "DefaultCapabilities").Value;
        var levels = ((IEdmRecordExpression)defaults.FindProperty("ExpandRestrictions").Value).FindProperty("MaxLevels").Value;
        Assert.Equal(Limits.ExpandDepth, ((IEdmIntegerConstantExpression)levels).Value);
    }

    [Fact]
    public void NavigationNamedLikeAColumn_IsRefused()
    {
        using var database = Database.InMemory();
        using var connection = database.Connect();
        connection.ExecuteScript("create table dim_plan (plan_key integer primary key); create table mart_gap (gap_key integer, plan_key integer, plan varchar)");
        var refused = Assert.Throws<NotSupportedException>(() => ODataModel.From(Catalog.Read(connection)));
        Assert.StartsWith("Gaps has two members named Plan", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyThatIsNoNumber_IsRefused()
    {
        using var database = Database.InMemory();
        using var connection = database.Connect();
        connection.ExecuteScript("create table dim_plan (plan_code varchar)");
        Assert.Throws<NotSupportedException>(() => ODataModel.From(Catalog.Read(connection)));
    }

    static IEdmEntityType Type(string name) => (IEdmEntityType)Read.FindDeclaredType("Shuddhachar." + name);

    static IEdmVocabularyAnnotation Said(IEdmVocabularyAnnotatable target, string term) =>
        Assert.Single(target.VocabularyAnnotations(Read), a => a.Term.Name == term);

    static DatabaseConnection Build()
    {
        var connection = Database.InMemory().Connect();
        WarehouseBuilder.Build(connection, SqlFiles.Embedded, _ => { }, CancellationToken.None);
        return connection;
    }

    static IEdmModel ReadBack()
    {
        using var stream = new MemoryStream(Model.Metadata.ToArray());
        using var reader = XmlReader.Create(stream);
        Assert.True(CsdlReader.TryParse(reader, out var model, out var errors), string.Join("; ", errors.Select(e => e.ErrorMessage)));
        return model;
    }
}
