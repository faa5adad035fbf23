using IroService.Domain.Notifications;

namespace IroService.Domain.Tests.Notifications;

/// <summary>
/// Dev (2) is social worker in North (team 10, manager Joanna, 3), below West (11, manager Grace, 4), below the top (12, manager Hugh, 5). Joanna herself is
/// in the team of managers (13, manager Ida, 6). Ruth (1) is an IRO and in no team.
/// </summary>
public class An_independent_IRO
{
    private static readonly Dictionary<int, Person> People = new[] { (1, 0), (2, 10), (3, 13), (4, 12), (5, 0), (6, 0), (7, 14) }.ToDictionary(p => p.Item1, p => Person(p.Item1, p.Item2));
    private static readonly Dictionary<int, Team> Teams = new[] { (10, 11, 3), (11, 12, 4), (12, 10, 5), (13, 0, 6), (14, 0, 1) }.ToDictionary(t => t.Item1, t => Team(t.Item1, t.Item2, t.Item3));
    private static readonly Independence Rule = new(People, Teams);
    private static readonly DateOnly Day = new(2026, 3, 24);

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "is the child's social worker")]
    [InlineData(3, "manages the child's social worker")]
    [InlineData(4, "manages the child's social worker")]
    [InlineData(5, "manages the child's social worker")]
    [InlineData(6, "manages somebody who manages the child's social worker")]
    public void Is_nobody_in_the_childs_line_and_nobody_who_manages_one_of_it(int iro, string? because) => Assert.Equal(because, Rule.Of(iro, [2])?.Because);

    [Fact]
    public void Is_anybody_while_the_child_has_no_social_worker() => Assert.Null(Rule.Of(3, []));

    [Theory]
    [InlineData("2026-03-23", false)]
    [InlineData("2026-03-24", true)]
    public void Is_asked_for_beside_the_social_workers_of_the_same_time(string workersLastDay, bool broken)
    {
        List<Allocation> allocations = [Of(Role.Iro, 3), Of(Role.SocialWorker, 2, workersLastDay)];
        Assert.Equal(broken, Rule.Broken(allocations, Day) is not null);
        Assert.Equal(broken, Rule.BrokenBy([allocations[1]], Role.Iro, 3, Day) is not null);
    }

    [Fact]
    public void Is_asked_for_also_when_another_social_worker_takes_over()
    {
        Assert.Equal(new(1, "manages the child's social worker"), Rule.BrokenBy([Of(Role.Iro, 1)], Role.SocialWorker, 7, Day));
        Assert.Null(Rule.BrokenBy([Of(Role.Iro, 1)], Role.SocialWorker, 2, Day));
    }

    private static Allocation Of(Role role, int person, string? to = null) =>
        new() { Role = role, PersonId = person, From = new(2026, 1, 5), To = to is null ? null : DateOnly.ParseExact(to, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };

    private static Person Person(int id, int team) => With(new Person { Reference = $"{id}", Name = "", Email = "", Role = Role.SocialWorker, TeamId = team == 0 ? null : team }, id);

    private static Team Team(int id, int parent, int manager) => With(new Team { Reference = $"{id}", Name = "", ParentId = parent == 0 ? null : parent, ManagerId = manager }, id);

    private static T With<T>(T one, int id)
    {
        typeof(T).GetProperty("Id")!.SetValue(one, id);
        return one;
    }
}
