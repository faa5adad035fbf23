using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Disputes;

/// <summary>An informal talk before a dispute, and what came of it.</summary>
/// <param name="On">The day.</param>
/// <param name="Words">With whom, and what came of it.</param>
public sealed record InformalTalk(DateOnly On, string Words);

/// <summary>A dispute that somebody raises.</summary>
public sealed record NewDispute
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>What it is about.</summary>
    public required DisputeKind Kind { get; init; }

    /// <summary>One of the themes of its process.</summary>
    public required string Theme { get; init; }

    /// <summary>Of a dispute with another agency, which; else blank.</summary>
    public required string Agency { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Wrong { get; init; }

    /// <summary>What that does to the child.</summary>
    public required string Impact { get; init; }

    /// <summary>What would put it right.</summary>
    public required string Remedy { get; init; }

    /// <summary>By when; null when no day is named.</summary>
    public required DateOnly? RemedyBy { get; init; }

    /// <summary>Whether it is written to the child.</summary>
    public required bool WrittenToChild { get; init; }

    /// <summary>What made the IRO raise it, and the number of that record; null of the IRO's own judgement.</summary>
    public required (DisputeSource Source, int Id)? From { get; init; }

    /// <summary>The offer that it is raised on (see <see cref="DisputeOffer.Key"/>); blank when on none.</summary>
    public string OfferKey { get; init; } = "";

    /// <summary>The stage at which it is opened.</summary>
    public required string Stage { get; init; }

    /// <summary>Why there; asked for when it is not the first.</summary>
    public required string StageBecause { get; init; }

    /// <summary>The working days to answer, where the process leaves that to the IRO; else null.</summary>
    public required int? AnswerWorkingDays { get; init; }

    /// <summary>What was tried informally before.</summary>
    public required IReadOnlyList<InformalTalk> Talks { get; init; }

    /// <summary>Why nothing was; asked for when nothing was.</summary>
    public required string NotTriedBecause { get; init; }

    /// <summary>Who raises it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>An IRO raises a dispute. Nothing else ever opens one: what the service finds it only offers.</summary>
public sealed class OpenDispute(OpenDatabase open, ChangeChild changeChild, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    /// <returns>Null when there is no such child.</returns>
    public async Task<DisputeWritten?> ApplyAsync(NewDispute raised, CancellationToken cancellation = default)
    {
        var actors = await DisputeActors.OnAsync(open, clock.Today(), cancellation);
        return await changeChild.ApplyAsync(
            raised.ChildId, new Change(nameof(OpenDispute), $"person:{raised.RecordedById}", raised.StageBecause.Trim()), child => Record(child, raised, actors), cancellation);
    }

    private (DisputeWritten? Answer, WrittenChild? Written) Record(Child child, NewDispute raised, DisputeActors actors)
    {
        if (child.Disputes.Find(d => IsTheSame(d, raised)) is { } before)
        {
            return (new DisputeWritten.AlreadyThere(before), null);
        }

        if (rulebook.DisputesFor(raised.Kind, clock.Today()) is not { } inForce)
        {
            return (new DisputeWritten.Refused(nameof(raised.Kind), "The council's definitions do not say how this kind is resolved"), null);
        }

        if (!actors.MayCarry(child, inForce.CarriedBy, raised.RecordedById))
        {
            return (new DisputeWritten.Refused(nameof(raised.Kind), $"The {Recipients.InWords(inForce.CarriedBy)} raises this"), null);
        }

        var dispute = New(raised, inForce);
        var life = rulebook.LifeOf(dispute);
        var raise = Raise(raised);
        if ((Refusal(child, inForce, raised) ?? WrongStage(inForce, raised) ?? (life.WhyNot(null, raise) is { } why ? new(nameof(raised.AnswerWorkingDays), why) : null)) is { } refused)
        {
            return (refused, null);
        }

        var opened = dispute.Take(raise, life);
        foreach (var talk in raised.Talks)
        {
            dispute.Take(new() { Kind = DisputeMove.TryInformally, On = talk.On, Words = talk.Words.Trim(), RecordedById = raised.RecordedById, At = clock.Moment() }, life);
        }

        child.Disputes.Add(dispute);
        return (new DisputeWritten.Done(dispute), new WrittenChild(child, raised, () => dispute.InOrder.Select(step => MoveDispute.MessageOf(dispute, step, opened))));
    }

    private DisputeStep Raise(NewDispute raised) => new()
    {
        Kind = DisputeMove.Raise,
        On = clock.Today(),
        Words = raised.StageBecause.Trim(),
        Stage = raised.Stage,
        AnswerWorkingDays = raised.AnswerWorkingDays,
        RecordedById = raised.RecordedById,
        At = clock.Moment(),
    };

    private Dispute New(NewDispute raised, DisputeProtocol inForce) => new()
    {
        Kind = raised.Kind,
        Protocol = inForce.Id,
        OpenedUnder = inForce.Version,
        Theme = raised.Theme,
        Agency = raised.Agency.Trim(),
        Wrong = raised.Wrong.Trim(),
        Impact = raised.Impact.Trim(),
        Remedy = raised.Remedy.Trim(),
        RemedyBy = raised.RemedyBy,
        WrittenToChild = raised.WrittenToChild,
        Source = raised.From?.Source ?? DisputeSource.OwnJudgement,
        SourceId = raised.From?.Id,
        OfferKey = raised.OfferKey,
        NotTriedBecause = raised.Talks.Count > 0 ? "" : raised.NotTriedBecause.Trim(),
        RecordedById = raised.RecordedById,
        RecordedAt = clock.Moment(),
    };

    private DisputeWritten.Refused? Refusal(Child child, DisputeProtocol inForce, NewDispute raised)
    {
        if (child.DiedOn is not null)
        {
            return new(nameof(raised.Kind), "The child has died: no dispute is raised any more");
        }

        if (child.Periods.TrueForAll(p => p.Withdrawn))
        {
            return new(nameof(raised.Kind), "The child has not been looked after, as far as it is recorded");
        }

        if (!inForce.Themes.Contains(raised.Theme))
        {
            return new(nameof(raised.Theme), "Choose what it is about");
        }

        if (raised.From is { } from && !Has(child, from))
        {
            return new(nameof(raised.From), "What it was raised from is not there any more: raise it on its own");
        }

        if (raised.OfferKey.Length > 0 && child.Disputes.Exists(d => d.OfferKey == raised.OfferKey))
        {
            return new(nameof(raised.From), "Somebody has raised a dispute for this since: look at the child's disputes");
        }

        return WrongWords(raised) ?? WrongTalks(raised);
    }

    private DisputeWritten.Refused? WrongWords(NewDispute raised)
    {
        var good = raised.Kind == DisputeKind.GoodPractice;
        var first = PeriodsOfCare.WrongWords.First(
            (nameof(raised.Agency), raised.Agency, Dispute.LineLength, raised.Kind == DisputeKind.OtherAgency ? "Enter which agency" : null),
            (nameof(raised.Wrong), raised.Wrong, DisputeStep.WordsLength, good ? "Enter what was done well" : "Enter what is wrong"),
            (nameof(raised.Impact), raised.Impact, DisputeStep.WordsLength, good ? "Enter what it did for the child" : "Enter what it does to the child"),
            (nameof(raised.Remedy), raised.Remedy, DisputeStep.WordsLength, good ? null : "Enter what would put it right"));
        if (first is var (field, wrong))
        {
            return new(field, wrong);
        }

        return raised.RemedyBy < clock.Today() ? new(nameof(raised.RemedyBy), "The day by which it is to be put right must be today or in the future") : null;
    }

    private DisputeWritten.Refused? WrongTalks(NewDispute raised)
    {
        foreach (var talk in raised.Talks)
        {
            if (PeriodsOfCare.WrongWords.Find(talk.Words, DisputeStep.WordsLength, "Enter with whom you talked and what came of it") is { } wrong)
            {
                return new(nameof(raised.Talks), wrong);
            }

            if (talk.On > clock.Today())
            {
                return new(nameof(raised.Talks), "The day of the talk must be today or in the past");
            }
        }

        var ifNone = raised.Talks.Count == 0 && raised.Kind != DisputeKind.GoodPractice ? "Enter what was tried informally, or why nothing was" : null;
        return PeriodsOfCare.WrongWords.Find(raised.NotTriedBecause, DisputeStep.WordsLength, ifNone) is { } why ? new(nameof(raised.NotTriedBecause), why) : null;
    }

    private static DisputeWritten.Refused? WrongStage(DisputeProtocol inForce, NewDispute raised) => inForce.Find(raised.Stage) switch
    {
        null => new(nameof(raised.Stage), "Choose the stage at which it begins"),
        var stage => PeriodsOfCare.WrongWords.Find(raised.StageBecause, DisputeStep.WordsLength, stage.Id == inForce.Stages[0].Id ? null : "Enter why it does not begin at the first stage") is { } wrong
            ? new(nameof(raised.StageBecause), wrong)
            : null,
    };

    private static bool Has(Child child, (DisputeSource Source, int Id) from) => from.Source switch
    {
        DisputeSource.Review => child.StandingReviews.Any(r => r.Id == from.Id),
        DisputeSource.Midway => child.Midways.Exists(m => m.Id == from.Id),
        DisputeSource.Recommendation => child.Recommendations.Exists(r => r.Id == from.Id),
        DisputeSource.Rating => child.Ratings.Exists(r => r.Id == from.Id),
        _ => false,
    };

    private bool IsTheSame(Dispute before, NewDispute raised) => before.IsOpen
        && (before.Kind, before.Theme, before.Wrong, before.RecordedById, before.OpenedOn) == (raised.Kind, raised.Theme, raised.Wrong.Trim(), raised.RecordedById, clock.Today());
}
