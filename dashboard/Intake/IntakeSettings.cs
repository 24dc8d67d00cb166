using Shuddhachar.Dashboard.Operations;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>How far a program that reads or publishes may go before it is ended.</summary>
/// <param name="HeapBytes">Most that it may allocate; it meets an orderly end there.</param>
/// <param name="ResidentBytes">Most memory that it may hold in all.</param>
/// <param name="OutputBytes">Most that it may print.</param>
public sealed record ProcessLimits(TimeSpan Time, long HeapBytes, long ResidentBytes, long OutputBytes);

/// <summary>What the intake allows.</summary>
/// <param name="FileBytes">Largest report; the reader refuses larger ones anyway.</param>
/// <param name="RequestBytes">Largest upload in all.</param>
/// <param name="Files">Most reports of one upload.</param>
/// <param name="Waiting">Most reports of one person that are neither given back nor published.</param>
/// <param name="FreeBytes">Space that must stay on the disk, for publishing above all.</param>
/// <param name="Processes">Most readers at once.</param>
public sealed record IntakeSettings(
    long FileBytes, long RequestBytes, int Files, int Waiting, long FreeBytes, int Processes, ProcessLimits Reader, ProcessLimits Publisher)
{
    static readonly Setting
        s_loader = new(Loader.PathName, "as built, else `../etl/` or beside the dashboard", SettingForm.File, "The `shuddhachar.dll` that reads and publishes."),
        s_file = new("intake:file_megabytes", "50", SettingForm.Number(1, 1_000), "Largest report that is taken in; the reader refuses any above 50."),
        s_request = new("intake:request_megabytes", "512", SettingForm.Number(1, 10_000), "Largest upload in all."),
        s_files = new("intake:files", "50", SettingForm.Number(1, 1_000), "Reports of one upload."),
        s_waiting = new("intake:waiting", "500", SettingForm.Number(1, 1_000_000), "Reports of one person that may wait for a decision or a publication."),
        s_free = new("intake:free_megabytes", "1024", SettingForm.Number(0, 1_000_000), "Free megabytes below which no report is taken in."),
        s_processes = new("intake:processes", "0", SettingForm.Number(0, 256), "Reports read at a time; 0 is one for each core."),
        s_readerSeconds = new("intake:reader_seconds", "60", SettingForm.Number(1, 3_600), "Time in which a report must be read."),
        s_readerMegabytes = new("intake:reader_megabytes", "1024", SettingForm.Number(64, 65_536), "Memory in which a report must be read."),
        s_output = new("intake:output_megabytes", "64", SettingForm.Number(1, 1_024), "Largest result of reading a report."),
        s_publisherSeconds = new("intake:publisher_seconds", "3600", SettingForm.Number(1, 86_400), "Time in which a batch must be published."),
        s_publisherMegabytes = new("intake:publisher_megabytes", "4096", SettingForm.Number(256, 65_536), "Memory in which a batch must be published.");

    /// <summary>For the table of all settings.</summary>
    public static IReadOnlyList<Setting> All { get; } =
        [s_loader, s_file, s_request, s_files, s_waiting, s_free, s_processes, s_readerSeconds, s_readerMegabytes, s_output, s_publisherSeconds, s_publisherMegabytes];

    public static IntakeSettings Of(IConfiguration configuration)
    {
        var (reader, publisher, output) = (Megabytes(s_readerMegabytes), Megabytes(s_publisherMegabytes), Megabytes(s_output));
        return new(
            Megabytes(s_file), Megabytes(s_request), s_files.Number(configuration), s_waiting.Number(configuration), Megabytes(s_free),
            s_processes.Number(configuration) is > 0 and var stated ? stated : Environment.ProcessorCount,
            new(Seconds(s_readerSeconds), reader, reader, output),
            // the database keeps memory of its own beside the heap, and a batch is larger than a report
            new(Seconds(s_publisherSeconds), publisher / 2, publisher, 4 * output));

        long Megabytes(Setting setting) => (long)setting.Number(configuration) << 20;
        TimeSpan Seconds(Setting setting) => TimeSpan.FromSeconds(setting.Number(configuration));
    }
}
