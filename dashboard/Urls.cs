using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard;

/// <summary>Every link of the dashboard in one language. The whole state of a page is in its address, so a link reproduces the view.</summary>
public sealed class Urls(PageRequest request)
{
    public const string OData = "/odata/";

    public static string ODataSet(string set) => $"{OData}{set}?$top=10";

    /// <summary>Rows of an OData set as a file; of the current snapshot, the only one that the service has.</summary>
    /// <param name="format">`csv` or `xlsx`.</param>
    /// <param name="order">As in `$orderby`; by their key when empty.</param>
    public static string Feed(string set, string filter, string format, string order = "")
    {
        var query = new QueryBuilder { { "$filter", filter }, { "$format", format } };
        if (order.Length > 0) query.Add("$orderby", order);
        return OData + set + query;
    }

    readonly string _root = request.Language.Root();

    public string Overview(OverviewView? view = null) => (_root.Length == 0 ? "/" : _root) + Query(
        ("year", view?.Year),
        ("plan", view?.Plan),
        ("data", view?.IsSynthetic switch { true => OverviewView.Synthetic, false => OverviewView.Real, null => null }));

    public string Rankings() => $"{_root}/ranking" + Query();

    public string Ranking(string year, string plan, RankingView? view = null) => $"{_root}/ranking/{Segment(year)}/{Segment(plan)}" + Query([.. view?.State() ?? []]);

    /// <param name="ending">`.pdf`, or nothing for the page.</param>
    public string PrintedRanking(string year, string plan, RankingView view, string ending = "") =>
        $"{_root}/print/ranking/{Segment(year)}/{Segment(plan)}{ending}" + Query([.. view.Rules()]);

    /// <param name="ending">`.pdf`, or nothing for the page.</param>
    public string PrintedOffice(string code, string ending = "") => $"{_root}/print/offices/{Segment(code)}{ending}" + Query();

    /// <summary>Who one is here: password, keys, signing out.</summary>
    public string Account() => $"{_root}/account";

    /// <summary>Reports that were handed in and are not published yet.</summary>
    public string Intake() => $"{_root}/intake";

    public string People() => $"{_root}/people";

    public string Audit(int page = 1, string? who = null, string? action = null, bool isChecked = false) => $"{_root}/audit" + Query(
        ("who", who), ("action", action), ("page", PageName(page)), ("check", isChecked ? "1" : null));

    /// <summary>Where a form is posted to.</summary>
    public string Post(string path) => _root + path;

    public string ENothi(ENothiView? view = null) => $"{_root}/enothi" + Query([.. view?.State ?? []]);

    public string Gaps(GapView? view = null) => $"{_root}/gaps" + Query([.. view?.State ?? []]);

    /// <summary>What is measured by indicators of several years and plans.</summary>
    public string Concepts(ConceptView? view = null) => $"{_root}/indicators" + Query([.. view?.State ?? []]);

    /// <summary>All offices on one measure.</summary>
    public string Concept(string code, ConceptView? view = null) => $"{_root}/indicators/{Segment(code)}" + Query([.. view?.State ?? []]);

    public string Offices(OfficesView? view = null) => $"{_root}/offices" + Query(
        ("q", view?.Text),
        ("kind", view?.Kind),
        ("parent", view?.Parent),
        ("data", DataName(view?.IsSynthetic)),
        ("page", PageName(view?.Page)));

    /// <param name="document">The report whose indicator sheet is shown; null is the latest.</param>
    public string Office(string code, int? document = null) =>
        $"{_root}/offices/{Segment(code)}" + Query(("document", document is { } key ? Text(key) : null)) + (document is null ? "" : "#sheet");

    /// <summary>An office with everything the reader chose there.</summary>
    public string Office(string code, OfficeView view) => $"{_root}/offices/{Segment(code)}" + Query(
        ("document", view.Document is { } key ? Text(key) : null),
        ("compare", string.Join(',', view.Compare)),
        ("plan", view.Plan));

    /// <summary>All offices on one measure.</summary>
    public string Concept(string code) => $"{_root}/indicators/{Segment(code)}" + Query();

    /// <summary>An indicator's row in the sheet of an office's report.</summary>
    public string Indicator(string officeCode, int document, int indicatorKey) =>
        $"{_root}/offices/{Segment(officeCode)}" + Query(("document", Text(document))) + "#" + IndicatorAnchor(indicatorKey);

    /// <summary>A report, or one printed line of it, on the page of lines where it stands, or one field of that line.</summary>
    public string Document(int key, int? line = null, int? field = null) => DocumentLines(key, DocumentView.PageOf(line ?? 0))
        + (line is not { } at || at <= 0 ? "" : "#" + (field is { } place and > 0 ? FieldAnchor(at, place) : LineAnchor(at)));

    /// <summary>One page of a report's printed lines.</summary>
    public string DocumentLines(int key, int page) => $"{_root}/documents/{Text(key)}" + Query(("lines", PageName(page)));

    /// <summary>The findings of a report as a letter to the office.</summary>
    public string Findings(int key) => $"{_root}/documents/{Text(key)}/findings" + Query();

    /// <summary>The same as a table for a spreadsheet.</summary>
    public string FindingsFile(int key) => $"{_root}/documents/{Text(key)}/findings.csv" + Query();

    /// <summary>The address that outlives a reload of the warehouse: by the hash of the file.</summary>
    public string Document(string sha256) => $"{_root}/documents/{sha256[..12]}" + Query();

    public string Quality(QualityView? view = null) => $"{_root}/quality" + Query(
        ("by", view is null or { By: QualityBy.Office } ? null : Name(view.By)),
        ("change", view is null or { Change: ChangeKind.All } ? null : Name(view.Change)),
        ("data", DataName(view?.IsSynthetic)),
        ("page", PageName(view?.Page)),
        ("changes", PageName(view?.ChangePage)),
        ("files", PageName(view?.FilePage)));

    /// <summary>The dashboard as an earlier snapshot has it.</summary>
    public string OfSnapshot(int number) => (_root.Length == 0 ? "/" : _root) + new QueryBuilder { { PageRequest.AsOfName, Text(number) } };

    public string Connect() => $"{_root}/connect" + Query();

    public string Search(string? text = null) => $"{_root}/search" + Query(("q", text));

    /// <summary>What the OData address holds, for people.</summary>
    public string Browse() => $"{_root}/browse" + Query();

    public static string LineAnchor(int line) => "line-" + Text(line);

    /// <summary>A field of a printed line, which its cell links to.</summary>
    public static string FieldAnchor(int line, int field) => $"field-{Text(line)}-{Text(field)}";

    /// <summary>A cell as read, which its printed field links to.</summary>
    public static string CellAnchor(int indicatorKey, string column) => $"cell-{Text(indicatorKey)}-{column}";

    public static string IndicatorAnchor(int indicatorKey) => "indicator-" + Text(indicatorKey);

    /// <summary>This page, with its state, in the other language.</summary>
    public static string InOtherLanguage(PathString path, QueryString query)
    {
        var here = Languages.Of(path);
        var rest = path.Value![here.Root().Length..];
        var there = here.Other().Root() + rest;
        return (there.Length == 0 ? "/" : there.Length > 1 ? there.TrimEnd('/') : there) + query;
    }

    /// <summary>This page, with its state, of the current snapshot.</summary>
    public static string OfLatest(PathString path, IQueryCollection query) => path + new QueryBuilder(query.Where(pair => pair.Key != PageRequest.AsOfName)).ToString();

    /// <summary>A chart as a file: the same drawing as on the page, with its title, source and date.</summary>
    /// <param name="ending">`svg` or `png`.</param>
    public string Chart(string name, IEnumerable<(string Name, string? Value)> state, string ending) =>
        $"{_root}/charts/{name}.{ending}" + Query([.. state]);

    /// <summary>The state of an address, which keeps the snapshot that the page shows.</summary>
    string Query(params (string Name, string? Value)[] parameters)
    {
        var builder = new QueryBuilder();
        foreach (var (name, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
                builder.Add(name, value);
        }
        if (request.AsOf is { } number)
            builder.Add(PageRequest.AsOfName, Text(number));
        return builder.ToString();
    }

    /// <summary>`Missed` is `missed` in an address.</summary>
    public static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    static string? DataName(bool? isSynthetic) => isSynthetic switch { true => "synthetic", false => "real", null => null };

    static string? PageName(int? page) => page is { } number and > 1 ? Text(number) : null;

    static string Segment(string text) => Uri.EscapeDataString(text);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
