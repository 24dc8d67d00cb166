using System.Globalization;
using Shuddhachar.Dashboard.Access.Accounts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access;

/// <summary>The forms of /people, each of which leads back there.</summary>
static class PeopleRoutes
{
    const string Page = "/people";

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        Map("/add", AddAsync);
        Map("/change", (context, form) => OfficeOf(context, form, out var office)
            ? Desk(context).ChangeAsync(By(context), PersonKey(form), Chosen(form), office)
            : Task.FromResult<IReadOnlyList<string>>(["no_office"]));
        Map("/password", ResetPasswordAsync);
        Map("/sign_out", (context, form) => Desk(context).EndSessionsAsync(By(context), PersonKey(form)));
        Map("/forget", (context, form) => form.Field("sure") == "1" ? Desk(context).ForgetAsync(By(context), PersonKey(form)) : Task.FromResult<IReadOnlyList<string>>(["not_sure"]));

        void Map(string path, Func<HttpContext, IFormCollection, Task<IReadOnlyList<string>>> act) => routes.MapForm(Page + path, async (context, form) =>
        {
            var problems = await act(context, form);
            return Languages.Of(context.Request.Path).Root() + Page + (problems.Count == 0 ? $"?{SignInRoutes.DoneName}=person" : $"?{SignInRoutes.ProblemName}={problems[0]}");
        }, Right.People);
    }

    static PeopleDesk Desk(HttpContext context) => context.RequestServices.GetRequiredService<PeopleDesk>();

    static string By(HttpContext context) => context.RequestServices.GetRequiredService<Visitor>().Code;

    static int PersonKey(IFormCollection form) => int.TryParse(form.Field("person"), NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : 0;

    static string[] Chosen(IFormCollection form) => [.. form["role"].OfType<string>().Distinct(StringComparer.Ordinal)];

    static async Task<IReadOnlyList<string>> AddAsync(HttpContext context, IFormCollection form)
    {
        if (!OfficeOf(context, form, out var office)) return ["no_office"];
        var password = Secret.FirstPassword();
        var (added, problems) = await Desk(context).AddAsync(By(context), form.Field("name"), Chosen(form), office, password, mustChange: true);
        if (added is not null) Show(context, password);
        return problems;
    }

    static async Task<IReadOnlyList<string>> ResetPasswordAsync(HttpContext context, IFormCollection form)
    {
        var password = Secret.FirstPassword();
        var problems = await Desk(context).ResetPasswordAsync(By(context), PersonKey(form), password, mustChange: true);
        if (problems.Count == 0) Show(context, password);
        return problems;
    }

    static void Show(HttpContext context, string password) =>
        context.RequestServices.GetRequiredService<ShownOnce>().Put(context.RequestServices.GetRequiredService<Visitor>().PersonKey ?? 0, password);

    /// <summary>An office that the snapshot in use knows; none is the whole nation.</summary>
    static bool OfficeOf(HttpContext context, IFormCollection form, out string? office)
    {
        office = form.Field("office") is { Length: > 0 } code ? code : null;
        if (office is null) return true;
        try
        {
            office = context.RequestServices.GetRequiredService<OfficeQuery>().Find(office)?.OfficeCode;
            return office is not null;
        }
        catch (NoSnapshotException)
        {
            return false;
        }
    }
}
