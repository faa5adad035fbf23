using System.Diagnostics;
using IroService.Casework.Storage.History;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Walk;

/// <summary>
/// One child, six years, every duty of the law, the Handbook and the council, day by day: people book, prepare, hold, answer, forget, are late and make
/// up for it. What is owed and who is to be told is worked out by hand beside it.
/// </summary>
[Trait("Category", "Slow")]
public sealed class Six_years_of_one_child(ITestOutputHelper output)
{
    private static readonly DateOnly Start = new(2020, 9, 7);

    [Fact]
    public async Task Bring_exactly_the_notices_that_a_person_with_a_wall_calendar_expects()
    {
        var watch = Stopwatch.StartNew();
        using var database = await TestDatabase.SqliteAsync();
        var life = await OneLife.OnAsync(database, Start);
        var expected = new List<Told>();
        var saying = new PlainSaying(life.Calendar);
        for (var today = Start; today < Start.AddYears(6); today = today.AddDays(1))
        {
            await life.MorningAsync(today);
            await using (var db = database.Open())
            {
                var staff = await PlainStaff.OfAsync(db);
                foreach (var duty in life.Plain.Open(today).OrderBy(d => d.Key, StringComparer.Ordinal))
                {
                    if (saying.Say(duty, today) is var (kind, number, roles))
                    {
                        expected.AddRange(staff.Who(roles, life.ChildId, today).Select(person => new Told(person, OneLife.Reference, $"{duty.Rule} {duty.Duty}", kind, number, duty.Due, today)));
                    }
                }
            }

            await life.TellAsync();
            await life.NoonAsync(today);
        }

        await using var end = database.Open();
        output.WriteLine($"{life.Plain.Waits} reviews, {await end.Deadlines.CountAsync()} deadlines, {await end.Answers.CountAsync()} answers, {expected.Count} notices, {saying.Covered.Count} points covered by a later one, {watch.Elapsed.TotalSeconds:0} s");
        Told.AssertSame(expected, await Told.InAsync(end));
        Assert.True(life.Plain.Waits >= 12);
        Assert.All(ShippedDuties(), duty => Assert.Contains(expected, told => told.Duty == duty));
        Assert.Empty((await new VerifyHistory(database.Open).ApplyAsync()).Faults);
    }

    // Every duty that one child of school age who stays with foster carers can have and about whom there is no dispute: disputes have walks of their own.
    private static IEnumerable<string> ShippedDuties() => CouncilRules.Shipped.Rules
        .Where(rule => rule.Disputes is null && rule.Id is not ("short-break" or "adoption-authorised" or "adoption-placed" or "adoption-returned" or "early-review"))
        .SelectMany(rule => rule.Versions[0].Stages.Where(s => s.Duty.Due is not null).Select(s => $"{rule.Id} {s.Id}"));
}
