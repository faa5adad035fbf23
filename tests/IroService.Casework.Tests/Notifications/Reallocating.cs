using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Notifications;

/// <summary>
/// On 24 March 2026: Ruth, an IRO, has Amelia and Ben, brother and sister, and Cara; Martin, IRO, has their brother Dan and also manages the team of Dev, who
/// is Cara's social worker. Helen is Principal IRO.
/// </summary>
public class Reallocating_children
{
    private const string Today = "2026-03-24";

    [Fact]
    public async Task Moves_each_child_from_a_day_on_with_both_numbers_in_its_history()
    {
        using var here = await Here.OnAsync();
        Assert.Equal(new Reallocated.Done(1, [], 0), Seen(await here.MoveAsync(here.Ruth, here.Martin, "2026-03-30", here.Amelia)));
        Assert.Equal(["Ruth 2026-01-05 2026-03-29", "Martin 2026-03-30"], await here.IrosOfAsync(here.Amelia));
        var entry = await here.Council.ReadAsync(db => db.History.SingleAsync(h => h.What == nameof(Reallocate)));
        Assert.Equal($"person:{here.Helen.Id}", entry.Who);
        Assert.Contains($"\"FromPerson\":{here.Ruth.Id},\"ToPerson\":{here.Martin.Id}", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_IRO_who_manages_the_childs_social_worker_and_goes_on_with_the_others()
    {
        using var here = await Here.OnAsync();
        var done = Assert.IsType<Reallocated.Done>(await here.MoveAsync(here.Ruth, here.Martin, Today, here.Amelia, here.Cara));
        Assert.Equal((1, 0), (done.Moved, done.WereGone));
        Assert.Equal([("Cara Smith", "Martin manages the child's social worker, and an IRO must be independent (SI 2010/959 reg 46)")], done.NotMoved);
        Assert.Equal(["Ruth 2026-01-05"], await here.IrosOfAsync(here.Cara));
    }

    [Fact]
    public async Task Refuses_a_social_worker_whom_the_childs_IRO_manages()
    {
        using var here = await Here.OnAsync();
        var eve = await here.Council.PersonAsync("Eve", Role.SocialWorker, here.South);
        var dan = await here.Council.LooksAfterAsync(AChild.Named("Fay Fox").LookedAfterSince("2026-01-05").ReviewedBy(here.Martin).WorkedWithBy(eve));
        var done = Assert.IsType<Reallocated.Done>(await here.MoveAsync(eve, here.Dev, Today, here.Sam, dan));
        Assert.Equal([("Fay Fox", "the child's IRO would manage Dev, and an IRO must be independent (SI 2010/959 reg 46)")], done.NotMoved);
    }

    [Fact]
    public async Task Done_again_changes_nothing_more()
    {
        using var here = await Here.OnAsync();
        await here.MoveAsync(here.Ruth, here.Martin, Today, here.Amelia);
        Assert.Equal(new Reallocated.Done(2, [], 0), Seen(await here.MoveAsync(here.Ruth, here.Martin, Today, here.Amelia, here.Ben)));
        Assert.Equal(["Ruth 2026-01-05 2026-03-23", "Martin 2026-03-24"], await here.IrosOfAsync(here.Amelia));
    }

    [Fact]
    public async Task Counts_for_the_first_of_two_who_move_the_same_child_and_tells_the_second()
    {
        using var here = await Here.OnAsync();
        var nia = await here.Council.PersonAsync("Nia", Role.Iro);
        await here.MoveAsync(here.Ruth, here.Martin, Today, here.Amelia);
        Assert.Equal(new Reallocated.Done(1, [], 1), Seen(await here.MoveAsync(here.Ruth, nia, Today, here.Amelia, here.Ben)));
        Assert.Equal(["Ruth 2026-01-05 2026-03-23", "Martin 2026-03-24"], await here.IrosOfAsync(here.Amelia));
    }

    [Fact]
    public async Task Gives_an_IRO_to_those_who_have_none_until_one_follows()
    {
        using var here = await Here.OnAsync();
        var fay = await here.Council.LooksAfterAsync(AChild.Named("Fay Fox").LookedAfterSince("2026-01-05"));
        await here.Council.ChangeAsync(async db => (await db.Children.SingleAsync(c => c.Id == fay.Id)).Allocations.Add(new() { Role = Role.Iro, PersonId = here.Ruth.Id, From = new(2026, 6, 1), To = null }));
        Assert.Equal(new Reallocated.Done(1, [], 0), Seen(await here.MoveAsync(null, here.Martin, Today, fay)));
        Assert.Equal(["Martin 2026-03-24 2026-05-31", "Ruth 2026-06-01"], await here.IrosOfAsync(fay));
        Assert.Equal(new Reallocated.Done(0, [], 1), Seen(await here.MoveAsync(null, here.Ruth, Today, fay)));
    }

    [Fact]
    public async Task Is_for_who_answers_for_the_person_and_between_people_of_the_role()
    {
        using var here = await Here.OnAsync();
        Assert.Null(await here.MoveAsync(here.Ruth, here.Martin, Today, here.Sam, here.Amelia));
        foreach (var to in new[] { here.Ruth, here.Dev, here.Helen })
            Assert.Equal("Select the IRO who takes over", Assert.IsType<Reallocated.Refused>(await here.MoveAsync(here.Ruth, to, Today, here.Amelia)).Why);
        Assert.StartsWith("The first day must be today", Assert.IsType<Reallocated.Refused>(await here.MoveAsync(here.Ruth, here.Martin, "2026-03-23", here.Amelia)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_shown_first_with_caseloads_continuity_brothers_sisters_and_clashes()
    {
        using var here = await Here.OnAsync();
        var preview = await here.PreviewAsync(here.Amelia, here.Cara);
        Assert.Equal((new Caseload(3, 17, 0.5m), new Caseload(2, 17, 0.5m)), (preview.From!.Value.Before.Caseload, preview.From.Value.After));
        Assert.Equal((1, 2), (preview.To.Before.Caseload.Children, preview.To.After.Children));
        var (amelia, cara) = (preview.Children[0], preview.Children[1]);
        Assert.Equal(("Ben Okonkwo", "Dan Okonkwo", "Dan Okonkwo"), (Assert.Single(amelia.PartedFrom).Name, Assert.Single(amelia.BroughtTo).Name, Assert.Single(amelia.Clashes).Other.Child.Name));
        Assert.Equal(new Continuity(new(2026, 1, 5), 1), amelia.Moves.Continuity);
        Assert.Equal(("", true, 1), (amelia.Refused, cara.Refused.Length > 0, preview.Going));
    }

    [Fact]
    public async Task Is_worked_out_on_PostgreSQL_too()
    {
        using var here = await Here.OnAsync(await OnEachDatabase.MakeAsync(DatabaseProvider.PostgreSql));
        Assert.Equal(1, (await here.PreviewAsync(here.Amelia, here.Cara)).Going);
        Assert.Equal(new Reallocated.Done(1, [], 0), Seen(await here.MoveAsync(here.Ruth, here.Martin, Today, here.Amelia)));
    }

    [Fact]
    public async Task That_a_file_did_without_regard_to_independence_is_a_duty_to_sort_out()
    {
        using var here = await Here.OnAsync();
        await here.Council.ChangeAsync(async db => (await db.Allocations.SingleAsync(a => a.ChildId == here.Cara.Id && a.Role == Role.Iro)).PersonId = here.Martin.Id);
        var duty = Assert.Single(await new DutiesToSortOut(here.Council.Database.Open, ACouncil.Definitions, here.Council.Clock).ApplyAsync(TestContext.Current.CancellationToken), d => d.Kind == SortOutKind.NotIndependent);
        Assert.Equal((here.Cara.Id, here.Helen.Id), (duty.ChildId, duty.OnListOf));
        Assert.Equal("Allocate another IRO: the child's IRO manages the child's social worker, and must be independent (SI 2010/959 reg 46).", duty.Sentence);
    }

    private static Reallocated? Seen(Reallocated? answer) => answer is Reallocated.Done { NotMoved.Count: 0 } done ? done with { NotMoved = [] } : answer;

    private sealed class Here : IDisposable
    {
        public required ACouncil Council { get; init; }

        public Person Ruth { get; private set; } = null!;

        public Person Martin { get; private set; } = null!;

        public Person Helen { get; private set; } = null!;

        public Person Dev { get; private set; } = null!;

        public Person Sam { get; private set; } = null!;

        public Team South { get; private set; } = null!;

        public Child Amelia { get; private set; } = null!;

        public Child Ben { get; private set; } = null!;

        public Child Cara { get; private set; } = null!;

        public static async Task<Here> OnAsync(TestDatabase? database = null)
        {
            var council = await ACouncil.OnAsync(Today, database);
            var here = new Here
            {
                Council = council,
                Ruth = await council.PersonAsync("Ruth", Role.Iro),
                Martin = await council.PersonAsync("Martin", Role.Iro),
                Helen = await council.PersonAsync("Helen", Role.PrincipalIro),
                Sam = await council.PersonAsync("Sam", Role.GroupManager),
            };
            var top = await council.TeamAsync("Top", here.Sam);
            here.South = await council.TeamAsync("South", above: top);
            here.Dev = await council.PersonAsync("Dev", Role.SocialWorker, await council.TeamAsync("North", here.Martin, top));
            here.Amelia = await council.LooksAfterAsync(Named("Amelia Okonkwo").ReviewedBy(here.Ruth).BookedFor("2026-04-07"));
            here.Ben = await council.LooksAfterAsync(Named("Ben Okonkwo").ReviewedBy(here.Ruth));
            here.Cara = await council.LooksAfterAsync(AChild.Named("Cara Smith").LookedAfterSince("2026-01-05").ReviewedBy(here.Ruth).WorkedWithBy(here.Dev));
            await council.LooksAfterAsync(Named("Dan Okonkwo").ReviewedBy(here.Martin).BookedFor("2026-04-07"));
            await council.ChangeAsync(async db =>
            {
                (await db.People.SingleAsync(p => p.Id == here.Ruth.Id)).FullTimeEquivalent = 0.5m;
                db.Add(new ProtectionPlans { PersonId = here.Ruth.Id, AsAt = new(2026, 2, 28), Children = 17 });
                db.Add(new ProtectionPlans { PersonId = here.Ruth.Id, AsAt = new(2026, 1, 31), Children = 12 });
                var dan = await db.Bookings.SingleAsync(b => db.Children.Any(c => c.Id == b.ChildId && c.GivenName == "Dan"));
                dan.At = new(10, 0);
                (await db.Bookings.SingleAsync(b => b.ChildId == here.Amelia.Id)).At = new(10, 30);
            });
            return here;

            static AChild Named(string name) => AChild.Named(name).LookedAfterSince("2026-01-05").InSiblingGroup("S1");
        }

        private ReadReallocation Read => new(Council.Database.Open, Council.Clock);

        public async Task<ReallocationPreview> PreviewAsync(params Child[] children) => await new PreviewReallocation(Council.Database.Open, Council.Clock).ApplyAsync(
            Wanted(Ruth, Martin, Today, Helen, children),
            (await Read.ApplyAsync(new ChildrenOf(Ruth.Id), Helen.Id, TestContext.Current.CancellationToken))!,
            TestContext.Current.CancellationToken);

        public Task<Reallocated?> MoveAsync(Person? from, Person to, string day, params Child[] children) => MoveAsync(from, to, day, Helen, children);

        public Task<Reallocated?> MoveAsync(Person? from, Person to, string day, Person by, params Child[] children) =>
            new Reallocate(Council.ChangeChild, Read, new PassOnNotices(Council.Database.Open, ACouncil.Definitions, Council.Clock), Council.Clock)
                .ApplyAsync(Wanted(from, to, day, by, children), TestContext.Current.CancellationToken);

        public async Task<IReadOnlyList<string>> IrosOfAsync(Child child) => [.. (await Council.ReadAsync(db => db.Allocations
            .Where(a => a.ChildId == child.Id && a.Role == Role.Iro)
            .OrderBy(a => a.From)
            .Select(a => new { db.People.Single(p => p.Id == a.PersonId).Name, a.From, a.To })
            .ToListAsync())).Select(a => $"{a.Name} {a.From:yyyy-MM-dd} {a.To:yyyy-MM-dd}".Trim())];

        public void Dispose() => Council.Dispose();

        private static NewReallocation Wanted(Person? from, Person to, string day, Person by, Child[] children) => new()
        {
            FromId = from?.Id,
            ChildIds = [.. children.Select(c => c.Id)],
            ToId = to.Id,
            From = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ById = by.Id,
        };
    }
}
