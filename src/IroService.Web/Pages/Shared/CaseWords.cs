using IroService.Domain.Events;
using IroService.Domain.Midway;
using IroService.Domain.Reviews;

namespace IroService.Web.Pages.Shared;

/// <summary>What an IRO records of a child's case, in the words of the pages.</summary>
public static class CaseWords
{
    public static string Of(ChildMet met) => met switch
    {
        ChildMet.Seen => "The child was seen",
        ChildMet.SpokenTo => "The child was spoken to by phone or video",
        ChildMet.No => "The child was neither seen nor spoken to",
        _ => throw new InvalidOperationException($"Unknown answer {met}."),
    };

    public static string Of(MidwayOutcome outcome) => outcome switch
    {
        MidwayOutcome.None => "The plan is being followed: nothing more is to be done",
        MidwayOutcome.Notice => "Somebody is to be told of something",
        MidwayOutcome.BringForward => "The review is to be held earlier",
        MidwayOutcome.DisputeWanted => "A dispute is wanted",
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    public static string Of(EarlyReviewReason reason) => reason switch
    {
        EarlyReviewReason.IroAsks => "The IRO asks for it",
        EarlyReviewReason.WelfareNotSafeguarded => "A visit found that the child's welfare is not safeguarded where the child lives",
        EarlyReviewReason.PoliceOrRemandToEnd => "Police or remand accommodation is about to end, for example with a day in court",
        EarlyReviewReason.CustodyToEnd => "Custody is about to end",
        EarlyReviewReason.Section20ToEnd => "The council proposes to end accommodation under section 20, and the child will not go to a parent",
        _ => throw new InvalidOperationException($"Unknown reason {reason}."),
    };

    public static string Of(SignificantEventKind kind) => kind switch
    {
        SignificantEventKind.CarePlanChange => "A change of the care plan is proposed",
        SignificantEventKind.DecisionNotCarriedOut => "A decision of a review is not carried out in time",
        SignificantEventKind.ContactChange => "A major change of contact",
        SignificantEventKind.SocialWorkerChange => "Another social worker",
        SignificantEventKind.SafeguardingConcern => "A safeguarding concern or section 47 enquiry",
        SignificantEventKind.Complaint => "A complaint",
        SignificantEventKind.PlacementMove => "A placement move that was not planned, or notice of a move",
        SignificantEventKind.BirthFamilyChange => "A significant change in the birth family",
        SignificantEventKind.Offence => "A charge, an offence or a sentence",
        SignificantEventKind.ExclusionFromSchool => "An exclusion from school",
        SignificantEventKind.Missing => "The child was missing",
        SignificantEventKind.Health => "A significant health event",
        SignificantEventKind.PanelDecision => "A decision of a panel",
        SignificantEventKind.DeathOrSeriousHarm => "Death of, or serious harm to, somebody close",
        SignificantEventKind.EndOfCareProposed => "Ceasing to look after a child of 16 or 17 is proposed",
        SignificantEventKind.SomethingElse => "Something else",
        _ => throw new InvalidOperationException($"Unknown event {kind}."),
    };

    /// <summary>Where the reason stands written.</summary>
    public static string Source(EarlyReviewReason reason) => $"SI 2010/959 reg 33(3)({(char)('a' + (int)reason)})";
}
