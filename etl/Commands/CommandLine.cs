using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>The commands together, and what every one of them does when it cannot go on: one line, and an exit code.</summary>
static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!BanglaText.IsNormalizationAvailable)
        {
            Screen.Complain("Globalization is switched off (DOTNET_SYSTEM_GLOBALIZATION_INVARIANT): Bangla text could not be compared.");
            return ExitCode.NothingPublished;
        }
        var root = Create();
        ExamplesHelp.Attach(root);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                Screen.Complain(error.Message);
            Screen.Complain($"Try: {Path(parsed.CommandResult)} --help");
            return ExitCode.WrongUse;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Screen.Complain("Cancelled. Nothing was changed.");
            return ExitCode.NothingPublished;
        }
        catch (CorrectionException wrong)
        {
            Screen.Complain(wrong.Message);
            return ExitCode.WrongUse;
        }
        catch (AggregateException several) when (several.InnerExceptions.All(IsForUser))
        {
            Screen.Complain(several.InnerException!.Message.ReplaceLineEndings(" "));
            return ExitCode.NothingPublished;
        }
        catch (Exception full) when (IsDiskFull(full))
        {
            Screen.Complain($"The disk is full: {full.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Nothing was published and the snapshot in use is unharmed; make room (a new snapshot needs as much as the last one) and load again.");
            return ExitCode.NothingPublished;
        }
        catch (Exception failure) when (IsForUser(failure))
        {
            Screen.Complain(failure.Message.ReplaceLineEndings(" "));
            return ExitCode.NothingPublished;
        }
    }

    /// <summary>The command with those above it, as it is typed: `shuddhachar snapshots use`.</summary>
    static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : HelpTexts.Program;

    /// <summary>ENOSPC of Unix, ERROR_DISK_FULL of Windows, and what DuckDB says.</summary>
    static bool IsDiskFull(Exception failure) =>
        failure is IOException { HResult: 28 or unchecked((int)0x80070070) } || (IsForUser(failure) && failure.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase));

    /// <summary>What the world can do to us; anything else is a bug and shows its trace.</summary>
    static bool IsForUser(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or InvalidDataException or DatabaseException or PublishBusyException
            or WarehouseBuildException or WarehouseCheckException or WarehouseRowsException or BundleException or NoSnapshotException;

    static RootCommand Create() => new(HelpTexts.Of(HelpTexts.Program))
    {
        DataOption.Instance,
        LoadCommand.Create(),
        InspectCommand.Create(),
        RankCommand.Create(),
        ExportCommand.Create(),
        TemplateCommand.Create(),
        GenerateCommand.Create(),
        SnapshotsCommand.Create(),
        VerifyCommand.Create(),
        RebuildCommand.Create(),
        BackupCommand.Create(),
        BackupCommand.CreateRestore(),
    };
}
