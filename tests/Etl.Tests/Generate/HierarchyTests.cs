using Shuddhachar.Etl.Generate.Nation;

namespace Shuddhachar.Etl.Tests.Generate;

/// <summary>The offices of a synthetic nation (domain.md section 1).</summary>
public class HierarchyTests
{
    [Fact]
    public void Sizes_WholeNation_AreThoseOfTheRealOne() => Assert.Equal((52, 400, 2_735, 19_915, 565), Hierarchy.Sizes(Hierarchy.Whole));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    [InlineData(87)]
    [InlineData(500)]
    [InlineData(2_367)]
    [InlineData(10_000)]
    public void Sizes_SmallerNation_KeepTheProportionsBelowTheMinistries(int offices)
    {
        var (ministries, departments, divisional, field, regional) = Hierarchy.Sizes(offices);
        Assert.Equal(offices, ministries + departments + divisional + field + regional);
        Assert.Equal(Math.Min(52, (offices + 3) / 4), ministries);
        var below = (decimal)(offices - ministries);
        Near(400m, departments);
        Near(2_735m, divisional);
        Near(19_915m, field);
        Near(565m, regional);

        // a share is rounded, and one department at least has to stand above the rest
        void Near(decimal whole, int found) => Assert.InRange(found - below * whole / 23_615m, -2m, 2m);
    }

    [Fact]
    public void Make_WholeNation_HasOfficesOfTheirOwnUnderThoseAbove()
    {
        var offices = Hierarchy.Make(Hierarchy.Whole);
        Assert.Equal(Hierarchy.Whole, offices.Length);
        Assert.Equal(Hierarchy.Whole, offices.Select(office => office.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Hierarchy.Whole, offices.Select(office => office.NameEn).Distinct(StringComparer.Ordinal).Count());
        Assert.All(offices, office => Assert.True(office.NameBn.IsNormalized() && !office.NameBn.Contains('{') && !office.NameEn.Contains('{')));
        Assert.All(offices.Index(), pair => Assert.True(pair.Item.Number == pair.Index + 1 && (pair.Item.Parent is null || pair.Item.Parent.Number < pair.Item.Number)));
        Assert.Equal(52, offices.Count(office => office.IsRanked));
        Assert.All(offices.Where(office => office.Kind == "upazila_office"), office => Assert.Equal("district_office", office.Parent!.Kind));
        Assert.Equal(8, offices.Count(office => office.Kind == "divisional_office" && office.Parent == offices.First(department => department.Kind == "department")));
    }

    [Fact]
    public void Make_SmallNation_ReportsUnderMinistriesThatAreInIt()
    {
        var offices = Hierarchy.Make(50);
        Assert.Equal(13, offices.Count(office => office.Parent is null));
        Assert.All(offices, office => Assert.Contains(office.Ministry, offices));
    }
}
