using Shuddhachar.Dashboard.Operations;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>How far a program that reads or publishes may go before it is ended.</summary>
/// <param name="HeapBytes">Most that it may allocate; it meets an orderly end there.</param>
/// <param name="ResidentBytes">Most memory that it may hold in all.</param>
/// <param name="OutputBytes">Most that it may print.</param>
public sealed record ProcessLimits(TimeSpan Time, long HeapBytes, long ResidentBytes, long OutputBytes);

/// <summary>What the intake allows: settings `intake:…`.</summary>
/// <param name="FileBytes">Largest report; the reader refuses larger ones anyway.</param>
/// <param name="RequestBytes">Largest upload in all.</param>
/// <param name="Files">Most reports of one upload.</param>
/// <param name="Waiting">Most reports of one person that are neither refused nor published.</param>
/// <param name="FreeBytes">Space that must stay on the disk, for publishing above all.</param>
/// <param name="Processes">Most readers at once.</param>
public sealed record IntakeSettings(
    long FileBytes, long RequestBytes, int Files, int Waiting, long FreeBytes, int Processes, ProcessLimits Reader, ProcessLimits Publisher)
{
    const long Megabyte = 1 << 20;

    public static IntakeSettings Of(IConfiguration configuration)
    {
        var (reader, publisher, output) = (Settings.ReaderMegabytes.Number(configuration) * Megabyte, Settings.PublisherMegabytes.Number(configuration) * Megabyte, Settings.OutputMegabytes.Number(configuration) * Megabyte);
        return new(
            Settings.FileMegabytes.Number(configuration) * Megabyte, Settings.RequestMegabytes.Number(configuration) * Megabyte, Settings.Files.Number(configuration),
            Settings.Drafts.Number(configuration), Settings.IntakeDiskMegabytes.Number(configuration) * Megabyte,
            Settings.Readers.Number(configuration) is > 0 and var stated ? stated : Environment.ProcessorCount,
            new(TimeSpan.FromSeconds(Settings.ReaderSeconds.Number(configuration)), reader, reader, output),
            new(TimeSpan.FromSeconds(Settings.PublisherSeconds.Number(configuration)), publisher / 2, publisher, 4 * output));
    }
}
