namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>What an office is like: it gets better or worse over the years, but does not become another.</summary>
/// <param name="Diligence">0 … 1: whether it sends its reports, and in time.</param>
/// <param name="Boldness">0 … 1: how often it claims more than it did.</param>
/// <param name="IsSticky">It asks the same of itself year after year.</param>
sealed record Habits(double Diligence, double Boldness, bool IsSticky)
{
    const int OfOffice = 1, OfYear = 2;

    public static Habits Of(int seed, NationOffice office)
    {
        var random = Seeds.For(seed, office.Number, OfOffice);
        return new(random.NextDouble(), random.NextDouble(), random.Chance(0.6));
    }

    /// <summary>0 … 1: how much of what it plans it gets done in a year.</summary>
    public static double Skill(int seed, NationOffice office, int year)
    {
        var skill = 0.6 + 0.25 * Seeds.For(seed, office.Number, OfOffice, OfYear).Bell() + (office.IsRanked ? 0.05 : 0);
        for (var past = FormOfYear.FirstYear; past <= year; past++) skill += 0.05 * Seeds.For(seed, office.Number, OfYear, past).Bell();
        return Math.Clamp(skill, 0.05, 0.98);
    }
}
