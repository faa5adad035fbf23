using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Recommendations;

/// <summary>A step, or several at once, that a person takes with a recommendation.</summary>
public sealed record RecommendationSteps
{
    /// <summary>An IRO saw for themselves that it is done: it is said and accepted in one breath, with what shows it.</summary>
    public static readonly IReadOnlyList<RecommendationMove> SeenDone = [RecommendationMove.SayDone, RecommendationMove.Accept];

    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The recommendation.</summary>
    public required int RecommendationId { get; init; }

    /// <summary>How many steps of it the person was shown.</summary>
    public required int Version { get; init; }

    /// <summary>What is done with it, in order.</summary>
    public required IReadOnlyList<RecommendationMove> Moves { get; init; }

    /// <summary>The day on which it was done, where that is said; else null.</summary>
    public required DateOnly? DoneOn { get; init; }

    /// <summary>The evidence or the reason; blank where none is asked for.</summary>
    public required string Words { get; init; }

    /// <summary>The person who does it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>Somebody does something with a recommendation: says that it is done, accepts that or sends it back, or ends it with a reason.</summary>
public sealed class MoveRecommendation(OpenDatabase open, ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Records all of the steps or none. Of two at once the first counts, and the second is told.</summary>
    /// <returns>Null when there is no such child or recommendation.</returns>
    public async Task<RecommendationWritten?> ApplyAsync(RecommendationSteps steps, CancellationToken cancellation = default)
    {
        var inPlaceOf = await InPlaceOfAsync(steps.RecordedById, cancellation);
        return await changeChild.ApplyAsync(
            steps.ChildId,
            new Change(nameof(MoveRecommendation), $"person:{steps.RecordedById}", steps.Words.Trim()),
            child => Record(child, steps, ActsAsIro(child, inPlaceOf)),
            cancellation);
    }

    private (RecommendationWritten? Answer, WrittenChild? Written) Record(Child child, RecommendationSteps steps, bool isIro)
    {
        if (child.Recommendations.Find(r => r.Id == steps.RecommendationId) is not { } recommendation)
        {
            return (null, null);
        }

        if (recommendation.Version != steps.Version)
        {
            return (IsTheSame(recommendation, steps) ? new RecommendationWritten.AlreadyThere() : new RecommendationWritten.SomebodyWasFirst(recommendation.Last!), null);
        }

        if ((WrongDay(recommendation, steps) ?? WrongWords(steps)) is { } wrong)
        {
            return (wrong, null);
        }

        // What is refused is not saved, whatever was taken before it.
        foreach (var move in steps.Moves)
        {
            if (RecommendationLife.WhyNot(recommendation, move, steps.RecordedById, isIro) is { } why)
            {
                return (new RecommendationWritten.Refused(nameof(steps.Moves), why), null);
            }

            recommendation.Take(new()
            {
                Kind = move,
                On = move == RecommendationMove.SayDone ? steps.DoneOn!.Value : clock.Today(),
                Words = RecommendationLife.AsksForWords(move) ? steps.Words.Trim() : "",
                RecordedById = steps.RecordedById,
                At = clock.Moment(),
            });
        }

        return (new RecommendationWritten.Done(), new WrittenChild(child, steps));
    }

    private RecommendationWritten.Refused? WrongDay(Recommendation recommendation, RecommendationSteps steps) => steps switch
    {
        _ when !steps.Moves.Contains(RecommendationMove.SayDone) => null,
        { DoneOn: null } => new(nameof(steps.DoneOn), "Enter the day it was done"),
        { DoneOn: { } on } when on > clock.Today() => new(nameof(steps.DoneOn), "The day it was done must be today or in the past"),
        { DoneOn: { } on } when on < recommendation.MadeOn => new(
            nameof(steps.DoneOn), $"The day it was done must not be before {Explanation.Written(recommendation.MadeOn)}, when it was recommended"),
        _ => null,
    };

    private static RecommendationWritten.Refused? WrongWords(RecommendationSteps steps)
    {
        var asks = steps.Moves.Any(RecommendationLife.AsksForWords);
        var ifNone = steps.Moves[0] == RecommendationMove.SayDone ? "Enter what shows that it was done" : "Enter why";
        return PeriodsOfCare.WrongWords.Find(steps.Words, RecommendationStep.WordsLength, asks ? ifNone : null) is { } wrong ? new(nameof(steps.Words), wrong) : null;
    }

    /// <summary>The person, and those for whom the person stands in today.</summary>
    private async Task<IReadOnlyCollection<int>> InPlaceOfAsync(int personId, CancellationToken cancellation)
    {
        await using var db = open();
        return [personId, .. await db.Deputies.HoldingOn(clock.Today()).Where(d => d.DeputyId == personId).Select(d => d.PersonId).ToListAsync(cancellation)];
    }

    /// <summary>Whether one of them is the child's IRO; of a child who has none, whoever may accept at all acts as the IRO.</summary>
    private bool ActsAsIro(Child child, IReadOnlyCollection<int> inPlaceOf)
    {
        var iros = child.Allocations.Where(a => a.Role == Role.Iro && a.HoldsOn(clock.Today())).ToList();
        return iros.Count == 0 || iros.Exists(a => inPlaceOf.Contains(a.PersonId));
    }

    private static bool IsTheSame(Recommendation recommendation, RecommendationSteps steps) =>
        recommendation.Version == steps.Version + steps.Moves.Count
        && recommendation.InOrder.Skip(steps.Version).Zip(steps.Moves).All(pair => pair.First.Kind == pair.Second
            && pair.First.RecordedById == steps.RecordedById
            && pair.First.Words == (RecommendationLife.AsksForWords(pair.Second) ? steps.Words.Trim() : ""));
}
