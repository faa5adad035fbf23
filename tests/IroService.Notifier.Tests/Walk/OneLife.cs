using IroService.Casework.Deadlines;
using IroService.Casework.Events;
using IroService.Casework.Midway;
using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Ratings;
using IroService.Casework.Recommendations;
using IroService.Casework.Reviews;
using IroService.Contracts.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Domain.Events;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Notifier.Tests.Walk;

/// <summary>What people do for one child, told to the service by its own operations and to the plain child on paper.</summary>
sealed class OneLife
{
    public const string Reference = "C1";

    private readonly RatingForms _forms = RatingForms.Load(null);
    private readonly TestCouncil _council;
    private readonly ChangeChild _changeChild;
    private readonly RecomputeChildren _recompute;
    private readonly AgreeBySilence _agree;
    private readonly AnnounceDeadlines _announce;
    private readonly TellPeople _tell;
    private readonly HashSet<int> _silentAfterReading = [];

    private OneLife(TestCouncil council, DateOnly start)
    {
        var (open, rules, clock) = ((Casework.Storage.OpenDatabase)council.Database.Open, council.Rulebook, council.Clock);
        _council = council;
        _changeChild = new ChangeChild(open, council.Save);
        _recompute = new RecomputeChildren(open, council.Save, clock);
        _agree = new AgreeBySilence(open, _changeChild, rules, clock, NullLogger<AgreeBySilence>.Instance);
        _announce = new AnnounceDeadlines(open, rules, clock, NullLogger<AnnounceDeadlines>.Instance);
        _tell = new TellPeople(open, rules, clock);
        Plain = new PlainChild(Calendar, start, goLive: start);
    }

    public PlainCalendar Calendar { get; } = new();

    public PlainChild Plain { get; }

    public int ChildId { get; private set; }

    public static async Task<OneLife> OnAsync(TestDatabase database, DateOnly start)
    {
        var council = await TestCouncil.OnAsync(database, start, CouncilRules.Shipped, goLive: start);
        council.NowIs(start);
        var life = new OneLife(council, start);
        await using var db = database.Open();
        var child = new Child(Reference) { DateOfBirth = new DateOnly(2012, 5, 5) };
        child.Episodes.Add(new Episode { Decom = start, Rne = "S", LegalStatus = "C2", Place = "U6", Dec = null, Rec = "" });
        child.Allocations.Add(new Allocation { Role = Role.SocialWorker, PersonId = council.SocialWorker.Id, From = start, To = null });
        db.Add(child);
        await db.SaveChangesAsync();
        life.ChildId = child.Id;
        return life;
    }

    /// <summary>The night's work, and what silence agrees to; nothing is said yet.</summary>
    public async Task MorningAsync(DateOnly today)
    {
        _council.NowIs(today);
        await _recompute.ApplyAsync("A new day");
        await _agree.ApplyAsync(default);
        foreach (var review in _silentAfterReading.Where(r => today > Calendar.WorkingDaysAfter(Plain.Ticked[("decisions", r)], 5)))
        {
            Plain.Ticked.TryAdd(("managers-answer", review), today);
        }
    }

    /// <summary>The morning's sweep, and everybody is told.</summary>
    public async Task TellAsync()
    {
        await _announce.ApplyAsync(default);
        await using var db = _council.Database.Open();
        foreach (var message in await db.Outbox.Where(m => m.DoneAt == null).OrderBy(m => m.Number).ToListAsync())
        {
            var announced = message.Read() switch
            {
                DeadlineApproaching m => new Announced(m.DeadlineId, AnnouncementKind.Approaching, m.Number, m.DueOn),
                DeadlineOverdue m => new Announced(m.DeadlineId, AnnouncementKind.Overdue, m.Number, m.DueOn),
                DeadlineMoved m => new Announced(m.DeadlineId, AnnouncementKind.Moved, m.Number, m.DueOn),
                _ => null,
            };
            if (announced is not null)
            {
                await _tell.ApplyAsync(announced, message.Id, "test", default);
            }

            message.DoneAt = message.CreatedAt;
        }

        await db.SaveChangesAsync();
    }

    /// <summary>What people do on a day. How well they do it changes from review to review: in good order, late, not at all, booked too late.</summary>
    public async Task NoonAsync(DateOnly today)
    {
        var wait = Plain.Waits;
        await NewChildAsync(today);
        await BetweenReviewsAsync(wait, today);
        foreach (var (number, recommendation) in Plain.Recommendations.Index().ToList())
        {
            await DoWhatWasRecommendedAsync(number, recommendation, today);
        }

        await BookAsync(wait, today);
        if (MeetingOf(wait) is { } meeting && today == meeting.AddDays(wait % 4 == 2 ? 12 : 0))
        {
            await HoldAsync(wait, today);
            return;
        }

        await PrepareAsync(wait, today);
        await MidwayAsync(wait, today);
        foreach (var (number, held) in Plain.Reviews.Index().ToList())
        {
            await FollowUpAsync(number, held, today);
        }
    }

    private DateOnly? MeetingOf(int wait) => Plain.Bookings.Where(b => b.For > Plain.Begin(wait)).Select(b => (DateOnly?)b.For).Max();

    private async Task NewChildAsync(DateOnly today)
    {
        if (today == Plain.Begin(0).AddDays(9) && Plain.Waits == 0)
        {
            await _council.CorrectAsync(ChildId, child => child.Allocations.Add(new Allocation { Role = Role.Iro, PersonId = _council.Iro.Id, From = today, To = null }));
            await _council.CorrectAsync(ChildId, child => child.Notifications.Add(new Notification { BecameLookedAfter = Plain.Begin(0), NotifiedOn = today }));
            (Plain.Allocated, Plain.Told) = (today, today);
        }

        if (Plain.Waits == 8 && today == Plain.Begin(8).AddDays(30))
        {
            await _council.CorrectAsync(ChildId, child =>
            {
                (child.Episodes[^1].Dec, child.Episodes[^1].Rec) = (today, "X1");
                child.Episodes.Add(new Episode { Decom = today, Rne = "P", LegalStatus = "C2", Place = "U6", Dec = null, Rec = "" });
            });
            Plain.Moves.Add(today);
        }
    }

    private async Task BookAsync(int wait, DateOnly today)
    {
        var legal = Plain.Legal(wait);
        var (on, day) = (wait % 4) switch
        {
            1 => (legal.AddDays(-14), legal.AddDays(-4)),
            3 => (legal.AddDays(-60), legal.AddDays(9)),
            _ => (Plain.Begin(wait).AddDays(wait == 0 ? 10 : 40), legal.AddDays(-6)),
        };
        if (today == on)
        {
            await BookAsync(today, day);
        }

        // It was seen that the meeting would be too late.
        if (wait % 4 == 3 && today == legal.AddDays(-20))
        {
            await BookAsync(today, legal.AddDays(-2));
        }
    }

    private async Task BookAsync(DateOnly today, DateOnly meeting)
    {
        var answer = await new RecordBooking(_changeChild, _council.Clock).ApplyAsync(new NewBooking { ChildId = ChildId, BookedFor = meeting, Mode = "in person", Reason = "Another day suits better", RecordedById = _council.Iro.Id });
        Assert.IsType<BookingRecorded.Done>(answer);
        Plain.Bookings.RemoveAll(b => b.For >= today);
        Plain.Bookings.Add((today, meeting));
    }

    private async Task HoldAsync(int wait, DateOnly today)
    {
        if (wait == 6 && Plain.Adjourned is null)
        {
            var adjourned = await new RecordAdjournment(_changeChild, _council.Rulebook, _council.Clock).ApplyAsync(
                new AdjournedMeeting { ChildId = ChildId, On = today, Reason = "The report was not there", RecordedById = _council.Iro.Id });
            Assert.IsType<AdjournmentRecorded.Done>(adjourned);
            Plain.Adjourned = today;
            Plain.Bookings.RemoveAll(b => b.For >= today);
            await BookAsync(today, Calendar.WorkingDaysAfter(today, 15));
            return;
        }

        var answer = await new RecordReviewHeld(_changeChild, _council.Rulebook, _council.Clock).ApplyAsync(
            new HeldReview { ChildId = ChildId, HeldOn = today, ParticipationCode = "PN1", LateReason = "Nobody could come", RecordedById = _council.Iro.Id });
        Assert.IsType<ReviewRecorded.Done>(answer);
        Plain.Reviews.Add(today);
        await RecommendAsync(today, today.AddDays(20));
        await RecommendAsync(today, today.AddDays(60));
    }

    private async Task RecommendAsync(DateOnly today, DateOnly dueOn)
    {
        var answer = await new MakeRecommendation(_changeChild, _council.Clock).ApplyAsync(new NewRecommendation
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
            RecordedById = _council.Iro.Id,
        });
        Assert.IsType<RecommendationWritten.Done>(answer);
        Plain.Recommendations.Add(new PlainRecommendation(today, dueOn));
    }

    // One of two is late, sent back once and accepted late; the other is done and accepted in time.
    private async Task DoWhatWasRecommendedAsync(int number, PlainRecommendation recommendation, DateOnly today)
    {
        var days = today.DayNumber - recommendation.MadeOn.DayNumber;
        switch (number % 2, days)
        {
            case (0, 45 or 52) or (1, 30):
                await MoveAsync(number, RecommendationMove.SayDone, today, _council.SocialWorker);
                recommendation.SaidDone = today;
                break;
            case (0, 48):
                await MoveAsync(number, RecommendationMove.SendBack, today, _council.Iro);
                (recommendation.SaidDone, recommendation.SentBack) = (null, recommendation.SentBack + 1);
                break;
            case (0, 75) or (1, 33):
                await MoveAsync(number, RecommendationMove.Accept, today, _council.Iro);
                recommendation.Accepted = true;
                break;
        }
    }

    private async Task MoveAsync(int number, RecommendationMove move, DateOnly today, Person by)
    {
        await using var db = _council.Database.Open();
        var recommendation = await db.Recommendations.Include(r => r.Steps).OrderBy(r => r.Id).Skip(number).FirstAsync();
        var answer = await new MoveRecommendation(_council.Database.Open, _changeChild, _council.Clock).ApplyAsync(new RecommendationSteps
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

    private async Task BetweenReviewsAsync(int wait, DateOnly today)
    {
        if (wait % 4 == 3 && today == Plain.Begin(wait).AddDays(50))
        {
            var answer = await new TellIro(_changeChild, _council.Clock).ApplyAsync(
                new NewSignificantEvent { ChildId = ChildId, Kind = SignificantEventKind.Complaint, HappenedOn = today, Words = "About the new school", RecordedById = _council.SocialWorker.Id });
            Assert.IsType<IroTold.Done>(answer);
            Plain.Events.Add(today);
        }

        // The first is thought about late, the others at once.
        foreach (var (number, told) in Plain.Events.Index())
        {
            await TickOnAsync("consider-what-you-were-told", number, today, told.AddDays(number == 0 ? 12 : 1));
        }
    }

    private async Task PrepareAsync(int wait, DateOnly today)
    {
        if (MeetingOf(wait) is not { } meeting || wait % 4 == 2)
        {
            return;
        }

        foreach (var (duty, daysBefore) in new[] { ("plan-the-review", 26), ("invitations", 16), ("social-workers-report", wait % 4 == 1 ? 1 : 6), ("speak-with-child", 1), ("parents-wishes", 1) })
        {
            if (today >= meeting.AddDays(-daysBefore) && today < meeting)
            {
                await TickAsync(duty, wait, today);
            }
        }
    }

    private async Task MidwayAsync(int wait, DateOnly today)
    {
        var begin = Plain.Begin(wait);
        if (wait >= 2 && wait % 3 != 2 && today == begin.AddDays(((Plain.Legal(wait).DayNumber - begin.DayNumber) / 2) + (wait % 2 == 0 ? -3 : 8)))
        {
            var answer = await new RecordMidway(_changeChild, _council.Rulebook, _council.Clock).ApplyAsync(new HeldMidway
            {
                ChildId = ChildId,
                HeldOn = today,
                ChildMet = ChildMet.Seen,
                NotMetBecause = "",
                Changes = "",
                Outcome = MidwayOutcome.None,
                OutcomeWords = "",
                ReviewBy = null,
                RecordedById = _council.Iro.Id,
            });
            Assert.IsType<MidwayRecorded.Done>(answer);
            Plain.Midways.Add(today);
        }

        if (Plain.Midways.Any(m => m > begin && today == m.AddDays(wait % 2 == 0 ? 3 : 20)))
        {
            await RateAsync("rate-after-midway", wait, today);
        }
    }

    private async Task FollowUpAsync(int review, DateOnly held, DateOnly today)
    {
        var neglected = review % 4 == 2;
        await TickOnAsync("decisions", review, today, held.AddDays(neglected ? 20 : 3));
        if (Plain.Ticked.TryGetValue(("decisions", review), out var sent))
        {
            if (review == 5 && today == sent.AddDays(2))
            {
                await ReadNoticesAsync();
                _silentAfterReading.Add(review);
            }
            else if (review != 5)
            {
                await TickOnAsync("managers-answer", review, today, sent.AddDays(review == 7 ? 21 : 4));
            }
        }

        await TickOnAsync("full-record", review, today, held.AddDays(neglected ? 45 : 20));
        await TickOnAsync("distribution", review, today, held.AddDays(neglected ? 50 : 25));
        if (today == held.AddDays(neglected ? 60 : 4))
        {
            await RateAsync("rate-after-review", review, today);
        }

        if (neglected)
        {
            await TickOnAsync("speak-with-child", review, today, held.AddDays(30));
            await TickOnAsync("parents-wishes", review, today, held.AddDays(30));
        }
    }

    private async Task RateAsync(string duty, int number, DateOnly today)
    {
        var form = _forms.On(today);
        var answer = await new RatePlan(_changeChild, new FindPlanFacts(_council.Database.Open, _council.Rulebook), _forms, _council.Clock).ApplyAsync(new GivenRating
        {
            ChildId = ChildId,
            FormVersion = form.Version,
            Point = form.Scale[number % form.Scale.Count].Id,
            Reason = "As agreed at the review",
            Domains = [.. form.Domains.Select(d => new GivenDomain(d.Id, form.Scale[0].Id, ""))],
            Replaces = null,
            ChangedBecause = "",
            RecordedById = _council.Iro.Id,
        });
        Assert.IsType<PlanRated.Done>(answer);
        Plain.Ticked[(duty, number)] = today;
    }

    private Task TickOnAsync(string duty, int number, DateOnly today, DateOnly on) => today == on ? TickAsync(duty, number, today) : Task.CompletedTask;

    private async Task TickAsync(string duty, int number, DateOnly today)
    {
        if (Plain.Ticked.ContainsKey((duty, number)))
        {
            return;
        }

        await using var db = _council.Database.Open();
        var id = await db.Deadlines.Where(d => d.Duty == duty && d.State == DeadlineState.Open).OrderBy(d => d.Terms.Since).Select(d => (int?)d.Id).FirstOrDefaultAsync();
        Assert.True(id is not null, $"{duty} of {number} is not owed on {today:yyyy-MM-dd}.");
        var answer = await new AnswerDuty(_changeChild, _council.Rulebook, _council.Clock).ApplyAsync(
            new NewAnswer { ChildId = ChildId, DeadlineId = id.Value, Kind = FactKind.Done, DoneOn = today, Words = "It stands in the case system", RecordedById = _council.Iro.Id });
        Assert.IsType<DutyAnswered.Done>(answer);
        Plain.Ticked[(duty, number)] = today;
    }

    private async Task ReadNoticesAsync()
    {
        await using var db = _council.Database.Open();
        var ids = await db.Notices.Where(n => n.PersonId == _council.TeamManager.Id).Select(n => n.Id).ToListAsync();
        await new AcknowledgeNotice(_council.Database.Open, _council.Clock).ApplyAsync(ids, _council.TeamManager.Id);
    }
}
