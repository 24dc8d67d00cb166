using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Xml;
using Shuddhachar.Etl.Extract.Csv;
using Shuddhachar.Etl.Extract.Docx;
using Shuddhachar.Etl.Extract.Ocr;
using Shuddhachar.Etl.Extract.Package;
using Shuddhachar.Etl.Extract.Xlsx;

namespace Shuddhachar.Etl.Extract;

/// <summary>Bytes to lines of cells. What a file is, and whether it is one at all, is decided by its content and never by its name.</summary>
public static class DocumentExtractor
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    public static StageResult<ExtractedDocument> Extract(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestFile) return Refuse(FindingCodes.FileTooLarge, $"{bytes.Length}", $"{LargestFile}");
        if (OleFile.Refuse(bytes.Span) is { } old) return new(null, [old]);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        try
        {
            if (Read(bytes, findings, out var lines) is { } fault) return Refuse(FindingCodes.NotADocument, fault);
            if (lines.All(line => line.IsBlank)) return Refuse(FindingCodes.EmptyFile, $"{bytes.Length}");
            return new(new(fileName, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), lines), findings.ToImmutable());
        }
        catch (PackageFault fault)
        {
            return new(null, [fault.Finding]);
        }
        catch (XmlException fault)
        {
            return new(null, [PackageFault.Damaged(fault.Message.ReplaceLineEndings(" ")).Finding]);
        }
    }

    /// <summary>Null when <paramref name="lines"/> holds the document, else what the bytes are instead.</summary>
    static string? Read(ReadOnlyMemory<byte> bytes, ImmutableArray<Finding>.Builder findings, out ImmutableArray<ExtractedLine> lines)
    {
        lines = [];
        if (FileSignature.IsZip(bytes.Span))
        {
            using var package = new OfficePackage(Archive.Open(bytes));
            switch (package.Main())
            {
                case (var main, "workbook"):
                    lines = XlsxReader.Read(package, main, findings);
                    return null;
                case (var main, "document"):
                    lines = DocxReader.Read(package, main, findings);
                    return null;
                default:
                    return FileSignature.OfZip(package.Has);
            }
        }
        if (FileSignature.Name(bytes.Span) is { } other) return other;
        if (TextDecoder.Decode(bytes.Span, out var text) is { } fault) return fault;
        lines = CsvTextReader.Read(text, findings) ?? OcrTextReader.Read(text);
        return null;
    }

    static StageResult<ExtractedDocument> Refuse(string code, params ImmutableArray<string> details) =>
        new(null, [new Finding(code, Origin.Document, Details: details)]);
}
