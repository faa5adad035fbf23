using IroService.Domain.Deadlines;
using IroService.Domain.Ssda903;

namespace IroService.Domain.PeriodsOfCare;

/// <summary>Why a correction cannot be taken.</summary>
/// <param name="Field">What is wrong, as <see cref="EpisodeRow"/> or <see cref="Reviews.ReviewRow"/> names it.</param>
/// <param name="Why">A sentence.</param>
public sealed record RefusedCorrection(string Field, string Why);

/// <summary>
/// What is wrong with a corrected episode (SSDA903 guide: the order of episodes, its code sets). Only what is changed is looked at: a fault that
/// the case system sent keeps nobody from putting another right.
/// </summary>
public static class WrongEpisode
{
    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    /// <param name="episode">The episode as it counts until now.</param>
    /// <param name="to">What it is to say.</param>
    /// <param name="others">The child's other episodes that count.</param>
    /// <param name="born">The date of birth; null when not known.</param>
    /// <param name="today">The day it is.</param>
    public static RefusedCorrection? Find(Episode episode, EpisodeRow to, IEnumerable<Episode> others, DateOnly? born, DateOnly today)
    {
        var inOrder = others.Order(EpisodeOrder.Instance).ToList();
        var before = inOrder.FindLast(e => EpisodeOrder.Instance.Compare(e, episode) < 0);
        var next = inOrder.Find(e => EpisodeOrder.Instance.Compare(e, episode) > 0);
        return (to.Decom != episode.Decom ? Start(episode, to, before, next, born, today) : null)
            ?? (to.Dec != episode.Dec ? End(to, next, today) : null)
            ?? Codes(episode, to)
            ?? ((to.Dec, to.Rec) != (episode.Dec, episode.Rec) ? WhyEnded(to, inOrder) : null);
    }

    /// <summary>Whether an episode ends because this one begins, so that its end moves with this one's start.</summary>
    public static bool EndsWhereBegins(Episode before, Episode episode) => before.Dec == episode.Decom && before.Rec == "X1" && before.Decom < episode.Decom;

    private static RefusedCorrection? Start(Episode episode, EpisodeRow to, Episode? before, Episode? next, DateOnly? born, DateOnly today) => to.Decom switch
    {
        var day when day > today => Wrong("The day it began must be today or in the past"),
        var day when day < born => Wrong($"The child was born on {Written(born.Value)}: it must have begun on that day or later"),
        var day when day <= before?.Decom => Wrong($"The episode before it began on {Written(before.Decom)}: this one must have begun later"),
        var day when before is not null && !EndsWhereBegins(before, episode) && before.Dec <= episode.Decom && day < before.Dec =>
            Wrong($"The episode before it ended on {Written(before.Dec.Value)}: this one must have begun on that day or later"),
        var day when day >= next?.Decom => Wrong($"The next episode began on {Written(next.Decom)}: this one must have begun earlier"),
        var day when day >= to.Dec && to.Dec == episode.Dec => Wrong($"It ended on {Written(to.Dec.Value)}: it must have begun earlier"),
        _ => null,
    };

    private static RefusedCorrection? End(EpisodeRow to, Episode? next, DateOnly today) => to.Dec switch
    {
        null when next is not null => WrongEnd($"Another episode began on {Written(next.Decom)}: enter the day on which this one ended"),
        var day when day > today => WrongEnd("The day it ended must be today or in the past"),
        var day when day <= to.Decom => WrongEnd($"It began on {Written(to.Decom)}: it must have ended later"),
        var day when day > next?.Decom => WrongEnd($"The next episode began on {Written(next.Decom)}: this one must have ended on that day or earlier"),
        _ => null,
    };

    private static RefusedCorrection? Codes(Episode episode, EpisodeRow to)
    {
        if (to.Rne != episode.Rne && !CodeWords.ReasonCodes.Contains(to.Rne))
        {
            return new RefusedCorrection(nameof(EpisodeRow.Rne), "Select why it began");
        }

        if (to.LegalStatus != episode.LegalStatus && !CodeWords.LegalStatusCodes.Contains(to.LegalStatus))
        {
            return new RefusedCorrection(nameof(EpisodeRow.LegalStatus), "Select the legal status");
        }

        return to.Place != episode.Place && !CodeWords.PlacementCodes.Contains(to.Place)
            ? new RefusedCorrection(nameof(EpisodeRow.Place), "Select the placement")
            : null;
    }

    private static RefusedCorrection? WhyEnded(EpisodeRow to, List<Episode> others)
    {
        if (to.Dec is not { } ended)
        {
            return to.Rec.Length == 0 ? null : WrongReason("It has not ended: select no reason, or enter the day on which it ended");
        }

        var next = others.Find(e => e.Decom == ended);
        return to.Rec switch
        {
            "X1" when next is null => WrongReason("No other episode began on the day on which this one ended: select why care ended"),
            "X1" => null,
            _ when !CodeWords.EndOfCareCodes.Contains(to.Rec) => WrongReason("Select why it ended"),
            _ when next is not null && next.Rne != "S" => WrongReason("Another episode began on the day on which this one ended: select that care went on"),
            _ => null,
        };
    }

    private static RefusedCorrection Wrong(string why) => new(nameof(EpisodeRow.Decom), why);

    private static RefusedCorrection WrongEnd(string why) => new(nameof(EpisodeRow.Dec), why);

    private static RefusedCorrection WrongReason(string why) => new(nameof(EpisodeRow.Rec), why);

    private static string Written(DateOnly day) => Explanation.Written(day);
}
