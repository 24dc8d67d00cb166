using System.Text.Json;
using Shuddhachar.Etl.Commands;
using Shuddhachar.Etl.Tests.Load;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Tests.Commands;

/// <summary>What the dashboard relies on when it starts `load`, `snapshots use`, `backup`: arguments in; JSON, one line and exit code out.</summary>
[Collection("console")]
public sealed class PublishingCommandTests : IDisposable
{
    const string Heading = "sha256,indicator_no,column,printed,value,reason_en,reason_bn,decided_by,decided_on";

    readonly string _folder = Directory.CreateTempSubdirectory("shuddhachar-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Data => Path.Combine(_folder, "data");

    static string Jute => Path.Combine(PlanLoaderTests.Samples(), "egov-2021-22-q2-jute.txt");

    Task<(int Code, string Out, string Error)> Run(params string[] args) => CommandLineTests.Run([.. args, "--data", Data]);

    static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    string Decided(string printed)
    {
        var path = Path.Combine(_folder, "decided.csv");
        File.WriteAllText(path, $"{Heading}\n{Archive.HashOf(File.ReadAllBytes(Jute))},1.1.1,achievement,{printed},2022-03-16,seen,,P7,2026-11-20\n");
        return path;
    }

    [Fact]
    public async Task Load_PreviewedAndSeen_IsPublishedAuditedAndTakenBack()
    {
        var decided = Decided("-");
        var first = Json((await Run("load", Jute, "--preview")).Out);
        Assert.Equal((JsonValueKind.Null, "accepted"), (first.GetProperty("base").ValueKind, first.GetProperty("documents")[0].GetProperty("outcome").GetString()));
        Assert.False(File.Exists(Path.Combine(Data, "current")));
        var published = Json((await Run("load", Jute, "--seen", first.GetProperty("seen").GetString()!, "--format", "json", "--by", "P1")).Out);
        Assert.Equal((1, true), (published.GetProperty("snapshot").GetInt32(), published.GetProperty("isNew").GetBoolean()));

        var seen = Json((await Run("load", "--corrections", decided, "--preview")).Out);
        Assert.Contains(seen.GetProperty("changes").EnumerateArray(), change => change.GetProperty("kind").GetString() == "score" && change.GetProperty("textAfter").GetString() == "84.86");
        var (code, output, error) = await Run("load", "--corrections", decided, "--seen", new string('0', 64), "--format", "json");
        Assert.Equal((ExitCode.NothingPublished, "", 1), (code, output, error.Count(letter => letter == '\n')));
        Assert.Equal(ExitCode.Done, (await Run("load", "--corrections", decided, "--seen", seen.GetProperty("seen").GetString()!, "--by", "P2")).Code);
        Assert.Contains("84.86", (await Run("rank", "--fiscal-year", "2021-22", "--plan", "egov", "--format", "csv")).Out);

        Assert.Equal(ExitCode.Done, (await Run("snapshots", "use", "1", "--by", "P3")).Code);
        Assert.Equal(ExitCode.Done, (await Run("rebuild", "--by", "P4")).Code);
        Assert.Contains("82.50", (await Run("rank", "--fiscal-year", "2021-22", "--plan", "egov", "--format", "csv")).Out);
        var verified = await Run("verify");
        Assert.Equal(ExitCode.Done, verified.Code);
        Assert.Contains("5 entries in the audit log.", verified.Out);
        Assert.Equal(["P1", "P2", "P2", "P3", "P4"], new AuditLog(new(Data)).Read().Select(entry => entry.Who));
    }

    [Fact]
    public async Task Load_WrongCorrections_IsTwoAndOneLine()
    {
        await Run("load", Jute);
        var (code, output, error) = await Run("load", "--corrections", Decided("5"));
        Assert.Equal((ExitCode.WrongUse, "", 1), (code, output, error.Count(letter => letter == '\n')));
        Assert.Contains("says '-' there; expected '5'", error);
        Assert.Equal(ExitCode.WrongUse, (await Run("load", "--corrections", Path.Combine(_folder, "absent.csv"))).Code);
        Assert.Equal(ExitCode.WrongUse, (await Run("load", Jute, "--by", "রহিম")).Code);
        Assert.Equal(ExitCode.WrongUse, (await Run("load", Jute, "--preview", "--seen", "x")).Code);
    }

    [Fact]
    public async Task Load_MethodPreviewedAndSeen_IsTheDefaultUntilTakenBack()
    {
        var ict = Path.Combine(PlanLoaderTests.Samples(), "egov-2021-22-q3-ict-division.txt");
        await Run("load", ict);
        var seen = Json((await Run("load", "--method", "egov=egov_step", "--preview")).Out);
        Assert.Equal("""[{"planCode":"egov","methodCode":"egov_step","methodBefore":"egov_linear"}]""", JsonSerializer.Serialize(seen.GetProperty("methods")));
        Assert.Contains(seen.GetProperty("changes").EnumerateArray(), change => change.GetProperty("kind").GetString() == "score" && change.GetProperty("cause").GetString() == "method_changed");
        Assert.Contains("92.44", (await Run("rank", "--fiscal-year", "2021-22", "--plan", "egov", "--format", "csv")).Out);

        Assert.Equal(ExitCode.NothingPublished, (await Run("load", "--method", "egov=egov_step", "--method", "rti=rti_step", "--seen", seen.GetProperty("seen").GetString()!)).Code);
        var (code, said, _) = await Run("load", "--method", "egov=egov_step", "--seen", seen.GetProperty("seen").GetString()!, "--by", "P2");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Default method of egov: egov_linear → egov_step.", said);
        Assert.Contains("91.71", (await Run("rank", "--fiscal-year", "2021-22", "--plan", "egov", "--format", "csv")).Out);
        Assert.Contains("Nothing new: snapshot 2 stays.", (await Run("load", "--method", "egov=egov_step", "--method", "nis=nis_pro_rata")).Out);

        Assert.Equal(ExitCode.Done, (await Run("snapshots", "use", "1")).Code);
        Assert.Equal(ExitCode.Done, (await Run("rebuild")).Code);
        Assert.Contains("92.44", (await Run("rank", "--fiscal-year", "2021-22", "--plan", "egov", "--format", "csv")).Out);
        Assert.Equal(ExitCode.Done, (await Run("verify")).Code);
        // the table at the end shows what went in
        Assert.Contains("(91.71 %)", (await CommandLineTests.Run("load", ict, "--method", "egov=egov_step", "--data", Path.Combine(_folder, "other"))).Out);
    }

    [Theory]
    [InlineData("there is no plan 'apa'; expected one of nis, egov, grs, charter, rti.", "apa=egov_step")]
    [InlineData("there is no method 'stairs'; expected of egov one of egov_linear, egov_step.", "egov=stairs")]
    [InlineData("nis_pro_rata is a method of nis; expected of egov one of egov_linear, egov_step.", "egov=nis_pro_rata")]
    [InlineData("found egov twice; expected one method for each plan.", "egov=egov_step", "egov=egov_linear")]
    [InlineData("found 'egov_step'; expected PLAN=METHOD, like egov=egov_step.", "egov_step")]
    public async Task Load_WrongMethod_IsTwoAndSaysWhatIsExpected(string says, params string[] methods)
    {
        var (code, output, error) = await Run(["load", Jute, .. methods.SelectMany(method => new[] { "--method", method })]);
        Assert.Equal((ExitCode.WrongUse, "", $"--method: {says}"), (code, output, error.Split('\n')[0]));
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Verify_AuditLogWasChanged_IsThreeAndNamesTheLine()
    {
        await Run("load", Jute);
        var path = new DataFolder(Data).Audit;
        File.WriteAllText(path, File.ReadAllText(path).Replace("published", "rebuilt", StringComparison.Ordinal));
        var (code, _, error) = await Run("verify");
        Assert.Equal(ExitCode.NothingPublished, code);
        Assert.StartsWith("audit.jsonl, line 1: not the line that was written", error);
    }

    [Fact]
    public async Task Backup_AndRestore_AreAuditedAndRefuseWhatIsNotTheirs()
    {
        await Run("load", Jute);
        var backup = Path.Combine(_folder, "backup");
        Assert.Equal(ExitCode.Done, (await Run("backup", backup, "--by", "P1")).Code);
        var again = await Run("backup", backup);
        Assert.Equal((ExitCode.NothingPublished, 1), (again.Code, again.Error.Count(letter => letter == '\n')));
        Assert.Equal(ExitCode.NothingPublished, (await Run("restore", backup)).Code);

        var other = Path.Combine(_folder, "other");
        Assert.Equal(ExitCode.Done, (await CommandLineTests.Run("restore", backup, "--data", other, "--by", "P2")).Code);
        Assert.Equal(ExitCode.Done, (await CommandLineTests.Run("verify", "--data", other)).Code);
        Assert.Equal([AuditAction.Published, AuditAction.BackedUp], new AuditLog(new(Data)).Read().Select(entry => entry.Action));
        Assert.Equal([AuditAction.Published, AuditAction.Restored], new AuditLog(new(other)).Read().Select(entry => entry.Action));
    }
}
