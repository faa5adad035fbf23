using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Notifier.Tests.Walk;

/// <summary>Six years of one child, day by day: when people do what, and the service's mornings between.</summary>
sealed class OneLife
{
    public const string Reference = "C1";

    private readonly TestCouncil _council;
    private readonly PeopleOfOneLife _people;
    private readonly RecomputeChildren _recompute;
    private readonly AgreeBySilence _agree;
    private readonly AnnounceDeadlines _announce;
    private readonly TellPeople _tell;
    private readonly HashSet<int> _silentAfterReading = [];

    private OneLife(TestCouncil council, DateOnly start)
    {
        var (open, rules, clock) = ((Casework.Storage.OpenDatabase)council.Database.Open, council.Rulebook, council.Clock);
        _council = council;
        var changeChild = new ChangeChild(open, council.Save);
        _recompute = new RecomputeChildren(open, council.Save, clock);
        _agree = new AgreeBySilence(open, changeChild, rules, clock, NullLogger<AgreeBySilence>.Instance);
        _announce = new AnnounceDeadlines(open, rules, clock, NullLogger<AnnounceDeadlines>.Instance);
        _tell = new TellPeople(open, rules, clock);
        Plain = new PlainChild(Calendar, start, goLive: start);
        _people = new PeopleOfOneLife(council, changeChild, Plain);
    }

    public PlainCalendar Calendar { get; } = new();

    public PlainChild Plain { get; }

    public int ChildId => _people.ChildId;

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
        life._people.ChildId = child.Id;
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
            if (AnnouncedBy.Of(message.Read()) is { } announced)
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
            await _people.AllocateAsync(today);
        }

        if (Plain.Waits == 8 && today == Plain.Begin(8).AddDays(30))
        {
            await _people.MoveHomeAsync(today);
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
            await _people.BookAsync(today, day);
        }

        // It was seen that the meeting would be too late.
        if (wait % 4 == 3 && today == legal.AddDays(-20))
        {
            await _people.BookAsync(today, legal.AddDays(-2));
        }
    }

    private async Task HoldAsync(int wait, DateOnly today)
    {
        if (wait == 6 && Plain.Adjourned is null)
        {
            await _people.AdjournAsync(today);
            await _people.BookAsync(today, Calendar.WorkingDaysAfter(today, 15));
            return;
        }

        await _people.HoldAsync(today);
        await _people.RecommendAsync(today, today.AddDays(20));
        await _people.RecommendAsync(today, today.AddDays(60));
    }

    // One of two is late, sent back once and accepted late; the other is done and accepted in time.
    private async Task DoWhatWasRecommendedAsync(int number, PlainRecommendation recommendation, DateOnly today)
    {
        var days = today.DayNumber - recommendation.MadeOn.DayNumber;
        switch (number % 2, days)
        {
            case (0, 45 or 52) or (1, 30):
                await _people.MoveAsync(number, RecommendationMove.SayDone, today, _council.SocialWorker);
                recommendation.SaidDone = today;
                break;
            case (0, 48):
                await _people.MoveAsync(number, RecommendationMove.SendBack, today, _council.Iro);
                (recommendation.SaidDone, recommendation.SentBack) = (null, recommendation.SentBack + 1);
                break;
            case (0, 75) or (1, 33):
                await _people.MoveAsync(number, RecommendationMove.Accept, today, _council.Iro);
                recommendation.Accepted = true;
                break;
        }
    }

    private async Task BetweenReviewsAsync(int wait, DateOnly today)
    {
        if (wait % 4 == 3 && today == Plain.Begin(wait).AddDays(50))
        {
            await _people.TellIroAsync(today);
        }

        // The first is thought about late, the others at once.
        foreach (var (number, told) in Plain.Events.Index())
        {
            await _people.TickOnAsync("consider-what-you-were-told", number, today, told.AddDays(number == 0 ? 12 : 1));
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
                await _people.TickAsync(duty, wait, today);
            }
        }
    }

    private async Task MidwayAsync(int wait, DateOnly today)
    {
        var begin = Plain.Begin(wait);
        if (wait >= 2 && wait % 3 != 2 && today == begin.AddDays(((Plain.Legal(wait).DayNumber - begin.DayNumber) / 2) + (wait % 2 == 0 ? -3 : 8)))
        {
            await _people.HoldMidwayAsync(today);
        }

        if (Plain.Midways.Any(m => m > begin && today == m.AddDays(wait % 2 == 0 ? 3 : 20)))
        {
            await _people.RateAsync("rate-after-midway", wait, today);
        }
    }

    private async Task FollowUpAsync(int review, DateOnly held, DateOnly today)
    {
        var neglected = review % 4 == 2;
        await _people.TickOnAsync("decisions", review, today, held.AddDays(neglected ? 20 : 3));
        if (Plain.Ticked.TryGetValue(("decisions", review), out var sent))
        {
            if (review == 5 && today == sent.AddDays(2))
            {
                await _people.ReadNoticesAsync();
                _silentAfterReading.Add(review);
            }
            else if (review != 5)
            {
                await _people.TickOnAsync("managers-answer", review, today, sent.AddDays(review == 7 ? 21 : 4));
            }
        }

        await _people.TickOnAsync("full-record", review, today, held.AddDays(neglected ? 45 : 20));
        await _people.TickOnAsync("distribution", review, today, held.AddDays(neglected ? 50 : 25));
        if (today == held.AddDays(neglected ? 60 : 4))
        {
            await _people.RateAsync("rate-after-review", review, today);
        }

        if (neglected)
        {
            await _people.TickOnAsync("speak-with-child", review, today, held.AddDays(30));
            await _people.TickOnAsync("parents-wishes", review, today, held.AddDays(30));
        }
    }
}
