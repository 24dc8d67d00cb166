namespace Shuddhachar.Dashboard.Text;

public enum Language
{
    Bangla,
    English,
}

public static class Languages
{
    const string EnglishRoot = "/en";

    /// <summary>English pages live below `/en`, all others are Bangla.</summary>
    public static Language Of(PathString path) => path.StartsWithSegments(EnglishRoot, StringComparison.Ordinal) ? Language.English : Language.Bangla;

    /// <summary>`bn` or `en`, as in the lang attribute.</summary>
    public static string Code(this Language language) => language == Language.English ? "en" : "bn";

    public static string Root(this Language language) => language == Language.English ? EnglishRoot : "";

    public static Language Other(this Language language) => language == Language.English ? Language.Bangla : Language.English;
}
