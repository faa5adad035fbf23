using IroService.Casework.Disputes;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Hosting;

/// <summary>
/// The disputes that the demo council's IROs raised since the service began (<see cref="DemoStory"/>): by the ordinary operations, working day by working day, with the
/// clock that moves up what nobody answers.
/// </summary>
/// <param name="open">The demo's database.</param>
/// <param name="services">The operations, by <paramref name="clock"/>.</param>
/// <param name="clock">Is set to the day of each thing that is done.</param>
sealed class DemoDisputes(OpenDatabase open, IServiceProvider services, DemoClock clock)
{
    Dictionary<int, Person> people = [];
    Dictionary<int, Team> teams = [];

    /// <summary>Tells the stories. One for which no child suits is left out.</summary>
    /// <param name="cancellation">Stops between two steps.</param>
    public async Task TellAsync(CancellationToken cancellation)
    {
        clock.BeNow();
        var (today, calendar) = (clock.Today(), services.GetRequiredService<Rulebook>().Calendar);
        var told = Cast(await ChildrenAsync(today, cancellation), today, DayOf);
        for (var ago = DemoStory.All.Max(story => story.Ago); ago >= 0; ago--)
        {
            clock.Be(DayOf(ago));
            await services.GetRequiredService<MoveUpUnanswered>().ApplyAsync(cancellation);
            foreach (var one in told)
            {
                await TellAsync(one, ago, cancellation);
            }
        }

        clock.BeNow();

        // Counted from the last working day, so that as many are left on a Sunday as on the Friday before.
        DateOnly DayOf(int ago) => calendar.Before(today.AddDays(1), 1).Date!.Value is var last && ago >= 0 ? calendar.Before(last.AddDays(1), ago + 1).Date!.Value : calendar.After(last, -ago).Date!.Value;
    }

    async Task TellAsync(Telling one, int ago, CancellationToken cancellation)
    {
        var story = one.Story;
        if (story.Ago == ago)
        {
            one.DisputeId = await services.GetRequiredService<OpenDispute>().ApplyAsync(Raised(one), cancellation) is DisputeWritten.Done done ? done.Dispute.Id : null;
        }

        foreach (var step in story.Steps.Where(step => step.Ago == ago && one.DisputeId is not null))
        {
            await using var db = open();
            var version = await db.Disputes.Where(d => d.Id == one.DisputeId).Select(d => d.Steps.Count).SingleAsync(cancellation);
            await services.GetRequiredService<MoveDispute>().ApplyAsync(
                new()
                {
                    ChildId = one.Child.Id,
                    DisputeId = one.DisputeId!.Value,
                    Version = version,
                    Move = step.Move,
                    Words = step.Words,
                    RecordedById = one.Actors[step.By],
                    On = step.Move == DisputeMove.TryInformally ? clock.Today() : null,
                    Stage = step.Stage,
                    Verdict = step.Verdict,
                    Until = step.UntilAhead is { } ahead ? one.DayOf(-ahead) : null,
                    Outcome = step.Outcome,
                    Impact = step.Impact,
                    ToldChild = step.ToldChild,
                },
                cancellation);
        }
    }

    NewDispute Raised(Telling one) => new()
    {
        ChildId = one.Child.Id,
        Kind = one.Story.Kind,
        Theme = one.Story.Theme,
        Agency = one.Story.Agency,
        Wrong = one.Story.Wrong.Replace(DemoStory.It, one.Story.From == DisputeSource.Recommendation ? one.Child.Recommendations.Find(r => r.Id == one.Source)?.Terms.Words : "", StringComparison.Ordinal),
        Impact = one.Story.Impact,
        Remedy = one.Story.Remedy,
        RemedyBy = null,
        WrittenToChild = true,
        From = one.Source is { } id ? (one.Story.From, id) : null,
        Stage = one.Story.Stage,
        StageBecause = one.Story.StageBecause,
        AnswerWorkingDays = null,
        Talks = one.Story.Talk.Length > 0 ? [new(one.DayOf(one.Story.Ago + 1), one.Story.Talk)] : [],
        NotTriedBecause = one.Story.NotTriedBecause,
        RecordedById = one.Actors[Role.Iro],
    };

    // Each story is of another child of 7 to 15 years, who has everybody above the social worker.
    List<Telling> Cast(List<Child> children, DateOnly today, Func<int, DateOnly> dayOf)
    {
        var waiting = children.Where(c => !c.Restricted && c.IsInCareOn(today) && c.DateOfBirth <= today.AddYears(-7) && c.DateOfBirth > today.AddYears(-16))
            .OrderBy(c => DemoAnswers.Percent(c.Id, 41)).ThenBy(c => c.Id).Select(c => (Child: c, Actors: ActorsOf(c))).Where(c => c.Actors is not null).ToList();
        var told = new List<Telling>();
        foreach (var story in DemoStory.All)
        {
            var place = waiting.FindIndex(c => story.From == DisputeSource.OwnJudgement || SourceOf(story, c.Child, dayOf(story.Ago)) is not null);
            if (place < 0)
            {
                continue;
            }

            var (child, actors) = waiting[place];
            waiting.RemoveAt(place);
            told.Add(new(story, child, actors!, SourceOf(story, child, dayOf(story.Ago)), dayOf));
        }

        return told;
    }

    static int? SourceOf(DemoStory story, Child child, DateOnly raised) => story.From switch
    {
        DisputeSource.Midway => child.Midways.Where(m => m.HeldOn < raised && m.HeldOn > raised.AddDays(-90) && m.OutcomeInFile.StartsWith("Drift", StringComparison.Ordinal)).MaxBy(m => m.HeldOn)?.Id,
        DisputeSource.Recommendation => child.Recommendations.Where(r => r.State == RecommendationState.Open && r.Terms.DueOn < raised && r.MadeOn < raised).MinBy(r => r.Id)?.Id,
        _ => null,
    };

    Dictionary<Role, int>? ActorsOf(Child child)
    {
        if (Of(Role.Iro) is not { } iro || Of(Role.SocialWorker) is not { } worker || people[worker].TeamId is not { } teamId)
        {
            return null;
        }

        var team = teams[teamId];
        var group = team.ParentId is { } parent ? teams[parent] : null;
        return team.ManagerId is { } manager && group?.ManagerId is { } groupManager ? new() { [Role.Iro] = iro, [Role.TeamManager] = manager, [Role.GroupManager] = groupManager } : null;

        int? Of(Role role) => child.Allocations.Find(a => a.Role == role)?.PersonId;
    }

    async Task<List<Child>> ChildrenAsync(DateOnly today, CancellationToken cancellation)
    {
        await using var db = open();
        people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation);
        teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation);
        var since = today.AddDays(-28);
        return await db.Children.AsNoTracking()
            .Include(c => c.Periods)
            .Include(c => c.Midways.Where(m => m.HeldOn > since.AddDays(-90)))
            .Include(c => c.Recommendations)
            .Include(c => c.Allocations.Where(a => a.From <= since && (a.To == null || a.To >= today)))
            .Where(c => c.Periods.Any(p => p.StartedOn <= since && p.EndedOn == null && !p.ShortBreaks))
            .AsSplitQuery()
            .ToListAsync(cancellation);
    }

    sealed record Telling(DemoStory Story, Child Child, IReadOnlyDictionary<Role, int> Actors, int? Source, Func<int, DateOnly> DayOf)
    {
        /// <summary>Null until it is raised.</summary>
        public int? DisputeId { get; set; }
    }
}
