using System.Text;

namespace Shuddhachar.Etl.Extract;

/// <summary>Files of the old Office, and new ones under a password, are both containers of named streams (MS-CFB).</summary>
static class OleFile
{
    static readonly byte[] s_signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Why the file is not read; null when it is no such container.</summary>
    public static Finding? Refuse(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(s_signature)) return null;
        if (Holds(bytes, "EncryptedPackage")) return new(FindingCodes.PackageEncrypted, Origin.Document, Details: ["Office"]);
        var kind = Holds(bytes, "WordDocument") ? "Word 97-2003 (.doc)" : Holds(bytes, "Workbook") || Holds(bytes, "Book") ? "Excel 97-2003 (.xls)" : "OLE";
        return new(FindingCodes.OldOfficeFile, Origin.Document, Details: [kind]);
    }

    static bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream + '\0')) >= 0;
}
