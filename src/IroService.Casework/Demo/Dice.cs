using System.Globalization;

namespace IroService.Casework.Demo;

/// <summary>
/// Chance that is the same on every machine and every version of .NET (SplitMix64), without floating-point functions.
/// Each concept and each child has dice of its own, so that a change in one story leaves the others as they were.
/// </summary>
sealed class Dice
{
    ulong state;

    Dice(ulong seed) => state = seed;

    public static Dice For(int seed, string concept, string of = "")
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in string.Create(CultureInfo.InvariantCulture, $"{seed}/{concept}/{of}"))
            hash = (hash ^ letter) * 1099511628211UL;
        return new Dice(hash);
    }

    public static Dice For(int seed, string concept, int of) => For(seed, concept, of.ToString(CultureInfo.InvariantCulture));

    ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>At least 0 and less than 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Share() < probability;

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    public T Weighted<T>(params ReadOnlySpan<(double Weight, T Value)> choices)
    {
        var total = 0.0;
        foreach (var (weight, _) in choices) total += weight;
        var point = Share() * total;
        foreach (var (weight, value) in choices)
        {
            if (point < weight) return value;
            point -= weight;
        }
        return choices[^1].Value;
    }

    /// <summary>A number of days from one of the weighted bands.</summary>
    public int Days(params ReadOnlySpan<(double Weight, int Low, int High)> bands)
    {
        var total = 0.0;
        foreach (var (weight, _, _) in bands) total += weight;
        var point = Share() * total;
        foreach (var (weight, low, high) in bands)
        {
            if (point < weight) return Between(low, high);
            point -= weight;
        }
        return bands[^1].High;
    }

    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var last = list.Count - 1; last > 0; last--)
        {
            var other = Between(0, last);
            (list[last], list[other]) = (list[other], list[last]);
        }
        return list;
    }
}
