using System.CommandLine;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`--data DIR`, the same for every command that reads or writes the data folder.</summary>
static class DataOption
{
    public static readonly Option<string?> Instance = new("--data")
    {
        HelpName = "DIR",
        Recursive = true,
        Description = $"The data folder. Else the environment variable {DataFolder.Variable}, else data/ beside Shuddhachar.sln.",
    };

    public static DataFolder Folder(ParseResult parsed) => DataFolder.Locate(parsed.GetValue(Instance));
}
