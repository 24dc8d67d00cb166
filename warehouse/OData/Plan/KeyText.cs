using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>What stands in the parentheses after a set: <c>1</c> or <c>RankingKey=1</c>.</summary>
static class KeyText
{
    /// <exception cref="RejectedException">ODT205.</exception>
    internal static long Read(string text, EntitySet set)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? set.Key.Name : text[..equals].Trim();
        var number = text[(equals + 1)..].Trim();
        if (name == set.Key.Name && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)) return key;
        throw new RejectedException(RejectionCodes.BadKey, text, set.Name, set.Key.Name);
    }
}
