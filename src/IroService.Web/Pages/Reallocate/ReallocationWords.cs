using IroService.Casework.Notifications;
using IroService.Domain.Notifications;
using IroService.Domain.Reviews;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Reallocate;

/// <summary>What moving children means, in sentences.</summary>
public static class ReallocationWords
{
    /// <summary>What was done, and what was not.</summary>
    public static string Of(Reallocated.Done done, Person to, DateOnly from) =>
        $"{(done.Moved == 1 ? "1 child is" : $"{done.Moved} children are")} {to.NameOrReference}'s from {DateWords.Of(from)} on."
        + string.Concat(done.NotMoved.Select(one => $" {one.Child} was not moved: {one.Why}."))
        + (done.WereGone == 0 ? "" : $" {(done.WereGone == 1 ? "1 child was" : $"{done.WereGone} children were")} not moved: somebody else had moved {(done.WereGone == 1 ? "the child" : "them")} first.");

    /// <summary>How a caseload stands to the Handbook: "68.5, within 50 to 70".</summary>
    public static string Of(Caseload caseload) => caseload.PerFullTime is not { } number ? "Not known: the full-time equivalent is not entered" : $"{number:0.#}, {Of(caseload.Standing)} {Caseload.Fewest} to {Caseload.Most}";

    /// <summary>How long the present one has the child, and how many there were: "since 5 January 2026; 2 in this period of care".</summary>
    public static string Of(Continuity continuity, string role) =>
        (continuity.Since is { } since ? $"Since {DateWords.Of(since)}" : "Nobody now")
        + $"; {(continuity.People == 1 ? $"1 {role}" : $"{continuity.People} {role}s")} in this period of care";

    /// <summary>What stands against moving a child or is to be known of it, each in a sentence.</summary>
    public static IEnumerable<string> Of(MovedChild child) =>
    [
        .. child.PartedFrom.Select(sibling => $"Parted from {sibling.Name}, who stays."),
        .. child.BroughtTo.Select(sibling => $"Brought together with {sibling.Name}."),
        .. child.Clashes.Select(clash => $"The meeting of {ReviewWords.When(clash.Own.BookedFor, clash.Own.At)} clashes with that of {clash.Other.Child.Name}{(MeetingLength.Between(clash.Own.At, clash.Other.At) == MeetingClash.SameTime ? $" at {TypedTime.Of(clash.Other.At!.Value)}" : " on the same day: a time is not recorded")}."),
    ];

    static string Of(CaseloadStanding standing) => standing switch
    {
        CaseloadStanding.Below => "below",
        CaseloadStanding.Within => "within",
        CaseloadStanding.Above => "above",
        _ => throw new InvalidOperationException($"{standing} is not said beside a number."),
    };
}
