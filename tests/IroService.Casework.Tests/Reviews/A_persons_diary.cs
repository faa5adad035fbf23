using IroService.Casework.Reviews;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;

namespace IroService.Casework.Tests.Reviews;

public class A_persons_diary
{
    public static TheoryData<DatabaseProvider> Databases => OnEachDatabase.All;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Holds_what_is_due_and_booked_for_the_own_children(DatabaseProvider provider)
    {
        using var family = await AFamily.OnAsync(await OnEachDatabase.MakeAsync(provider));
        Assert.Equal(
            ["2026-03-26 Booked Cal Elm", "2026-03-30 ReviewDue Ash Oak", "2026-03-30 ReviewDue Cal Elm in time", "2026-04-08 ReviewDue Bea Oak"],
            await ReadAsync(family, family.Ruth, "2026-03-23", "2026-04-30"));
        Assert.Equal(["2026-03-30 ReviewDue Zoe Oak"], await ReadAsync(family, family.Martin, "2026-03-23", "2026-04-30"));
    }

    [Fact]
    public async Task Ends_with_the_days_that_are_asked_for()
    {
        using var family = await AFamily.OnAsync();
        Assert.Equal(["2026-03-30 ReviewDue Ash Oak", "2026-03-30 ReviewDue Cal Elm in time"], await ReadAsync(family, family.Ruth, "2026-03-27", "2026-04-07"));
    }

    [Fact]
    public async Task Tells_of_no_child_whom_the_person_may_not_know_of()
    {
        using var family = await AFamily.OnAsync();
        var support = await family.Council.PersonAsync("Bea Support", Role.BusinessSupport);
        Assert.DoesNotContain(await ReadAsync(family, support, "2026-03-23", "2026-04-30"), line => line.Contains("Zoe", StringComparison.Ordinal));
        Assert.Empty(await ReadAsync(family, await family.Council.PersonAsync("Ana Lyst", Role.Analyst), "2026-03-23", "2026-04-30"));
    }

    [Fact]
    public async Task Adds_up_to_weeks_from_Monday_to_Sunday()
    {
        using var family = await AFamily.OnAsync();
        var diary = await new ReadDiary(family.Council.Database.Open, ACouncil.Definitions, family.Council.Clock)
            .ApplyAsync(family.Ruth.Id, new(2026, 3, 23), new(2026, 5, 30), TestContext.Current.CancellationToken);
        Assert.Equal(
            [new(new(2026, 3, 23), 0, 0, 1, 0), new(new(2026, 3, 30), 1, 1, 0, 0), new(new(2026, 4, 6), 0, 1, 0, 0), new WeekOfDiary(new(2026, 4, 13), 0, 0, 0, 0)],
            WeekOfDiary.From(new(2026, 3, 29), 4, diary.Entries));
    }

    private static async Task<IEnumerable<string>> ReadAsync(AFamily family, Person person, string from, string to)
    {
        var diary = await new ReadDiary(family.Council.Database.Open, ACouncil.Definitions, family.Council.Clock)
            .ApplyAsync(person.Id, Deadlines.ADesk.Day(from), Deadlines.ADesk.Day(to), TestContext.Current.CancellationToken);
        return [.. diary.Entries.Select(e => $"{e.On:yyyy-MM-dd} {e.Kind} {e.Child.Name}{(e.IsBookedInTime ? " in time" : "")}")];
    }
}
