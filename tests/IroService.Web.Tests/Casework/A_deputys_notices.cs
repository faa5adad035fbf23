using IroService.Casework.Notifications;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 24 March 2026: Martin, an IRO with Ben Oak, stands in for Ruth, the IRO of Amelia Okonkwo.</summary>
public sealed class A_deputys_notices : IAsyncLifetime
{
    ACouncil council = null!;
    RunningPages pages = null!;
    Person ruth = null!;
    Person martin = null!;
    Child amelia = null!;

    public async ValueTask InitializeAsync()
    {
        council = await ACouncil.OnAsync("2026-03-24");
        (ruth, martin) = (await council.PersonAsync("Ruth Adeyemi", Role.Iro), await council.PersonAsync("Martin Clough", Role.Iro));
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        amelia = await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02").ReviewedBy(ruth));
        await council.ChangeAsync(db =>
        {
            db.Deputies.Add(new() { PersonId = ruth.Id, DeputyId = martin.Id, From = new(2026, 3, 24), To = new(2026, 4, 3), NamedById = ruth.Id, NamedAt = council.Clock.GetUtcNow().UtcDateTime });
            return Task.CompletedTask;
        });
        await council.TellsOfAllAsync();
        pages = await RunningPages.On(council);
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        council.Dispose();
    }

    [Fact]
    public async Task Say_for_whom_they_are_by_the_name_that_the_person_has_now()
    {
        await pages.Become("Martin Clough");
        Assert.Contains("Deputy for the IRO (for Ruth Adeyemi) Waiting 24 March 2026", Assert.Single(Shown.Rows(await pages.Read("/notices"))), StringComparison.Ordinal);
        await council.ChangeAsync(db => db.People.Where(p => p.Id == ruth.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "Ruth Bello")));
        Assert.Contains("Deputy for the IRO (for Ruth Bello)", Shown.Own(await pages.Read("/notices")), StringComparison.Ordinal);
        Assert.Contains("Martin Clough Deputy for the IRO (for Ruth Bello) Waiting 24 March 2026", Shown.Own(await pages.Read($"/children/{amelia.Id}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_apart_from_the_deputys_own_when_both_are_there()
    {
        await pages.Become("Martin Clough");
        Assert.DoesNotContain("For whom", await pages.Read("/notices"), StringComparison.Ordinal);
        await council.LooksAfterAsync(AChild.Named("Ben Oak").LookedAfterSince("2026-03-03").ReviewedBy(martin));
        await council.TellsOfAllAsync();
        Assert.Contains("You and those you stand in for", await pages.Read("/notices"), StringComparison.Ordinal);
        Assert.Contains("Ben Oak", Assert.Single(Shown.Rows(await pages.Read("/notices?for=me"))), StringComparison.Ordinal);
        Assert.Contains("Amelia Okonkwo", Assert.Single(Shown.Rows(await pages.Read("/notices?for=others"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_who_is_stood_in_for_who_the_deputy_is_and_what_was_seen_to_also_when_it_is_over()
    {
        await pages.Become("Ruth Adeyemi");
        var page = await pages.Read("/notices");
        Assert.Contains("Martin Clough stands in for you from 24 March 2026 to 3 April 2026 and is told what you are told", Shown.Own(page), StringComparison.Ordinal);
        Assert.Contains("Martin Clough has not read it yet", Assert.Single(Shown.Rows(page)), StringComparison.Ordinal);

        await pages.Become("Martin Clough");
        var notice = await council.ReadAsync(db => db.Notices.Where(n => n.PersonId == martin.Id).Select(n => n.Id).SingleAsync());
        await pages.Post("/notices", ("Notice", notice.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        council.Clock.Advance(TimeSpan.FromHours(1));
        await pages.Become("Ruth Adeyemi");
        var number = await council.ReadAsync(db => db.Deputies.Select(d => d.Id).SingleAsync());
        await pages.Post("/deputies?handler=End", ("number", number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        page = await pages.Read("/notices");
        Assert.DoesNotContain("stands in for you", page, StringComparison.Ordinal);
        Assert.Contains("IRO Waiting 24 March 2026 Goes in the next daily email Martin Clough has read it, 24 March 2026", Assert.Single(Shown.Rows(page)), StringComparison.Ordinal);
        await pages.Become("Martin Clough");
        Assert.Empty(Shown.Rows(await pages.Read("/notices")));
    }

    [Fact]
    public async Task Tell_nothing_of_a_restricted_child_and_of_one_restricted_since_only_that_it_is_there()
    {
        await council.LooksAfterAsync(AChild.Named("Secret Person").LookedAfterSince("2026-03-02").ReviewedBy(ruth).Restricted());
        await council.TellsOfAllAsync();
        await council.ChangeAsync(db => db.Children.Where(c => c.Id == amelia.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Restricted, true)));
        await pages.Become("Martin Clough");
        var said = await pages.Read("/notices");
        Assert.EndsWith("A record A record needs you: ask the Principal IRO.", Assert.Single(Shown.Rows(said)), StringComparison.Ordinal);
        said += await pages.Read("/notices?for=others") + await pages.Read("/notices?all=") + await pages.Read("/notices?show=closed");
        foreach (var word in new[] { "Secret", "Amelia", "Ruth", "For whom" })
            Assert.DoesNotContain(word, said, StringComparison.Ordinal);
    }
}

static class Tellings
{
    /// <summary>Everybody is told of everything that is open, as the notifier tells.</summary>
    public static async Task TellsOfAllAsync(this ACouncil council)
    {
        var open = await council.ReadAsync(db => db.Deadlines.AsNoTracking().Include(d => d.Announcements)
            .Where(d => d.State == DeadlineState.Open && d.Terms.DueOn != null).OrderBy(d => d.Id).ToListAsync());
        foreach (var deadline in open)
        {
            var last = deadline.Announcements.MaxBy(said => said.Id);
            await new TellPeople(council.Database.Open, ACouncil.Definitions, council.Clock).ApplyAsync(
                new Announced(deadline.Id, last?.Kind ?? AnnouncementKind.Approaching, last?.Number ?? 1, deadline.Terms.DueOn!.Value), Guid.CreateVersion7(), "a-consumer", TestContext.Current.CancellationToken);
        }
    }
}
