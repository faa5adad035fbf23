using System.Net;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

public class Answering_duties
{
    [Fact]
    public async Task Done_with_its_evidence_closes_the_duty_and_stands_in_the_history_of_the_child()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var duty = await office.DutyPath("full-record");
        var page = Shown.Own(await office.Pages.Read(duty));
        Assert.Contains("The full record of the review is written Due 27 May 2026, the council's own time; the IRO Handbook says 19 May 2026 14 days overdue Overdue", page, StringComparison.Ordinal);
        var done = await office.Pages.Post(duty, Done("20", "5", "2026", "In the case file"));
        Assert.Equal(office.Path(), done.Headers.Location!.OriginalString);
        var child = await office.Pages.Read(office.Path());
        Assert.StartsWith("Success The full record of the review is written: recorded as done.", Shown.Own(child), StringComparison.Ordinal);
        Assert.Contains("The full record of the review is written 27 May 2026 20 May 2026 Done on time: In the case file Ruth Adeyemi", Shown.Rows(child));
        Assert.Contains("Done: the full record of the review is written by Ruth Adeyemi 20 May 2026 In the case file.", Shown.Own(child), StringComparison.Ordinal);
        Assert.Contains("Done 20 May 2026 In the case file Ruth Adeyemi 10 June 2026", Shown.Rows(await office.Pages.Read(duty)));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var duty = await office.DutyPath("full-record");
        Assert.Contains("<a href=\"#Answer\">Select whether it is done</a>", await (await office.Pages.Post(duty)).Body(), StringComparison.Ordinal);
        var early = await (await office.Pages.Post(duty, Done("26", "4", "2026", "In the \"case\" file"))).Body();
        Assert.Contains("<a href=\"#DoneOn.Day\">The day it was done must not be before 27 April 2026, when it began to be owed</a>", early, StringComparison.Ordinal);
        Assert.Contains("In the &quot;case&quot; file</textarea>", early, StringComparison.Ordinal);
        Assert.Contains("value=\"done\" checked=\"checked\"", early, StringComparison.Ordinal);
        Assert.Contains("name=\"DoneOn.Day\" type=\"text\" value=\"26\"", early, StringComparison.Ordinal);
        var empty = await (await office.Pages.Post(duty, ("Answer", "not-applicable"))).Body();
        Assert.Contains("<a href=\"#Reason\">Enter why it does not apply</a>", empty, StringComparison.Ordinal);
        Assert.Equal(0, await office.Council.ReadAsync(db => db.Answers.CountAsync()));
    }

    [Fact]
    public async Task A_duty_that_a_fact_shows_leads_to_where_the_fact_is_recorded()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var review = await office.Pages.Read(await office.DutyPath("subsequent-review"));
        Assert.Contains("This is done when a review is recorded: record the review. Record the review", Shown.Own(review), StringComparison.Ordinal);
        Assert.DoesNotContain("If it does not apply", review, StringComparison.Ordinal);
        var midway = await office.DutyPath("midway-review");
        Assert.Contains($"href=\"{office.Path("midway")}\"", await office.Pages.Read(midway), StringComparison.Ordinal);
        await office.Pages.Post(midway, ("Answer", "not-applicable"), ("Reason", "Leaves care in July"));
        Assert.Contains("Midway review 27 July 2026 10 June 2026 Not applicable: Leaves care in July Ruth Adeyemi", Shown.Rows(await office.Pages.Read(office.Path())));
    }

    [Fact]
    public async Task Of_two_at_once_the_second_sees_what_the_first_answered()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var duty = await office.DutyPath("full-record");
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await office.Pages.Become("Helen Szabo");
        await office.Pages.Post(duty, Done("20", "5", "2026", "In the case file"));
        await office.Pages.Become("Ruth Adeyemi");
        var late = Shown.Own(await (await office.Pages.PostFrom(office.Path("adjourn"), duty, ("Answer", "not-applicable"), ("Reason", "No record is needed"))).Body());
        Assert.Contains("Helen Szabo answered first, on 10 June 2026: done. Your answer was not saved", late, StringComparison.Ordinal);
        Assert.Contains("You typed: No record is needed", late, StringComparison.Ordinal);
        Assert.Equal(1, await office.Council.ReadAsync(db => db.Answers.CountAsync()));
    }

    [Fact]
    public async Task A_duty_is_answered_by_who_owes_it_and_offered_to_nobody_else()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var (record, report) = (await office.DutyPath("full-record"), await office.DutyPath("social-workers-report"));
        await office.Pages.Become("Dev Parmar");
        Assert.DoesNotContain("Is it done?", await office.Pages.Read(record), StringComparison.Ordinal);
        Assert.Contains("Is it done?", await office.Pages.Read(report), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.Pages.PostFrom("/account", record, Done("20", "5", "2026", "In the case file"))).StatusCode);
        Assert.Equal(0, await office.Council.ReadAsync(db => db.Answers.CountAsync()));
    }

    [Fact]
    public async Task An_answer_is_taken_back_with_the_reason()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var duty = await office.DutyPath("full-record");
        await office.Pages.Post(duty, Done("20", "5", "2026", "In the case file"));
        var answer = await office.Council.ReadAsync(db => db.Answers.Select(a => a.Id).SingleAsync());
        var id = answer.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var why = await (await office.Pages.Post($"{duty}?handler=TakeBack", ("AnswerId", id))).Body();
        Assert.Contains("<a href=\"#Because\">Enter why the answer is taken back</a>", why, StringComparison.Ordinal);
        var back = await office.Pages.Post($"{duty}?handler=TakeBack", ("AnswerId", id), ("Because", "Of another child"));
        Assert.StartsWith("Success The answer is taken back. It is owed again.", Shown.Own(await office.Pages.Read(back.Headers.Location!.OriginalString)), StringComparison.Ordinal);
        Assert.Contains("Done 20 May 2026 In the case file (taken back: Of another child) Ruth Adeyemi 10 June 2026", Shown.Rows(await office.Pages.Read(duty)));
    }

    [Fact]
    public async Task A_manager_agrees_or_contests()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Pages.Post(await office.DutyPath("decisions"), Done("30", "4", "2026", "By email"));
        var duty = await office.DutyPath("managers-answer");
        await office.Pages.Become("Joanna Lyle");
        Assert.Contains("Do you agree to the decisions? Agree Contest What do you contest, and why?", Shown.Own(await office.Pages.Read(duty)), StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Reason\">Enter what you contest and why</a>", await (await office.Pages.Post(duty, ("Answer", "contest"))).Body(), StringComparison.Ordinal);
        await office.Pages.Post(duty, ("Answer", "contest"), ("Reason", "The move comes too soon"));
        Assert.Contains(
            Shown.Rows(await office.Pages.Read(office.Path())), row => row.EndsWith("Contested: The move comes too soon (answered 33 days late) Joanna Lyle", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_child_that_is_not_shown_is_not_found()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews.Restricted());
        var paths = new[] { await office.DutyPath("full-record"), office.Path("midway"), office.Path("early-review"), office.Path("adjourn"), $"{office.Path("duties")}/99999" };
        Assert.Equal(HttpStatusCode.NotFound, (await office.Pages.Client.GetAsync(paths[^1], TestContext.Current.CancellationToken)).StatusCode);
        await office.Council.PersonAsync("Martin Clough", Role.Iro);
        await office.Pages.Become("Martin Clough");
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.NotFound, (await office.Pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    static (string Name, string Value)[] Done(string day, string month, string year, string evidence) =>
        [("Answer", "done"), ("DoneOn.Day", day), ("DoneOn.Month", month), ("DoneOn.Year", year), ("Evidence", evidence)];
}

/// <summary>An office that has been live since 1 April, with one child, on 10 June 2026; Ruth Adeyemi sits at it.</summary>
sealed class AnOffice : IAsyncDisposable
{
    AnOffice(ACouncil council, Child child, RunningPages pages) => (Council, Child, Pages) = (council, child, pages);

    public ACouncil Council { get; }

    public Child Child { get; }

    public RunningPages Pages { get; }

    /// <summary>The last review was held on 27 April 2026, the next is due by 27 October.</summary>
    public static AChild BetweenReviews => AChild.Named("Ben Oak").LookedAfterSince("2025-01-06")
        .ReviewHeld("2025-01-31").ReviewHeld("2025-04-29").ReviewHeld("2025-10-28").ReviewHeld("2026-04-27");

    public static async Task<AnOffice> With(AChild child)
    {
        var council = await ACouncil.OnAsync("2026-06-10", goLive: new DateOnly(2026, 4, 1));
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker, await council.TeamAsync("Children in care north", await council.PersonAsync("Joanna Lyle", Role.TeamManager)));
        var kept = await council.LooksAfterAsync(child.ReviewedBy(ruth).WorkedWithBy(dev));
        var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        return new(council, kept, pages);
    }

    public string Path(string page = "") => $"/children/{Child.Id}/{page}".TrimEnd('/');

    /// <summary>The page of the last duty of this name.</summary>
    public async Task<string> DutyPath(string duty) => Path($"duties/{await Council.ReadAsync(db => db.Deadlines
        .Where(d => d.ChildId == Child.Id && d.Duty == duty && d.State != DeadlineState.Withdrawn).MaxAsync(d => d.Id))}");

    public async ValueTask DisposeAsync()
    {
        await Pages.DisposeAsync();
        Council.Dispose();
    }
}
