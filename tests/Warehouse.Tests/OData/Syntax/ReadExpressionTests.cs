using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData.Syntax;

/// <summary>Expressions that are read, and as what.</summary>
public sealed class ReadExpressionTests
{
    public static readonly TheoryData<string, string> IsValue = new()
    {
        { "null", "null" },
        { "NULL", "null" },
        { "true", "true" },
        { "False", "false" },
        { "1", "1" },
        { "-1", "-1" },
        { "+1", "1" },
        { "007", "7" },
        { "9223372036854775807", "9223372036854775807" },
        { "-9223372036854775808", "-9223372036854775808" },
        { "9223372036854775808", "9223372036854775808m" },
        { "12345678901234567890123456789", "1.2345678901234568E+28d" },
        { "1.5", "1.5m" },
        { "1.50", "1.50m" },
        { "-0.000001", "-0.000001m" },
        { "0.12345678901234567890123456", "0.12345678901234567890123456m" },
        { "0.12345678901234567890123456789", "0.12345678901234568d" },
        { "1e3", "1000d" },
        { "1.5E-3", "0.0015d" },
        { "-1e+2", "-100d" },
        { "INF", "Infinityd" },
        { "-INF", "-Infinityd" },
        { "NaN", "NaNd" },
        { "''", "''" },
        { "'O''Neil'", "'O'Neil'" },
        { "''''", "'''" },
        { "'a(b'", "'a(b'" },
        { "'ই-ফাইলে নোট'", "'ই-ফাইলে নোট'" },
        { "2020-02-29", "2020-02-29" },
        { "2020-02-29T00:00Z", "2020-02-29T00:00:00Z" },
        { "2020-02-29t23:30:15.1234567z", "2020-02-29T23:30:15.1234567Z" },
        { "2020-02-29T23:30:15.5+06:00", "2020-02-29T17:30:15.5Z" },
        { "2020-01-01T00:00:00-05:30", "2020-01-01T05:30:00Z" },
        { "2020-01-01T00:00:00.123456789012Z", "2020-01-01T00:00:00.1234567Z" },
        { "12:30", "12:30:00" },
        { "12:30:05", "12:30:05" },
        { "23:59:59.25", "23:59:59.25" },
        { "duration'PT1H'", "duration 01:00:00" },
        { "Duration'-P1DT2H30M1.5S'", "duration -1.02:30:01.5000000" },
        { "duration'P2D'", "duration 2.00:00:00" },
        { "binary'AQID'", "binary 010203" },
        { "binary'-_8='", "binary FBFF" },
        { "binary''", "binary " },
        { "01234567-89ab-cdef-0123-456789ABCDEF", "01234567-89ab-cdef-0123-456789abcdef" },
        { "abcdef01-89ab-cdef-0123-456789abcdef", "abcdef01-89ab-cdef-0123-456789abcdef" },
        { "Ns.Colour'Red'", "'Red'" },
        { "A.B.Colour'Red,Blue'", "'Red,Blue'" },
    };

    public static readonly TheoryData<string, string> IsRead = new()
    {
        { "RankNo eq 1", "(RankNo eq 1)" },
        { "  RankNo   EQ\t1  ", "(RankNo eq 1)" },
        { "সূচক eq 'ক'", "(সূচক eq 'ক')" },
        { "a or b and c", "(a or (b and c))" },
        { "a and b or c", "((a and b) or c)" },
        { "a or b or c", "((a or b) or c)" },
        { "a eq b and c ne d", "((a eq b) and (c ne d))" },
        { "a eq b gt c", "(a eq (b gt c))" },
        { "a add b mul c sub d", "((a add (b mul c)) sub d)" },
        { "a div b divby c mod d mul e", "((((a div b) divby c) mod d) mul e)" },
        { "(a add b) mul c", "((a add b) mul c)" },
        { "a sub (b sub c)", "(a sub (b sub c))" },
        { "not a and b", "(not(a) and b)" },
        { "not a eq b", "(not(a) eq b)" },
        { "not (a eq b)", "not((a eq b))" },
        { "NOT(a)", "not(a)" },
        { "not not a", "not(not(a))" },
        { "not a in (1)", "not((a in [1]))" },
        { "not a has Ns.E'x'", "not((a has 'x'))" },
        { "-a mul b", "(-(a) mul b)" },
        { "- 5 add -a", "(-(5) add -(a))" },
        { "-(a add b)", "-((a add b))" },
        { "--5", "-(-5)" },
        { "-INFO", "-(INFO)" },
        { "not_a eq nota", "(not_a eq nota)" },
        { "a in (1,2 , 3)", "(a in [1,2,3])" },
        { "a in ('x')", "(a in ['x'])" },
        { "a in (2020-01-01,null)", "(a in [2020-01-01,null])" },
        { "a in(1) and b", "((a in [1]) and b)" },
        { "a in (b add 1,c)", "(a in [(b add 1),c])" },
        { "a in @list", "(a in @list)" },
        { "a in [\"x\",\"\\u0995\\n\\\"\",1,true,null]", "(a in ['x','ক\n\"',1,true,null])" },
        { "a in []", "(a in [])" },
        { "a in Office/Codes", "(a in Office/Codes)" },
        { "a eq @p and @q", "((a eq @p) and @q)" },
        { "Office/NameBn eq null", "(Office/NameBn eq null)" },
        { "$it/RankNo eq $this", "($it/RankNo eq $this)" },
        { "contains(NameBn,'ক')", "contains(NameBn,'ক')" },
        { "CONTAINS( tolower( Name ) , 'x' )", "contains(tolower(Name),'x')" },
        { "now() gt 2020-01-01T00:00Z", "(now() gt 2020-01-01T00:00:00Z)" },
        { "Ns.Func(a,1)", "Ns.Func(a,1)" },
        { "cast(a,Edm.String) eq '1'", "(cast(a,Edm.String) eq '1')" },
        { "isof(Ns.Type)", "isof(Ns.Type)" },
        { "Office/Ns.Ministry/Code eq 'x'", "(Office/Ns.Ministry/Code eq 'x')" },
        { "case(a gt 1:'x',true:'y')", "case((a gt 1):'x',true:'y')" },
        { "Case( a : 12:30:00 , true : b )", "case(a:12:30:00,true:b)" },
        { "case(a:2020-01-01,b:1)", "case(a:2020-01-01,b:1)" },
        { "Gaps/any(g:g/RankNo gt 1)", "Gaps/any(g:(g/RankNo gt 1))" },
        { "Office/Gaps/ALL( g : g/IsMet )", "Office/Gaps/all(g:g/IsMet)" },
        { "Gaps/any()", "Gaps/any()" },
        { "Gaps/any( )", "Gaps/any()" },
        { "Codes/any(c:$this/Codes/all(d:c eq d))", "Codes/any(c:$this/Codes/all(d:(c eq d)))" },
        { "Office/any eq 1", "(Office/any eq 1)" },
        { "Gaps/$count gt 5", "(Gaps/$count gt 5)" },
        { "Gaps/$count($filter=RankNo gt 1;search=abc) eq 0", "(Gaps/$count(filter=(RankNo gt 1);search='abc') eq 0)" },
        { "null eq a", "(null eq a)" },
        { "null/a eq true", "(null/a eq true)" },
        { "Eq eq eq", "(Eq eq eq)" },
        { "in in (in)", "(in in [in])" },
    };

    [Theory]
    [MemberData(nameof(IsValue))]
    [MemberData(nameof(IsRead))]
    public void Filter_ThatIsWellFormed_IsRead(string text, string tree) => Assert.Equal(tree, SyntaxRendering.Of(Read(text)));

    [Theory]
    [MemberData(nameof(IsValue))]
    public void Alias_WithAnyValue_IsRead(string text, string value)
    {
        var request = ODataRequest.Parse("Gaps", "@p=" + Uri.EscapeDataString(text));
        Assert.Equal(value, SyntaxRendering.Of(request.Options.Aliases["@p"]));
    }

    [Fact]
    public void Literal_KeepsItsTextAndPlace()
    {
        var binary = Assert.IsType<BinarySyntax>(Read("  a eq 'it''s'"));
        var literal = Assert.IsType<LiteralSyntax>(binary.Right);
        Assert.Equal((2, 4, 7, "'it''s'"), (binary.Left.Position, binary.Position, literal.Position, literal.Text));
    }

    static ExpressionSyntax Read(string text) => ODataRequest.Parse("Gaps", "$filter=" + Uri.EscapeDataString(text)).Query.Filter!;
}
