using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Testing;

namespace Shuddhachar.Dashboard.Tests.Access;

/// <summary>Every route and OData set, asked for by everybody: what opens is what routes.tsv and this table of roles state, and nothing else.</summary>
public class RouteMatrixTests(AccessHost host) : IClassFixture<AccessHost>
{
    /// <summary>Said here once more, so that a change of roles.tsv is seen.</summary>
    static readonly Dictionary<string, Right[]> s_rights = new()
    {
        ["viewer"] = [Right.Look, Right.Account],
        ["analyst"] = [Right.Look, Right.Export, Right.Account, Right.OwnKeys],
        ["officer"] = [Right.Look, Right.Export, Right.Account, Right.Intake],
        ["publisher"] = [Right.Look, Right.Export, Right.Account, Right.Intake, Right.Publish],
        ["administrator"] = Enum.GetValues<Right>(),
    };

    static readonly Dictionary<string, string> s_places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = "attainment",
        ["year"] = "2020-21",
        ["plan"] = "nis",
        ["code"] = "ICTD",
        ["number"] = "1",
        ["id"] = "1",
    };

    /// <summary>A route that is not ours, and that nobody needs: the fallback closes it.</summary>
    const string Closed = "closed";

    const string Table = "tests/Dashboard.Tests/Access/routes.tsv";

    static readonly Dictionary<string, string> s_stated = new SourceFile(Table).Lines
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
        .ToDictionary(row => row[0], row => row[1]);

    IEnumerable<RouteEndpoint> Routes => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    static string Key(RouteEndpoint route) => $"{string.Join(",", route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"])} /{route.RoutePattern.RawText!.TrimStart('/')}";

    [Fact]
    public void Route_StatesWhatTheTableStates()
    {
        var found = Routes.Select(route => $"{Key(route)}\t{(route.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "-" : route.Metadata.GetMetadata<NeedsAttribute>()?.Right.ToString() ?? Closed)}")
            .Distinct().Order(StringComparer.Ordinal);
        Golden.Matches(Table, $"# method and route\tright. `-` is open to anybody, `closed` to everybody.\n{string.Join('\n', found)}\n");
    }

    [Fact]
    public async Task Route_AskedForByEveryRoleAndToken_OpensAsStated()
    {
        var callers = await CallersAsync();
        var wrong = new List<string>();
        foreach (var route in Routes)
        {
            var stated = s_stated[Key(route)];
            var address = Address(route);
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                foreach (var (name, caller, rights) in callers)
                {
                    var answer = await host.SendAsync(new HttpMethod(method), address, new Caller { Cookies = new(caller.Cookies), Key = caller.Key, BasicPassword = caller.BasicPassword });
                    if (!IsAsStated(answer, stated, rights)) wrong.Add($"{method} {address} by {name}: {answer}");
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task ODataSet_AskedForByEveryRoleAndToken_OpensAsStated()
    {
        var callers = await CallersAsync();
        var viewer = callers.Single(caller => caller.Name == "cookie of viewer").Caller;
        using var service = JsonDocument.Parse((await host.GetAsync("/odata", viewer)).Body);
        var sets = service.RootElement.GetProperty("value").EnumerateArray().Select(set => set.GetProperty("url").GetString()!).ToList();
        Assert.True(sets.Count > 20);
        var wrong = new List<string>();
        foreach (var (address, right) in sets.SelectMany(set => new[] { ($"/odata/{set}?$top=1", Right.Look), ($"/odata/{set}?$top=1&$format=csv", Right.Export) }).Append(("/odata/$metadata", Right.Look)).Append(("/odata", Right.Look)))
        {
            foreach (var (name, caller, rights) in callers)
            {
                var answer = await host.GetAsync(address, caller);
                if (!IsAsStated(answer, right.ToString(), rights)) wrong.Add($"{address} by {name}: {answer}");
                else if (rights?.Contains(right) == true && answer.Status != HttpStatusCode.OK) wrong.Add($"{address} by {name}: {answer}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <param name="rights">Null for a caller whom nobody knows.</param>
    static bool IsAsStated(Answer answer, string stated, IReadOnlyCollection<Right>? rights)
    {
        var isRefused = answer.AsksToSignIn || answer.Status == HttpStatusCode.Forbidden;
        if (stated == "-") return !isRefused;
        if (rights is null) return answer.AsksToSignIn;
        // no files of charts where no Chromium is: 501 says so
        return Enum.TryParse<Right>(stated, out var right) && rights.Contains(right)
            ? !isRefused && (int)answer.Status is < 500 or 501
            : answer.Status == HttpStatusCode.Forbidden;
    }

    static string Address(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => s_places.GetValueOrDefault(parameter.Name, "x"),
        _ => "",
    }))));

    async Task<List<(string Name, Caller Caller, IReadOnlyCollection<Right>? Rights)>> CallersAsync()
    {
        var callers = new List<(string, Caller, IReadOnlyCollection<Right>?)> { ("nobody", new(), null) };
        Right[] ofKeys = [Right.Look, Right.Export];
        foreach (var (role, rights) in s_rights)
        {
            callers.Add(($"cookie of {role}", await host.SignInAsync(role), rights));
            var key = host.MakeKey(role);
            callers.Add(($"key of {role}", new() { Key = key }, [.. rights.Intersect(ofKeys)]));
            callers.Add(($"key of {role} as password", new() { BasicPassword = key }, [.. rights.Intersect(ofKeys)]));
        }
        if (host.Book.Find("local") is null) await host.AddAsync("local", "officer", "ICTD");
        callers.Add(("cookie of an officer of one office", await host.SignInAsync("local"), s_rights["officer"]));
        var administrator = await host.SignInAsync("administrator");
        var signedOut = new Caller { Cookies = new(administrator.Cookies) };
        await host.PostAsync("/account", "/account/sign-out", administrator);
        callers.Add(("session that was signed out", signedOut, null));
        var late = await host.SignInAsync("administrator");
        host.Book.Change(connection => connection.Execute("update session set expires_at = $now where created_at = (select max(created_at) from session)", ("now", DateTime.UtcNow.AddSeconds(-1))));
        callers.Add(("session that expired", late, null));
        callers.Add(("forged cookie", new() { Cookies = new() { ["__Host-shuddhachar"] = "CfDJ8" + new string('A', 200) } }, null));
        var good = host.MakeKey("analyst");
        callers.Add(("key with another secret", new() { Key = good[..^1] + (good[^1] == 'A' ? 'B' : 'A') }, null));
        callers.Add(("key of another code", new() { Key = "shd_000000000000" + good[good.IndexOf('.', StringComparison.Ordinal)..] }, null));
        callers.Add(("no key at all", new() { BasicPassword = "secret" }, null));
        var expired = host.MakeKey("analyst");
        var revoked = host.MakeKey("analyst");
        host.Book.Change(connection =>
        {
            connection.Execute("update api_key set expires_at = $now where key_code = $code", ("now", DateTime.UtcNow.AddSeconds(-1)), ("code", CodeOf(expired)));
            connection.Execute("update api_key set revoked_at = $now where key_code = $code", ("now", DateTime.UtcNow), ("code", CodeOf(revoked)));
        });
        callers.Add(("key that expired", new() { Key = expired }, null));
        callers.Add(("key that was revoked", new() { Key = revoked }, null));
        return callers;
    }

    static string CodeOf(string key) => key[..key.IndexOf('.', StringComparison.Ordinal)];

    [Fact]
    public async Task Requests_OfFiftyPeopleAtOnce_AreEachAnsweredTheirOwn()
    {
        const int People = 50, Requests = 20_000, AtOnce = 16;
        for (var i = 0; i < People; i++) await host.AddAsync(Name(i), "analyst");
        var callers = new List<(string Name, string Code, Caller Caller)>();
        for (var i = 0; i < People; i++) callers.Add((Name(i), host.Book.Find(Name(i))!.Code, await host.SignInAsync(Name(i))));
        var wrong = 0;
        await Parallel.ForAsync(0, Requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (number, _) =>
        {
            var (name, code, caller) = callers[number * 7919 % People];
            var answer = await host.GetAsync(number % 2 == 0 ? "/en/account" : "/account", new Caller { Cookies = new(caller.Cookies) });
            var isOwn = answer.Status == HttpStatusCode.OK && answer.Body.Contains($"{name} <span class=\"sub\">{code}</span>", StringComparison.Ordinal)
                && !callers.Any(other => other.Name != name && answer.Body.Contains(other.Name, StringComparison.Ordinal));
            if (!isOwn) Interlocked.Increment(ref wrong);
        });
        Assert.Equal(0, wrong);

        static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"reader-{number:00}-of-fifty");
    }
}
