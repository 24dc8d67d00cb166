using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData.Syntax;

/// <summary>Options other than $filter that are read, and as what.</summary>
public sealed class ReadOptionsTests
{
    public static readonly TheoryData<string, string> IsRead = new()
    {
        { "$orderby=A", "orderby=A" },
        { "$orderby=A DESC, B/C asc,length(D) desc", "orderby=A desc,B/C,length(D) desc" },
        { "orderby=Gaps/$count desc", "orderby=Gaps/$count desc" },
        { "$orderby=desc desc", "orderby=desc desc" },
        { "$select=*", "select=*" },
        { "$select=A, B/C ,D/*", "select=A,B/C,D/*" },
        { "$select=Gaps($filter=A eq 1;$top=2;select=A,B),C", "select=Gaps(filter=(A eq 1);select=A,B;top=2),C" },
        { "$select=Ns.Type/A", "select=Ns.Type/A" },
        { "$expand=Office", "expand=Office" },
        { "$expand=Office,Gaps/$ref,Plan/$count", "expand=Office,Gaps/$ref,Plan/$count" },
        { "$expand=*", "expand=*" },
        { "$expand=*/$ref,Office", "expand=*/$ref,Office" },
        { "$expand=*($levels=2)", "expand=*(levels=2)" },
        { "$expand=Parent($levels=max)", "expand=Parent(levels=max)" },
        { "$expand=Gaps($filter=A eq ')';$select=A;$expand=Office($select=B;$expand=C)),D", "expand=Gaps(filter=(A eq ')');select=A;expand=Office(select=B;expand=C)),D" },
        { "$expand=Gaps(Filter=A eq 1; Search = a b ;COUNT=TRUE;skip=3;top=@t;orderby=A desc,B)", "expand=Gaps(filter=(A eq 1);search=('a' AND 'b');orderby=A desc,B;top=@t;skip=3;count=true)" },
        { "$expand=Gaps($compute=A mul 2 as B;$apply=aggregate(A with sum as T))", "expand=Gaps(apply=aggregate(A with sum as T);compute=(A mul 2) as B)" },
        { "$expand=Gaps/$count($filter=A eq 1;$search=x)", "expand=Gaps/$count(filter=(A eq 1);search='x')" },
        { "$expand=Office/Gaps", "expand=Office/Gaps" },
        { "$compute=A mul 2 as Double,year(B) as Y", "compute=(A mul 2) as Double,year(B) as Y" },
        { "$top=5&$skip=0&$count=true", "top=5;skip=0;count=true" },
        { "$top=@t&@t=3&COUNT=False", "top=@t" },
        { "$search=ই-নথি", "search='ই-নথি'" },
        { "$search=2020-21 report", "search=('2020-21' AND 'report')" },
        { "$search=a OR b c AND NOT d", "search=('a' OR (('b' AND 'c') AND NOT('d')))" },
        { "$search=(a OR b) \"c \\\"d\\\" \\\\ e\"", "search=(('a' OR 'b') AND 'c \"d\" \\ e')" },
        { "$search=and or not", "search=(('and' AND 'or') AND 'not')" },
        { "$search=NOT NOT a", "search=NOT(NOT('a'))" },
        { "$search=a,b:c/d*", "search='a,b:c/d*'" },
        { "$search=\"AND\"", "search='AND'" },
        { "$search=a\"b\"(c)", "search=(('a' AND 'b') AND 'c')" },
        { "$apply=identity", "apply=identity" },
        { "$apply=filter(A gt 1)/aggregate(B with sum as S,$count as N)", "apply=filter((A gt 1)) / aggregate(B with sum as S,$count as N)" },
        { "$apply=aggregate(A mul B with MAX as M,Gaps/$count as N,C with countdistinct as D)", "apply=aggregate((A mul B) with max as M,Gaps/$count as N,C with countdistinct as D)" },
        { "$apply=aggregate(Score,Score as S,A with Ns.Median as Med)", "apply=aggregate(Score,Score as S,A with Ns.Median as Med)" },
        { "$apply=groupby((A,Office/NameBn))", "apply=groupby(A,Office/NameBn)" },
        { "$apply=groupby((A, rollup($all, B, C/D)), aggregate(E with average as X)/filter(X gt 1))", "apply=groupby(A,rollup($all,B,C/D) => aggregate(E with average as X) / filter((X gt 1)))" },
        { "$apply=groupby((rollup(A,B)))", "apply=groupby(rollup(A,B))" },
        { "$apply=concat(identity,aggregate($count as N),topcount(2,A)/top(1))", "apply=concat(identity,aggregate($count as N),topcount(2,A) / top(1))" },
        { "$apply=topsum(15,A)/bottompercent(50,B mul 2)/orderby(A desc)/skip(2)/top(3)", "apply=topsum(15,A) / bottompercent(50,(B mul 2)) / orderby(A desc) / skip(2) / top(3)" },
        { "$apply=compute(A add 1 as B)/search(x OR y)", "apply=compute((A add 1) as B) / search(('x' OR 'y'))" },
        { "$apply=GroupBy((A))/Identity", "apply=groupby(A) / identity" },
        { "$apply=nest(groupby((A)) as B)/Ns.Own/Ns.Other(a=')')/ancestors($root/X,Y,Z)", "apply=<nest> / <Ns.Own> / <Ns.Other> / <ancestors>" },
    };

    [Theory]
    [MemberData(nameof(IsRead))]
    public void Options_ThatAreWellFormed_AreRead(string query, string tree) =>
        Assert.Equal(tree, SyntaxRendering.Of(ODataRequest.Parse("Gaps", query).Query));

    [Fact]
    public void NestedOptions_AreGiven_AsWrittenUnderTheirFullNames()
    {
        var expand = ODataRequest.Parse("Gaps", "$expand=Office( filter = A eq 'x;)' ;TOP=2;$expand=B($top=1;$skip=2))").Query.Expand[0].Options;
        Assert.Equal([new("$filter", "A eq 'x;)'"), new("$top", "2"), new("$expand", "B($top=1;$skip=2)")], expand.Given);
        Assert.Equal([new("$top", "1"), new("$skip", "2")], expand.Expand[0].Options.Given);
    }

    [Fact]
    public void Options_AreGiven_DecodedInOrder_AliasesToo()
    {
        var options = ODataRequest.Parse("Gaps", "?top=1&@p='a%26b'&%24Filter=A%20eq+@p&&format=json&$skiptoken=x").Options;
        Assert.Equal([new("$top", "1"), new("@p", "'a&b'"), new("$filter", "A eq @p"), new("$format", "json"), new("$skiptoken", "x")], options.Given);
        Assert.Equal("json", options["$format"]);
    }

    [Fact]
    public void Post_ToQuery_JoinsTheOptionsOfItsBodyAndItsAddress()
    {
        var request = ODataRequest.ParsePost("Gaps/$query", "$count=true", "$filter=A%20eq 1&$top=2\r\n");
        Assert.True(request.Path.IsQuery);
        Assert.Equal(["Gaps"], request.Path.Segments.Select(segment => segment.Name));
        Assert.Equal("filter=(A eq 1);top=2;count=true", SyntaxRendering.Of(request.Query));
    }
}
