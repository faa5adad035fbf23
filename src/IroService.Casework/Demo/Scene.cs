using System.Globalization;

namespace IroService.Casework.Demo;

/// <summary>What the whole demo council is told from: the same scene gives the same files.</summary>
sealed record Scene(int Seed, DateOnly Today, int Children, OfficeDays Days)
{
    public const int YearsOfHistory = 6;

    /// <summary>The 1 April from which the council's files tell: six whole collection years and the one that today is in.</summary>
    public DateOnly HistoryStart { get; } = CollectionYear.StartOf(Today).AddYears(-YearsOfHistory);

    public Dice Dice(string concept, int of = 0) => Demo.Dice.For(Seed, concept, of);

    public Dice Dice(string concept, string of) => Demo.Dice.For(Seed, concept, of);

    /// <summary>A number of the model, Walsall with its 650 children in care, for as many children as this council has; 1 at least.</summary>
    public int Scaled(int ofWalsall) => Math.Max(1, (int)Math.Round(ofWalsall * Children / 650.0, MidpointRounding.AwayFromZero));

    public IEnumerable<CollectionYear> Years()
    {
        for (var start = HistoryStart; start <= Today; start = start.AddYears(1)) yield return new CollectionYear(start);
    }
}

/// <summary>1 April to 31 March.</summary>
sealed record CollectionYear(DateOnly Start)
{
    public DateOnly End => Start.AddYears(1).AddDays(-1);

    /// <summary>As councils name their folders: 2020-21.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Start.Year}-{(Start.Year + 1) % 100:00}");

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    public static DateOnly StartOf(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1, 4, 1);
}
