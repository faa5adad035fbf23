using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;

namespace IroService.Domain.Tests.Notifications;

/// <summary>Iris (1) and Sam (2) are told of a duty; Dora (7) stands in for Iris from 1 to 5 January 2024.</summary>
public class For_whom_a_deputy_was_told
{
    private readonly List<Deputy> _deputies = [StandsIn(1)];
    private readonly List<Notice> _notices = [Told(1, "IRO"), Told(2, "Social worker")];

    [Fact]
    public void For_the_one_who_is_away_and_was_told_of_the_same() => Assert.Equal([1], For(Told(7, "Deputy for the IRO")));

    [Fact]
    public void For_each_of_several()
    {
        _deputies.Add(StandsIn(2));
        Assert.Equal([1, 2], For(Told(7, "Deputy for the IRO; Deputy for the social worker")));
    }

    [Fact]
    public void For_nobody_when_told_for_oneself() => Assert.Empty(For(Told(7, "Team manager")));

    [Theory]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void For_who_was_away_on_the_day_of_the_notice(int day, bool told) => Assert.Equal(told, For(Told(7, "Deputy for the IRO", new(2024, 1, day, 9, 0, 0, DateTimeKind.Utc))).Any());

    [Fact]
    public void Also_when_it_was_ended_later_on_the_same_day()
    {
        _deputies[0].End(new(2024, 1, 2), byId: 1, new(2024, 1, 2, 15, 0, 0, DateTimeKind.Utc));
        Assert.Equal([1], For(Told(7, "Deputy for the IRO", new(2024, 1, 2, 9, 0, 0, DateTimeKind.Utc))));
        Assert.Empty(For(Told(7, "Deputy for the IRO", new(2024, 1, 2, 16, 0, 0, DateTimeKind.Utc))));
    }

    [Fact]
    public void The_one_who_is_away_finds_what_the_deputy_was_told_and_of_nothing_else()
    {
        var (his, other) = (Told(7, "Deputy for the IRO"), Told(7, "Deputy for the IRO", deadline: 2));
        _notices.AddRange([his, other]);
        Assert.Equal([his], new StandingIn(_deputies, _notices).OfDeputies(_notices[0]));
        Assert.Empty(new StandingIn(_deputies, _notices).OfDeputies(_notices[1]));
    }

    private IEnumerable<int> For(Notice notice) => new StandingIn(_deputies, [.. _notices, notice]).For(notice);

    private static Deputy StandsIn(int forPerson) => new()
    {
        PersonId = forPerson,
        DeputyId = 7,
        From = new(2024, 1, 1),
        To = new(2024, 1, 5),
        NamedById = 6,
        NamedAt = new(2023, 12, 20, 9, 0, 0, DateTimeKind.Utc),
    };

    private static Notice Told(int person, string asRole, DateTime? at = null, int deadline = 1) => new()
    {
        PersonId = person,
        ChildId = 1,
        DeadlineId = deadline,
        Kind = AnnouncementKind.Approaching,
        Number = 0,
        DueOn = new(2024, 1, 10),
        AsRole = asRole,
        CreatedAt = at ?? new(2024, 1, 2, 9, 0, 0, DateTimeKind.Utc),
    };
}
