using System.Globalization;
using Shuddhachar.Stress;

// dotnet run --project tests/Stress -- kill 200 | readers 500 | ranking 20 | disk FOLDER-ON-A-SMALL-DISK | overload 60 | soak 30 | nginx | formulas 1000
int Number(int otherwise) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : otherwise;
var report = args.FirstOrDefault() switch
{
    "kill" => KilledLoads.Run(Number(200), seed: 1, Console.WriteLine).ToString(),
    "readers" => ReadersDuringPublications.Run(Number(500), Console.WriteLine).ToString(),
    "ranking" => RankingRuns.Run(Number(20), Console.WriteLine).ToString(),
    "disk" when args.Length > 1 => FullDisk.Run(args[1]).ToString(),
    "overload" => Overload.Run(Number(60), Console.WriteLine),
    "formulas" => FormulaTables.Run(Number(1000)),
    "nginx" => BehindNginx.Run(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../dashboard/Operations/nginx.conf"))),
    "soak" => Soak.Run(Number(30), Console.WriteLine).ToString(),
    _ => null,
};
Console.WriteLine(report ?? "kill [TIMES] | readers [PUBLICATIONS] | ranking [TIMES] | disk FOLDER | overload [SECONDS] | soak [MINUTES] | nginx | formulas [CELLS]");
return report is null ? 2 : 0;
