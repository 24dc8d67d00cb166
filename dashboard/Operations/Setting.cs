using System.Globalization;
using Shuddhachar.Dashboard.Access;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>One thing that the person who runs the service may choose: by argument (`--access:mode signed-in`), environment (`access__mode`) or appsettings.json beside the program.</summary>
/// <param name="Default">What holds when nothing is said; empty is none.</param>
/// <param name="Meaning">One sentence for the README.</param>
/// <param name="SignedInDefault">The default in signed-in mode, where it is another.</param>
public sealed record Setting(string Name, string Default, SettingForm Form, string Meaning, string? SignedInDefault = null)
{
    public string Text(IConfiguration configuration) =>
        configuration[Name] is { Length: > 0 } said ? said
        : SignedInDefault is not null && AccessSettings.Of(configuration).Mode == AccessMode.SignedIn ? SignedInDefault
        : Default;

    /// <summary>Of a setting whose form is a number, after the check at start.</summary>
    public int Number(IConfiguration configuration) => int.Parse(Text(configuration), NumberStyles.None, CultureInfo.InvariantCulture);

    public bool Is(IConfiguration configuration, string word) => string.Equals(Text(configuration), word, StringComparison.OrdinalIgnoreCase);
}
