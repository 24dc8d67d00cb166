using System.Globalization;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard;

/// <summary>What the address of every page says: its language, and the snapshot it is to show.</summary>
/// <param name="AsOf">The number of an earlier snapshot; null is the current one. 0 when the address names something that is no number.</param>
public sealed record PageRequest(Language Language, int? AsOf)
{
    public const string AsOfName = "snapshot";

    public static PageRequest Of(HttpContext? context)
    {
        if (context is null) return new(Language.Bangla, null);
        string? number = context.Request.Query[AsOfName];
        return new(
            Languages.Of(context.Request.Path),
            string.IsNullOrEmpty(number) ? null : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0);
    }
}
