using System.IO.Compression;
using Shuddhachar.Etl.Commands;
using Shuddhachar.Etl.Tests.Load;

namespace Shuddhachar.Etl.Tests.Commands;

/// <summary>The commands as a shell sees them: arguments in; text and exit code out. One after another, because the console is one.</summary>
[Collection("console")]
public sealed class CommandLineTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("shuddhachar-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Data => Path.Combine(_folder, "data");

    static string Jute => Path.Combine(PlanLoaderTests.Samples(), "egov-2021-22-q2-jute.txt");

    internal static async Task<(int Code, string Out, string Error)> Run(params string[] args)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            return (await CommandLine.RunAsync(args), said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    [Theory]
    [InlineData]
    [InlineData("load")]
    [InlineData("frob")]
    [InlineData("rank", "--plan", "nis")]
    [InlineData("rank", "--plan", "xyz", "--fiscal-year", "2020-21")]
    [InlineData("export", "mart_ranking", "--format", "pdf")]
    [InlineData("template", "nis", "--format", "csv")]
    [InlineData("template", "apa", "--fiscal-year", "2021-22", "--format", "csv")]
    [InlineData("snapshots", "use", "first")]
    [InlineData("generate", "--offices", "0", "--years", "1", "--seed", "1", "--out", "x")]
    [InlineData("generate", "--offices", "23668", "--years", "1", "--seed", "1", "--out", "x")]
    [InlineData("generate", "--offices", "5", "--years", "11", "--seed", "1", "--out", "x")]
    [InlineData("generate", "--offices", "5", "--years", "1", "--seed", "-1", "--out", "x")]
    [InlineData("generate", "--offices", "many", "--years", "1", "--seed", "1", "--out", "x")]
    [InlineData("generate", "--offices", "5", "--years", "1", "--seed", "1", "--out", "x", "--form", "paper")]
    [InlineData("inspect", "x", "--stage", "guess")]
    public async Task Run_WrongUse_IsTwo(params string[] args)
    {
        var (code, _, error) = await Run(args);
        Assert.Equal(ExitCode.WrongUse, code);
        Assert.Contains("--help", error);
    }

    [Fact]
    public async Task Run_WrongUseOfACommandUnderACommand_NamesItsOwnHelp() =>
        Assert.Contains("Try: shuddhachar snapshots use --help", (await Run("snapshots", "use", "first")).Error);

    [Fact]
    public async Task Inspect_Pipe_IsRefusedWithoutWaitingForAWriter()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var pipe = Path.Combine(_folder, "pipe.txt");
        using var made = System.Diagnostics.Process.Start("mkfifo", [pipe]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        var (code, _, error) = await Run("inspect", pipe);
        Assert.Equal(ExitCode.SomeRefused, code);
        Assert.StartsWith("EXT102", error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("load", "--help")]
    [InlineData("inspect", "--help")]
    [InlineData("rank", "--help")]
    [InlineData("export", "--help")]
    [InlineData("template", "--help")]
    [InlineData("snapshots", "--help")]
    [InlineData("snapshots", "use", "--help")]
    [InlineData("verify", "--help")]
    [InlineData("rebuild", "--help")]
    [InlineData("generate", "--help")]
    [InlineData("backup", "--help")]
    [InlineData("restore", "--help")]
    public async Task Run_Help_HasAnExampleAndALineInBangla(params string[] args)
    {
        var (code, output, _) = await Run(args);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Examples:", output);
        Assert.Contains("  shuddhachar ", output);
        Assert.Contains(output, letter => Shuddhachar.Etl.Bangla.BanglaText.IsBengali(letter));
    }

    [Fact]
    public async Task Generate_FolderThatIsNotEmpty_IsRefusedInOneLine()
    {
        Write("mine.txt", "mine"u8.ToArray());
        var (code, output, error) = await Run("generate", "--offices", "2", "--years", "1", "--seed", "1", "--out", _folder);
        Assert.Equal((ExitCode.WrongUse, ""), (code, output));
        Assert.Equal(1, error.Count(letter => letter == '\n'));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Generate_SmallNation_IsLoadedAndRanked()
    {
        var nation = Path.Combine(_folder, "nation");
        Assert.Equal(ExitCode.Done, (await Run("generate", "--offices", "4", "--years", "1", "--seed", "1", "--out", nation)).Code);
        Assert.InRange((await Run("load", nation, "--data", Data)).Code, ExitCode.Done, ExitCode.SomeRefused);
        var (code, output, _) = await Run("rank", "--fiscal-year", "2024-25", "--plan", "nis", "--format", "csv", "--data", Data);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("SYN-MOPA", output);
    }

    [Fact]
    public async Task Load_GoodAndBadFiles_LoadsTheGoodAndNamesEachBadInOneLine()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName;
        var (code, output, error) = await Run(
            "load", Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), Write("nothing.txt", []), Write("note.txt", "hello"u8.ToArray()),
            empty, Path.Combine(_folder, "absent.txt"), Jute, "--data", Data);
        Assert.Equal(ExitCode.SomeRefused, code);
        Assert.Contains("Snapshot 1 published.", output);
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Equal(["EXT101", "EXT102", "REC201", "EXT106", "EXT103"], lines.Select(line => line[..6]));

        var again = await Run("load", Jute, "--data", Data);
        Assert.Equal(ExitCode.Done, again.Code);
        Assert.Contains("Nothing new: snapshot 1 stays.", again.Out);

        var rank = await Run("rank", "--fiscal-year", "2021-22", "--plan", "egov", "--format", "csv", "--data", Data);
        Assert.Equal(ExitCode.Done, rank.Code);
        Assert.Contains("DOJ,Department of Jute,82.50,64.00,26.40,32.00,50.00,2021-22 Q2,", rank.Out);

        var unscored = await Run("rank", "--fiscal-year", "2020-21", "--plan", "grs", "--data", Data);
        Assert.Equal(ExitCode.Done, unscored.Code);
        Assert.Contains("No scoring method is known for grs 2020-21", unscored.Error);

        Assert.Equal(ExitCode.Done, (await Run("verify", "--data", Data)).Code);
        Assert.Equal(ExitCode.WrongUse, (await Run("snapshots", "use", "9", "--data", Data)).Code);

        var file = Path.Combine(_folder, "ranking.xlsx");
        Assert.Equal(ExitCode.Done, (await Run("export", "mart_ranking", "--format", "xlsx", "--out", file, "--data", Data)).Code);
        using var workbook = ZipFile.OpenRead(file);
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("পাট অধিদপ্তর", await sheet.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("ranking_key,", (await Run("export", "mart_ranking", "--format", "csv", "--data", Data)).Out);
        Assert.Equal(ExitCode.WrongUse, (await Run("export", "step_gap", "--format", "csv", "--data", Data)).Code);
    }

    [Fact]
    public async Task Load_OnlyBadFiles_IsThreeAndPublishesNothing()
    {
        var (code, _, error) = await Run("load", Write("nothing.txt", []), "--data", Data);
        Assert.Equal(ExitCode.NothingPublished, code);
        Assert.Contains("Nothing was published", error);
        Assert.Equal(ExitCode.NothingPublished, (await Run("verify", "--data", Data)).Code);
        Assert.Equal(ExitCode.Done, (await Run("snapshots", "--data", Data)).Code);
    }

    [Fact]
    public async Task Verify_DamagedOriginal_IsNamed()
    {
        await Run("load", Jute, "--data", Data);
        var original = Directory.EnumerateFiles(Path.Combine(Data, "archive")).Single();
        File.AppendAllText(original, "x");
        var (code, _, error) = await Run("verify", "--data", Data);
        Assert.Equal(ExitCode.NothingPublished, code);
        Assert.Contains(Path.GetFileName(original), error);
    }

    [Fact]
    public async Task Inspect_Document_HasTheColumnsThatAnalystsRelyOn()
    {
        var (code, output, _) = await Run("inspect", Jute);
        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith(
            "section_no,section_name,section_weight,activity_no,activity,indicator_no,indicator,unit,weight,responsible,annual_target," +
            "q1_target,q1_actual,q2_target,q2_actual,q3_target,q3_actual,q4_target,q4_actual,total_actual,awarded_score," +
            "tier100,tier90,tier80,tier70,tier60,achievement_text,achievement_value,remarks,source_line\n", output);
        Assert.Contains("১ টি ২৭.১২.২০২১ খ্রি:,1,", output);
        Assert.StartsWith("code,severity,line,field,indicator_no,column,printed,value,evidence,message\n", (await Run("inspect", Jute, "--findings")).Out);
        Assert.Contains("\"office\": \"পাট অধিদপ্তর\"", (await Run("inspect", Jute, "--meta")).Out);
        Assert.All(new[] { "extract", "recognise", "normalise", "validate", "score" }, stage => Assert.Equal(ExitCode.Done, Run("inspect", Jute, "--stage", stage).Result.Code));
    }

    [Fact]
    public async Task Template_WrittenToAFile_IsToldToBeEmptyWhenLoaded()
    {
        var file = Path.Combine(_folder, "nis.xlsx");
        Assert.Equal(ExitCode.Done, (await Run("template", "nis", "--fiscal-year", "2020-21", "--format", "xlsx", "--out", file)).Code);
        Assert.StartsWith("REC245", (await Run("inspect", file)).Error);
        Assert.Equal(ExitCode.WrongUse, (await Run("template", "nis", "--fiscal-year", "2020-22", "--format", "csv")).Code);
        Assert.Equal(ExitCode.WrongUse, (await Run("template", "nis", "--fiscal-year", "2020-21", "--format", "xlsx")).Code);
        Assert.Contains("headings only", (await Run("template", "egov", "--fiscal-year", "2018-19", "--format", "csv")).Error);
    }

    [Fact]
    public async Task Inspect_AsText_SpeaksToPeople()
    {
        Assert.Contains("\nWHAT TO DO NEXT\n", (await Run("inspect", Jute, "--format", "text", "--language", "en")).Out);
        Assert.Contains("\nপ্রমাণসহ সংশোধিত", (await Run("inspect", Jute, "--format", "text", "--language", "bn", "--findings")).Out);
        Assert.Contains("\nIndicator 1.1.1\n", (await Run("inspect", Jute, "--format", "text", "--language", "en", "--stage", "validate")).Out);
        Assert.Contains("\"weight\": 5,", (await Run("inspect", Jute, "--format", "json")).Out);
    }

    [Fact]
    public async Task Inspect_Folder_WritesThreeFilesEachAndGoesOnPastRefusedOnes()
    {
        var read = Path.Combine(_folder, "read");
        var (code, _, error) = await Run("inspect", Write("nothing.txt", []), PlanLoaderTests.Samples(), "--out", read);
        Assert.Equal(ExitCode.SomeRefused, code);
        Assert.StartsWith("EXT102", error);
        Assert.Equal(5, Directory.GetFiles(read, "*.meta.json").Length);
        Assert.Equal(6, Directory.GetFiles(read, "*.findings.csv").Length);
        Assert.True(File.Exists(Path.Combine(read, "nis-2020-21-plan-industries.csv")));
    }
}
