using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Shuddhachar.Dashboard.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>Which reports /intake lists; the whole of it stands in the address.</summary>
/// <param name="State">Null is every state.</param>
/// <param name="Text">Part of the file's name, of the office's name or of its code.</param>
/// <param name="Page">From 1.</param>
public sealed record IntakeView(DraftState? State, string Text, int Page)
{
    public const int RowsPerPage = 25;

    public static IntakeView From(string? state, string? text, string? page) =>
        new(Enum.TryParse<DraftState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null, text?.Trim() ?? "", OfficesView.PageOf(page));

    public IReadOnlyList<Draft> Among(IEnumerable<Draft> drafts) => [.. drafts.Where(draft => (State is null || draft.State == State) && (Text.Length == 0 || Names(draft).Any(name => name.Contains(Text, StringComparison.OrdinalIgnoreCase))))];

    static IEnumerable<string> Names(Draft draft) => new[] { draft.FileName, draft.Plan?.OfficeCode, draft.Plan?.OfficeNameBn, draft.Plan?.OfficeNameEn }.OfType<string>();
}

/// <summary>Addresses of the intake.</summary>
static class IntakeLinks
{
    public static string Intake(this Urls to, IntakeView view) => to.Intake() + Query(
        ("state", view.State is { } state ? Urls.Name(state) : null), ("q", view.Text), ("page", view.Page > 1 ? Text(view.Page) : null));

    public static string Draft(this Urls to, string id) => to.Post($"/intake/{id}");

    /// <summary>One page of the report's printed lines.</summary>
    public static string DraftLines(this Urls to, string id, int page) => to.Draft(id) + Query(("lines", page > 1 ? Text(page) : null));

    public static LineLink LinesOfDraft(this Urls to, string id) => (line, field) => to.DraftLines(id, DocumentView.PageOf(line ?? 0))
        + (line is not { } at || at <= 0 ? "" : "#" + (field is { } place and > 0 ? Urls.FieldAnchor(at, place) : Urls.LineAnchor(at)));

    /// <summary>The form that corrects a cell of this row.</summary>
    public static string Correction(this Urls to, string id, string indicatorNo, int? line, int page) =>
        to.Draft(id) + Query(("lines", page > 1 ? Text(page) : null), ("no", indicatorNo), ("line", line is { } at ? Text(at) : null)) + "#correct";

    public static string Refusal(this Urls to, string id) => to.Post($"/intake/{id}/refusal");

    public static string Batch(this Urls to, string? office = null, int page = 1) => to.Post("/intake/batch") + Query(("office", office), ("page", page > 1 ? Text(page) : null));

    public static string Publication(this Urls to, int number, string? office = null, int page = 1) =>
        to.Post($"/intake/publications/{Text(number)}") + Query(("office", office), ("page", page > 1 ? Text(page) : null));

    static string Query(params (string Name, string? Value)[] parameters) =>
        new QueryBuilder(parameters.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!))).ToString();

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
