using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>
/// What a password must be: long, of several signs, not the person's own name and no word that everybody tries (NIST SP 800-63B: length and
/// a list of known ones rather than rules of composition).
/// </summary>
sealed class PasswordRules : IPasswordValidator<Person>
{
    public const int Length = 12, Longest = 200, DistinctSigns = 6;

    /// <summary>Slow enough for whoever steals the file (OWASP's figure for PBKDF2 with SHA-512).</summary>
    const int Rounds = 210_000;

    static readonly string[] s_common = Common();

    public static void Set(IdentityOptions options)
    {
        options.Password.RequiredLength = Length;
        options.Password.RequiredUniqueChars = DistinctSigns;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        // any name may sign in; it is data, never an address
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    public static void Set(PasswordHasherOptions options) => options.IterationCount = Rounds;

    /// <summary>A hash as those of people are, of a password that nobody has.</summary>
    public static string HashOfNobody()
    {
        var options = new PasswordHasherOptions();
        Set(options);
        return new PasswordHasher<Person>(Options.Create(options)).HashPassword(new(), Secret.New());
    }

    /// <summary>Codes of what is wrong with a new password of this person.</summary>
    public static async Task<IReadOnlyList<string>> WrongAsync(UserManager<Person> manager, Person person, string password)
    {
        var codes = new List<string>();
        foreach (var validator in manager.PasswordValidators) codes.AddRange((await validator.ValidateAsync(manager, person, password)).Errors.Select(error => error.Code));
        return codes;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        if (password?.Length > Longest) return Task.FromResult(IdentityResult.Failed(new IdentityError { Code = "PasswordTooLong" }));
        var folded = AccountBook.Folded(password ?? "");
        var letters = string.Concat(folded.Where(char.IsLetter));
        var isKnown = folded.Contains(AccountBook.Folded(user.Name), StringComparison.Ordinal) || s_common.Contains(letters, StringComparer.Ordinal) || s_common.Contains(folded, StringComparer.Ordinal);
        return Task.FromResult(isKnown ? IdentityResult.Failed(new IdentityError { Code = "PasswordKnown" }) : IdentityResult.Success);
    }

    static string[] Common()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("access/common_passwords.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Select(AccountBook.Folded)];
    }
}
