using System.Collections.Frozen;
using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>A detail of a rejection that reads differently in each language; a row of phrases.csv, or a token, which is the same in both.</summary>
public sealed record Phrase(string En, string Bn)
{
    static readonly FrozenDictionary<string, Phrase> Known =
        EmbeddedTable.Rows("OData/phrases.csv").ToFrozenDictionary(row => row[0], row => new Phrase(row[1], row[2]), StringComparer.Ordinal);

    internal static IEnumerable<string> Keys => Known.Keys;

    /// <summary>The phrase of a key; what is no key is a token and stands in quotes.</summary>
    internal static Phrase Of(string keyOrToken) => Known.GetValueOrDefault(keyOrToken) ?? Quote(keyOrToken);

    internal static Phrase Quote(string token) => new($"'{token}'", $"'{token}'");

    /// <summary>The phrase of a key with its places filled.</summary>
    internal static Phrase Of(string key, params ReadOnlySpan<Phrase> details)
    {
        var (en, bn) = Known[key];
        object[] inEnglish = new object[details.Length], inBangla = new object[details.Length];
        for (var i = 0; i < details.Length; i++) (inEnglish[i], inBangla[i]) = details[i];
        return new Phrase(string.Format(CultureInfo.InvariantCulture, en, inEnglish), string.Format(CultureInfo.InvariantCulture, bn, inBangla));
    }

    /// <summary>Any one of these.</summary>
    internal static Phrase AnyOf(IReadOnlyCollection<string> keysOrTokens)
    {
        var phrases = keysOrTokens.Select(Of).ToArray();
        if (phrases is [var single]) return single;
        var or = Of("or");
        return new Phrase(
            string.Join(", ", phrases[..^1].Select(p => p.En)) + or.En + phrases[^1].En,
            string.Join(", ", phrases[..^1].Select(p => p.Bn)) + or.Bn + phrases[^1].Bn);
    }

    /// <summary>Names as they are.</summary>
    internal static Phrase Names(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return new Phrase(list, list);
    }
}
