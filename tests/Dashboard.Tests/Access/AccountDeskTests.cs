using Microsoft.AspNetCore.Identity;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Access.Accounts;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Access;

/// <summary>The desks without the pages, with something that happens while a password is being checked.</summary>
public sealed class AccountDeskTests : IAsyncLifetime
{
    const string Password = "a long secret word 7", Other = "quite another 8 thing";

    readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"shuddhachar-{Guid.NewGuid():N}"));
    readonly Meanwhile _meanwhile = new();
    ServiceProvider _provider = null!;
    AsyncServiceScope _scope;

    PeopleDesk People => _scope.ServiceProvider.GetRequiredService<PeopleDesk>();

    SignInDesk Desk => _scope.ServiceProvider.GetRequiredService<SignInDesk>();

    KeyDesk Keys => _scope.ServiceProvider.GetRequiredService<KeyDesk>();

    AccountBook Book => _provider.GetRequiredService<AccountBook>();

    AuditLog Audit => new(_folder);

    Person Officer => Book.Find("officer")!;

    public async ValueTask InitializeAsync()
    {
        _provider = new ServiceCollection().AddLogging().AddAccounts(_folder).AddSingleton<IPasswordHasher<Person>>(_meanwhile).BuildServiceProvider();
        _scope = _provider.CreateAsyncScope();
        Assert.Empty((await People.AddAsync(AuditLog.CommandLine, "officer", ["officer"], "ICTD", Password, mustChange: false)).Problems);
    }

    [Theory]
    [InlineData(Password)]
    [InlineData("not this one")]
    public async Task SignIn_WhileRolesAreChanged_KeepsTheChange(string password)
    {
        _meanwhile.Does(() => People.ChangeAsync("P9", Officer.PersonKey, ["viewer"], null));
        Assert.Equal(password == Password, await SignInAsync(password) is not null);
        Assert.Equal(("viewer", null), (Officer.Roles, Officer.OfficeCode));
    }

    [Theory]
    [InlineData(Password, false)]
    [InlineData(Password, true)]
    [InlineData("not this one", false)]
    public async Task SignIn_WhileThePasswordIsReset_OpensNothingAndCountsNothing(string password, bool isOldHash)
    {
        _meanwhile.IsOldHash = isOldHash;
        _meanwhile.Does(() => People.ResetPasswordAsync("P9", Officer.PersonKey, Other, mustChange: true));
        Assert.Null(await SignInAsync(password));
        _meanwhile.IsOldHash = false;
        Assert.Empty(Book.SessionsOf(Officer.PersonKey));
        Assert.Equal((true, 0), (Officer.MustChangePassword, Officer.FailedCount));
        Assert.Null(await SignInAsync(Password));
        Assert.NotNull(await SignInAsync(Other));
    }

    [Fact]
    public async Task SignIn_WithAHashOfFewerRounds_MakesANewOne()
    {
        var before = Officer.PasswordHash;
        _meanwhile.IsOldHash = true;
        Assert.NotNull(await SignInAsync(Password));
        _meanwhile.IsOldHash = false;
        Assert.NotEqual(before, Officer.PasswordHash);
        Assert.NotNull(await SignInAsync(Password));
    }

    [Fact]
    public async Task ChangePassword_WhileItIsReset_FailsAsAWrongPresentOne()
    {
        var session = Book.FindSession(Secret.HashOf((await SignInAsync(Password))!))!;
        _meanwhile.Does(() => People.ResetPasswordAsync("P9", Officer.PersonKey, Other, mustChange: true));
        Assert.Equal(["PasswordMismatch"], await Desk.ChangePasswordAsync(session, Password, "a third one 9 signs"));
        Assert.True(Officer.MustChangePassword);
        Assert.NotNull(await SignInAsync(Other));
    }

    [Fact]
    public async Task ChangePassword_WhileRolesAreChanged_KeepsBoth()
    {
        var session = Book.FindSession(Secret.HashOf((await SignInAsync(Password))!))!;
        _meanwhile.Does(() => People.ChangeAsync("P9", Officer.PersonKey, ["viewer"], null));
        Assert.Empty(await Desk.ChangePasswordAsync(session, Password, Other));
        Assert.Equal("viewer", Officer.Roles);
        Assert.NotNull(await SignInAsync(Other));
    }

    [Fact]
    public async Task SignIn_OfNobody_IsCheckedAgainstAHashOfTheSameRounds()
    {
        Assert.Null(await Desk.SignInAsync("nobody", Password, TestContext.Current.CancellationToken));
        Assert.Equal(RoundsOf(Officer.PasswordHash), RoundsOf(_meanwhile.LastVerified));

        // algorithm and rounds: the bytes before the salt
        static byte[] RoundsOf(string hash) => Convert.FromBase64String(hash)[..9];
    }

    [Fact]
    public async Task Administrator_OfOneOffice_IsRefused()
    {
        Assert.Equal(["administrator_office"], (await People.AddAsync("P9", "local", ["viewer", "administrator"], "ICTD", Password, mustChange: false)).Problems);
        Assert.Equal(["administrator_office"], await People.ChangeAsync("P9", Officer.PersonKey, ["administrator"], "ICTD"));
        Assert.Equal(("officer", "ICTD"), (Officer.Roles, Officer.OfficeCode));
        Assert.Empty(await People.ChangeAsync("P9", Officer.PersonKey, ["administrator"], null));
        Assert.True(Dashboard.Text.Words.Has("problem.administrator_office"));
    }

    [Fact]
    public async Task Add_ANameThatIsThere_IsRefused()
    {
        Assert.Equal(["DuplicateUserName"], (await People.AddAsync("P9", "OFFICER", ["viewer"], null, Password, mustChange: false)).Problems);
        Assert.Single(Audit.Read(), entry => entry.Action == AuditAction.PersonAdded);
    }

    [Fact]
    public async Task Deed_ThatTheAuditLogRefuses_IsNotDone()
    {
        var key = Officer.PersonKey;
        var session = Book.FindSession(Secret.HashOf((await SignInAsync(Password))!))!;
        var code = Keys.Make(Officer, "test", 30).Key!.Split('.')[0];
        var before = Kept();
        // a log whose last lines were cut off takes no other
        File.WriteAllText(_folder.Audit, "");
        Func<Task>[] deeds =
        [
            () => People.AddAsync("P9", "another", ["viewer"], null, Password, mustChange: false),
            () => People.ChangeAsync("P9", key, ["viewer"], null),
            () => People.ResetPasswordAsync("P9", key, Other, mustChange: true),
            () => People.EndSessionsAsync("P9", key),
            () => People.ForgetAsync("P9", key),
            () => Desk.ChangePasswordAsync(session, Password, Other),
            () => SignInAsync(Password),
            () => Task.Run(() => Desk.SignOut(session)),
            () => Task.Run(() => Keys.Make(Officer, "second", 30)),
            () => Task.Run(() => Keys.Revoke(new Visitor(key, "officer", ["officer"], null, new HashSet<Right>()), key, code)),
        ];
        foreach (var deed in deeds)
        {
            await Assert.ThrowsAsync<InvalidDataException>(deed);
            Assert.Equal(before, Kept());
        }
    }

    Task<string?> SignInAsync(string password) => Desk.SignInAsync("officer", password, TestContext.Current.CancellationToken);

    /// <summary>Everything in the file, as another process reads it.</summary>
    string Kept()
    {
        var book = new AccountBook(_folder);
        return string.Join('\n', book.People.SelectMany(person => (IEnumerable<object>)[person, .. book.SessionsOf(person.PersonKey), .. book.KeysOf(person.PersonKey)]));
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _provider.DisposeAsync();
        Directory.Delete(_folder.Root, recursive: true);
    }

    /// <summary>Checks passwords as the service does, and lets an administrator do something in the midst of one check.</summary>
    sealed class Meanwhile : IPasswordHasher<Person>
    {
        readonly PasswordHasher<Person> _hasher = new(Microsoft.Extensions.Options.Options.Create(Rounds()));
        Func<Task<IReadOnlyList<string>>>? _deed;

        /// <summary>Says of a right password that its hash should be made again.</summary>
        public bool IsOldHash { get; set; }

        public string LastVerified { get; private set; } = "";

        public void Does(Func<Task<IReadOnlyList<string>>> deed) => _deed = deed;

        public string HashPassword(Person user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            LastVerified = hashedPassword;
            var deed = Interlocked.Exchange(ref _deed, null);
            if (deed is not null)
            {
                var done = deed();
                Assert.True(done.IsCompletedSuccessfully);
            }
            var verdict = _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
            return verdict == PasswordVerificationResult.Success && IsOldHash ? PasswordVerificationResult.SuccessRehashNeeded : verdict;
        }

        static PasswordHasherOptions Rounds()
        {
            var options = new PasswordHasherOptions();
            PasswordRules.Set(options);
            return options;
        }
    }
}
