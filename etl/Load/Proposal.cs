using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>What a load would change, for a person to see before it is published.</summary>
/// <param name="Base">Number of the snapshot in use; null before the first.</param>
/// <param name="Seen">SHA-256 over the base, what becomes of each document, the corrections, the methods and every change: the same again means that a person saw just this.</param>
/// <param name="NotCompared">Why the changes are not known; null when they are.</param>
sealed record Proposal(int? Base, string Seen, ImmutableArray<FactChange> Changes, string? NotCompared)
{
    public static Proposal Of(int? number, ImmutableArray<JournalFile> files, ImmutableArray<Correction> corrections, ImmutableArray<JournalMethod> methods, IReadOnlyList<FactChange> changes, string? notCompared) => new(
        number,
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
        {
            number,
            files = files.Select(file => $"{file.Sha256} {file.Outcome} {file.Code}").Order(StringComparer.Ordinal),
            corrections,
            methods,
            changes,
            notCompared = notCompared is not null,
        }))),
        [.. changes], notCompared);
}
