namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>How each construct of the query language is written as SQL, nulls included.</summary>
public sealed class SqlTextTests
{
    public static readonly TheoryData<string, string> FilterWritesAs = new()
    {
        { "RankNo eq 5", """(t1."rank_no" = cast($1 as bigint))""" },
        { "RankNo ne 5", """(t1."rank_no" is distinct from cast($1 as bigint))""" },
        { "GapKey ne 5", """(t1."gap_key" <> cast($1 as bigint))""" },
        { "RankNo eq null", """(t1."rank_no" is null)""" },
        { "RankNo ne null", """(t1."rank_no" is not null)""" },
        { "not (RankNo gt 5)", """(not coalesce((t1."rank_no" > cast($1 as bigint)), false))""" },
        { "not (GapKey gt 5)", """(not (t1."gap_key" > cast($1 as bigint)))""" },
        { "TargetNumber eq ActualNumber", """(t1."target_number" is not distinct from t1."actual_number")""" },
        {
            "TargetNumber ge ActualNumber",
            """coalesce((t1."target_number" >= t1."actual_number"), t1."target_number" is null and t1."actual_number" is null)"""
        },
        { "RankNo eq 1.5", """(t1."rank_no" = cast($1 as decimal(2,1)))""" },
        { "WeightMarks lt 0.10", """(t1."weight_marks" < cast($1 as decimal(3,2)))""" },
        { "Share lt 1e2", """(t1."share" < cast($1 as double))""" },
        { "TargetDate ge 2021-03-04", """(t1."target_date" >= cast($1 as date))""" },
        { "IsMet", "t1.\"is_met\"" },
        { "IsMet eq true and UnitCode eq 'count'", """((t1."is_met" = true) and (t1."unit_code" = cast($1 as varchar)))""" },
        { "RankNo in (1,2)", """(t1."rank_no" in (cast($1 as bigint), cast($2 as bigint)))""" },
        { "not (UnitCode in ('count'))", """(not (t1."unit_code" in (cast($1 as varchar))))""" },
        { "contains(IndicatorName,'x')", """contains(t1."indicator_name", cast($1 as varchar))""" },
        { "RankNo add 1 gt RankNo mul 2", """((t1."rank_no" + cast($1 as bigint)) > (t1."rank_no" * cast($2 as bigint)))""" },
        { "RankNo div 2 eq 1", """((t1."rank_no" // cast($1 as bigint)) = cast($2 as bigint))""" },
        { "WeightMarks mul 0.5 eq 1", """((cast(t1."weight_marks" as decimal(38,4)) * cast($1 as decimal(2,1))) = cast($2 as bigint))""" },
        { "Office eq null", """(t2."office_key" is null)""" },
        { "TargetNumber div 2 eq 1", """((t1."target_number" / nullif(cast($1 as bigint), 0)) = cast($2 as bigint))""" },
        { "year(TargetDate) eq 2021", """(year(t1."target_date") = cast($1 as bigint))""" },
        { "round(WeightMarks) eq 3", """(round(t1."weight_marks") = cast($1 as bigint))""" },
        { "floor(RankNo) eq 3", """(t1."rank_no" = cast($1 as bigint))""" },
        { "Office/Kind eq 'ministry'", """(t2."kind" = cast($1 as varchar))""" },
    };

    public static readonly TheoryData<string, string> OrderWritesAs = new()
    {
        { "", """order by t1."gap_key" asc nulls first""" },
        { "RankNo", """order by t1."rank_no" asc nulls first, t1."gap_key" asc nulls first""" },
        { "RankNo desc,IndicatorName", """order by t1."rank_no" desc nulls last, t1."indicator_name" asc nulls first, t1."gap_key" asc nulls first""" },
        { "OfficeNameBn desc", """order by t1."office_name_bn" collate bn desc nulls last, t1."gap_key" asc nulls first""" },
        { "Office/NameBn", """order by t2."name_bn" collate bn asc nulls first, t1."gap_key" asc nulls first""" },
        { "GapKey desc,RankNo", """order by t1."gap_key" desc nulls last""" },
    };

    // one for all cases: a database a case would take most of the time
    static readonly ODataWarehouse Served = new();

    [Theory]
    [MemberData(nameof(FilterWritesAs))]
    public void Filter_WritesAs(string filter, string sql) => Assert.Contains("\nwhere " + sql + "\norder", Served.Sql("Gaps?$filter=" + filter).Text);

    [Theory]
    [MemberData(nameof(OrderWritesAs))]
    public void OrderBy_WritesAs_WithTheKeyLast(string orderBy, string sql) =>
        Assert.Contains(sql + "\nlimit", Served.Sql(orderBy.Length == 0 ? "Gaps" : "Gaps?$orderby=" + orderBy).Text);

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
    public void Property_IsReadByItsKeyAlone() => Assert.Equal(
        "select count(*) as n, any_value(t1.\"rank_no\") as value\nfrom \"mart_gap\" as t1\nwhere (t1.\"gap_key\" = cast($1 as bigint))",
        Served.Sql("Gaps(GapKey=3)/RankNo/$value").Text);
}
