using IroService.Casework.Events;
using IroService.Casework.Recommendations;
using IroService.Casework.Records;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Events;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Hosting;

/// <summary>
/// What the demo council's people wrote about reviews: of some children what was recommended in the last months and what became of it, the records of the
/// reviews held since the service began, most of them signed off, what was prepared for those that come, and what the IROs were told between reviews.
/// </summary>
/// <param name="open">The demo's database.</param>
/// <param name="services">The operations, by <paramref name="clock"/>.</param>
/// <param name="clock">Is set to the day of each thing that is done.</param>
sealed class DemoRecords(OpenDatabase open, IServiceProvider services, DemoClock clock)
{
    /// <summary>Reviews of so many days are looked at for recommendations.</summary>
    const int Days = 150;

    static readonly (string Words, Role? Owner, string Outside, RecommendationTheme Theme)[] recommended =
    [
        ("Update the care plan with what was agreed about school", Role.SocialWorker, "", RecommendationTheme.Education),
        ("Ask for the health assessment, which is out of date", Role.SocialWorker, "", RecommendationTheme.Health),
        ("Begin life story work", Role.SocialWorker, "", RecommendationTheme.Identity),
        ("Find a dentist near the new home", Role.SocialWorker, "", RecommendationTheme.Health),
        ("Agree how often brothers and sisters meet, and who brings them", Role.SocialWorker, "", RecommendationTheme.FamilyTime),
        ("Decide on the match at panel", Role.TeamManager, "", RecommendationTheme.Permanence),
        ("Write the risk assessment for the internet at home", Role.SocialWorker, "", RecommendationTheme.Safety),
        ("Hold the personal education plan meeting this term", null, "School", RecommendationTheme.Education),
        ("Fill the post of the allocated social worker", Role.TeamManager, "", RecommendationTheme.Other),
        ("Ask for legal advice about the contact order", Role.GroupManager, "", RecommendationTheme.Legal),
        ("Name a personal adviser", Role.TeamManager, "", RecommendationTheme.LeavingCare),
        ("Visit the proposed home with the child", Role.SocialWorker, "", RecommendationTheme.Placement),
    ];

    static readonly (SignificantEventKind Kind, string Words)[] told =
    [
        (SignificantEventKind.PlacementMove, "The carers have given 28 days' notice"),
        (SignificantEventKind.ExclusionFromSchool, "Two days, from Monday"),
        (SignificantEventKind.SocialWorkerChange, "The new social worker begins on Monday"),
        (SignificantEventKind.Missing, "For one night; back and seen by the nurse"),
        (SignificantEventKind.BirthFamilyChange, "A brother was born"),
    ];

    static readonly string[] said = ["I like it here", "I want to see my brother more often", "School is all right", "I want to know how long I stay", "My room is warm and I have a cat"];

    /// <summary>Writes it.</summary>
    /// <param name="began">The day on which the service began.</param>
    /// <param name="cancellation">Stops between two writings.</param>
    public async Task WriteAsync(DateOnly began, CancellationToken cancellation)
    {
        clock.BeNow();
        var today = clock.Today();
        List<Child> children;
        await using (var db = open())
        {
            children = await db.Children.AsNoTracking()
                .Include(c => c.Reviews.Where(r => r.HeldOn >= today.AddDays(-Days)))
                .Include(c => c.Periods)
                .Include(c => c.Allocations.Where(a => a.From <= began && (a.To == null || a.To >= today)))
                .Include(c => c.Bookings.Where(b => b.BookedFor > today && b.BookedFor <= today.AddDays(10)))
                .OrderBy(c => c.Id)
                .AsSplitQuery()
                .ToListAsync(cancellation);
        }

        foreach (var child in children.Where(c => c.IsInCareOn(today)))
        {
            if (Of(child, Role.Iro) is { } iro && Of(child, Role.SocialWorker) is { } worker)
            {
                await OfChildAsync(child, iro, worker, began, today, cancellation);
            }
        }

        clock.BeNow();
    }

    async Task OfChildAsync(Child child, int iro, int worker, DateOnly began, DateOnly today, CancellationToken cancellation)
    {
        foreach (var review in child.StandingReviews.OrderBy(r => r.HeldOn))
        {
            var on = review.HeldOn < began ? began : review.HeldOn;
            if (review.HeldOn >= began ? DemoAnswers.Percent(child.Id, 4) < 80 : DemoAnswers.Percent(child.Id, 5) < 12)
            {
                await RecommendAsync(child, review, iro, on, cancellation);
            }

            if (review.HeldOn >= began && DemoAnswers.Percent(child.Id, 6) < 85)
            {
                await RecordAsync(child, review, iro, Earlier(today, on.AddDays(2 + (child.Id % 9))), cancellation);
            }
        }

        await BecomeDoneAsync(child, iro, worker, began, today, cancellation);
        if (child.Bookings.Count > 0)
        {
            await PrepareAsync(child, worker, today, cancellation);
        }

        if (DemoAnswers.Percent(child.Id, 7) < 4)
        {
            var (kind, words) = told[child.Id % told.Length];
            clock.Be(today.AddDays(-(child.Id % 6)));
            await services.GetRequiredService<TellIro>().ApplyAsync(
                new() { ChildId = child.Id, Kind = kind, HappenedOn = today.AddDays(-1 - (child.Id % 6)), Words = words, RecordedById = worker }, cancellation);
        }
    }

    async Task RecommendAsync(Child child, Review review, int iro, DateOnly on, CancellationToken cancellation)
    {
        clock.Be(on);
        for (var number = 0; number < 1 + (child.Id % 3); number++)
        {
            var (words, owner, outside, theme) = recommended[((child.Id * 5) + (number * 7)) % recommended.Length];
            await services.GetRequiredService<MakeRecommendation>().ApplyAsync(
                new()
                {
                    ChildId = child.Id,
                    MadeAt = RecommendedAt.Review,
                    MadeOn = review.HeldOn,
                    Terms = new()
                    {
                        Words = words,
                        Owner = owner,
                        OwnerOutside = outside,
                        DueOn = review.HeldOn.AddDays(14 + (DemoAnswers.Percent(child.Id, 8 + number) / 10 * 14)),
                        Theme = theme,
                        Starred = DemoAnswers.Percent(child.Id, 11 + number) < 15,
                    },
                    RecordedById = iro,
                },
                cancellation);
        }
    }

    // Of what was due since the service began half is said to be done, and most of that accepted; now and then it is sent back.
    async Task BecomeDoneAsync(Child child, int iro, int worker, DateOnly began, DateOnly today, CancellationToken cancellation)
    {
        List<Recommendation> made;
        await using (var db = open())
        {
            made = await db.Recommendations.AsNoTracking().Where(r => r.ChildId == child.Id).OrderBy(r => r.Id).ToListAsync(cancellation);
        }

        foreach (var one in made.Where(r => r.AnsweredBy == Role.SocialWorker && r.Terms.DueOn < today.AddDays(20) && DemoAnswers.Percent(r.Id, 14) < 60))
        {
            var doneOn = Earlier(today, began > one.MadeOn ? began.AddDays(one.Id % 20) : one.MadeOn.AddDays(one.Id % 5));
            await MoveAsync(one, 0, RecommendationMove.SayDone, doneOn, "It is in the case file, with the date", worker);
            if (DemoAnswers.Percent(one.Id, 15) is var fate && fate < 70)
            {
                var (move, words) = fate < 60 ? (RecommendationMove.Accept, "") : (RecommendationMove.SendBack, "The child was not asked");
                await MoveAsync(one, 1, move, Earlier(today, doneOn.AddDays(1 + (one.Id % 3))), words, iro);
            }
        }

        async Task MoveAsync(Recommendation one, int version, RecommendationMove move, DateOnly on, string words, int by)
        {
            clock.Be(on);
            await services.GetRequiredService<MoveRecommendation>().ApplyAsync(
                new() { ChildId = child.Id, RecommendationId = one.Id, Version = version, Moves = [move], DoneOn = on, Words = words, RecordedById = by }, cancellation);
        }
    }

    // Three in four are whole and signed off; the others are begun.
    async Task RecordAsync(Child child, Review review, int iro, DateOnly on, CancellationToken cancellation)
    {
        clock.Be(on);
        var whole = DemoAnswers.Percent(review.Id, 16) < 75;
        var answers = Written(child, review, whole);
        await services.GetRequiredService<SaveRecord>().ApplyAsync(new() { ChildId = child.Id, ReviewId = review.Id, Edit = 0, Answers = answers, RecordedById = iro }, cancellation);
        if (whole)
        {
            await services.GetRequiredService<SignOffRecord>().ApplyAsync(child.Id, review.Id, iro, cancellation);
        }
    }

    static Dictionary<string, string> Written(Child child, Review review, bool whole)
    {
        var answers = new Dictionary<string, string>
        {
            ["mode"] = child.Id % 5 == 0 ? "both" : "in-person",
            [RecordForm.Attended] = child.Id % 4 == 0 ? "carer,social-worker,school" : "child,carer,social-worker",
            [RecordForm.PrivateTalk] = child.Id % 6 == 0 ? "refused" : "on-the-day",
            [RecordForm.PrivateTalkWords] = child.Id % 6 == 0 ? "Wanted to play instead; the carer will ask again" : "",
            [RecordForm.ChildsWords] = said[child.Id % said.Length],
            ["advocate-offered"] = RecordQuestion.Yes,
            ["advocate-accepted"] = child.Id % 7 == 0 ? RecordQuestion.Yes : RecordQuestion.No,
            ["seen-at-home"] = RecordQuestion.Yes,
            ["same-worker"] = child.Id % 3 == 0 ? RecordQuestion.No : RecordQuestion.Yes,
        };
        if (!whole)
        {
            return answers;
        }

        answers[RecordForm.ParentsWishes] = RecordQuestion.Yes;
        answers[RecordForm.ParentsWishesWords] = "Both parents agree with the plan; they ask for more time together";
        answers[RecordForm.Summary] = "The plan is being followed. What was agreed stands under recommendations, with who does it and by when.";
        answers["plan-meets-needs"] = child.Id % 5 == 0 ? "in-part" : RecordQuestion.Yes;
        foreach (var plan in Plans.Of(child.RecordSubjectOn(review.HeldOn)))
        {
            var seen = DemoAnswers.Percent(child.Id, 17 + (int)plan) switch { < 70 => PlanSeen.Before, < 85 => PlanSeen.OnTheDay, < 95 => PlanSeen.NotSeen, _ => PlanSeen.NotDue };
            answers[Plans.SeenId(plan)] = Word.Of(seen);
            if (seen is PlanSeen.Before or PlanSeen.OnTheDay)
            {
                answers[Plans.DateId(plan)] = $"{review.HeldOn.AddDays(-7 - (child.Id % 90)):yyyy-MM-dd}";
                answers[Plans.CurrentId(plan)] = RecordQuestion.Yes;
            }
        }

        foreach (var matter in Enum.GetValues<Matter>())
        {
            answers[Matters.Id(matter)] = Matters.Considered;
        }

        return answers;
    }

    async Task PrepareAsync(Child child, int worker, DateOnly today, CancellationToken cancellation)
    {
        clock.Be(today.AddDays(-(child.Id % 5)));
        var answers = Parties.Consulted.ToDictionary(
            Parties.FormId,
            party => DemoAnswers.Percent(child.Id, 30 + (int)party) switch { < 35 => Parties.Back, < 75 => Parties.Sent, < 85 => Parties.NotSent, _ => Parties.NotWanted });
        answers["needs"] = child.Id % 4 == 0 ? "A lift to the meeting for the mother" : "";
        await services.GetRequiredService<SaveRecord>().ApplyAsync(new() { ChildId = child.Id, ReviewId = null, Edit = 0, Answers = answers, RecordedById = worker }, cancellation);
    }

    static int? Of(Child child, Role role) => child.Allocations.Find(a => a.Role == role)?.PersonId;

    static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
