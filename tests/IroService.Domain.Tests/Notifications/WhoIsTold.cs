using System.Reflection;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Tests.Notifications;

/// <summary>A council with Iris (IRO), Sam (social worker in team 1 of Tess, under team 2 of Gail, under team 3 of Hugo) and Pat (Principal IRO).</summary>
public class Who_is_told
{
    private static readonly DateOnly Today = new(2024, 1, 2);

    private readonly Dictionary<int, Person> _people = new[]
    {
        One(1, Role.Iro), One(2, Role.SocialWorker, team: 1), One(3, Role.TeamManager), One(4, Role.GroupManager), One(5, Role.HeadOfService), One(6, Role.PrincipalIro),
    }.ToDictionary(p => p.Id);

    private readonly Dictionary<int, Team> _teams = new[] { ATeam(1, 2, 3), ATeam(2, 3, 4), ATeam(3, null, 5) }.ToDictionary(t => t.Id);

    private readonly List<Allocation> _allocations =
    [
        new() { Role = Role.Iro, PersonId = 1, From = new(2023, 1, 1), To = null },
        new() { Role = Role.SocialWorker, PersonId = 2, From = new(2023, 1, 1), To = null },
    ];

    [Fact]
    public void Is_found_by_allocation_and_by_the_teams_above() =>
        Assert.Equal(
            ["1 IRO", "2 Social worker", "3 Team manager", "4 Group manager", "5 Head of service", "6 Principal IRO"],
            Told(Role.Iro, Role.SocialWorker, Role.TeamManager, Role.GroupManager, Role.HeadOfService, Role.PrincipalIro));

    [Fact]
    public void Is_the_one_who_is_allocated_today()
    {
        _people[7] = One(7, Role.Iro);
        _allocations[0].To = Today.AddDays(-1);
        _allocations.Add(new() { Role = Role.Iro, PersonId = 7, From = Today, To = Today });
        Assert.Equal(["7 IRO"], Told(Role.Iro));
    }

    [Fact]
    public void Is_the_Principal_IRO_in_place_of_an_IRO_that_nobody_is()
    {
        _allocations.RemoveAt(0);
        Assert.Equal(["6 In place of the IRO: nobody is allocated"], Told(Role.Iro));
    }

    [Fact]
    public void Is_the_Principal_IRO_in_place_of_somebody_who_has_left()
    {
        _people[2].To = Today.AddDays(-1);
        Assert.Equal(["6 In place of the social worker: has left", "3 Team manager"], Told(Role.SocialWorker, Role.TeamManager));
    }

    [Fact]
    public void Is_also_the_Principal_IRO_when_somebody_has_no_email_address()
    {
        _people[3].Email = "";
        Assert.Equal(["3 Team manager", "6 In place of the team manager: has no email address"], Told(Role.TeamManager));
    }

    [Fact]
    public void Is_nobody_by_name_when_there_is_no_Principal_IRO_either()
    {
        _people.Remove(6);
        _teams[1].ManagerId = null;
        Assert.Equal([" In place of the team manager: nobody is known"], Told(Role.TeamManager));
    }

    [Fact]
    public void Is_told_once_with_every_reason()
    {
        _teams[1].ManagerId = 1;
        _teams[2].ManagerId = null;
        _teams[3].ManagerId = 6;
        Assert.Equal(
            ["1 IRO; Team manager", "6 In place of the group manager: nobody is known; Head of service"],
            Told(Role.Iro, Role.TeamManager, Role.GroupManager, Role.HeadOfService));
    }

    [Fact]
    public void Is_every_Principal_IRO_there_is()
    {
        _people[7] = One(7, Role.PrincipalIro);
        _allocations.Clear();
        Assert.Equal(["6 In place of the IRO: nobody is allocated", "7 In place of the IRO: nobody is allocated"], Told(Role.Iro));
    }

    [Fact]
    public void Is_nobody_above_the_top_of_the_tree()
    {
        _teams[2].ParentId = null;
        Assert.Equal(["6 In place of the head of service: nobody is known"], Told(Role.HeadOfService));
    }

    private string[] Told(params Role[] roles) =>
        [.. new Recipients(_allocations, Openness.Ordinary, _people, _teams, [], Today).Of(roles).Select(r => $"{r.PersonId} {r.AsRole}")];

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
