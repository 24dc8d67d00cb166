using System.Globalization;
using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Intake;

namespace Shuddhachar.Dashboard.Pages.Intake;

/// <summary>Where reports are handed in, and how far each has come.</summary>
public sealed partial class IntakePage
{
    [Inject]
    public required Desk Desk { get; init; }

    [Inject]
    public required OfficeScope Scope { get; init; }

    [Inject]
    public required Visitor Visitor { get; init; }

    [Inject]
    public required IntakeSettings Settings { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = SignInRoutes.ProblemName)]
    public string? Problem { get; set; }

    [SupplyParameterFromQuery(Name = SignInRoutes.DoneName)]
    public string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageName { get; set; }

    IntakeView View { get; set; } = new(null, "", 1);

    IReadOnlyList<Draft> All { get; set; } = [];

    IReadOnlyList<Draft> Found { get; set; } = [];

    /// <summary>A page beyond the last is the first.</summary>
    int Page => (View.Page - 1) * (long)IntakeView.RowsPerPage >= Found.Count ? 1 : View.Page;

    protected override void OnParametersSet()
    {
        View = IntakeView.From(State, Text, PageName);
        All = Desk.All();
        Found = View.Among(All);
    }

    IEnumerable<(string? Value, string Text)> States() => Enum.GetValues<DraftState>().Select(state => ((string?)Urls.Name(state), $"{T[$"intake.state.{Urls.Name(state)}"]} ({T.Number(All.Count(draft => draft.State == state))})"));

    /// <summary>How many files of the last upload came to what.</summary>
    IEnumerable<(string Outcome, long Count)> Receipts() => Upload.Outcomes
        .Select(outcome => (outcome, int.TryParse(Http.Request.Query["was_" + outcome], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0L)).Where(pair => pair.Item2 > 0);

    string Limit(string outcome) => T.Number(outcome switch { "large" => Settings.FileBytes >> 20, "many" => Settings.Files, "quota" => Settings.Waiting, _ => 0L });
}
