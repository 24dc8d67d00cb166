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
        ("ZIP (docx, xlsx)", "PK\u0003\u0004"u8.ToArray()),
        ("OLE (doc, xls)", [0xD0, 0xCF, 0x11, 0xE0]),
        ("GZIP", [0x1F, 0x8B]),
        ("TIFF", "II*\0"u8.ToArray()),
        ("TIFF", "MM\0*"u8.ToArray()),
        ("RTF", @"{\rtf"u8.ToArray()),
    ];

    /// <summary>Name of the kind, or null when the bytes carry no known signature.</summary>
    public static string? Name(ReadOnlySpan<byte> bytes)
    {
        foreach (var (name, signature) in s_known)
            if (bytes.StartsWith(signature)) return name;
        return null;
    }
}
