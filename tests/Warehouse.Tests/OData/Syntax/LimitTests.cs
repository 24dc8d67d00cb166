using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData.Syntax;

/// <summary>Sizes that are still read, and the next that are not.</summary>
public sealed class LimitTests
{
    /// <summary>Makes a query of a size, the largest size that is read, and the code for the next.</summary>
    public static readonly TheoryData<string, Func<int, string>, int, string> IsLimited = new()
    {
        { "parentheses", n => "$filter=" + Repeat("(", n) + "A" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "not", n => "$filter=" + Repeat("not ", n) + "A", Limits.Depth, "ODT107" },
        { "minus", n => "$filter=" + Repeat("-", n) + "A", Limits.Depth, "ODT107" },
        { "calls", n => "$filter=" + Repeat("trim(", n) + "A" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "case", n => "$filter=" + Repeat("case(A:", n) + "1" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "lambdas", n => "$filter=" + Repeat("A/any(a:", n) + "true" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "counts", n => "$filter=" + Repeat("A/$count(filter=", n) + "true" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "lists", n => "$filter=" + Repeat("1 in (", n) + "1" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "expand", n => "$expand=" + Repeat("A(expand=", n) + "A" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "select", n => "$select=" + Repeat("A(select=", n) + "A" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "expand in select", n => "$select=" + Repeat("A(expand=", n) + "A" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "apply", n => "$apply=" + Repeat("concat(identity,", n) + "identity" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "search", n => "$search=" + Repeat("(", n) + "a" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "search not", n => "$search=" + Repeat("NOT ", n) + "a", Limits.Depth, "ODT107" },
        { "alias", n => "@a=" + Repeat("(", n) + "1" + Repeat(")", n), Limits.Depth, "ODT107" },
        { "operators", n => "$filter=" + Repeat("A and ", (n - 1) / 2) + (n % 2 == 1 ? "A" : "not A"), Limits.Nodes, "ODT208" },
        { "path", n => "$filter=" + string.Join('/', Enumerable.Repeat("A", n)), Limits.Nodes, "ODT208" },
        { "select items", n => "$select=" + string.Join(',', Enumerable.Repeat("A", n)), Limits.Nodes, "ODT208" },
        { "search words", n => "$search=" + string.Join(' ', Enumerable.Repeat("a", n)), Limits.Nodes / 2, "ODT208" },
        { "steps", n => "$apply=" + string.Join('/', Enumerable.Repeat("identity", n)), Limits.Nodes, "ODT208" },
        { "list", n => "$filter=A in (" + string.Join(',', Enumerable.Repeat("1", n)) + ")", Limits.ListLength, "ODT209" },
        { "alias list", n => "@a=[" + string.Join(',', Enumerable.Repeat("1", n)) + "]", Limits.ListLength, "ODT209" },
        { "order", n => "$orderby=" + string.Join(',', Enumerable.Repeat("A", n)), Limits.OrderByItems, "ODT210" },
        { "order in expand", n => "$expand=B($orderby=" + string.Join(',', Enumerable.Repeat("A", n)) + ")", Limits.OrderByItems, "ODT210" },
        { "address", n => "$filter='" + Repeat("x", n - "$filter=''".Length - "Gaps".Length) + "'", Limits.UrlLength, "ODT101" },
    };

    [Theory]
    [MemberData(nameof(IsLimited))]
    public void Query_OfTheLargestSize_IsRead_AndTheNextIsNot(string what, Func<int, string> query, int largest, string code)
    {
        Assert.NotEmpty(what);
        ODataRequest.Parse("Gaps", query(largest));
        Assert.Equal(code, Assert.Throws<RejectedException>(() => ODataRequest.Parse("Gaps", query(largest + 1))).Rejection.Code);
    }

    [Fact]
    public void Values_OfAList_AreNotCountedAsNodes_ButOtherItemsAre()
    {
        ODataRequest.Parse("Gaps", $"$filter=A in ({Repeat("1,", 400)}2) or B in ({Repeat("1,", 400)}2)");
        var rejection = Assert.Throws<RejectedException>(() => ODataRequest.Parse("Gaps", $"$filter=A in ({Repeat("B,", 200)}2)")).Rejection;
        Assert.Equal("ODT208", rejection.Code);
    }

    [Fact]
    public void Path_WithTooManySegments_IsRejected()
    {
        ODataRequest.Parse(string.Join('/', Enumerable.Repeat("A", Limits.Depth)), "");
        var rejection = Assert.Throws<RejectedException>(() => ODataRequest.Parse(string.Join('/', Enumerable.Repeat("A", Limits.Depth + 1)), "")).Rejection;
        Assert.Equal("ODT107", rejection.Code);
    }

    [Fact]
    public void Body_MayBeLongerThanAnAddress_ToALimit()
    {
        var longest = "$filter='" + Repeat("x", Limits.BodyLength - "$filter=''".Length) + "'";
        ODataRequest.ParsePost("Gaps/$query", "", longest);
        Assert.Equal("ODT117", Assert.Throws<RejectedException>(() => ODataRequest.ParsePost("Gaps/$query", "", longest + " ")).Rejection.Code);
        Assert.Equal("ODT109", Assert.Throws<RejectedException>(() => ODataRequest.ParsePost("Gaps", "", "$top=1")).Rejection.Code);
    }

    public static readonly TheoryData<string, string, string, string> IsMeaningless = new()
    {
        { "", "$filter=A", "ODT115", "$filter" },
        { "$metadata", "$top=1", "ODT115", "$top" },
        { "$metadata", "@p=1", "ODT115", "@p" },
        { "$batch", "$format=json", "ODT115", "$format" },
    };

    [Theory]
    [MemberData(nameof(IsMeaningless))]
    public void Option_OfAResourceWithoutRows_IsRejected(string path, string query, string code, string target)
    {
        ODataRequest.Parse(path, path == "$batch" ? "" : "$format=json");
        var rejection = Assert.Throws<RejectedException>(() => ODataRequest.Parse(path, query)).Rejection;
        Assert.Equal((code, target), (rejection.Code, rejection.Target));
    }

    static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
