using System.Security.Cryptography;

namespace Shuddhachar.Warehouse;

/// <summary>The original documents, each under the SHA-256 of its bytes, never changed. Every snapshot can be rebuilt from them.</summary>
public sealed class Archive(DataFolder folder)
{
    const int HashLength = 64;

    /// <summary>The name under which a content is kept: 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Keeps the content; the same content twice is kept once. A damaged copy is replaced by the good one.</summary>
    /// <returns>Its hash.</returns>
    public string Store(ReadOnlySpan<byte> content)
    {
        var hash = HashOf(content);
        if (!Contains(hash) || IsDamaged(hash))
            DurableFile.Write(PathOf(hash), content);
        return hash;
    }

    /// <summary>Keeps a file of any length, read in parts.</summary>
    /// <exception cref="InvalidDataException">Its content has another hash.</exception>
    public void StoreFile(string path, string hash, CancellationToken cancellation)
    {
        var found = Contains(hash) && !IsDamaged(hash) ? HashOfFile(path) : DurableFile.Copy(path, PathOf(hash), hash, cancellation);
        if (found != hash)
            throw new InvalidDataException($"{path} has the hash {found}, and {hash} is expected.");
    }

    /// <summary>Where a kept file is, verified against its hash, for what is too long to be read at once.</summary>
    /// <exception cref="InvalidDataException">Nothing is kept under this hash, or what is kept no longer has it.</exception>
    internal string WholeFile(string hash)
    {
        if (!Contains(hash))
            throw new InvalidDataException($"{PathOf(hash)} is missing. Load the same bundle again to replace it.");
        return IsDamaged(hash) ? throw new InvalidDataException($"{PathOf(hash)} is damaged. Load the same bundle again to replace it.") : PathOf(hash);
    }

    public bool Contains(string hash) => File.Exists(PathOf(hash));

    /// <summary>The content, verified against its hash.</summary>
    /// <exception cref="InvalidDataException">Nothing is kept under this hash, or what is kept no longer has it.</exception>
    public byte[] Read(string hash)
    {
        if (!Contains(hash))
            throw new InvalidDataException($"{PathOf(hash)} is missing. Load the same document again to replace it.");
        var content = File.ReadAllBytes(PathOf(hash));
        var found = HashOf(content);
        return found == hash ? content : throw new InvalidDataException($"{PathOf(hash)} is damaged: its content has the hash {found}. Load the same document again to replace it.");
    }

    /// <summary>The hashes of all documents kept, in order.</summary>
    public IReadOnlyList<string> Hashes() => Directory.Exists(folder.Archive)
        ? [.. Directory.EnumerateFiles(folder.Archive).Select(Path.GetFileName).OfType<string>().Where(IsHash).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The hashes whose files no longer hold what their name says; empty when all is well.</summary>
    public IReadOnlyList<string> Damaged() => [.. Hashes().Where(IsDamaged)];

    bool IsDamaged(string hash) => HashOfFile(PathOf(hash)) != hash;

    static string HashOfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    // A hash may come from a web address: anything else than a hash would be a way out of the folder.
    string PathOf(string hash) => IsHash(hash)
        ? Path.Combine(folder.Archive, hash)
        : throw new ArgumentException($"'{hash}' is no SHA-256 in lower-case hexadecimal.", nameof(hash));

    static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);
}
