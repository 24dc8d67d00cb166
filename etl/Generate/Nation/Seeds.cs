namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>A source of numbers for each thing that is drawn, so that no thing depends on how many others were drawn before it, or on which thread.</summary>
static class Seeds
{
    /// <param name="about">What is drawn: office, plan, year …</param>
    public static Random For(int seed, params ReadOnlySpan<int> about)
    {
        var mixed = Mix((uint)seed);
        foreach (var part in about) mixed = Mix(mixed ^ (uint)part);
        return new((int)(mixed >> 33));
    }

    /// <summary>The finisher of splitmix64: neighbouring numbers give unlike ones.</summary>
    static ulong Mix(ulong number)
    {
        number = unchecked((number + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9);
        number = unchecked((number ^ (number >> 27)) * 0x94D049BB133111EB);
        return number ^ (number >> 31);
    }

    /// <summary>About -1.5 … 1.5, mostly near 0: three numbers added, for a logarithm is not the same on every machine.</summary>
    public static double Bell(this Random random) => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
}
