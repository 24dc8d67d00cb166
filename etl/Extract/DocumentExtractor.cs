using System.Collections.Immutable;
using System.Security.Cryptography;
using Shuddhachar.Etl.Extract.Ocr;

namespace Shuddhachar.Etl.Extract;

/// <summary>Bytes to lines of cells. Refuses what is no document, by its content and never by its file name.</summary>
public static class DocumentExtractor
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    public static StageResult<ExtractedDocument> Extract(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestFile) return Refuse(FindingCodes.FileTooLarge, $"{bytes.Length}", $"{LargestFile}");
        if (FileSignature.Name(bytes.Span) is { } other) return Refuse(FindingCodes.NotText, other);
        if (TextDecoder.Decode(bytes.Span, out var text) is { } fault) return Refuse(FindingCodes.NotText, fault);
        var lines = OcrTextReader.Read(text);
        if (lines.All(line => line.IsBlank)) return Refuse(FindingCodes.EmptyFile, $"{bytes.Length}");
        return new(new(fileName, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), lines), []);
    }

    static StageResult<ExtractedDocument> Refuse(string code, params ImmutableArray<string> details) =>
        new(null, [new Finding(code, Origin.Document, Details: details)]);
}
