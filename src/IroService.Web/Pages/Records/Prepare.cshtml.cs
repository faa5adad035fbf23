using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Records;
using IroService.Domain.Deadlines;
using IroService.Domain.Records;
using IroService.Domain.Reviews;
using IroService.Web.Access;
using IroService.Web.Pages.Children;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Records;

/// <summary>What is to be done before the next review, from the council's definitions, and where the consultation forms are.</summary>
[Asks(Act.SeeChild)]
public class PrepareModel(ReadChild read, SaveRecord save) : RecordPage(read)
{
    public RecordBoxes Boxes { get; private set; } = null!;

    /// <summary>The duties of this wait for a review, those that are done among them.</summary>
    public IReadOnlyList<DeadlineOfChild> Duties { get; private set; } = [];

    /// <summary>The next meeting that is booked.</summary>
    public DateOnly? Meeting { get; private set; }

    public Readiness Readiness => Preparing.Of(
        [.. Duties.Where(duty => duty.Deadline.State == DeadlineState.Open).Select(duty => duty.Terms.DueOn)], Meeting, About.Next?.Terms.DueOn, About.Today, About.Calendar);

    ReviewRecord? Record => About.Child.RecordOf(null, About.Today);

    ReviewRecord Shown => Record ?? About.Child.NewRecord(null, About.Today);

    public RecordBox Box(string id) => new(RecordForm.Questions[id], Boxes);

    /// <summary>What is answered to a question, in words; blank when nothing is.</summary>
    public string Answered(string id) => RecordForm.Questions[id].InWords(Record?.Answer(id) ?? "");

    [Asks(Act.WriteRecord)]
    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        Boxes = new(Shown, Request.Form);
        var answers = Boxes.Read(RecordForm.Preparation.Questions, ModelState);
        if (!ModelState.IsValid)
            return Page();
        var saved = await save.ApplyAsync(
            new() { ChildId = id, ReviewId = null, Edit = int.TryParse(Request.Form["edit"], out var edit) ? edit : 0, Answers = answers, Chosen = Boxes.Chosen, RecordedById = Me.Id }, cancel);
        await Knows(id, cancel);
        Boxes = new(Shown, Request.Form);
        switch (saved)
        {
            case RecordSaved.SomebodyWasFirst first:
                foreach (var theirs in first.Theirs)
                    ModelState.AddModelError(theirs.Question, $"{About.NameOf(first.By.RecordedById, first.By.RecordedForId)} wrote meanwhile: {RecordForm.Questions[theirs.Question].InWords(theirs.Value)}. Save again if yours is to stand");
                return Page();
            case RecordSaved.Refused refused:
                ModelState.AddModelError(refused.Question, refused.Why);
                return Page();
        }

        SayOnTheNextPage("Saved.");
        return Redirect($"/children/{id}/prepare");
    }

    protected override bool Begins()
    {
        Boxes = new(Shown, typed: null);
        return true;
    }

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel))
            return false;
        var last = About.Child.StandingReviews.Where(review => review.HeldOn >= About.CurrentPeriod?.StartedOn && review.HeldOn <= About.Today).MaxBy(review => review.HeldOn);
        Duties =
        [
            .. About.Child.Deadlines
                .Where(deadline => deadline.State is DeadlineState.Open or DeadlineState.Met or DeadlineState.NotApplicable && deadline.PeriodId == About.CurrentPeriod?.Id
                    && RecordDuties.IsPreparation(deadline) && (last is null || deadline.RunId == RecordDuties.WaitAfter(last)))
                .OrderBy(deadline => deadline.Terms.DueOn).ThenBy(deadline => deadline.Id)
                .Select(deadline => new DeadlineOfChild(About, deadline)),
        ];
        Meeting = About.Child.Bookings.Where(booking => booking.Status == BookingStatus.Booked && booking.BookedFor >= About.Today).Select(booking => (DateOnly?)booking.BookedFor).Min();
        return true;
    }
}
