using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Measures;

/// <summary>One thing that a figure counts: what its number is made of, and what it leads to.</summary>
/// <param name="Child">The child.</param>
/// <param name="On">The day that puts it there: of the review, the due date, the start of care, the rating, the dispute.</param>
/// <param name="IsMet">Whether it is in the numerator.</param>
public sealed record Counted(Child Child, DateOnly On, bool IsMet);

/// <summary>One figure of the reports. It is never an average of percentages: the numerator and the denominator are counts of the same things.</summary>
/// <param name="Measure">Which measure, such as <c>reviews-due-on-time</c>.</param>
/// <param name="Slice">Which part of it: <c>all</c>, <c>PN1</c>, <c>Green</c>.</param>
/// <param name="Things">Everything that is counted: the denominator, or for a count the things themselves.</param>
/// <param name="IsCount">Whether it is a count, which has no denominator.</param>
public sealed record Figure(string Measure, string Slice, IReadOnlyList<Counted> Things, bool IsCount)
{
    /// <summary>How many of the things are met.</summary>
    public int Numerator => Things.Count(thing => thing.IsMet);

    /// <summary>How many things there are; null of a count.</summary>
    public int? Denominator => IsCount ? null : Things.Count;

    /// <summary>In percent with one decimal, half away from zero; null of a count, and when there is nothing to divide by.</summary>
    public decimal? Percent => PercentOf(Numerator, Denominator);

    /// <summary>So many of so many in percent, as every report rounds it (see <see cref="Percent"/>).</summary>
    public static decimal? PercentOf(int numerator, int? denominator) =>
        denominator is > 0 and var of ? Math.Round(100m * numerator / of, 1, MidpointRounding.AwayFromZero) : null;
}
