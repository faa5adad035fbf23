using IroService.Casework.Deadlines;
using IroService.Casework.Imports;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>Who corrects a fact, why, and whether it is only asked what would follow.</summary>
public sealed record CorrectionBy
{
    /// <summary>The person.</summary>
    public required int PersonId { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether nothing is to be written.</summary>
    public bool OnlyCheck { get; init; }
}

/// <summary>How each operation that corrects a fact writes it, or works out what would follow and writes nothing.</summary>
public sealed class MakeCorrection(OpenDatabase open, ChangeChild changeChild, RecomputeChildren recompute, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>The greatest length of a reason.</summary>
    public const int ReasonLength = 500;

    /// <summary>Makes it.</summary>
    /// <param name="childId">The child.</param>
    /// <param name="what">The operation.</param>
    /// <param name="by">Who and why.</param>
    /// <param name="write">As for <see cref="ChangeChild"/>; its answer is null when there is no such fact.</param>
    /// <param name="cancellation">Stops before anything is committed.</param>
    /// <returns>Null when there is no such child or fact.</returns>
    public async Task<CorrectionOutcome?> ApplyAsync(
        int childId, string what, CorrectionBy by, Func<Child, DateOnly, (CorrectionOutcome? Answer, WrittenChild? Written)> write, CancellationToken cancellation)
    {
        if (await RefusalAsync(by, cancellation) is { } refused)
        {
            return refused;
        }

        if (by.OnlyCheck)
        {
            return await CheckAsync(childId, what, write, cancellation);
        }

        var answer = await changeChild.ApplyAsync(childId, new Change(what, $"person:{by.PersonId}", by.Reason.Trim()), child => write(child, clock.Today()), cancellation);
        if (answer is CorrectionOutcome.Done)
        {
            await KeepReviewsKnownFromAsync(what, cancellation);
        }

        return answer;
    }

    /// <summary>What is wrong with a reason, in a sentence; null when it can be kept.</summary>
    public static string? WrongReason(string reason) => WrongWords.Find(reason, ReasonLength, "Enter the reason", "The reason");

    private async Task<CorrectionOutcome.Refused?> RefusalAsync(CorrectionBy by, CancellationToken cancellation)
    {
        await using var db = open();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == by.PersonId, cancellation);
        if (person is null || !WhoMayCorrect.Includes(person.Role))
        {
            return new(nameof(by.PersonId), WhoMayCorrect.Sentence);
        }

        return WrongReason(by.Reason) is { } wrong ? new(nameof(by.Reason), wrong) : null;
    }

    private async Task<CorrectionOutcome?> CheckAsync(
        int childId, string what, Func<Child, DateOnly, (CorrectionOutcome? Answer, WrittenChild? Written)> write, CancellationToken cancellation)
    {
        await using var db = open();
        if (await db.Children.WithFacts().SingleOrDefaultAsync(c => c.Id == childId, cancellation) is not { } child)
        {
            return null;
        }

        var before = child.Deadlines.ToDictionary(d => d, d => (d.State, d.Terms.DueOn));
        var (answer, written) = write(child, clock.Today());
        if (written is null)
        {
            return answer;
        }

        (await rulebook.RecomputeOnAsync(db, clock.Today(), cancellation)).Of(child, clock.Moment(), what);
        return new CorrectionOutcome.Checked([.. child.Deadlines.Select(d => Moved(d, before)).OfType<DeadlineAfterCorrection>().OrderBy(m => m.DueAfter ?? m.DueBefore).ThenBy(m => m.Title, StringComparer.Ordinal)]);
    }

    private static DeadlineAfterCorrection? Moved(Deadline deadline, Dictionary<Deadline, (DeadlineState State, DateOnly? DueOn)> before)
    {
        (DeadlineState State, DateOnly? DueOn)? was = before.TryGetValue(deadline, out var stored) ? stored : null;
        var isOrWasOpen = deadline.State == DeadlineState.Open || was?.State == DeadlineState.Open;
        return isOrWasOpen && was != (deadline.State, deadline.Terms.DueOn)
            ? new DeadlineAfterCorrection(deadline.Terms.Title, was?.State, was?.DueOn, deadline.State, deadline.Terms.DueOn)
            : null;
    }

    /// <summary>The day from which reviews are known follows from the reviews: when it moves, every child is worked out afresh, as after an import.</summary>
    private async Task KeepReviewsKnownFromAsync(string cause, CancellationToken cancellation)
    {
        await using var db = open();
        var settings = await db.CouncilSettings.SingleOrDefaultAsync(cancellation);
        if (settings is not null && await ReviewsKnown.FromAsync(db, cancellation) is { } knownFrom && knownFrom != settings.ReviewsKnownFrom)
        {
            settings.ReviewsKnownFrom = knownFrom;
            await db.SaveChangesAsync(cancellation);
            await recompute.ApplyAsync(cause, cancellation: cancellation);
        }
    }
}
