using System.Globalization;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>What a publisher does with accepted reports and chosen methods. Each answer is the key of a text, as of <see cref="Desk"/>. The programs that it starts write to the audit log themselves.</summary>
sealed class BatchDesk(Desk desk, OfficeScope scope, Visitor visitor, Publisher publisher, Publications publications, Drafts drafts, MethodChoices choices, MethodsQuery methods, DataFolder folder)
{
    public Waiting Waiting() => new(Accepted(), [.. choices.Waiting.Where(choice => MayChoose && !publications.HoldsMethod(choice.PlanCode))]);

    /// <summary>A method is that of all offices.</summary>
    public bool MayChoose => scope.IsNation;

    IReadOnlyList<Draft> Accepted() => [.. desk.All().Where(draft => draft.State == DraftState.Accepted && !publications.Holds(draft.Id)).Reverse()];

    /// <summary>The last look, if it was at reports that the visitor may see.</summary>
    public Batch? Last => publications.Batch is { } batch && (scope.IsNation || batch.Methods.IsEmpty) && batch.Drafts.All(seen => drafts.Find(seen.Id) is not { } draft || scope.Sees(draft)) ? batch : null;

    /// <summary>Is what was looked at still what would be published?</summary>
    public bool IsUpToDate(Batch batch, LoadPreview seen) => batch.State == BatchState.Ready
        && seen.Base == new Snapshots(folder).Current && Waiting() is var waiting
        && batch.Drafts.ToHashSet().SetEquals(waiting.Reports.Select(draft => new BatchDraft(draft.Id, draft.Revision)))
        && batch.Methods.ToHashSet().SetEquals(waiting.Methods);

    /// <summary>Reports on the same office, plan and quarter: only the last of them will count.</summary>
    public IEnumerable<IReadOnlyList<Draft>> Doubles() => Accepted().Where(draft => draft.Plan is not null)
        .GroupBy(draft => (draft.Plan!.OfficeCode, draft.Plan.PlanCode, Desk.PeriodOf(draft.Plan))).Where(same => same.Count() > 1).Select(same => same.ToArray());

    public IReadOnlyList<Publication> Publications() => [.. publications.All().Where(Sees)];

    public Publication? Find(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && publications.Find(known) is { } publication && Sees(publication) ? publication : null;

    /// <summary>Only the publication whose snapshot is in use can be taken back: what came after it stands on it.</summary>
    public bool CanUndo(Publication publication) => publication is { State: PublicationState.Published, Base: not null } && publication.Snapshot == new Snapshots(folder).Current && publication.Snapshot != publication.Base;

    public string Look() => Waiting() is not { IsEmpty: false } waiting ? "nothing_accepted" : publisher.Look(visitor.Code, waiting) ? "looking" : "busy";

    /// <summary>Makes a method wait to become the default of its plan.</summary>
    public string Choose(string plan, string method)
    {
        if (!MayChoose) return "method_nation";
        if (publications.HoldsMethod(plan)) return "busy";
        if (methods.All().FirstOrDefault(known => known.PlanCode == plan && known.MethodCode == method) is not { } chosen) return "method_unknown";
        if (chosen.IsDefault) return "method_in_force";
        choices.Choose(new(plan, method, visitor.Code, DateTime.UtcNow));
        return "method_chosen";
    }

    /// <summary>Takes a choice back before it is published.</summary>
    public string TakeBack(string plan) =>
        !MayChoose ? "method_nation"
        : publications.HoldsMethod(plan) ? "busy"
        : choices.TakeBack(plan) ? "method_back" : "too_late";

    public string Cancel() => publisher.Cancel() ? "cancelled" : "too_late";

    public string Publish(string hash) =>
        Last is not { } batch || publications.Seen() is not { } seen || seen.Seen != hash || !IsUpToDate(batch, seen) ? "changed"
        : !IsWithinScope(seen) ? "changes_others"
        : publisher.Publish(visitor.Code, seen, Waiting()) ? "publishing" : "busy";

    /// <summary>Who publishes for an office changes nothing of another but its rank.</summary>
    bool IsWithinScope(LoadPreview seen) => scope.IsNation || (seen.NotCompared is null && seen.Changes.All(change => change.Kind == "rank" || scope.Covers(change.OfficeCode)));

    public string Undo(string number, bool isSure) =>
        !isSure ? "not_sure_undo"
        : Find(number) is not { } publication || !CanUndo(publication) ? "too_late"
        : publisher.Undo(visitor.Code, publication) ? "undoing" : "busy";

    bool Sees(Publication publication) => (scope.IsNation || publication.Methods.IsEmpty) && publication.Drafts.All(id => drafts.Find(id) is { } draft && scope.Sees(draft));
}
