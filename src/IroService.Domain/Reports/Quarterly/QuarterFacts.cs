using IroService.Domain.Measures;
using IroService.Domain.Naming;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Reports.Quarterly;

/// <summary>Everything that the quarterly report of the Principal IRO is worked out from.</summary>
/// <param name="Range">The quarter, with every child as at its last day.</param>
/// <param name="Figures">Every measure of the quarter (<see cref="Measure.Of"/>).</param>
/// <param name="Children">The same children with what the tables group by.</param>
/// <param name="DomainTitles">What the council calls each domain of its form of rating, by its name in the data.</param>
/// <param name="Terms">What the council calls things.</param>
public sealed record QuarterFacts(
    MeasuredRange Range, IReadOnlyList<Figure> Figures, IReadOnlyList<ReportedChild> Children, IReadOnlyDictionary<string, string> DomainTitles, Terminology Terms)
{
    /// <summary>The last day.</summary>
    public DateOnly To => Range.To;

    /// <summary>A cell of so many of so many things.</summary>
    internal static ReportCell Share(IEnumerable<(Child Child, DateOnly On, bool IsMet)> things)
    {
        var all = things.Select(thing => new ReportThing(thing.Child.Id, thing.Child.Reference, thing.On, thing.IsMet)).ToList();
        return new(all.Count(thing => thing.IsMet), all.Count, all);
    }

    /// <summary>A cell that counts things.</summary>
    internal static ReportCell Count(IEnumerable<(Child Child, DateOnly On)> things)
    {
        var all = things.Select(thing => new ReportThing(thing.Child.Id, thing.Child.Reference, thing.On, true)).ToList();
        return new(all.Count, null, all);
    }

    /// <summary>What stands for a group that is not known.</summary>
    internal static string OrNotKnown(string group) => group.Length > 0 ? group : "Not known";
}
