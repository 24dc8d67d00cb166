using System.Collections.Immutable;

namespace Shuddhachar.Etl.Commands;

/// <summary>A file named on the command line or found in a folder; with a finding instead of bytes when it cannot be read.</summary>
sealed record InputFile(string Path, Finding? Fault)
{
    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>Paths to files. A folder stands for all files in it, in ordinal order, hidden ones left out.</summary>
static class InputFiles
{
    static readonly EnumerationOptions s_all = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    public static ImmutableArray<InputFile> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Find).DistinctBy(file => Path.GetFullPath(file.Path))];

    /// <summary>The bytes, up to one more than the pipeline takes, so that an endless file is refused and not read.</summary>
    /// <returns>Null with the reason when the system refuses.</returns>
    public static byte[]? Read(InputFile file, out Finding? fault)
    {
        fault = file.Fault;
        if (fault is not null)
            return null;
        try
        {
            // a pipe has no length either, and to open one would wait for its writer for ever, deaf to Ctrl+C
            if (new FileInfo(file.Path).Length == 0)
                return [];
            using var stream = File.OpenRead(file.Path);
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            while (bytes.Length <= Extract.DocumentExtractor.LargestFile && stream.Read(buffer) is > 0 and var count)
                bytes.Write(buffer.AsSpan(0, count));
            return bytes.ToArray();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            fault = Unreadable(refused);
            return null;
        }
    }

    static IEnumerable<InputFile> Find(string path)
    {
        if (File.Exists(path))
            return [new(path, null)];
        if (!Directory.Exists(path))
            return [new(path, new(FindingCodes.NotAFile, Origin.Document, Details: [path]))];
        try
        {
            var files = Directory.EnumerateFiles(path, "*", s_all).Order(StringComparer.Ordinal).Select(file => new InputFile(file, null)).ToArray();
            return files.Length > 0 ? files : [new(path, new(FindingCodes.EmptyFolder, Origin.Document, Details: [path]))];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [new(path, Unreadable(refused))];
        }
    }

    static Finding Unreadable(Exception refused) => new(FindingCodes.UnreadableFile, Origin.Document, Details: [refused.Message.ReplaceLineEndings(" ")]);
}
