using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>$metadata, read back by the standard's own reader.</summary>
public sealed class ModelTests
{
    // one for all cases: a database a case would take most of the time
    static readonly ODataWarehouse Served = new();

    [Fact]
    public void Metadata_IsReadAndValidated_WithoutAnError()
    {
        var model = Read();
        Assert.True(model.Validate(out var errors), string.Join("; ", errors.Select(e => e.ErrorMessage)));
        Assert.Equal(["Gaps", "Offices", "Plans"], model.EntityContainer.EntitySets().Select(s => s.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Columns_BecomeProperties_WithTheirTypes()
    {
        var gap = Assert.IsAssignableFrom<IEdmEntityType>(Read().FindDeclaredType("Shuddhachar.Gap"));
        Assert.Equal("GapKey", Assert.Single(gap.Key()).Name);
        Assert.True(gap.FindProperty("TargetDate").Type.IsDate());
        Assert.True(gap.FindProperty("GapKey").Type.IsInt32());
        Assert.False(gap.FindProperty("GapKey").Type.IsNullable);
        Assert.True(gap.FindProperty("IsMet").Type.IsBoolean());
        Assert.True(gap.FindProperty("RankNo").Type.IsNullable);
        var marks = gap.FindProperty("WeightMarks").Type.AsDecimal();
        Assert.Equal((9, 4, false), (marks.Precision, marks.Scale, marks.IsNullable));
    }

    [Fact]
    public void ForeignKeys_BecomeToOneNavigations_BoundToTheirSets()
    {
        var model = Read();
        var set = model.EntityContainer.FindEntitySet("Gaps");
        var plan = Assert.IsAssignableFrom<IEdmNavigationProperty>(set.EntityType().FindProperty("Plan"));
        Assert.Equal(EdmMultiplicity.ZeroOrOne, plan.TargetMultiplicity());
        Assert.Equal("PlanKey", Assert.Single(plan.DependentProperties()).Name);
        Assert.Equal("Plans", set.FindNavigationTarget(plan).Name);
        Assert.Null(model.EntityContainer.FindEntitySet("Offices").EntityType().FindProperty("Office"));
    }

    [Fact]
    public void Comments_BecomeDescriptions_InBothLanguages()
    {
        var model = Read();
        var office = (IEdmEntityType)model.FindDeclaredType("Shuddhachar.Office");
        Assert.Equal("An office.", model.GetDescriptionAnnotation(office));
        Assert.Equal("একটি দপ্তর।", model.GetLongDescriptionAnnotation(office));
        Assert.Equal("বাংলা নাম।", model.GetLongDescriptionAnnotation(office.FindProperty("NameBn")));
    }

    [Theory]
    [InlineData("InsertRestrictions")]
    [InlineData("UpdateRestrictions")]
    [InlineData("DeleteRestrictions")]
    [InlineData("ExpandRestrictions")]
    public void Capabilities_SayWhatIsNotThere(string term)
    {
        var model = Read();
        var said = model.EntityContainer.FindEntitySet("Gaps").VocabularyAnnotations(model).Select(a => a.Term.Name);
        Assert.Contains(term, said);
    }

    static IEdmModel Read()
    {
        using var stream = new MemoryStream(Served.Model.Metadata.ToArray());
        using var reader = XmlReader.Create(stream);
        Assert.True(CsdlReader.TryParse(reader, out var model, out var errors), string.Join("; ", errors.Select(e => e.ErrorMessage)));
        return model;
    }
}
