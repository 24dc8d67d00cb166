using System.Collections.Frozen;
using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Status and sentences of one rejection code, a row of rejections.csv.</summary>
sealed record RejectionText(string Code, int Status, string MessageEn, string MessageBn);

/// <summary>rejections.csv, by code.</summary>
static class RejectionTexts
{
    static readonly FrozenDictionary<string, RejectionText> Texts = EmbeddedTable.Rows("OData/rejections.csv")
        .Select(row => new RejectionText(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3]))
        .ToFrozenDictionary(t => t.Code, StringComparer.Ordinal);

    public static IReadOnlyCollection<RejectionText> All => Texts.Values;

    public static RejectionText Of(string code) => Texts[code];
}
