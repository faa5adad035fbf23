using IroService.Casework.Deadlines;
using IroService.Casework.Events;
using IroService.Casework.Midway;
using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Ratings;
using IroService.Casework.Recommendations;
using IroService.Casework.Reviews;
using IroService.Domain.Deadlines;
using IroService.Domain.Events;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Walk;

/// <summary>The people around one child: what each thing that they do is to the service, by its own operations, and to the plain child on paper. When they do it, <see cref="OneLife"/> says.</summary>
sealed class PeopleOfOneLife(TestCouncil council, ChangeChild changeChild, PlainChild plain)
{
    private readonly RatingForms _forms = RatingForms.Load(null);

    public int ChildId { get; set; }

    public async Task AllocateAsync(DateOnly today)
    {
        await council.CorrectAsync(ChildId, child => child.Allocations.Add(new Allocation { Role = Role.Iro, PersonId = council.Iro.Id, From = today, To = null }));
        await council.CorrectAsync(ChildId, child => child.Notifications.Add(new Notification { BecameLookedAfter = plain.Begin(0), NotifiedOn = today }));
        (plain.Allocated, plain.Told) = (today, today);
    }

    public async Task MoveHomeAsync(DateOnly today)
    {
        await council.CorrectAsync(ChildId, child =>
        {
            (child.Episodes[^1].Dec, child.Episodes[^1].Rec) = (today, "X1");
            child.Episodes.Add(new Episode { Decom = today, Rne = "P", LegalStatus = "C2", Place = "U6", Dec = null, Rec = "" });
        });
        plain.Moves.Add(today);
    }

    public async Task BookAsync(DateOnly today, DateOnly meeting)
    {
        var answer = await new RecordBooking(changeChild, council.Clock).ApplyAsync(new NewBooking { ChildId = ChildId, BookedFor = meeting, Mode = "in person", Reason = "Another day suits better", RecordedById = council.Iro.Id });
        Assert.IsType<BookingRecorded.Done>(answer);
        plain.Bookings.RemoveAll(b => b.For >= today);
        plain.Bookings.Add((today, meeting));
    }

    public async Task AdjournAsync(DateOnly today)
    {
        var adjourned = await new RecordAdjournment(changeChild, council.Rulebook, council.Clock).ApplyAsync(
            new AdjournedMeeting { ChildId = ChildId, On = today, Reason = "The report was not there", RecordedById = council.Iro.Id });
        Assert.IsType<AdjournmentRecorded.Done>(adjourned);
        plain.Adjourned = today;
        plain.Bookings.RemoveAll(b => b.For >= today);
    }

    public async Task HoldAsync(DateOnly today)
    {
        var answer = await new RecordReviewHeld(changeChild, council.Rulebook, council.Clock).ApplyAsync(
            new HeldReview { ChildId = ChildId, HeldOn = today, ParticipationCode = "PN1", LateReason = "Nobody could come", RecordedById = council.Iro.Id });
        Assert.IsType<ReviewRecorded.Done>(answer);
        plain.Reviews.Add(today);
    }

    public async Task RecommendAsync(DateOnly today, DateOnly dueOn)
    {
        var answer = await new MakeRecommendation(changeChild, council.Clock).ApplyAsync(new NewRecommendation
        {
            ChildId = ChildId,
            MadeAt = RecommendedAt.Review,
            MadeOn = today,
            Terms = new()
            {
                Words = $"Do this by {dueOn:O}",
                Owner = Role.SocialWorker,
                OwnerOutside = "",
                DueOn = dueOn,
                Theme = RecommendationTheme.Education,
                Starred = false,
            },
            RecordedById = council.Iro.Id,
        });
        Assert.IsType<RecommendationWritten.Done>(answer);
        plain.Recommendations.Add(new PlainRecommendation(today, dueOn));
    }

    public async Task MoveAsync(int number, RecommendationMove move, DateOnly today, Person by)
    {
        await using var db = council.Database.Open();
        var recommendation = await db.Recommendations.Include(r => r.Steps).OrderBy(r => r.Id).Skip(number).FirstAsync();
        var answer = await new MoveRecommendation(council.Database.Open, changeChild, council.Clock).ApplyAsync(new RecommendationSteps
        {
            ChildId = ChildId,
            RecommendationId = recommendation.Id,
            Version = recommendation.Version,
            Moves = [move],
            DoneOn = today,
            Words = "It stands in the case system",
            RecordedById = by.Id,
        });
        Assert.IsType<RecommendationWritten.Done>(answer);
    }

    public async Task TellIroAsync(DateOnly today)
    {
        var answer = await new TellIro(changeChild, council.Clock).ApplyAsync(
            new NewSignificantEvent { ChildId = ChildId, Kind = SignificantEventKind.Complaint, HappenedOn = today, Words = "About the new school", RecordedById = council.SocialWorker.Id });
        Assert.IsType<IroTold.Done>(answer);
        plain.Events.Add(today);
    }

    public async Task HoldMidwayAsync(DateOnly today)
    {
        var answer = await new RecordMidway(changeChild, council.Rulebook, council.Clock).ApplyAsync(new HeldMidway
        {
            ChildId = ChildId,
            HeldOn = today,
            ChildMet = ChildMet.Seen,
            NotMetBecause = "",
            Changes = "",
            Outcome = MidwayOutcome.None,
            OutcomeWords = "",
            ReviewBy = null,
            RecordedById = council.Iro.Id,
        });
        Assert.IsType<MidwayRecorded.Done>(answer);
        plain.Midways.Add(today);
    }

    public async Task RateAsync(string duty, int number, DateOnly today)
    {
        var form = _forms.On(today);
        var answer = await new RatePlan(changeChild, new FindPlanFacts(council.Database.Open, council.Rulebook), _forms, council.Clock).ApplyAsync(new GivenRating
        {
            ChildId = ChildId,
            FormVersion = form.Version,
            Point = form.Scale[number % form.Scale.Count].Id,
            Reason = "As agreed at the review",
            Domains = [.. form.Domains.Select(d => new GivenDomain(d.Id, form.Scale[0].Id, ""))],
            Replaces = null,
            ChangedBecause = "",
            RecordedById = council.Iro.Id,
        });
        Assert.IsType<PlanRated.Done>(answer);
        plain.Ticked[(duty, number)] = today;
    }

    public Task TickOnAsync(string duty, int number, DateOnly today, DateOnly on) => today == on ? TickAsync(duty, number, today) : Task.CompletedTask;

    public async Task TickAsync(string duty, int number, DateOnly today)
    {
        if (plain.Ticked.ContainsKey((duty, number)))
        {
            return;
        }

        await using var db = council.Database.Open();
        var id = await db.Deadlines.Where(d => d.Duty == duty && d.State == DeadlineState.Open).OrderBy(d => d.Terms.Since).Select(d => (int?)d.Id).FirstOrDefaultAsync();
        Assert.True(id is not null, $"{duty} of {number} is not owed on {today:yyyy-MM-dd}.");
        var answer = await new AnswerDuty(changeChild, council.Rulebook, council.Clock).ApplyAsync(
            new NewAnswer { ChildId = ChildId, DeadlineId = id.Value, Kind = FactKind.Done, DoneOn = today, Words = "It stands in the case system", RecordedById = council.Iro.Id });
        Assert.IsType<DutyAnswered.Done>(answer);
        plain.Ticked[(duty, number)] = today;
    }

    public async Task ReadNoticesAsync()
    {
        await using var db = council.Database.Open();
        var ids = await db.Notices.Where(n => n.PersonId == council.TeamManager.Id).Select(n => n.Id).ToListAsync();
        await new AcknowledgeNotice(council.Database.Open, council.Clock).ApplyAsync(ids, council.TeamManager.Id);
    }
}
