namespace Shuddhachar.Etl.Generate;

/// <summary>What is drawn again and again. The numbers of a seeded <see cref="Random"/> are the same on every machine.</summary>
static class Draw
{
    public static T Pick<T>(this Random random, params IReadOnlyList<T> list) => list[random.Next(list.Count)];

    public static bool Chance(this Random random, double share) => random.NextDouble() < share;
}
