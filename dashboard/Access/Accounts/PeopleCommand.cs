using System.CommandLine;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>
/// `people`: adds and changes people from this machine's command line, which is how the first administrator is made; the dashboard may
/// run meanwhile. Passwords come from the keyboard or from standard input, never from an argument, which other users of the machine see.
/// </summary>
static class PeopleCommand
{
    public const string Name = "people";

    const int Done = 0, Refused = 1, WrongUse = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Serves dashboards and OData; `people` says who may sign in.") { Create() };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync();
        foreach (var error in parsed.Errors) Console.Error.WriteLine($"shuddhachar dashboard: {error.Message}");
        return WrongUse;
    }

    static Command Create()
    {
        var data = new Option<string?>("--data") { HelpName = "DIR", Description = $"The data folder; else {DataFolder.Variable}, else data/ beside the solution.", Recursive = true };
        var name = new Argument<string>("NAME") { Description = "What the person types to sign in." };
        var roles = new Option<string[]>("--role") { Description = $"One or several of: {string.Join(", ", Roles.All)}.", Required = true, AllowMultipleArgumentsPerToken = true };
        var office = new Option<string?>("--office") { HelpName = "CODE", Description = "An officer of this office and those under it; without it, of the whole nation." };
        var list = new Command("list", "Lists people with their roles.");
        list.SetAction(parsed => WithDesk(parsed.GetValue(data), (_, book) =>
        {
            foreach (var person in book.People) Console.WriteLine($"{person.Code}\t{person.Name}\t{person.Roles}\t{person.OfficeCode ?? "-"}");
            return Task.FromResult(Done);
        }));
        var add = new Command("add", "Adds a person; asks for the password, or reads it from standard input.") { name, roles, office };
        add.SetAction(parsed => WithDesk(parsed.GetValue(data), async (desk, _) =>
        {
            var (added, problems) = await desk.AddAsync(AuditLog.CommandLine, parsed.GetRequiredValue(name), [.. parsed.GetRequiredValue(roles).Distinct()], parsed.GetValue(office), Password(), mustChange: false);
            return Report(problems, $"{added?.Code} {added?.Name}: {added?.Roles}");
        }));
        var password = new Command("password", "Gives a person a new password, and ends the person's sessions.") { name };
        password.SetAction(parsed => WithDesk(parsed.GetValue(data), async (desk, book) => book.Find(parsed.GetRequiredValue(name)) is { } person
            ? Report(await desk.ResetPasswordAsync(AuditLog.CommandLine, person.PersonKey, Password(), mustChange: false), $"{person.Code} {person.Name}: password changed")
            : Report(["no_person"], "")));
        var forget = new Command("forget", "Removes a person with keys and sessions; the audit log keeps the code alone.") { name };
        forget.SetAction(parsed => WithDesk(parsed.GetValue(data), async (desk, book) => book.Find(parsed.GetRequiredValue(name)) is { } person
            ? Report(await desk.ForgetAsync(AuditLog.CommandLine, person.PersonKey), $"{person.Code}: forgotten")
            : Report(["no_person"], "")));
        return new(Name, "People who may sign in.") { data, list, add, password, forget };
    }

    static async Task<int> WithDesk(string? data, Func<PeopleDesk, AccountBook, Task<int>> run)
    {
        try
        {
            var services = new ServiceCollection().AddLogging().AddAccounts(DataFolder.Locate(data));
            await using var provider = services.BuildServiceProvider();
            await using var scope = provider.CreateAsyncScope();
            return await run(scope.ServiceProvider.GetRequiredService<PeopleDesk>(), scope.ServiceProvider.GetRequiredService<AccountBook>());
        }
        catch (Exception failure) when (failure is DatabaseException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"shuddhachar dashboard: {failure.Message.ReplaceLineEndings(" ")}");
            return Refused;
        }
    }

    static int Report(IReadOnlyList<string> problems, string done)
    {
        var words = Text.Words.In(Text.Language.English);
        foreach (var problem in problems) Console.Error.WriteLine($"shuddhachar dashboard: {(Text.Words.Has($"problem.{problem}") ? words[$"problem.{problem}"] : problem)}");
        if (problems.Count == 0) Console.WriteLine(done);
        return problems.Count == 0 ? Done : Refused;
    }

    static string Password()
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() ?? "";
        Console.Error.Write("Password (not shown): ");
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
