using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Casework.Records;
using IroService.Casework.Reviews;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.Domain.Reviews;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Records;

/// <summary>The record of a review on one screen: of the review that is awaited, until it is recorded as held, and of one that was held, until it is signed off.</summary>
public abstract class WriteForm(ReadChild read, SaveRecord save, RecordReviewHeld hold, MakeRecommendation make) : RecordPage(read)
{
    /// <summary>What the form is sent for: <see cref="Held"/>, or only to be saved.</summary>
    public const string Then = "then", Held = "held";

    // In working days; IRO Handbook ch. 7.
    const int ToldInTime = 2;

    /// <summary>The review; null while it is awaited.</summary>
    public abstract int? ReviewId { get; set; }

    public Review? Review { get; private set; }

    public ReviewRecord? Record { get; private set; }

    public RecordBoxes Boxes { get; private set; } = null!;

    /// <summary>What somebody else wrote while this person was writing.</summary>
    public RecordSaved.SomebodyWasFirst? Meanwhile { get; private set; }

    /// <summary>Where the words are that were typed and cannot be saved any more; null when they can.</summary>
    public RecordStep? SignedOffMeanwhile { get; private set; }

    /// <summary>The day by which conditions of the questions go.</summary>
    public DateOnly Day => Review?.HeldOn ?? About.Today;

    public IReadOnlyList<RecordSection> Sections => RecordForm.Of(About.Child.RecordSubjectOn(Day));

    /// <summary>The recommendations of before, of each of which is asked how far it has come.</summary>
    public IEnumerable<Recommendation> LastTime => LastTimes.LookedAt(About.Child.Recommendations, Record, Review?.HeldOn ?? About.Today.AddDays(1));

    public ParticipationBox HowTheChildTookPart => new(
        RecordForm.Participation,
        About.Child.DateOfBirth,
        DateOnly.TryParseExact(Record?.Answer(RecordForm.HeldOn), "yyyy-MM-dd", out var day) ? day : null,
        About.Today,
        Boxes.Value(RecordForm.Questions[RecordForm.Participation]));

    /// <summary>How late the IRO service was told of the child, in a sentence, when that is why a first review may be late; null otherwise.</summary>
    public string? ToldLate => About.CurrentPeriod is { } period && Review is null && !About.Child.StandingReviews.Any(review => review.HeldOn >= period.StartedOn)
        && About.Child.Notifications.Find(told => told.BecameLookedAfter == period.StartedOn) is { } told
        && About.Calendar.Between(told.BecameLookedAfter, told.NotifiedOn) is > ToldInTime and var days
        ? $"The IRO service was told of the child {days} working days after the child became looked after, later than the {ToldInTime} that are allowed. That is counted by itself: it need not be said here"
        : null;

    public string Heading => Review is null ? $"Record of the next {Terms.Review}" : $"Record of the {Terms.Review} of {DateWords.Of(Review.HeldOn)}";

    IEnumerable<RecordQuestion> Questions => Sections.Append(NewRecommendations.Section).Concat(Review is null ? [RecordForm.Held] : []).SelectMany(section => section.Questions)
        .Concat(LastTime.SelectMany(LastTimes.Questions));

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        Boxes = new(Record, Request.Form);
        var answers = Boxes.Read(Questions, ModelState);
        if (!ModelState.IsValid)
            return Page();
        var saved = await save.ApplyAsync(
            new() { ChildId = id, ReviewId = ReviewId, Edit = int.TryParse(Request.Form["edit"], out var edit) ? edit : 0, Answers = answers, Chosen = Boxes.Chosen, RecordedById = Me.Id }, cancel);
        if (!await Knows(id, cancel))
            return NotFound();
        Boxes = new(Record, Request.Form);
        switch (saved)
        {
            case RecordSaved.SomebodyWasFirst first:
                Meanwhile = first;
                ModelState.AddModelError("meanwhile", $"{About.NameOf(first.By.RecordedById, first.By.RecordedForId)} wrote in this record while you did. Nothing of either is lost: choose what is to stand");
                return Page();
            case RecordSaved.SignedOff signed:
                SignedOffMeanwhile = signed.By;
                ModelState.AddModelError("meanwhile", $"{About.NameOf(signed.By.RecordedById, signed.By.RecordedForId)} signed this record off while you wrote: it is closed. Copy what you typed, and add it to the record as an addendum");
                return Page();
            case RecordSaved.Refused refused:
                ModelState.AddModelError(refused.Question, refused.Why);
                return Page();
        }

        if (Review is null && Request.Form[Then].ToString() != Held)
            return Saved();
        return Review is null ? await HoldAsync(id, cancel) : await MakeAsync(id, Review, "Saved.", cancel);
    }

    async Task<IActionResult> HoldAsync(int id, CancellationToken cancel)
    {
        var heldOn = DateOnly.TryParseExact(Record?.Answer(RecordForm.HeldOn), "yyyy-MM-dd", out var day) ? day : (DateOnly?)null;
        if (heldOn is null)
            ModelState.AddModelError($"{RecordForm.HeldOn}.{nameof(TypedDate.Day)}", "Enter the date of the review");
        if (Record?.Answer(RecordForm.Participation) is not { Length: > 0 } participation)
            ModelState.AddModelError(RecordForm.Participation, "Select how the child took part");
        else if (heldOn is { } on && IsRight(on))
        {
            var answer = await hold.ApplyAsync(
                new() { ChildId = id, HeldOn = on, ParticipationCode = participation, LateReason = Record.Answer(RecordForm.LateReason), RecordedById = Me.Id }, cancel);
            if (answer is ReviewRecorded.Refused refused)
                ModelState.AddModelError(FieldOf(refused.Field), refused.Why);
            else if (await Knows(id, cancel) && About.Child.StandingReviews.SingleOrDefault(review => review.HeldOn == on) is { } review)
                return await MakeAsync(id, review, answer is ReviewRecorded.AlreadyThere ? $"{Terms.Review.StartA} of that day was recorded before." : $"The {Terms.Review} is recorded as held.", cancel);
        }

        Boxes = new(Record, Request.Form);
        return Page();
    }

    /// <summary>Makes the recommendations that are written, once there is a review; a row that is made is taken out of the record.</summary>
    async Task<IActionResult> MakeAsync(int id, Review review, string said, CancellationToken cancel)
    {
        if (!IsRight(review.HeldOn))
            return Page();
        var record = About.Child.RecordOf(review, About.Today);
        foreach (var row in Rows(record).ToList())
        {
            var made = await make.ApplyAsync(new() { ChildId = id, MadeAt = RecommendedAt.Review, MadeOn = review.HeldOn, Terms = row.Terms, RecordedById = Me.Id }, cancel);
            if (made is RecommendationWritten.Refused refused)
            {
                ModelState.AddModelError(NewRecommendations.Id(row.Number, "words"), refused.Why);
                return Page();
            }

            // Row by row: what a step that broke off has made stands in no row for somebody else to make again.
            await save.ApplyAsync(
                new() { ChildId = id, ReviewId = review.Id, Edit = record!.Edits, Answers = NewRecommendations.Emptied(row.Number), RecordedById = Me.Id }, cancel);
        }

        SayOnTheNextPage(said);
        return Redirect(Review is null ? RecordLinks.Review(review) : RecordLinks.Write(id, review));
    }

    /// <summary>Whether each row for a recommendation in which something is written is complete; what is not is among the errors.</summary>
    bool IsRight(DateOnly heldOn)
    {
        foreach (var row in Rows(Record))
        {
            if (NewRecommendations.Wrong(row, heldOn) is var (field, why))
                ModelState.AddModelError(field.EndsWith(".by", StringComparison.Ordinal) ? $"{field}.{nameof(TypedDate.Day)}" : field, why);
        }

        return ModelState.IsValid;
    }

    static IEnumerable<WrittenRecommendation> Rows(ReviewRecord? record) => record is null ? [] : NewRecommendations.Of(record.Answer);

    RedirectResult Saved()
    {
        SayOnTheNextPage($"Saved. The {Terms.Review} is not recorded as held yet.");
        return Redirect(RecordLinks.Write(About.Child.Id, null));
    }

    protected override bool Begins()
    {
        Boxes = new(Record, typed: null);
        return true;
    }

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel))
            return false;
        Review = ReviewId is { } review ? About.Child.StandingReviews.SingleOrDefault(one => one.Id == review) : null;
        Record = About.Child.RecordOf(Review, About.Today) ?? (Review is null && ReviewId is not null ? null : About.Child.NewRecord(Review, About.Today));
        return ReviewId is null || Review is not null;
    }

    static string FieldOf(string field) => field switch
    {
        nameof(HeldReview.HeldOn) => $"{RecordForm.HeldOn}.{nameof(TypedDate.Day)}",
        nameof(HeldReview.LateReason) => RecordForm.LateReason,
        _ => RecordForm.Participation,
    };
}
