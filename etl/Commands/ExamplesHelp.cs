using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Shuddhachar.Etl.Commands;

/// <summary>The usual help of a command, then its line in Bangla and its examples (help.csv).</summary>
sealed class ExamplesHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var command = parseResult.CommandResult.Command is RootCommand ? HelpTexts.Program : parseResult.CommandResult.Command.Name;
        parseResult.InvocationConfiguration.Output.WriteLine(HelpTexts.More(command));
        return code;
    }

    public static void Attach(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExamplesHelp((HelpAction)help.Action!);
    }
}
