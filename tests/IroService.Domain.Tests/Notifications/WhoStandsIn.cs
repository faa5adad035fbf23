using System.Reflection;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Tests.Notifications;

/// <summary>
/// Iris (1, IRO) and Sam (2, social worker in team 1 of Tess, 3, under team 2 of Gail, 4); Pat (6, Principal IRO). Dora (7, another IRO) stands in for Iris
/// from 1 to 5 January 2024.
/// </summary>
public class Who_is_told_when_somebody_is_away
{
    private static readonly DateOnly Today = new(2024, 1, 2);

    private readonly Dictionary<int, Person> _people = new[]
    {
        One(1, Role.Iro), One(2, Role.SocialWorker, team: 1), One(3, Role.TeamManager), One(4, Role.GroupManager), One(6, Role.PrincipalIro), One(7, Role.Iro), One(8, Role.Iro),
    }.ToDictionary(p => p.Id);

    private readonly Dictionary<int, Team> _teams = new[] { ATeam(1, 2, 3), ATeam(2, null, 4) }.ToDictionary(t => t.Id);

    private readonly List<Allocation> _allocations =
    [
        new() { Role = Role.Iro, PersonId = 1, From = new(2023, 1, 1), To = null },
        new() { Role = Role.SocialWorker, PersonId = 2, From = new(2023, 1, 1), To = null },
    ];

    private readonly List<Deputy> _deputies = [StandsIn(7, forPerson: 1)];

    private bool _restricted;

    [Fact]
    public void The_deputy_is_told_besides_the_one_who_is_away() => Assert.Equal(["1 IRO", "7 Deputy for the IRO"], Told(Role.Iro));

    [Theory]
    [InlineData(2023, 12, 31, false)]
    [InlineData(2024, 1, 1, true)]
    [InlineData(2024, 1, 5, true)]
    [InlineData(2024, 1, 6, false)]
    public void From_the_first_day_to_the_last(int year, int month, int day, bool told) =>
        Assert.Equal(told, Told(new DateOnly(year, month, day), Role.Iro).Contains("7 Deputy for the IRO"));

    [Fact]
    public void Also_for_a_manager_and_for_the_Principal_IRO()
    {
        _deputies.AddRange([StandsIn(4, forPerson: 3), StandsIn(8, forPerson: 6)]);
        Assert.Equal(
            ["3 Team manager", "4 Deputy for the team manager", "6 Principal IRO", "8 Deputy for the Principal IRO"], Told(Role.TeamManager, Role.PrincipalIro));
    }

    [Fact]
    public void Who_is_told_anyway_is_told_once_with_both_reasons()
    {
        _deputies[0] = StandsIn(3, forPerson: 1);
        Assert.Equal(["1 IRO", "3 Deputy for the IRO; Team manager"], Told(Role.Iro, Role.TeamManager));
    }

    [Fact]
    public void The_deputys_own_deputy_is_told_only_of_the_deputys_own_duties()
    {
        _deputies.Add(StandsIn(8, forPerson: 7));
        Assert.Equal(["1 IRO", "7 Deputy for the IRO"], Told(Role.Iro));
        _allocations[0].PersonId = 7;
        Assert.Equal(["7 IRO", "8 Deputy for the IRO"], Told(Role.Iro));
    }

    [Fact]
    public void Nobody_stands_in_for_one_who_has_left()
    {
        _people[1].To = Today.AddDays(-1);
        Assert.Equal(["6 In place of the IRO: has left"], Told(Role.Iro));
    }

    [Fact]
    public void The_Principal_IRO_is_told_in_place_of_a_deputy_who_has_left()
    {
        _people[7].To = Today.AddDays(-1);
        Assert.Equal(["1 IRO", "6 In place of the deputy for the IRO: has left"], Told(Role.Iro));
    }

    [Fact]
    public void The_Principal_IRO_is_told_as_well_as_a_deputy_without_an_email_address()
    {
        _people[7].Email = "";
        Assert.Equal(["1 IRO", "7 Deputy for the IRO", "6 In place of the deputy for the IRO: has no email address"], Told(Role.Iro));
    }

    [Fact]
    public void Of_a_restricted_child_the_Principal_IRO_is_told_in_place_of_the_deputy()
    {
        _restricted = true;
        Assert.Equal(["1 IRO", "6 In place of the deputy for the IRO: the record is restricted"], Told(Role.Iro));
    }

    [Theory]
    [InlineData(3, "the manager of the social worker's team")]
    [InlineData(4, "the manager above")]
    [InlineData(2, "the social worker")]
    [InlineData(6, "the Principal IRO")]
    public void Of_a_restricted_child_a_deputy_is_told_who_may_know_of_it_anyway(int deputy, string who)
    {
        _restricted = true;
        _deputies[0] = StandsIn(deputy, forPerson: 1);
        Assert.Equal(("1 IRO", $"{deputy} Deputy for the IRO", who), (Told(Role.Iro)[0], Told(Role.Iro)[1], who));
        Assert.Equal(2, Told(Role.Iro).Length);
    }

    [Fact]
    public void Of_a_restricted_child_a_deputy_is_not_told_whose_allocation_is_over()
    {
        _restricted = true;
        _allocations.Add(new() { Role = Role.Iro, PersonId = 7, From = new(2023, 1, 1), To = Today.AddDays(-1) });
        Assert.Equal(["1 IRO", "6 In place of the deputy for the IRO: the record is restricted"], Told(Role.Iro));
    }

    [Fact]
    public void Of_a_restricted_child_nobody_by_name_when_the_only_Principal_IRO_is_away_too()
    {
        _restricted = true;
        _deputies.Add(StandsIn(8, forPerson: 6));
        Assert.Equal(
            ["1 IRO", "6 In place of the deputy for the IRO: the record is restricted", " In place of the deputy for the Principal IRO: the record is restricted"],
            Told(Role.Iro));
        _people[9] = One(9, Role.PrincipalIro);
        Assert.Equal(
            [
                "1 IRO", "6 In place of the deputy for the IRO: the record is restricted",
                "9 In place of the deputy for the Principal IRO: the record is restricted; In place of the deputy for the IRO: the record is restricted",
            ],
            Told(Role.Iro));
    }

    [Fact]
    public void The_deputy_of_the_Principal_IRO_is_told_what_the_Principal_IRO_is_told_in_place_of_others()
    {
        _allocations.RemoveAt(0);
        _deputies.Add(StandsIn(8, forPerson: 6));
        Assert.Equal(["6 In place of the IRO: nobody is allocated", "8 Deputy for the Principal IRO"], Told(Role.Iro));
    }

    [Fact]
    public void Nobody_stands_in_after_the_end()
    {
        _deputies[0].End(Today, byId: 1, new DateTime(2024, 1, 2, 9, 0, 0, DateTimeKind.Utc));
        Assert.Equal(["1 IRO"], Told(Role.Iro));
        var notBegun = StandsIn(7, forPerson: 1, from: new(2024, 2, 1), to: null);
        notBegun.End(Today, byId: 1, new DateTime(2024, 1, 2, 9, 0, 0, DateTimeKind.Utc));
        Assert.False(notBegun.HoldsOn(new(2024, 2, 1)));
        Assert.False(notBegun.Overlaps(new(2024, 1, 1), null));
    }

    private string[] Told(params Role[] roles) => Told(Today, roles);

    private string[] Told(DateOnly day, params Role[] roles) =>
        [.. new Recipients(_allocations, new Openness(_restricted, Sealed: false, []), _people, _teams, _deputies, day).Of(roles).Select(r => $"{r.PersonId} {r.AsRole}")];

    private static Deputy StandsIn(int deputy, int forPerson) => StandsIn(deputy, forPerson, new(2024, 1, 1), new(2024, 1, 5));

    private static Deputy StandsIn(int deputy, int forPerson, DateOnly from, DateOnly? to) =>
        new() { PersonId = forPerson, DeputyId = deputy, From = from, To = to, NamedById = 6, NamedAt = new DateTime(2023, 12, 20, 9, 0, 0, DateTimeKind.Utc) };

    private static Person One(int id, Role role, int? team = null) => WithId(
        new Person { Reference = $"P{id}", Name = $"Person {id}", Email = $"p{id}@example.test", Role = role, TeamId = team }, id);

    private static Team ATeam(int id, int? parent, int? manager) => WithId(new Team { Reference = $"T{id}", Name = $"Team {id}", ParentId = parent, ManagerId = manager }, id);

    // The database gives numbers; here there is none.
    private static T WithId<T>(T entity, int id)
        where T : class
    {
        typeof(T).GetProperty("Id", BindingFlags.Public | BindingFlags.Instance)!.SetValue(entity, id);
        return entity;
    }
}
