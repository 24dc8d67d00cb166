using Shuddhachar.Warehouse;
using Spectre.Console;

namespace Shuddhachar.Etl.Commands;

/// <summary>
/// Where the command speaks: answers on standard output, progress and errors on standard error. In a terminal with colours, bars and
/// tables; to a file or a pipe plain lines, one thing a line.
/// </summary>
static class Screen
{
    public static bool IsTerminal => !Console.IsOutputRedirected && !Console.IsErrorRedirected && AnsiConsole.Profile.Capabilities.Interactive;

    public static void Say(string line) => Console.Out.WriteLine(line);

    /// <summary>Columns that a view for people may take: those of the terminal, and 80 without one.</summary>
    public static int ViewWidth => IsTerminal ? Math.Clamp(AnsiConsole.Profile.Width - 1, 40, 100) : 80;

    /// <summary>The view for people: in a terminal with colours, elsewhere the same words without.</summary>
    public static void Say(IEnumerable<ViewLine> view)
    {
        foreach (var line in view)
        {
            if (IsTerminal && line.Style != ViewStyle.Plain)
                AnsiConsole.MarkupLine($"[{s_styles[line.Style]}]{Markup.Escape(line.Text)}[/]");
            else
                Say(line.Text);
        }
    }

    static readonly Dictionary<ViewStyle, string> s_styles = new() { [ViewStyle.Heading] = "bold", [ViewStyle.Good] = "green", [ViewStyle.Doubt] = "yellow" };

    public static void Complain(string line) => Console.Error.WriteLine(line);

    /// <summary>One refused file in one line: code, file, line, what was found, what was expected.</summary>
    public static void Complain(string file, Finding finding)
    {
        var text = FindingTexts.Render(finding);
        var place = finding.Origin.Line == 0 ? file : $"{file}:{finding.Origin}";
        var words = text.EvidenceEn.Length == 0 ? text.MessageEn : $"{text.MessageEn.TrimEnd('.')}: {text.EvidenceEn}";
        Complain($"{finding.Code} {place}: {words}".ReplaceLineEndings(" "));
    }

    /// <summary>Builds a snapshot, and in a terminal says meanwhile which relation is being made.</summary>
    public static T Build<T>(Func<T> work) => !IsTerminal ? work() : AnsiConsole.Status().Start("building the snapshot", status =>
    {
        using var listening = BuildActivity.Listen(activity => status.Status = Markup.Escape($"building the snapshot: {activity.OperationName}"), _ => { });
        return work();
    });

    /// <summary>A table: drawn in a terminal that is wide enough for it, cells between tabs elsewhere.</summary>
    public static void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [headings, .. rows];
        if (!IsTerminal || Width(all) > AnsiConsole.Profile.Width)
        {
            foreach (var row in all)
                Say(string.Join('\t', row));
            return;
        }
        var table = new Table().RoundedBorder();
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(Markup.Escape(heading)));
        foreach (var row in all.Skip(1))
            table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    /// <summary>Columns of the screen that a table takes: its longest cells, a space on either side, and the lines between.</summary>
    static int Width(IReadOnlyList<string>[] rows) => Enumerable.Range(0, rows[0].Count).Sum(column => rows.Max(row => row[column].Length) + 3) + 1;

    /// <summary>
    /// Does a piece of work for each thing, several at once, and then another with each answer, one after the other and in order, while a bar
    /// counts them; without a terminal says every tenth part in a line.
    /// </summary>
    public static void Count<TThing, TAnswer>(string what, IReadOnlyList<TThing> things, Func<TThing, TAnswer> work, Action<TThing, TAnswer> take, CancellationToken cancellation)
    {
        if (IsTerminal)
        {
            AnsiConsole.Progress().HideCompleted(false).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new ElapsedTimeColumn()).Start(context =>
            {
                var task = context.AddTask(Markup.Escape(what), maxValue: Math.Max(1, things.Count));
                Run(_ => task.Increment(1));
            });
            return;
        }
        var step = Math.Max(1, things.Count / 10);
        Run(done =>
        {
            if (things.Count >= 20 && done % step == 0)
                Complain($"{what}: {done} of {things.Count}");
        });

        void Run(Action<int> report)
        {
            var done = 0;
            foreach (var some in things.Chunk(8 * Environment.ProcessorCount))
            {
                foreach (var (thing, answer) in some.AsParallel().AsOrdered().WithCancellation(cancellation).Select(thing => (thing, work(thing))))
                {
                    take(thing, answer);
                    report(++done);
                }
            }
        }
    }

    /// <summary>Does one long thing that says itself how far it has come, and then what it is doing.</summary>
    public static T Progress<T>(string what, int whole, Func<Action<int>, Action<string>, T> work)
    {
        if (IsTerminal)
        {
            return AnsiConsole.Progress().HideCompleted(false).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new ElapsedTimeColumn()).Start(context =>
            {
                var task = context.AddTask(Markup.Escape(what), maxValue: Math.Max(1, whole));
                return work(done => task.Value = done, doing => task.Description = Markup.Escape(doing));
            });
        }
        var said = 0;
        return work(
            done =>
            {
                if (done * 10L / whole is var tenths && tenths > said)
                {
                    Complain($"{what}: {done} of {whole}");
                    said = (int)tenths;
                }
            },
            doing => Complain($"writing {doing}"));
    }

    /// <summary>Copies files: a bar in a terminal, elsewhere every thousandth in a line. What is waited for is said at once.</summary>
    public static T Files<T>(Func<Action<int, int>, Action<string>, T> work)
    {
        if (!IsTerminal)
        {
            return work(
                (done, whole) =>
                {
                    if (done % 1000 == 0) Complain($"files: {done} of {whole}");
                },
                Complain);
        }
        return AnsiConsole.Progress().HideCompleted(false).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new ElapsedTimeColumn()).Start(context =>
        {
            var task = context.AddTask("files", maxValue: 1);
            return work((done, whole) => (task.MaxValue, task.Value) = (Math.Max(whole, done), done), waiting => task.Description = Markup.Escape(waiting));
        });
    }

    sealed class CountColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}"));
    }
}
