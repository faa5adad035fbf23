using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>What a person corrects of an episode.</summary>
public sealed record EpisodeCorrection
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The episode.</summary>
    public required int EpisodeId { get; init; }

    /// <summary>What it is to say, whole.</summary>
    public required EpisodeRow Row { get; init; }

    /// <summary>Who and why.</summary>
    public required CorrectionBy By { get; init; }
}

/// <summary>
/// A person corrects an episode: the start of care, a move or a change of status, the placement, the end. What the case system's file said is
/// kept beside it, so that a file which only repeats it changes nothing. The end of the episode before moves with the start of the next.
/// </summary>
public sealed class CorrectEpisode(MakeCorrection make)
{
    /// <summary>Corrects it, or says what would follow.</summary>
    /// <returns>Null when there is no such child or episode.</returns>
    public Task<CorrectionOutcome?> ApplyAsync(EpisodeCorrection correction, CancellationToken cancellation = default) => make.ApplyAsync(
        correction.ChildId, nameof(CorrectEpisode), correction.By, (child, today) => Correct(child, correction, today), cancellation);

    private static (CorrectionOutcome? Answer, WrittenChild? Written) Correct(Child child, EpisodeCorrection correction, DateOnly today)
    {
        if (child.Episodes.Find(e => e.Id == correction.EpisodeId) is not { } episode)
        {
            return (null, null);
        }

        if (Refusal(child, episode, correction.Row, today) is { } refused)
        {
            return (new CorrectionOutcome.Refused(refused.Field, refused.Why), null);
        }

        var (before, reason, by) = (episode.Row, correction.By.Reason.Trim(), correction.By.PersonId);
        var movesWithIt = child.StandingEpisodes.Where(e => correction.Row.Decom != episode.Decom && WrongEpisode.EndsWhereBegins(e, episode)).ToList();
        foreach (var endsThen in movesWithIt)
        {
            endsThen.Correct(endsThen.Row with { Dec = correction.Row.Decom }, reason, by);
        }

        episode.Correct(correction.Row, reason, by);
        return (
            new CorrectionOutcome.Done(),
            new WrittenChild(child, new { Episode = episode.Id, Before = before, After = episode.Row, EpisodesThatEndThen = movesWithIt.Select(e => e.Id) }));
    }

    private static RefusedCorrection? Refusal(Child child, Episode episode, EpisodeRow to, DateOnly today)
    {
        if (episode.IsWithdrawn)
        {
            return new RefusedCorrection(nameof(EpisodeRow.Decom), "It was decided that this episode did not happen: decide that it did before you correct it");
        }

        return to == episode.Row
            ? new RefusedCorrection(nameof(EpisodeRow.Decom), "Nothing differs from what is recorded: change what is wrong")
            : WrongEpisode.Find(episode, to, child.StandingEpisodes.Where(e => e != episode), child.DateOfBirth, today);
    }
}
