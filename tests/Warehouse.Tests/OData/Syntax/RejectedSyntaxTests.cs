using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData.Syntax;

/// <summary>Options that are not read: by which code, at which character, and what the sentence says.</summary>
public sealed class RejectedSyntaxTests
{
    /// <summary>Options, code, target, characters before the place at fault (-1: no place).</summary>
    public static readonly TheoryData<string, string, string, int> IsRejected = new()
    {
        { "$fliter=A eq 1", "ODT102", "$fliter", -1 },
        { "color=red", "ODT102", "color", -1 },
        { "@1=2", "ODT102", "@1", -1 },
        { "@=2", "ODT102", "@", -1 },
        { "$top=1&top=2", "ODT103", "$top", -1 },
        { "@p=1&@p=2", "ODT103", "@p", -1 },
        { "$top=-1", "ODT104", "$top", 0 },
        { "$top=", "ODT104", "$top", 0 },
        { "$top=১০", "ODT104", "$top", 0 },
        { "$skip=1.5", "ODT104", "$skip", 0 },
        { "$top=99999999999999999999", "ODT104", "$top", 0 },
        { "$top=1 2", "ODT203", "$top", 2 },
        { "$count=yes", "ODT105", "$count", 0 },
        { "$filter=%ff", "ODT106", "%ff", -1 },
        { "$filter=%4", "ODT106", "%4", -1 },
        { "$index=1", "ODT108", "$index", -1 },
        { "schemaversion=*", "ODT108", "$schemaversion", -1 },
        { "$levels=1", "ODT108", "$levels", -1 },
        { "$filter=", "ODT203", "$filter", 0 },
        { "$filter=A", "", "", -1 },
        { "$filter=A eq", "ODT203", "$filter", 4 },
        { "$filter=A eq 1 and", "ODT203", "$filter", 10 },
        { "$filter=A  B", "ODT203", "$filter", 3 },
        { "$filter=A eqq 1", "ODT203", "$filter", 2 },
        { "$filter='a'eq A", "ODT203", "$filter", 3 },
        { "$filter=A eq'x'", "ODT203", "$filter", 2 },
        { "$filter=(A eq 1", "ODT203", "$filter", 7 },
        { "$filter=A eq 1)", "ODT203", "$filter", 6 },
        { "$filter=A eq 'x", "ODT203", "$filter", 7 },
        { "$filter=A eq 12L", "ODT203", "$filter", 5 },
        { "$filter=A eq 1.", "ODT203", "$filter", 5 },
        { "$filter=A eq .5", "ODT203", "$filter", 5 },
        { "$filter=A eq 1e999", "ODT203", "$filter", 5 },
        { "$filter=A eq 2020-13-01", "ODT203", "$filter", 5 },
        { "$filter=A eq 2020-02-30", "ODT203", "$filter", 5 },
        { "$filter=A eq 2020-02-28T00:00:00", "ODT203", "$filter", 24 },
        { "$filter=A eq 2020-02-28T25:00Z", "ODT203", "$filter", 16 },
        { "$filter=A eq 2020-02-28T", "ODT203", "$filter", 16 },
        { "$filter=A eq 0001-01-01T00:00%2B06:00", "ODT203", "$filter", 5 },
        { "$filter=A eq 24:00", "ODT203", "$filter", 5 },
        { "$filter=A eq duration'1H'", "ODT203", "$filter", 14 },
        { "$filter=A eq duration'P1Y'", "ODT203", "$filter", 14 },
        { "$filter=A eq duration'PT'", "ODT203", "$filter", 14 },
        { "$filter=A eq duration'P99999999999D'", "ODT203", "$filter", 14 },
        { "$filter=A eq binary'A Q'", "ODT203", "$filter", 12 },
        { "$filter=A eq datetime'2020-01-01'", "ODT203", "$filter", 5 },
        { "$filter=A eq geography'POINT(1 1)'", "ODT207", "$filter", 5 },
        { "$filter=A in ()", "ODT203", "$filter", 6 },
        { "$filter=A in (1,)", "ODT203", "$filter", 8 },
        { "$filter=A in [\"x]", "ODT203", "$filter", 9 },
        { "$filter=A in [{}]", "ODT203", "$filter", 6 },
        { "$filter=A eq @", "ODT203", "$filter", 5 },
        { "$filter=f(1", "ODT203", "$filter", 3 },
        { "$filter=f(1,)", "ODT203", "$filter", 4 },
        { "$filter=case()", "ODT203", "$filter", 5 },
        { "$filter=case(A eq 1)", "ODT203", "$filter", 11 },
        { "$filter=Gaps/all()", "ODT203", "$filter", 9 },
        { "$filter=Gaps/any(A)", "ODT203", "$filter", 10 },
        { "$filter=Gaps/any(g:)", "ODT203", "$filter", 11 },
        { "$filter=Gaps/$count/x eq 1", "ODT203", "$filter", 11 },
        { "$filter=Gaps/$count($top=1) eq 1", "ODT115", "$filter", 12 },
        { "$filter=Gaps/f(1)", "ODT207", "$filter", 5 },
        { "$filter=$root/Offices eq 1", "ODT207", "$filter", 0 },
        { "$filter=A /B eq 1", "ODT203", "$filter", 2 },
        { "$filter=A/ eq 1", "ODT203", "$filter", 2 },
        { "$filter=A%00", "ODT203", "$filter", 1 },
        { "$filter=A eq 😀", "ODT203", "$filter", 5 },
        { "@p=A eq&$filter=A eq @p", "ODT203", "@p", 4 },
        { "$orderby=A up", "ODT203", "$orderby", 2 },
        { "$orderby=A,", "ODT203", "$orderby", 2 },
        { "$orderby=A,B,C,D,E,F", "ODT210", "$orderby", 10 },
        { "$select=", "ODT203", "$select", 0 },
        { "$select=A,,B", "ODT203", "$select", 2 },
        { "$select=A/$count", "ODT203", "$select", 2 },
        { "$select=A()", "ODT203", "$select", 2 },
        { "$select=A($levels=2)", "ODT115", "$select", 2 },
        { "$expand=A/$value", "ODT203", "$expand", 2 },
        { "$expand=A($fliter=B eq 1)", "ODT102", "$expand", 2 },
        { "$expand=A($top=1;top=2)", "ODT103", "$expand", 9 },
        { "$expand=A($top=x)", "ODT104", "$expand", 7 },
        { "$expand=A($count=1)", "ODT105", "$expand", 9 },
        { "$expand=A($top=1", "ODT203", "$expand", 8 },
        { "$expand=A($top=1;)", "ODT203", "$expand", 9 },
        { "$expand=A($filter)", "ODT203", "$expand", 9 },
        { "$expand=A($levels=0)", "ODT203", "$expand", 10 },
        { "$expand=A(@p=1)", "ODT207", "$expand", 2 },
        { "$expand=A/$count($top=1)", "ODT115", "$expand", 9 },
        { "$expand=*($filter=A eq 1)", "ODT115", "$expand", 2 },
        { "$compute=A mul 2", "ODT203", "$compute", 7 },
        { "$compute=A as B.C", "ODT203", "$compute", 5 },
        { "$search=", "ODT203", "$search", 0 },
        { "$search=a AND", "ODT203", "$search", 5 },
        { "$search=OR a", "ODT203", "$search", 0 },
        { "$search=(a", "ODT203", "$search", 2 },
        { "$search=a)", "ODT203", "$search", 1 },
        { "$search=\"a", "ODT203", "$search", 2 },
        { "$search=\"\"", "ODT203", "$search", 1 },
        { "$search=\"a\\n\"", "ODT203", "$search", 3 },
        { "$search=a;b", "ODT203", "$search", 1 },
        { "$apply=", "ODT203", "$apply", 0 },
        { "$apply=filtre(A eq 1)", "ODT203", "$apply", 0 },
        { "$apply=filter(A eq 1)/", "ODT203", "$apply", 15 },
        { "$apply=filter", "ODT203", "$apply", 6 },
        { "$apply=aggregate($count)", "ODT203", "$apply", 16 },
        { "$apply=aggregate(A with)", "ODT203", "$apply", 16 },
        { "$apply=aggregate(A with sum)", "ODT203", "$apply", 20 },
        { "$apply=aggregate(A add 1 as B)", "ODT203", "$apply", 18 },
        { "$apply=aggregate(A with sum from B with max as C)", "ODT207", "$apply", 21 },
        { "$apply=groupby(A)", "ODT203", "$apply", 8 },
        { "$apply=groupby((A add 1))", "ODT203", "$apply", 11 },
        { "$apply=groupby((A/$count))", "ODT203", "$apply", 11 },
        { "$apply=groupby((rolluprecursive(A,B,C)))", "ODT207", "$apply", 9 },
        { "$apply=concat(identity)", "ODT203", "$apply", 15 },
        { "$apply=topcount(2)", "ODT203", "$apply", 10 },
        { "$apply=nest(A", "ODT203", "$apply", 6 },
    };

    /// <summary>Options, and the two sentences.</summary>
    public static readonly TheoryData<string, string, string> Says = new()
    {
        {
            "$filter=A eqq 1",
            "$filter, character 3: found 'eqq', expected an operator or the end.",
            "$filter, ৩ নম্বর অক্ষর: আছে 'eqq', দরকার একটি অপারেটর বা শেষ।"
        },
        {
            "$orderby=A up",
            "$orderby, character 3: found 'up', expected an operator, 'desc', 'asc', ',' or the end.",
            "$orderby, ৩ নম্বর অক্ষর: আছে 'up', দরকার একটি অপারেটর, 'desc', 'asc', ',' বা শেষ।"
        },
        {
            "$filter=A eq",
            "$filter, character 5: found the end, expected a value or a name.",
            "$filter, ৫ নম্বর অক্ষর: আছে শেষ, দরকার একটি মান বা একটি নাম।"
        },
        {
            "$expand=A($fliter=B eq 1)",
            "There is no query option '$fliter'. Known options: $filter, $search, $orderby, $skip, $top, $count, $select, $expand, $compute, $apply, $levels.",
            "'$fliter' নামে কোনো অপশন নেই। যেসব অপশন আছে: $filter, $search, $orderby, $skip, $top, $count, $select, $expand, $compute, $apply, $levels।"
        },
    };

    [Theory]
    [MemberData(nameof(IsRejected))]
    public void Options_ThatAreNotWellFormed_AreRejectedAtTheirPlace(string query, string code, string target, int position)
    {
        var rejection = (Record.Exception(() => ODataRequest.Parse("Gaps", query)) as RejectedException)?.Rejection;
        Assert.Equal((code, target, position), (rejection?.Code ?? "", rejection?.Target ?? "", rejection?.Position ?? -1));
    }

    [Theory]
    [MemberData(nameof(Says))]
    public void Rejection_SaysWhatWasFoundAndWhatWasExpected(string query, string english, string bangla)
    {
        var rejection = Assert.Throws<RejectedException>(() => ODataRequest.Parse("Gaps", query)).Rejection;
        Assert.Equal((english, bangla), (rejection.MessageEn, rejection.MessageBn));
    }
}
