namespace Shuddhachar.Etl.Commands;

/// <summary>What --help says of a command: English, a line in Bangla, examples, notes (help.csv).</summary>
static class HelpTexts
{
    /// <summary>The command of the program itself.</summary>
    public const string Program = "shuddhachar";

    static readonly ILookup<(string Command, string Kind), string> s_texts =
        Knowledge.Read("Commands/help.csv").ToLookup(row => (row["command"], row["kind"]), row => row["text"]);

    /// <summary>One English sentence or two.</summary>
    public static string Of(string command) => s_texts[(command, "en")].Single();

    /// <summary>All the rest, in lines.</summary>
    public static string More(string command) => string.Join('\n', (string[])
    [
        "Examples:", .. s_texts[(command, "example")].Select(example => "  " + example), "",
        .. s_texts[(command, "note")], .. s_texts[(command, "bn")],
    ]);
}
