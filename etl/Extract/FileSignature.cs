namespace Shuddhachar.Etl.Extract;

/// <summary>What a file is by its first bytes, for the kinds that are often sent under a wrong name.</summary>
static class FileSignature
{
    static readonly (string Name, byte[] Bytes)[] s_known =
    [
        ("PNG", [0x89, 0x50, 0x4E, 0x47]),
        ("JPEG", [0xFF, 0xD8, 0xFF]),
        ("GIF", "GIF8"u8.ToArray()),
        ("PDF", "%PDF-"u8.ToArray()),
        ("GZIP", [0x1F, 0x8B]),
        ("TIFF", "II*\0"u8.ToArray()),
        ("TIFF", "MM\0*"u8.ToArray()),
        ("RTF", @"{\rtf"u8.ToArray()),
    ];

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Name of the kind, or null when the bytes carry no known signature.</summary>
    public static string? Name(ReadOnlySpan<byte> bytes)
    {
        foreach (var (name, signature) in s_known)
            if (bytes.StartsWith(signature)) return name;
        return null;
    }

    /// <summary>Name of an archive that is neither workbook nor Word document.</summary>
    public static string OfZip(Func<string, bool> has) =>
        has("xl/workbook.bin") ? "a binary workbook (xlsb)" : has("ppt/presentation.xml") ? "a presentation (pptx)" : has("mimetype") ? "OpenDocument (odt, ods)" : "a zip archive";
}
