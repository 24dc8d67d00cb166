using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData.Syntax;

/// <summary>Paths that are read, and as what.</summary>
public sealed class ReadPathTests
{
    public static readonly TheoryData<string, ResourceKind, string> IsRead = new()
    {
        { "", ResourceKind.ServiceDocument, "" },
        { "/", ResourceKind.ServiceDocument, "" },
        { "$metadata", ResourceKind.Metadata, "" },
        { "$batch", ResourceKind.Batch, "" },
        { "Offices", ResourceKind.Data, "Offices" },
        { "/Offices/", ResourceKind.Data, "Offices" },
        { "Offices(1)", ResourceKind.Data, "Offices[=1]" },
        { "Offices(-1)", ResourceKind.Data, "Offices[=-1]" },
        { "Offices('x')", ResourceKind.Data, "Offices[='x']" },
        { "Offices('a%2Fb%27%27c')", ResourceKind.Data, "Offices[='a/b'c']" },
        { "Offices(OfficeCode='ICTD')", ResourceKind.Data, "Offices[OfficeCode='ICTD']" },
        { "Offices( A = 1 , B = 2020-01-01 )", ResourceKind.Data, "Offices[A=1,B=2020-01-01]" },
        { "Offices(@k)", ResourceKind.Data, "Offices[=@k]" },
        { "Offices(A=@k)", ResourceKind.Data, "Offices[A=@k]" },
        { "Offices/$count", ResourceKind.Data, "Offices|$count" },
        { "Offices(1)/NameBn/$value", ResourceKind.Data, "Offices[=1]|NameBn|$value" },
        { "Offices(1)/Gaps(2)/Office/$ref", ResourceKind.Data, "Offices[=1]|Gaps[=2]|Office|$ref" },
        { "Offices(1)/Ns.Type/NameBn", ResourceKind.Data, "Offices[=1]|Ns.Type|NameBn" },
        { "%4Fffices%281%29", ResourceKind.Data, "Offices[=1]" },
        { "Offices('a+b')", ResourceKind.Data, "Offices[='a+b']" },
        { "Offices/$query", ResourceKind.Data, "Offices" },
        { "Offices/$count/$query", ResourceKind.Data, "Offices|$count" },
    };

    public static readonly TheoryData<string, string, string> IsRejected = new()
    {
        { "1Offices", "ODT111", "1Offices" },
        { "Offices(1", "ODT111", "Offices(1" },
        { "Offices()", "ODT111", "Offices()" },
        { "Offices(1)x", "ODT111", "Offices(1)x" },
        { "Offices(1)(2)", "ODT111", "Offices(1)(2)" },
        { "Offices(1,)", "ODT111", "Offices(1,)" },
        { "Offices(A)", "ODT111", "Offices(A)" },
        { "Offices(A=)", "ODT111", "Offices(A=)" },
        { "Offices(1 add 1)", "ODT111", "Offices(1 add 1)" },
        { "Offices('a/b')", "ODT111", "Offices('a" },
        { "Offices('x)", "ODT111", "Offices('x)" },
        { "Offices//NameBn", "ODT111", "" },
        { "//", "ODT111", "" },
        { "Offices/1", "ODT111", "1" },
        { "Offices/$links", "ODT111", "$links" },
        { "Offices/$count/x", "ODT111", "x" },
        { "Offices/$count(1)", "ODT111", "$count(1)" },
        { "$count", "ODT111", "$count" },
        { "$query", "ODT111", "$query" },
        { "$metadata/x", "ODT111", "$metadata" },
        { "$metadata/$query", "ODT111", "$metadata" },
        { "Offices/$metadata", "ODT111", "$metadata" },
        { "Offices/$query/x", "ODT111", "$query" },
        { "Offi ces", "ODT111", "Offi ces" },
        { "Offices.", "ODT111", "Offices." },
        { "Offices%ff", "ODT106", "Offices%ff" },
        { "$all", "ODT116", "$all" },
        { "$all/Ns.Type", "ODT116", "$all" },
        { "$crossjoin(Offices,Gaps)", "ODT116", "$crossjoin" },
        { "$entity", "ODT116", "$entity" },
        { "Offices/$filter(RankNo eq 1)", "ODT116", "$filter" },
        { "Offices/$each", "ODT116", "$each" },
    };

    [Theory]
    [MemberData(nameof(IsRead))]
    public void Path_ThatIsWellFormed_IsRead(string path, ResourceKind kind, string segments)
    {
        var read = ODataRequest.Parse(path, "").Path;
        Assert.Equal(kind, read.Kind);
        Assert.Equal(path.EndsWith("$query", StringComparison.Ordinal), read.IsQuery);
        Assert.Equal(segments, string.Join('|', read.Segments.Select(Render)));
    }

    [Theory]
    [MemberData(nameof(IsRejected))]
    public void Path_ThatIsWrongOrNotBuilt_IsRejectedByItsSegment(string path, string code, string segment)
    {
        var rejection = Assert.Throws<RejectedException>(() => ODataRequest.Parse(path, "")).Rejection;
        Assert.Equal((code, segment), (rejection.Code, rejection.Target));
    }

    static string Render(ResourceSegment segment) => segment.Name
        + (segment.Key is { } key ? $"[{string.Join(',', key.Select(part => $"{part.Name}={SyntaxRendering.Of(part.Value)}"))}]" : "");
}
