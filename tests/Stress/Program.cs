using System.Globalization;
using Shuddhachar.Stress;

// dotnet run --project tests/Stress -- kill 200 | audit-kills 200 | audit-appends 1000 | readers 500 | ranking 20 | disk FOLDER-ON-A-SMALL-DISK
int Number(int otherwise) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : otherwise;
var report = args.FirstOrDefault() switch
{
    "kill" => KilledLoads.Run(Number(200), seed: 1, Console.WriteLine).ToString(),
    "audit-kills" => AuditKills.Run(Number(200), seed: 1, Console.WriteLine).ToString(),
    "audit-appends" => AuditAppends.Run(Number(1000)).ToString(),
    "append" when args.Length > 2 => AuditAppends.Append(args[2], Number(0)),
    "readers" => ReadersDuringPublications.Run(Number(500), Console.WriteLine).ToString(),
    "ranking" => RankingRuns.Run(Number(20), Console.WriteLine).ToString(),
    "disk" when args.Length > 1 => FullDisk.Run(args[1]).ToString(),
    _ => null,
};
Console.WriteLine(report ?? "kill [TIMES] | audit-kills [TIMES] | audit-appends [TIMES] | readers [PUBLICATIONS] | ranking [TIMES] | disk FOLDER");
return report is null ? 2 : 0;
