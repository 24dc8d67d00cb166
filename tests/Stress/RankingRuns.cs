using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shuddhachar.Etl;
using Shuddhachar.Testing;

namespace Shuddhachar.Stress;

/// <summary>What came of it.</summary>
/// <param name="Hashes">Different hashes of the rankings that were printed; one, when all is well.</param>
sealed record RankingReport(int Runs, IReadOnlyList<string> Hashes)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Runs} runs, {Hashes.Count} different rankings: {string.Join(", ", Hashes)}");
}

/// <summary>Loads the same nation and prints its rankings again and again, on one processor and on two, in three languages: each byte must be the same.</summary>
static class RankingRuns
{
    static readonly string[] s_cultures = ["bn_BD.UTF-8", "en_US.UTF-8", "tr_TR.UTF-8"];
    static readonly string[] s_processors = ["0", "0,1"];

    public static RankingReport Run(int times, Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("shuddhachar-ranking-").FullName;
        try
        {
            var nation = Path.Combine(folder, "nation");
            Require(Shuddhachar("0,1", s_cultures[0], "generate", "--offices", "40", "--years", "2", "--seed", "4", "--form", "bulk", "--out", nation));
            var hashes = new HashSet<string>(StringComparer.Ordinal);
            var runs = 0;
            for (var time = 0; time < times; time++)
            {
                foreach (var (culture, processors) in s_cultures.SelectMany(culture => s_processors.Select(processors => (culture, processors))))
                {
                    hashes.Add(Hash(Path.Combine(folder, $"data-{runs++}"), nation, processors, culture));
                }
                say($"{runs} runs, {hashes.Count} different");
            }
            return new(runs, [.. hashes]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Hash(string data, string nation, string processors, string culture)
    {
        Require(Shuddhachar(processors, culture, "load", nation, SourceTree.Absolute("etl/samples"), "--data", data));
        var text = new StringBuilder();
        foreach (var (year, plan) in ((string, string)[])[("2024-25", "nis"), ("2024-25", "egov"), ("2023-24", "nis"), ("2024-25", "composite"), ("2020-21", "nis")])
        {
            text.Append(Require(Shuddhachar(processors, culture, "rank", "--fiscal-year", year, "--plan", plan, "--format", "csv", "--data", data)));
        }
        Directory.Delete(data, recursive: true);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    static (int Code, string Said, string Complained) Shuddhachar(string processors, string culture, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("taskset", ["-c", processors, "dotnet", typeof(Pipeline).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = culture;
        using var process = Process.Start(start)!;
        return LoadProcess.End(process);
    }

    static string Require((int Code, string Said, string Complained) run) => run.Code == 0 && run.Said.Length > 0 ? run.Said : throw new InvalidOperationException($"exit code {run.Code}: {run.Complained}");
}
