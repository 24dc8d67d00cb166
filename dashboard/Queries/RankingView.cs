namespace Shuddhachar.Dashboard.Queries;

public enum Ties
{
    Competition,
    Dense,
}

/// <summary>What the reader chose on the ranking page. An unknown choice falls back to the default.</summary>
/// <param name="Method">A method code; null is the plan's default method.</param>
public sealed record RankingView(string? Method, Ties Ties)
{
    public static RankingView From(string? method, string? ties) => new(
        string.IsNullOrWhiteSpace(method) ? null : method,
        Enum.TryParse<Ties>(ties, ignoreCase: true, out var rule) && Enum.IsDefined(rule) ? rule : Ties.Competition);
}
