using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Operations;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>What the pages of /intake post to, and what their script asks for.</summary>
static class IntakeRoutes
{
    const string Page = "/intake";

    public static void MapIntake(this IEndpointRouteBuilder routes)
    {
        foreach (var root in Enum.GetValues<Language>().Select(language => language.Root()))
        {
            routes.MapPost(root + Page + "/upload", UploadAsync).Needs(Right.Intake);
            routes.MapGet(root + Page + "/state", State).Needs(Right.Intake);
            routes.MapGet(root + Page + "/{id}/original", Original).Needs(Right.Intake);
            routes.MapGet(root + Page + "/batch/state", BatchState).Needs(Right.Publish);
        }
        MapDecision("accept", (desk, draft, form) => desk.Accept(draft, form.Field("office"), form.Field("period")));
        MapDecision("refuse", (desk, draft, form) => desk.Refuse(draft, form.Field("reason")));
        MapDecision("reopen", (desk, draft, _) => desk.Reopen(draft));
        MapDecision("read", (desk, draft, _) => desk.ReadAgain(draft));
        MapDecision("correct", (desk, draft, form) => desk.Correct(draft, form.Field("no"), LineOf(form), form.Field("column"), form.Field("value"), form.Field("reason")));
        MapDecision("heading", (desk, draft, form) => desk.CorrectHeading(draft, form.Field, form.Field("reason")));
        MapDecision("withdraw", (desk, draft, form) => desk.Withdraw(draft, form.Field("no"), form.Field("column"), form["printed"].ToString()));
        MapBatch("/batch/look", (desk, _) => desk.Look());
        MapBatch("/batch/cancel", (desk, _) => desk.Cancel());
        MapBatch("/batch/method", (desk, form) => desk.Choose(form.Field("plan"), form.Field("method")));
        MapBatch("/batch/method/back", (desk, form) => desk.TakeBack(form.Field("plan")));
        MapBatch("/batch/publish", (desk, form) => desk.Publish(form.Field("seen")));
        MapBatch("/publications/{number:int}/undo", (desk, form) => desk.Undo(form.Field("number"), form.Field("sure") == "1"));

        void MapDecision(string name, Func<Desk, Draft, IFormCollection, string> decide) => routes.MapForm($"{Page}/{{id}}/{name}", (context, form) =>
        {
            var desk = context.RequestServices.GetRequiredService<Desk>();
            if (desk.Find(context.GetRouteValue("id") as string) is not { } draft) return NotThereAsync(context);
            var said = decide(desk, draft, form);
            // a correction that was not understood comes back to be mended
            var kept = said is "value_form" or "no_reason" && name == "correct" ? new QueryBuilder { { "no", form.Field("no") }, { "line", form.Field("line") }, { "column", form.Field("column") }, { "value", form.Field("value") }, { "reason", form.Field("reason") } } : [];
            return Task.FromResult<string?>(Answer(context, $"{Page}/{draft.Id}", said, kept));
        }, Right.Intake);

        void MapBatch(string path, Func<BatchDesk, IFormCollection, string> act) => routes.MapForm(Page + path, (context, form) =>
            Task.FromResult<string?>(Answer(context, Page + "/batch", act(context.RequestServices.GetRequiredService<BatchDesk>(), form), [])), Right.Publish);
    }

    static string Answer(HttpContext context, string path, string said, QueryBuilder kept)
    {
        kept.Add(Desk.IsDone(said) ? SignInRoutes.DoneName : SignInRoutes.ProblemName, said);
        return Languages.Of(context.Request.Path).Root() + path + kept;
    }

    static async Task<string?> NotThereAsync(HttpContext context)
    {
        await ShortPage.WriteAsync(context, StatusCodes.Status404NotFound, "missing.title", "intake.not_there");
        return null;
    }

    static int? LineOf(IFormCollection form) => int.TryParse(form.Field("line"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;

    static async Task UploadAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        IReadOnlyList<Receipt>? receipts;
        try
        {
            receipts = await context.RequestServices.GetRequiredService<Upload>().TakeAsync(context);
        }
        catch (BadHttpRequestException failure)
        {
            var isLarge = failure.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await ShortPage.WriteAsync(context, failure.StatusCode, isLarge ? "intake.upload_large_title" : "form.stale_title", isLarge ? "intake.upload_large" : "intake.upload_damaged");
            return;
        }
        foreach (var receipt in receipts ?? []) context.RequestServices.GetRequiredService<Telemetry>().CountReport(receipt.Outcome);
        if (receipts is null) await ShortPage.WriteAsync(context, StatusCodes.Status400BadRequest, "form.stale_title", "form.stale");
        else if (Languages.Of(context.Request.Path).Root() + Page + Counts(receipts) is var next && IsByScript(context)) await context.Response.WriteAsJsonAsync(new { files = receipts, next });
        else context.Response.Redirect(next);
    }

    static bool IsByScript(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    /// <summary>How many files came to what, in the address of the page that says so.</summary>
    static QueryBuilder Counts(IReadOnlyList<Receipt> receipts) => receipts.Count == 0
        ? new() { { SignInRoutes.ProblemName, "no_files" } }
        : new(receipts.CountBy(receipt => receipt.Outcome).Select(pair => KeyValuePair.Create("was_" + pair.Key, pair.Value.ToString(CultureInfo.InvariantCulture))));

    /// <summary>How far the reports stand that a page shows.</summary>
    static IResult State(HttpContext context, Desk desk)
    {
        context.Response.Headers.CacheControl = "no-store";
        var asked = context.Request.Query["id"].OfType<string>().Take(200).Select(desk.Find).OfType<Draft>();
        return Results.Json(new { drafts = asked.Select(draft => new { id = draft.Id, revision = draft.Revision, state = Urls.Name(draft.State) }), waiting = desk.All().Count(draft => draft.State == DraftState.Received) });
    }

    static IResult BatchState(HttpContext context, Publisher publisher)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { running = publisher.Running?.Kind, seconds = publisher.Running is { } run ? (int)(DateTime.UtcNow - run.Since).TotalSeconds : 0 });
    }

    /// <summary>The content as it came, only to be kept as a file: no browser opens it as a page of ours.</summary>
    static async Task Original(string id, HttpContext context, Desk desk, Drafts drafts)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (desk.Find(id) is not { } draft) await NotThereAsync(context);
        else await Results.File(drafts.Original(draft), "application/octet-stream", draft.StoredName).ExecuteAsync(context);
    }
}
