using System.Globalization;
using Shuddhachar.Stress;

// dotnet run --project tests/Stress -- kill 200 | readers 500 | ranking 20 | disk FOLDER-ON-A-SMALL-DISK | intake 10000 200 | intake-kills 200
int Number(int otherwise) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : otherwise;
var report = args.FirstOrDefault() switch
{
    "kill" => KilledLoads.Run(Number(200), seed: 1, Console.WriteLine).ToString(),
    "readers" => ReadersDuringPublications.Run(Number(500), Console.WriteLine).ToString(),
    "ranking" => RankingRuns.Run(Number(20), Console.WriteLine).ToString(),
    "disk" when args.Length > 1 => FullDisk.Run(args[1]).ToString(),
    "intake" => (await HostileIntake.RunAsync(Number(10_000), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200, Console.WriteLine)).ToString(),
    "intake-kills" => (await KilledIntake.RunAsync(Number(200), seed: 1, Console.WriteLine)).ToString(),
    _ => null,
};
Console.WriteLine(report ?? "kill [TIMES] | readers [PUBLICATIONS] | ranking [TIMES] | disk FOLDER | intake [DOCUMENTS [BOMBS]] | intake-kills [TIMES]");
return report is null ? 2 : 0;
