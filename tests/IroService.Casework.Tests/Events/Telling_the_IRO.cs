using IroService.Casework.Events;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Domain.Events;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Events;

/// <summary>Dev tells Ruth on 10 June 2026.</summary>
public class Telling_the_IRO
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Gives_the_IRO_two_working_days_to_consider_it_and_tells_at_once(DatabaseProvider provider)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews, await OnEachDatabase.MakeAsync(provider));
        Assert.IsType<IroTold.Done>(await Operation(desk).ApplyAsync(Told(desk)));
        var duty = await desk.DutyAsync("consider-what-you-were-told");
        Assert.Equal((DeadlineState.Open, ADesk.Day("2026-06-12"), Role.Iro, ADesk.Day("2026-06-10")), (duty.State, duty.Terms.DueOn, duty.Terms.Owner, duty.AnnounceOn));
        var kept = await desk.Council.ReadAsync(db => db.SignificantEvents.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal((SignificantEventKind.Missing, ADesk.Day("2026-06-08"), ADesk.Day("2026-06-10"), "For a night", desk.Worker.Id), (kept.Kind, kept.HappenedOn, kept.ToldOn, kept.Words, kept.RecordedById));
        Assert.Equal((0, 1), await desk.WrittenAsync());
    }

    [Fact]
    public async Task Twice_the_same_counts_once_and_something_else_is_a_duty_of_its_own()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await Operation(desk).ApplyAsync(Told(desk));
        Assert.IsType<IroTold.AlreadyThere>(await Operation(desk).ApplyAsync(Told(desk) with { Words = " For a night " }));
        Assert.IsType<IroTold.Done>(await Operation(desk).ApplyAsync(Told(desk) with { Kind = SignificantEventKind.Complaint }));
        Assert.Equal(2, await desk.Council.ReadAsync(db => db.Deadlines.CountAsync(d => d.Duty == "consider-what-you-were-told", TestContext.Current.CancellationToken)));
    }

    public static TheoryData<Func<NewSignificantEvent, NewSignificantEvent>, string, string> Refusals => new()
    {
        { t => t with { HappenedOn = ADesk.Day("2026-06-11") }, nameof(NewSignificantEvent.HappenedOn), "The day must be today or in the past: of what is proposed, the day on which it was proposed" },
        { t => t with { HappenedOn = ADesk.Day("2025-01-05") }, nameof(NewSignificantEvent.HappenedOn), "The day must not be before 6 January 2025, when the child became looked after" },
        { t => t with { Words = " " }, nameof(NewSignificantEvent.Words), "Enter what the IRO is to know" },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public async Task Is_refused_with_a_sentence_and_writes_nothing(Func<NewSignificantEvent, NewSignificantEvent> wrong, string field, string why)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        Assert.Equal(new IroTold.Refused(field, why), await Operation(desk).ApplyAsync(wrong(Told(desk))));
        Assert.Equal((0, 0), await desk.WrittenAsync());
    }

    [Fact]
    public async Task Of_a_child_who_left_care_there_is_nobody_to_tell()
    {
        using var desk = await ADesk.WithAsync(AChild.Named("Ben Oak").LookedAfterSince("2025-01-06", until: "2026-05-04"));
        Assert.Equal(
            new IroTold.Refused(nameof(NewSignificantEvent.HappenedOn), "The child is not looked after today: there is no IRO to tell"),
            await Operation(desk).ApplyAsync(Told(desk) with { HappenedOn = ADesk.Day("2026-05-01") }));
    }

    private static TellIro Operation(ADesk desk) => new(desk.Council.ChangeChild, desk.Council.Clock);

    private static NewSignificantEvent Told(ADesk desk) => new()
    {
        ChildId = desk.Child.Id,
        Kind = SignificantEventKind.Missing,
        HappenedOn = ADesk.Day("2026-06-08"),
        Words = "For a night",
        RecordedById = desk.Worker.Id,
    };
}
