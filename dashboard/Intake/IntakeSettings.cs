using System.Globalization;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>How far a program that reads or publishes may go before it is ended.</summary>
/// <param name="HeapBytes">Most that it may allocate; it meets an orderly end there.</param>
/// <param name="ResidentBytes">Most memory that it may hold in all.</param>
/// <param name="OutputBytes">Most that it may print.</param>
public sealed record ProcessLimits(TimeSpan Time, long HeapBytes, long ResidentBytes, long OutputBytes);

/// <summary>What the intake allows: settings `intake:…`, each a whole number.</summary>
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
        var (reader, publisher) = (Number("reader-mb", 1024) * Megabyte, Number("publisher-mb", 4096) * Megabyte);
        return new(
            Number("file-mb", 50) * Megabyte, Number("request-mb", 512) * Megabyte, (int)Number("files", 50), (int)Number("waiting", 500), Number("free-mb", 1024) * Megabyte,
            (int)Number("processes", Environment.ProcessorCount),
            new(TimeSpan.FromSeconds(Number("reader-seconds", 60)), reader, reader, Number("output-mb", 64) * Megabyte),
            new(TimeSpan.FromSeconds(Number("publisher-seconds", 3600)), publisher / 2, publisher, 4 * Number("output-mb", 64) * Megabyte));

        long Number(string name, long otherwise) => configuration["intake:" + name] is not { Length: > 0 } stated ? otherwise
            : long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= int.MaxValue ? number
            : throw new InvalidDataException($"Setting intake:{name} is \"{stated}\": a whole number above 0 is expected.");
    }
}
