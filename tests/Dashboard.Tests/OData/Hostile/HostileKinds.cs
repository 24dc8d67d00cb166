using System.Globalization;
using System.Text;

namespace Shuddhachar.Dashboard.Tests.OData.Hostile;

/// <summary>The generators: one for each way to be hostile.</summary>
static class HostileKinds
{
    const string Text = "OfficeNameEn";
    const string Number = "TargetNumber";

    static readonly string[] Sets = ["Gaps", "QuarterResults", "Offices", "Scores", "Rankings", "FiscalYears"];
    static readonly string[] Functions = ["contains", "startswith", "endswith", "indexof", "concat", "matchesPattern", "substring", "tolower", "trim", "year", "round", "cast", "isof", "nope", "geo.distance"];
    static readonly string[] Operators = ["eq", "ne", "gt", "ge", "lt", "le", "and", "or", "add", "sub", "mul", "div", "divby", "mod", "in", "has", ";", "--"];
    static readonly string[] Steps =
    [
        "identity", "filter(TargetNumber gt 1)", "concat(identity,identity)", "concat(identity,concat(identity,identity))", "groupby((OfficeCode))", "groupby((OfficeCode,PlanCode),aggregate($count as N))",
        "topcount(2,TargetNumber)", "toppercent(50,TargetNumber)", "bottomsum(1e9,TargetNumber)", "orderby(OfficeNameBn desc)", "skip(1)", "top(5)", "search(a)", "compute(concat(OfficeNameEn,OfficeNameEn) as OfficeNameEn2)",
        "aggregate(TargetNumber with average as A,TargetNumber with countdistinct as D)", "join(Office as O)", "nest(identity as N)", "expand(Office)", "My.own(x=1)",
    ];

    internal static readonly IReadOnlyList<Func<Dice, HostileRequest>> All =
    [
        d => Filter("literal", $"{Text} {d.Of(Operators)} {d.Literal()}"),
        d => Filter("function", $"{d.Of(Functions)}({Text},{d.Literal()}) {d.Of(Operators)} {d.Of("true", "1", d.Literal())}"),
        d => Filter("number", $"{Number} {d.Of(Operators)} {d.Number()} {d.Of(Operators)} {d.Number()}"),
        d => Filter("deep", d.Of(Around("(", Number, ")"), Around("not (", "true", ")"), Around("-(", Number, ")"), Around("tolower(", Text, ")"), Around("case(true:", Number, ")"))(d.Upto(60)) + " eq 1"),
        d => Filter("long", string.Join(d.Of(" or ", " and "), Enumerable.Repeat($"{Text} eq {d.Literal()}", d.Upto(90)))),
        d => Filter("in", $"GapKey in ({string.Join(',', Enumerable.Range(0, d.Upto(1200)))})"),
        d => Filter("case", Nested(d.Upto(30), inner => $"case({inner} {d.Of("ge", "le")} {Number}:{Number})", Number) + " eq 1"),
        d => Filter("pattern", $"matchesPattern({Text},'{d.Of(d.Times("(a*)*", 30), $"({d.Times("(", 20)}a{{99}}", d.Times(".*", 50) + "x", "(?<=a)b", "(a)\\1", "[", "\\p{Bengali}+", "((a{30}){30}){30}", d.Evil())}')"),
        d => Filter("lambda", Nested(d.Upto(6), inner => $"Office/Gaps/any(g{d.Upto(9)}:{inner})", $"{Number} gt 1")),
        d => Filter("cartesian", string.Join(" or ", Enumerable.Range(0, d.Upto(12)).Select(i => $"Office/QuarterResults/any(q:q/ActualNumber gt {Number} add {i})"))),
        d => Filter("counts", Nested(d.Upto(5), inner => $"Office/Gaps/$count($filter={inner}) gt 0", "true")),
        d => Aliases(d),
        d => Get("apply", d, $"$apply={Encode(string.Join('/', Enumerable.Range(0, d.Upto(12)).Select(_ => d.Of(Steps))))}"),
        d => Get("concat", d, $"$apply={Encode(d.Of(string.Join('/', Enumerable.Repeat("concat(identity,identity)", d.Upto(40))), Nested(d.Upto(40), inner => $"concat(identity,{inner})", "identity")))}"),
        d => Get("rollup", d, $"$apply={Encode($"groupby(({string.Join(',', Enumerable.Range(0, d.Upto(30)).Select(_ => $"rollup($all,{d.Of("OfficeCode", "PlanCode", "OfficeKey", "Office/NameEn")})"))}),aggregate($count as {d.Of("N", "x\"y", HostileRequest.Marker)}))")}"),
        d => Get("growing text", d, $"$compute={Encode(string.Join(',', Enumerable.Range(0, d.Upto(30)).Select(i => $"concat({(i == 0 ? Text : $"C{i}")},{(i == 0 ? Text : $"C{i}")}) as C{i + 1}")))}"),
        d => Get("names", d, $"$compute={Encode($"{Number} mul 2 as {HostileRequest.Marker}{d.Of("", "1", "\"", "; select", "্ক", "\u200D")}")}&$select={Encode(HostileRequest.Marker)}"),
        d => Get("expand", d, $"$expand={Encode(Nested(d.Upto(6), inner => $"{d.Of("Office", "*", "Gaps", "Children", "Parent", "QuarterResults", d.Evil())}($expand={inner})", "Office"))}"),
        d => Get("expand wide", d, $"$expand={Encode(string.Join(',', Enumerable.Repeat(d.Of("Office", "*", "Gaps($count=true)", "Children($levels=max)", "Gaps/$count", "Office/$ref"), d.Upto(50))))}"),
        d => Get("levels", d, $"$expand=Children($levels={Encode(d.Of("max", d.Number(), d.Evil()))})"),
        d => Get("orderby", d, $"$orderby={Encode(string.Join(',', Enumerable.Repeat(d.Of($"concat({Text},concat({Text},{d.Literal()}))", $"{Number} mul {Number}", d.Evil(), "Office/NameBn desc"), d.Upto(8))))}"),
        d => Get("page", d, $"$top={Encode(d.Number())}&$skip={Encode(d.Number())}&$count={d.Of("true", "false", Encode(d.Evil()))}"),
        d => Get("skiptoken", d, $"$skiptoken={Encode(d.Of(d.Evil(), "1.1.AAAAAAAA", "-1", d.Number(), Convert.ToBase64String(d.Bytes(60))))}"),
        d => Get("search", d, $"$search={Encode(string.Join(d.Of(" ", " AND ", " OR ", " NOT "), Enumerable.Range(0, d.Upto(120)).Select(_ => d.Of("a", "\"" + d.Evil() + "\"", d.Evil(), "NOT", "(", ")"))))}"),
        d => Get("select", d, $"$select={Encode(string.Join(',', Enumerable.Range(0, d.Upto(60)).Select(_ => d.Of("OfficeKey", "*", "Office/NameEn", d.Evil(), "Nope", "Shuddhachar.*"))))}"),
        d => Get("format", d, $"$format={Encode(d.Of("json", "xlsx", "csv", "atom", d.Evil(), "application/json;odata.metadata=" + d.Evil(), new string('x', d.Upto(3000))))}&$top=3"),
        d => Get("unknown option", d, $"{Encode(d.Of("$" + HostileRequest.Marker, HostileRequest.Marker, "@" + d.Evil(), "", "$filter", "FILTER"))}={Encode(d.Evil())}&$filter=true"),
        d => Get("random options", d, Encode(Encoding.Latin1.GetString(d.Bytes(300)))),
        d => new("path", "GET", Encode(string.Join('/', Enumerable.Range(0, d.Upto(40)).Select(_ => d.Of(d.Of(Sets), d.Evil(), "Gaps(1)", "Office", "$count", "$value", "$metadata", "..", "Offices(OfficeCode=" + d.Literal() + ")")))).Replace("%2F", d.Of("/", "/", "%2F"), StringComparison.Ordinal), [], null),
        d => new("key", "GET", $"{d.Of(Sets)}({Encode(d.Of(d.Literal(), d.Number(), "OfficeCode=" + d.Literal(), d.Evil(), "@a", "1,2", "GapKey=1,GapKey=1"))}){d.Of("", "/NameEn", "/$value", "/Office", "/$ref")}", [], null),
        d => new("bad bytes", "GET", $"{d.Of("Gaps?$filter=", "", "Offices('", "Gaps?$search=")}{d.Of("%ff%fe", "%C0%AF", "%E0%A4", "%", "%zz", "%00", "%F0%9F%98", "\u00ff\u00fe", "%ED%A0%80", "%2", "+%2B+")}{d.Of("", "'", ")", "&$top=1")}", [], null),
        d => new("raw bytes", "GET", Encoding.Latin1.GetString([.. d.Bytes(200).Select(b => b is < 33 or 127 ? (byte)'!' : b)]), [], null),
        d => new("long url", "GET", "Gaps?$filter=" + Encode(new string(d.Of('a', '(', '\'', '1', 'ক'), d.Upto(9_000))), [], null),
        d => new("headers", d.Of("GET", "HEAD"), "Gaps?$top=2", [.. Enumerable.Range(0, d.Upto(4)).Select(_ => Header(d))], null),
        d => new("method", d.Of("PUT", "PATCH", "DELETE", "POST", "TRACE", "OPTIONS", "MERGE", "QUERY", "FOO"), d.Of("Gaps", "Gaps(1)", "$batch", "$metadata", "", "Gaps/$query"), [("Content-Type", d.Of("application/json", "text/plain", "x"))], d.Bytes(100)),
        d => new("query body", "POST", d.Of(Sets) + "/$query", [("Content-Type", d.Of("text/plain", "text/plain;charset=utf-16"))], d.Of(Encoding.UTF8.GetBytes("$filter=" + Encode($"{Text} eq {d.Literal()}")), d.Bytes(2_000), new byte[d.Upto(80_000)], Encoding.UTF8.GetBytes("$filter=" + Encode(new string('(', d.Upto(60_000)))))),
        HostileBatches.Json,
        HostileBatches.Multipart,
    ];

    static HostileRequest Filter(string kind, string filter) => new(kind, "GET", $"{(kind is "counts" ? "QuarterResults" : "Gaps")}?$top=20&$filter={Encode(filter)}", [], null);

    static HostileRequest Get(string kind, Dice dice, string options) => new(kind, "GET", $"{dice.Of(Sets)}?{options}", [], null);

    static HostileRequest Aliases(Dice dice)
    {
        var most = dice.Upto(40);
        var names = Enumerable.Range(0, most).Select(i => $"@a{i}={Encode(dice.Of($"@a{i + 1} add @a{i + 1}", $"@a{i}", "not @a0", dice.Literal(), "(1,2,@a1)", $"@a{i + 1}"))}");
        return new("alias", "GET", $"Gaps?$filter={Encode(dice.Of("@a0 eq 1", "@a0", "GapKey in @a0", $"contains({Text},@a0)"))}&{string.Join('&', names)}", [], null);
    }

    static (string Name, string Value) Header(Dice dice)
    {
        var evil = dice.Evil().Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' ');
        var value = string.Concat(evil.Where(c => c < 256));
        return (dice.Of("Prefer", "Accept", "If-None-Match", "OData-Version", "OData-MaxVersion", "Accept-Language", "Accept-Encoding", "Accept-Charset", "X-Nothing"), dice.Of(
            value, "odata.maxpagesize=" + dice.Number(), "4.0", "5.0", "4.01;" + value, new string('x', dice.Upto(4_000)), "bn,en;q=" + value, "*/*;q=2", "application/json;odata.metadata=" + value, "respond-async", "gzip;q=0, br, " + value));
    }

    static Func<int, string> Around(string open, string core, string close) =>
        levels => string.Concat(Enumerable.Repeat(open, levels)) + core + string.Concat(Enumerable.Repeat(close, levels));

    static string Nested(int levels, Func<string, string> around, string core) => Enumerable.Range(0, levels).Aggregate(core, (inner, _) => around(inner));

    // what may stand in a query as it is stays readable; all else is escaped, byte by byte
    internal static string Encode(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b =>
        b < 128 && (char.IsAsciiLetterOrDigit((char)b) || "$@(),'*:;=._-".Contains((char)b, StringComparison.Ordinal)) ? ((char)b).ToString() : "%" + b.ToString("X2", CultureInfo.InvariantCulture)));
}
