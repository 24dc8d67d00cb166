using System.Globalization;
using Shuddhachar.Stress;

// dotnet run --project tests/Stress -- kill 200, and so on: each command prints one line at its end
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
    "intake" => (await HostileIntake.RunAsync(Number(10_000), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200, Console.WriteLine)).ToString(),
    "intake-kills" => (await KilledIntake.RunAsync(Number(200), seed: 1, Console.WriteLine)).ToString(),
    "overload" => Overload.Run(Number(60), Console.WriteLine),
    "formulas" => FormulaTables.Run(Number(1000)),
    "cut" => NetworkCut.Run(args.Length > 1 ? args[1..] : ["Repository.Tests", "Warehouse.Tests", "Etl.Tests", "Dashboard.Tests", "Browser.Tests"]),
    "nginx" => BehindNginx.Run(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../dashboard/Operations/nginx.conf"))),
    "soak" => (await Soak.RunAsync(Number(30), Console.WriteLine)).ToString(),
    _ => null,
};
Console.WriteLine(report ?? "kill [TIMES] | audit-kills [TIMES] | audit-appends [TIMES] | readers [PUBLICATIONS] | ranking [TIMES] | disk FOLDER | intake [DOCUMENTS [BOMBS]] | intake-kills [TIMES] | overload [SECONDS] | soak [MINUTES] | nginx | formulas [CELLS] | cut [TEST PROJECTS]");
return report is null ? 2 : 0;
