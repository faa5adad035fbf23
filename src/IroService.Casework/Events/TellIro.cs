using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Events;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Events;

/// <summary>What somebody tells the IRO.</summary>
public sealed record NewSignificantEvent
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>What.</summary>
    public required SignificantEventKind Kind { get; init; }

    /// <summary>The day on which it happened or was proposed.</summary>
    public required DateOnly HappenedOn { get; init; }

    /// <summary>What is behind it.</summary>
    public required string Words { get; init; }

    /// <summary>The person who tells it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record IroTold
{
    private IroTold()
    {
    }

    /// <summary>It is recorded, and the IRO will be told.</summary>
    public sealed record Done : IroTold;

    /// <summary>The same person told the same before: a form that was sent twice. Nothing was changed.</summary>
    public sealed record AlreadyThere : IroTold;

    /// <summary>It cannot be recorded so.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="NewSignificantEvent"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : IroTold;
}

/// <summary>
/// Whoever works with a child tells the IRO between reviews of something that happened or is proposed; the IRO then owes a thought whether an early review is
/// wanted (SI 2010/959 reg 45(4)).
/// </summary>
public sealed class TellIro(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    /// <returns>Null when there is no such child.</returns>
    public Task<IroTold?> ApplyAsync(NewSignificantEvent told, CancellationToken cancellation = default) => changeChild.ApplyAsync<IroTold>(
        told.ChildId, new Change(nameof(TellIro), $"person:{told.RecordedById}", told.Words.Trim()), child => Record(child, told with { Words = told.Words.Trim() }), cancellation);

    private (IroTold Answer, WrittenChild? Written) Record(Child child, NewSignificantEvent told)
    {
        if (child.Events.Exists(e => (e.Kind, e.HappenedOn, e.Words, e.RecordedById) == (told.Kind, told.HappenedOn, told.Words, told.RecordedById)))
        {
            return (new IroTold.AlreadyThere(), null);
        }

        if (SignificantEvents.WrongDay(child, told.HappenedOn, clock.Today()) is { } wrong)
        {
            return (new IroTold.Refused(nameof(told.HappenedOn), wrong), null);
        }

        if (WrongWords.Find(told.Words, SignificantEvent.WordsLength, "Enter what the IRO is to know", "What the IRO is to know") is { } why)
        {
            return (new IroTold.Refused(nameof(told.Words), why), null);
        }

        child.Events.Add(new SignificantEvent
        {
            Kind = told.Kind,
            HappenedOn = told.HappenedOn,
            ToldOn = clock.Today(),
            Words = told.Words,
            RecordedById = told.RecordedById,
        });
        return (new IroTold.Done(), new WrittenChild(child, told));
    }
}
