using IroService.Casework.Access;
using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;

namespace IroService.Web.Pages.Shared;

/// <summary>What a page says of a duty beside its title and date.</summary>
public static class DutyWords
{
    /// <summary>From how many working days before its date a duty is due soon.</summary>
    const int SoonWorkingDays = 5;

    /// <summary>How an open duty stands, as a status word.</summary>
    public static string Standing(DeadlineTerms terms, DateOnly today, int? workingDaysLeft) => terms.DueOn switch
    {
        null => "Date not known",
        { } due when due < today => "Overdue",
        _ when workingDaysLeft <= SoonWorkingDays => "Due soon",
        _ => "Later",
    };

    /// <summary>On whose word and where it stands: "Statutory guidance: IRO Handbook (2010) ch. 7".</summary>
    public static string Basis(DeadlineTerms terms) => $"{BasisInShort(terms)}: {terms.Source}";

    /// <summary>On whose word: "Statutory guidance".</summary>
    public static string BasisInShort(DeadlineTerms terms) => terms.Basis switch
    {
        Domain.Workflows.Basis.Statute => "The law",
        Domain.Workflows.Basis.Guidance => "Statutory guidance",
        _ => "The council's own rule",
    };

    /// <summary>Which of two days this one is, when the council set a time of its own: "the council's own time; the IRO Handbook says 13 May 2026"; else blank.</summary>
    public static string Beside(DeadlineTerms terms) => terms.BesideBasis is not { } basis
        ? ""
        : $"the council's own time; {(basis == Domain.Workflows.Basis.Guidance ? "the IRO Handbook" : "the law")} says {(terms.BesideDueOn is { } due ? DateWords.Of(due) : "a day that is not known")}";

    /// <summary>From what a duty counts that goes by the meeting when one is booked: "from the booked date"; blank of any other.</summary>
    public static string CountedFrom(DeadlineTerms terms, Stage? stage) => terms.Anchor switch
    {
        FactKind.ReviewBooked => "from the booked date",
        FactKind.ReviewDue when stage?.Duty.Due?.Anchors.Contains(FactKind.ReviewBooked) == true => "no meeting is booked: from the legal date",
        _ => "",
    };

    /// <summary>What is missing so that the date is not known.</summary>
    public static string Missing(DeadlineTerms terms) => terms switch
    {
        { CalendarEndsBefore: { } year } => $"Not yet known: the bank holidays of {year} are missing",
        { DueAtLatest: { } latest } => $"By {DateWords.Of(latest)} at the latest: the last review held is missing",
        { Anchor: FactKind.PoliceOrRemandBegan } => "Not known: the day on which the accommodation ends is missing",
        _ => "Not known: the day that it counts from is missing",
    };

    /// <summary>Where a duty is done: the words of a link and where it leads; null when only an import shows it.</summary>
    public static (string Text, string Href, Act Asks)? Way(Deadline deadline, Stage? stage)
    {
        var child = $"/children/{deadline.ChildId}";
        return stage switch
        {
            _ when deadline.RecommendationId is { } id => ("Open the recommendation", $"{child}/recommendations/{id}", Act.SeeChild),
            _ when deadline.DisputeId is { } id => ("Open the dispute", $"{child}/disputes/{id}", Act.SeeDisputes),
            null => null,
            { IsToMoveBooking: true } => ("Move the booking", $"{child}/book", Act.Book),
            { IsTicked: true } => (stage.SilenceAgrees ? "Agree or contest" : "Answer", Page(deadline), Act.AnswerDuty),
            _ => stage.Duty.MetBy[0] switch
            {
                FactKind.ReviewHeld => ("Record the review", $"{child}/record-review", Act.RecordReview),
                FactKind.MidwayHeld => ("Record it", $"{child}/midway", Act.RecordMidway),
                FactKind.PlanRated => ("Rate the plan", $"{child}/rate", Act.RatePlan),
                FactKind.ReviewBooked => ("Book", $"{child}/book", Act.Book),
                FactKind.PoliceOrRemandToEnd => ("Enter the day", $"{child}/early-review?reason={Word.Of(Domain.Reviews.EarlyReviewReason.PoliceOrRemandToEnd)}", Act.CallForEarlyReview),
                _ => null,
            },
        };
    }

    /// <summary>The address of the duty's own page.</summary>
    public static string Page(Deadline deadline) => $"/children/{deadline.ChildId}/duties/{deadline.Id}";

    /// <summary>An answer in a word or two: "Done", "Contested", "Not applicable", "Agreed by silence".</summary>
    public static string Of(DutyAnswer answer) => answer switch
    {
        { Kind: FactKind.NotApplicable } => "Not applicable",
        { Kind: FactKind.AgreedBySilence } => "Agreed by silence",
        _ when IsContested(answer) => "Contested",
        _ => "Done",
    };

    /// <summary>How an answer begins by which a manager contests.</summary>
    public const string Contested = "Contested: ";

    public static bool IsContested(DutyAnswer? answer) => answer?.Kind == FactKind.Done && answer.Words.StartsWith(Contested, StringComparison.Ordinal);

    /// <summary>With a small letter, to stand inside a sentence; an abbreviation stays as it is.</summary>
    public static string Lower(string words) => words.Length > 1 && char.IsUpper(words[1]) ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
