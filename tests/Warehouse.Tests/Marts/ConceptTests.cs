namespace Shuddhachar.Warehouse.Tests.Marts;

/// <summary>The table of one measure over all offices says what the views over facts say.</summary>
public sealed class ConceptTests(SmallMart small) : IClassFixture<SmallMart>
{
    [Fact]
    public void ConceptOffice_OfEveryRow_EqualsTheGap()
    {
        Assert.NotEqual(0, Count("select count(*) as n from mart_concept_office"));
        Assert.Equal(Count("select count(*) as n from mart_gap where concept_key is not null"), Count("select count(*) as n from mart_concept_office"));
        Assert.Equal(0, Count("""
            select count(*) as n
            from mart_concept_office as concepts
            left join mart_gap as gaps on concepts.concept_office_key = gaps.gap_key
            where concepts.attainment_percent is distinct from gaps.attainment_percent
                or concepts.gap_percent is distinct from gaps.gap_percent
                or concepts.days_late is distinct from gaps.days_late
                or concepts.is_met is distinct from gaps.is_met
                or concepts.earned_marks is distinct from gaps.earned_marks
                or concepts.status is distinct from gaps.status
            """));
    }

    [Fact]
    public void ConceptOffice_OfAnOpenYear_EqualsTheEarlyWarning() => Assert.Equal(0, Count("""
        select count(*) as n
        from mart_concept_office as concepts
        full join (select * from mart_early_warning where concept_key is not null) as warnings on concepts.concept_office_key = warnings.early_warning_key
        where concepts.is_warned is distinct from warnings.is_warned
            or concepts.warning_code is distinct from warnings.reason_code
        """));

    long Count(string sql) => small.Database.Query(sql, row => row.Long("n")).Single();
}
