namespace Shuddhachar.Dashboard.Operations;

/// <summary>What the intake allows, and the programs that it runs.</summary>
public static partial class Settings
{
    public static readonly Setting
        FileMegabytes = new("intake:file_megabytes", "50", SettingForm.Number(1, 1_000), "The largest report."),
        RequestMegabytes = new("intake:request_megabytes", "512", SettingForm.Number(1, 10_000), "The largest upload in all; a proxy before the service must let as much pass."),
        Files = new("intake:files", "50", SettingForm.Number(1, 1_000), "Reports in one upload."),
        Drafts = new("intake:drafts", "500", SettingForm.Number(1, 100_000), "Reports of one person that wait to be decided upon."),
        IntakeDiskMegabytes = new("intake:disk_megabytes", "1024", SettingForm.Number(0, 1_000_000), "Free megabytes that uploads leave on the disk."),
        Readers = new("intake:readers", "0", SettingForm.Number(0, 100), "Reports read at a time, each by a program of its own; 0 is one for each core."),
        ReaderSeconds = new("intake:reader_seconds", "60", SettingForm.Number(1, 3_600), "Time in which a report must be read."),
        ReaderMegabytes = new("intake:reader_megabytes", "1024", SettingForm.Number(128, 100_000), "Memory of a program that reads a report."),
        OutputMegabytes = new("intake:output_megabytes", "64", SettingForm.Number(1, 1_000), "What a program that reads a report may print."),
        PublisherSeconds = new("intake:publisher_seconds", "3600", SettingForm.Number(10, 86_400), "Time in which a batch must be published."),
        PublisherMegabytes = new("intake:publisher_megabytes", "4096", SettingForm.Number(512, 1_000_000), "Memory of the program that publishes."),
        LoaderPath = new("loader:path", "beside the program, else where the build put it", SettingForm.File, "The program that reads documents: shuddhachar.dll.");

    static IReadOnlyList<Setting> OfIntake =>
    [
        FileMegabytes, RequestMegabytes, Files, Drafts, IntakeDiskMegabytes, Readers, ReaderSeconds, ReaderMegabytes, OutputMegabytes, PublisherSeconds, PublisherMegabytes, LoaderPath,
    ];
}
