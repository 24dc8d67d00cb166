namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>How each construct of the query language is written as SQL, nulls included.</summary>
public sealed class SqlTextTests
{
    public static readonly TheoryData<string, string> FilterWritesAs = new()
    {
        { "RankNo eq 5", """("entity"."rank_no" = cast($1 as bigint))""" },
        { "RankNo ne 5", """("entity"."rank_no" is distinct from cast($1 as bigint))""" },
        { "GapKey ne 5", """("entity"."gap_key" <> cast($1 as bigint))""" },
        { "RankNo eq null", """("entity"."rank_no" is null)""" },
        { "RankNo ne null", """("entity"."rank_no" is not null)""" },
        { "not (RankNo gt 5)", """(not coalesce(("entity"."rank_no" > cast($1 as bigint)), false))""" },
        { "not (GapKey gt 5)", """(not ("entity"."gap_key" > cast($1 as bigint)))""" },
        { "TargetNumber eq ActualNumber", """("entity"."target_number" is not distinct from "entity"."actual_number")""" },
        {
            "TargetNumber ge ActualNumber",
            """coalesce(("entity"."target_number" >= "entity"."actual_number"), "entity"."target_number" is null and "entity"."actual_number" is null)"""
        },
        { "RankNo eq 1.5", """("entity"."rank_no" = cast($1 as decimal(2,1)))""" },
        { "WeightMarks lt 0.10", """("entity"."weight_marks" < cast($1 as decimal(3,2)))""" },
        { "Share lt 1e2", """("entity"."share" < cast($1 as decimal(3,0)))""" },
        { "TargetDate ge 2021-03-04", """("entity"."target_date" >= cast($1 as date))""" },
        { "IsMet", "\"entity\".\"is_met\"" },
        { "IsMet eq true and UnitCode eq 'count'", """(("entity"."is_met" = true) and ("entity"."unit_code" = cast($1 as varchar)))""" },
        { "RankNo in (1,2)", """("entity"."rank_no" in (cast($1 as bigint), cast($2 as bigint)))""" },
        { "not (UnitCode in ('count'))", """(not ("entity"."unit_code" in (cast($1 as varchar))))""" },
        { "contains(IndicatorName,'x')", """contains("entity"."indicator_name", cast($1 as varchar))""" },
        { "RankNo add 1 gt RankNo mul 2", """(("entity"."rank_no" + cast($1 as bigint)) > ("entity"."rank_no" * cast($2 as bigint)))""" },
        { "RankNo div 2 eq 1", """(("entity"."rank_no" // cast($1 as bigint)) = cast($2 as bigint))""" },
        { "WeightMarks mul 0.5 eq 1", """((cast("entity"."weight_marks" as decimal(38,4)) * cast($1 as decimal(2,1))) = cast($2 as bigint))""" },
        { "Office eq null", """("entity_1"."office_key" is null)""" },
        { "TargetNumber div 2 eq 1", """(("entity"."target_number" / nullif(cast($1 as bigint), 0)) = cast($2 as bigint))""" },
        { "year(TargetDate) eq 2021", """(year("entity"."target_date") = cast($1 as bigint))""" },
        { "round(WeightMarks) eq 3", """(round("entity"."weight_marks") = cast($1 as bigint))""" },
        { "floor(RankNo) eq 3", """("entity"."rank_no" = cast($1 as bigint))""" },
        { "Office/Kind eq 'ministry'", """("entity_1"."kind" = cast($1 as varchar))""" },
    };

    public static readonly TheoryData<string, string> OrderWritesAs = new()
    {
        { "", """order by "entity"."gap_key" asc nulls first""" },
        { "RankNo", """order by "entity"."rank_no" asc nulls first, "entity"."gap_key" asc nulls first""" },
        { "RankNo desc,IndicatorName", """order by "entity"."rank_no" desc nulls last, "entity"."indicator_name" asc nulls first, "entity"."gap_key" asc nulls first""" },
        { "OfficeNameBn desc", """order by "entity"."office_name_bn" collate bn desc nulls last, "entity"."gap_key" asc nulls first""" },
        { "Office/NameBn", """order by "entity_1"."name_bn" collate bn asc nulls first, "entity"."gap_key" asc nulls first""" },
        { "GapKey desc,RankNo", """order by "entity"."gap_key" desc nulls last""" },
    };

    // one for all cases: a database a case would take most of the time
    static readonly ODataWarehouse Served = new();

    [Theory]
    [MemberData(nameof(FilterWritesAs))]
    public void Filter_WritesAs(string filter, string sql) => Assert.Contains(Unquote("\nwhere " + sql + "\norder"), Unquote(Served.Sql("Gaps?$filter=" + filter).Text));

    [Theory]
    [MemberData(nameof(OrderWritesAs))]
    public void OrderBy_WritesAs_WithTheKeyLast(string orderBy, string sql) =>
        Assert.Contains(Unquote(sql + "\nlimit"), Unquote(Served.Sql(orderBy.Length == 0 ? "Gaps" : "Gaps?$orderby=" + orderBy).Text));

    [Fact]
    public void Navigation_UsedTwice_IsJoinedOnce()
    {
        var sql = Served.Sql("Gaps?$filter=Office/Kind eq 'ministry' and Office/OfficeCode ne 'X'&$orderby=Office/NameBn").Text;
        Assert.Equal(2, sql.Split("left join").Length);
    }

    [Fact]
    public void Top_WithinThePage_ReadsNoRowMore_AndBeyondIt_ReadsOne()
    {
        Assert.Equal(10L, Served.Sql("Gaps?$top=10").Parameters[^1]);
        Assert.Equal(1001L, Served.Sql("Gaps?$top=5000").Parameters[^1]);
        Assert.Equal(1001L, Served.Sql("Gaps").Parameters[^1]);
    }

    [Fact]
    public void Entity_IsReadByItsKeyAlone() => Assert.Equal(
        "select \"entity\".\"rank_no\" as c0\nfrom \"mart_gap\" as entity\nwhere \"entity\".\"gap_key\" = cast($1 as bigint)".Replace("\"entity\"", "entity", StringComparison.Ordinal),
        Served.Sql("Gaps(GapKey=3)/RankNo/$value").Text);

    // aliases are our own words and stand unquoted
    static string Unquote(string sql) => sql.Replace("\"entity\"", "entity", StringComparison.Ordinal).Replace("\"entity_1\"", "entity_1", StringComparison.Ordinal);
}
