namespace Shuddhachar.Etl.Commands;

/// <summary>What --help says of a command: English, a line in Bangla, examples (help.csv).</summary>
static class HelpTexts
{
    static readonly ILookup<string, (string Kind, string Text)> s_texts =
        Knowledge.Read("Commands/help.csv").ToLookup(row => row["command"], row => (row["kind"], row["text"]));

    public static string Of(string command)
    {
        var texts = s_texts[command].ToLookup(text => text.Kind, text => text.Text);
        var examples = texts["example"].Select(example => "  " + example);
        return string.Join('\n', (string[])[.. texts["en"], .. texts["bn"], "", "Examples:", .. examples, .. texts["note"].Select(note => "\n" + note)]);
    }
}
