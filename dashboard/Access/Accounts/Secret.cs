using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>Numbers that nobody guesses, of which we keep the hash alone: no salt and no slow rounds are needed where 256 bits were drawn.</summary>
static class Secret
{
    const int Bytes = 32;

    /// <summary>43 signs of base64url.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>In the same time, wherever the first difference is.</summary>
    public static bool IsOf(string secret, string hash) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(hash));

    /// <summary>A first password for somebody else: 20 signs that are not mistaken for one another when read aloud.</summary>
    public static string FirstPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 5)));
}
