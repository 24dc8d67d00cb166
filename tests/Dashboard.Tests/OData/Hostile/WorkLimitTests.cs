using System.Text.Json;

namespace Shuddhachar.Dashboard.Tests.OData.Hostile;

/// <summary>What multiplies is counted before anything is tried: the most that is allowed is answered, one more is refused.</summary>
public sealed class WorkLimitTests(SampleHost host)
{
    const string Text = "OfficeNameEn";

    public static readonly TheoryData<string, string> IsAllowed = new()
    {
        { "aliases", "Gaps?$filter=@a&@a=@b and @b&@b=not @c&@c=IsMet eq true" },
        { "concat after concat", "Gaps?$apply=concat(identity,identity)/concat(identity,identity)/concat(identity,identity)&$top=1" },
        { "rollups", "Gaps?$apply=groupby((rollup($all,OfficeCode),rollup($all,PlanCode),rollup($all,UnitCode),rollup($all,Status),rollup($all,QuarterCode)),aggregate($count as N))&$top=1" },
        { "doubled texts", $"Gaps?$compute=concat({Text},{Text}) as A,concat(A,A) as B,concat(B,B) as C,concat(C,C) as D,concat(D,D) as E,concat(E,E) as F&$select=GapKey&$top=1" },
        { "collections inside each other", "Offices?$filter=Gaps/any(a:a/Office/Gaps/any(b:b/Office/Gaps/any(c:c/GapKey gt a/GapKey)))&$top=1" },
        { "expanded navigations", "Offices?$expand=*&$top=1" },
        { "case in case", "Gaps?$filter=case(case(case(case(TargetNumber ge ActualNumber:TargetNumber) ge ActualNumber:TargetNumber) le ActualNumber:TargetNumber) ge ActualNumber:TargetNumber) ge TargetNumber&$top=1" },
    };

    public static readonly TheoryData<string, string> IsTooMuch = new()
    {
        { "an alias of itself", "Gaps?$filter=@a&@a=not @a" },
        { "aliases that double", "Gaps?$filter=@a eq 1&@a=@b add @b&@b=@c add @c&@c=@d add @d&@d=@e add @e&@e=@f add @f&@f=@g add @g&@g=@h add @h&@h=@i add @i&@i=1" },
        { "concat after concat", "Gaps?$apply=concat(identity,identity)/concat(identity,identity)/concat(identity,identity,identity)" },
        { "rollups", "Gaps?$apply=groupby((rollup($all,OfficeCode,PlanCode),rollup($all,UnitCode,Status),rollup($all,QuarterCode,ConceptCode),rollup($all,SectionName)))" },
        { "doubled texts", $"Gaps?$compute=concat({Text},{Text}) as A,concat(A,A) as B,concat(B,B) as C,concat(C,C) as D,concat(D,D) as E,concat(E,E) as F,concat(F,F) as G" },
        { "collections inside each other", "Offices?$filter=Gaps/any(a:a/Office/Gaps/any(b:b/Office/Gaps/any(c:c/Office/Gaps/any(d:d/GapKey gt a/GapKey))))" },
        { "collections beside each other", "Offices?$filter=" + string.Join(" or ", Enumerable.Repeat("Gaps/any()", 6)) },
        { "expanded navigations", "Offices?$expand=Parent($expand=*),Ministry($expand=*)" },
    };

    [Theory]
    [MemberData(nameof(IsAllowed))]
    public async Task Most_ThatIsAllowed_IsAnswered(string what, string address)
    {
        using var client = await host.ClientAsync();
        using var response = await client.GetAsync(new Uri(client.BaseAddress!, address));
        Assert.True(response.IsSuccessStatusCode, $"{what}: {await response.Content.ReadAsStringAsync()}");
    }

    [Theory]
    [MemberData(nameof(IsTooMuch))]
    public async Task OneMore_IsRefused_AtItsPlace(string what, string address)
    {
        using var client = await host.ClientAsync();
        using var response = await client.GetAsync(new Uri(client.BaseAddress!, address));
        using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        var error = body.RootElement.GetProperty("error");
        Assert.True(error.GetProperty("code").GetString() == "ODT222", $"{what}: {error}");
        Assert.True(error.GetProperty("innererror").TryGetProperty("position", out _));
    }
}
