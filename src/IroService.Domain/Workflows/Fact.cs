using IroService.Domain.Notifications;

namespace IroService.Domain.Workflows;

/// <summary>What can happen in a period of care and start, move on or end a duty. Written in definitions in lower case with hyphens.</summary>
public enum FactKind
{
    /// <summary>The child became looked after, otherwise than for short breaks (Children Act 1989 s.22).</summary>
    BecameLookedAfter,

    /// <summary>A series of short breaks began (SI 2010/959 reg 48; legal status V3 or V4).</summary>
    ShortBreaksBegan,

    /// <summary>A review of the child's case was held (SI 2010/959 reg 32).</summary>
    ReviewHeld,

    /// <summary>The agency first had authority to place the child for adoption (SI 2005/389 reg 36(1); legal status E1), the child not having been placed yet.</summary>
    AuthorisedForAdoption,

    /// <summary>The authority to place ended: the legal status is another one again.</summary>
    AuthorityToPlaceEnded,

    /// <summary>The child was placed for adoption (SI 2005/389 reg 36(3); placement A3 to A6).</summary>
    PlacedForAdoption,

    /// <summary>The child was returned from a placement for adoption (SI 2005/389 reg 36(8)).</summary>
    ReturnedFromAdoption,

    /// <summary>The child moved to a new home: another placement with another carer (SSDA903 RNE P or B), adoption apart.</summary>
    MovedHome,

    /// <summary>The child was accommodated by the police or on remand, or by a residence requirement (Children Act 1989 s.21(2)(b), (c); legal status J1, J2 or J3).</summary>
    PoliceOrRemandBegan,

    /// <summary>That accommodation ended: the legal status is another one again.</summary>
    PoliceOrRemandEnded,

    /// <summary>It became known on which day police or remand accommodation will end, for example the day in court; it names that day (SI 2010/959 reg 33(3)(c)).</summary>
    PoliceOrRemandToEnd,

    /// <summary>It became known on which day custody will end; it names that day (SI 2010/959 reg 33(3)(d)).</summary>
    CustodyToEnd,

    /// <summary>The council proposes to end accommodation under section 20 without a return to a parent; it names the day (SI 2010/959 reg 33(3)(e)).</summary>
    Section20ToEnd,

    /// <summary>The IRO asked for an early review; it names the day by which (SI 2010/959 reg 33(3)(a)).</summary>
    IroAskedForReview,

    /// <summary>A visit found the child's welfare not safeguarded in the placement; it names the day by which the review is wanted (SI 2010/959 reg 33(3)(b), reg 30).</summary>
    WelfareNotSafeguarded,

    /// <summary>The wait for the next review began, with care itself or with the review before; it names the day by which the law wants that review, the earliest when several cycles run.</summary>
    ReviewDue,

    /// <summary>The meeting of the next review was booked, and the booking stands; it names the day of the meeting.</summary>
    ReviewBooked,

    /// <summary>The meeting of the next review was adjourned, for the one time that the law allows (SI 2010/959 reg 36(2)).</summary>
    ReviewAdjourned,

    /// <summary>A midway review was held.</summary>
    MidwayHeld,

    /// <summary>The IRO rated the care plan (local).</summary>
    PlanRated,

    /// <summary>The IRO service was told of the child.</summary>
    IroServiceTold,

    /// <summary>The child had an IRO for the first time in this period of care (Children Act 1989 s.25A).</summary>
    IroAllocated,

    /// <summary>The IRO recommended something; it names the day by which it is to be done, and whose it is (SI 2010/959 reg 37).</summary>
    Recommended,

    /// <summary>The IRO was told between reviews of something that happened or is proposed (IRO Handbook (2010) ch. 3; SI 2010/959 reg 45(4)).</summary>
    IroToldOfEvent,

    /// <summary>Somebody recorded that what the stage asks for is done; it names the day it was done.</summary>
    Done,

    /// <summary>Somebody recorded, with the reason, that the stage's duty does not apply.</summary>
    NotApplicable,

    /// <summary>The one who was asked had been reached, did not answer in time, and so agreed.</summary>
    AgreedBySilence,

    /// <summary>The period of care ended.</summary>
    CeasedToBeLookedAfter,

    /// <summary>A dispute was opened, or came to its first formal stage (IRO Handbook (2010) ch. 6). What is said of disputes here only a dispute's own steps say.</summary>
    [NeverWritten]
    DisputeOpened,

    /// <summary>A dispute came to a stage, or was taken up to it.</summary>
    [NeverWritten]
    DisputeAtStage,

    /// <summary>Who was to take a dispute up to its stage did, or said why not.</summary>
    [NeverWritten]
    DisputeTakenUp,

    /// <summary>The handler of the stage answered.</summary>
    [NeverWritten]
    DisputeAnswered,

    /// <summary>The answer was judged.</summary>
    [NeverWritten]
    DisputeJudged,

    /// <summary>No answer was owed any more, and none had been accepted.</summary>
    [NeverWritten]
    DisputeUndecided,

    /// <summary>A dispute that was agreed or undecided went on to another stage, or was closed.</summary>
    [NeverWritten]
    DisputeWentOn,

    /// <summary>A dispute went past what was still owed: to another stage, or to its end.</summary>
    [NeverWritten]
    DisputeMovedOn,

    /// <summary>A dispute was settled: an answer was accepted, or it was closed.</summary>
    [NeverWritten]
    DisputeSettled,
}

/// <summary>Something that happened on a day, as the fold reads it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day, a Europe/London calendar date.</param>
/// <param name="Id">Which record it comes from, stable when the record is corrected: part of a deadline's identity.</param>
/// <param name="Known">
/// Whether the records reach back far enough to know what followed it: false when it happened before the day
/// from which reviews are known, or when it is not known whether it began on this day.
/// </param>
public sealed record Fact(FactKind Kind, DateOnly On, string Id, bool Known = true)
{
    /// <summary>The day that it names, when that is another than the day it happened: of a booking the day of the meeting; null when it should name one and that is not known.</summary>
    public DateOnly? Day { get; init; } = On;

    /// <summary>Of a fact that names one (see <see cref="NamesAnOwner"/>), who owes what it begins; else null.</summary>
    public Role? Owner { get; init; }

    /// <summary>Of <see cref="FactKind.ReviewDue"/>, which review is awaited: the stage of its cycle, for example <c>subsequent-review</c>; else blank.</summary>
    public string Awaited { get; init; } = "";

    /// <summary>Whether it names a day to come that may still change: the last one said while a stage lasts counts.</summary>
    public bool IsPlan => IsPlanned(Kind);

    /// <summary>Whether facts of this kind name a day to come that may still change.</summary>
    public static bool IsPlanned(FactKind kind) => kind
        is FactKind.ReviewDue or FactKind.ReviewBooked or FactKind.PoliceOrRemandToEnd or FactKind.CustodyToEnd or FactKind.Section20ToEnd;

    /// <summary>Whether facts of this kind name a day to come, so that time can be counted back from it.</summary>
    public static bool NamesADayToCome(FactKind kind) => IsPlanned(kind) || kind is FactKind.IroAskedForReview or FactKind.WelfareNotSafeguarded or FactKind.Recommended;

    /// <summary>Whether facts of this kind name who owes what they begin, and whoever that is answers it where the fact itself is recorded.</summary>
    public static bool NamesAnOwner(FactKind kind) => kind is FactKind.Recommended;

    /// <summary>Whether facts of this kind are about the wait for one review: only those of the same wait bear on each other.</summary>
    public static bool IsOfAWait(FactKind kind) => kind is FactKind.ReviewDue or FactKind.ReviewBooked;

    /// <summary>The record of the wait for the next review that begins with a fact.</summary>
    public static string WaitAfter(Fact begin) => Awaiting + begin.Id;

    /// <summary>Whether a record is that of a wait for a review.</summary>
    public static bool IsWait(string id) => id.StartsWith(Awaiting, StringComparison.Ordinal);

    private const string Awaiting = "awaited:";

    /// <summary>Whether it is what a person, or a person's silence, answered to one stage.</summary>
    public static bool IsAnswer(FactKind kind) => kind is FactKind.Done or FactKind.NotApplicable or FactKind.AgreedBySilence;
}
