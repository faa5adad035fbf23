using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Reviews;

/// <summary>What can call for a review before its ordinary time, and when (SI 2010/959 reg 33(3)).</summary>
public static class EarlyReviews
{
    /// <summary>Whether the day that a reason names is one by which the review is wanted; of the others it is the day on which something ends.</summary>
    public static bool NamesWantedBy(EarlyReviewReason reason) => reason is EarlyReviewReason.IroAsks or EarlyReviewReason.WelfareNotSafeguarded;

    /// <summary>The call of this reason that is still waited for; null when there is none: none was made, it was withdrawn, or a review was held since.</summary>
    public static EarlyReviewCall? Standing(Child child, EarlyReviewReason reason, DateOnly today) =>
        child.EarlyReviewCalls.FindLast(c => c.Reason == reason && IsWaitedFor(child, c, today));

    /// <summary>Whether a call stands in the present period of care and no review has been held since it became known.</summary>
    public static bool IsWaitedFor(Child child, EarlyReviewCall call, DateOnly today) =>
        !call.Withdrawn && PeriodOn(child, today) is { } period && call.KnownOn >= period.StartedOn && !ReviewHeldSince(child, call.KnownOn);

    /// <summary>Why a reason cannot call for a review of this child today, in a sentence; null when it can.</summary>
    public static string? WhyNot(Child child, EarlyReviewReason reason, DateOnly today)
    {
        if (PeriodOn(child, today) is not { } period)
        {
            return "The child is not looked after today: there is no review to bring forward";
        }

        if (reason != EarlyReviewReason.PoliceOrRemandToEnd)
        {
            return null;
        }

        var episodes = child.StandingEpisodes.Where(e => e.Decom >= period.StartedOn && e.Decom <= today).Order(EpisodeOrder.Instance).ToList();
        var began = episodes.Count - episodes.AsEnumerable().Reverse().TakeWhile(e => e.IsPoliceOrRemand).Count();
        return began == episodes.Count
            ? "The case system does not say that the child is accommodated by the police or on remand (legal status J1, J2 or J3): correct the legal status there first, or ask for the review as the IRO"
            : ReviewHeldSince(child, episodes[began].Decom) ? "A review has been held since this accommodation began: the law wants no other before it ends" : null;
    }

    /// <summary>What is wrong with the day on which it became known, in a sentence; null when nothing is.</summary>
    public static string? WrongKnownOn(Child child, DateOnly knownOn, DateOnly today)
    {
        if (knownOn > today)
        {
            return "The day it became known must be today or in the past";
        }

        if (PeriodOn(child, today) is { } period && knownOn < period.StartedOn)
        {
            return $"The day it became known must not be before {Explanation.Written(period.StartedOn)}, when the child became looked after";
        }

        // On one day the review counts as the later of the two: it meets what was known by then.
        return child.StandingReviews.Where(r => r.HeldOn >= knownOn).MaxBy(r => r.HeldOn) is { } held
            ? $"A review was held on {Explanation.Written(held.HeldOn)}: what was known by then is met by it. Enter a later day if the next review is wanted early"
            : null;
    }

    /// <summary>What is wrong with the day that it names, in a sentence; null when nothing is.</summary>
    /// <param name="reason">Why the review is wanted early.</param>
    /// <param name="knownOn">The day on which that became known.</param>
    /// <param name="day">The day that it names.</param>
    /// <param name="ordinary">By when the law wants the review anyway; null when that is not known.</param>
    public static string? WrongDay(EarlyReviewReason reason, DateOnly knownOn, DateOnly day, DateOnly? ordinary) =>
        day < knownOn ? $"This day must not be before {Explanation.Written(knownOn)}, the day it became known"
        : NamesWantedBy(reason) && day >= ordinary
            ? $"This day must be before {Explanation.Written(ordinary.Value)}, by which the law wants the next review anyway" : null;

    private static bool ReviewHeldSince(Child child, DateOnly day) => child.StandingReviews.Any(r => r.HeldOn >= day);

    private static PeriodOfCare? PeriodOn(Child child, DateOnly today) => child.Periods.Where(p => !p.Withdrawn && p.IsOpenOn(today)).MaxBy(p => p.StartedOn);
}
