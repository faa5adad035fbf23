using System.Globalization;
using CsCheck;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Domain.Tests.Deadlines;

public class When_the_facts_are_corrected
{
    private static readonly DateTime Now = new(2024, 6, 3, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2024, 6, 3);
    private static readonly Recompute Recompute = new(Statute.Rules, BankHolidayFeed.Shipped(), Today, new CouncilDays(new(2023, 4, 1), GoLive: new(2099, 1, 1)));

    [Fact]
    public void A_corrected_start_of_care_moves_the_deadline_and_keeps_it_the_same_one()
    {
        var child = AChild(Episode("2024-05-20"));
        var first = Worked(child).Single();
        Assert.Equal(new DateOnly(2024, 6, 18), first.Terms.DueOn);

        child.Episodes.Single().Decom = Day("2024-05-22");
        var after = Worked(child).Single();

        Assert.Same(first, after);
        Assert.Equal(new DateOnly(2024, 6, 20), after.Terms.DueOn);
        var change = Assert.Single(after.Changes);
        Assert.Equal((Day("2024-06-18"), Day("2024-06-20"), "test"), (change.DueBefore, change.DueAfter, change.Cause));
    }

    [Fact]
    public void A_review_meets_the_first_deadline_and_opens_the_second()
    {
        var child = AChild(Episode("2024-05-01"));
        Worked(child);
        child.Reviews.Add(Review("2024-05-24"));
        var open = Assert.Single(Worked(child));
        Assert.Equal(("second-review", Day("2024-08-24")), (open.Duty, open.Terms.DueOn));
        var met = Assert.Single(child.Deadlines, d => d.State == DeadlineState.Met);
        Assert.Equal(("first-review", Day("2024-05-24")), (met.Duty, met.ClosedOn));
    }

    [Fact]
    public void What_the_facts_do_not_give_any_more_is_withdrawn_and_kept()
    {
        var child = AChild(Episode("2024-05-01"));
        child.Reviews.Add(Review("2024-05-24"));
        Worked(child);
        child.Reviews.Clear();
        var open = Assert.Single(Worked(child));
        Assert.Equal("first-review", open.Duty);
        Assert.Single(child.Deadlines, d => d.State == DeadlineState.Withdrawn && d.Duty == "second-review");
    }

    [Fact]
    public void A_split_period_leaves_its_number_to_the_part_that_it_overlaps_most()
    {
        var child = AChild(Episode("2023-05-01"));
        Worked(child);
        var period = child.Periods.Single();
        child.Episodes.Single().Dec = Day("2023-06-01");
        child.Episodes.Single().Rec = "E4A";
        child.Episodes.Add(Episode("2023-08-01"));
        Worked(child);
        Assert.Equal(2, child.Periods.Count);
        Assert.Equal(Day("2023-08-01"), period.StartedOn);
        Assert.DoesNotContain(child.Periods, p => p.Withdrawn);
    }

    [Fact]
    public void The_eighteenth_birthday_ends_what_is_owed_without_any_new_fact()
    {
        var child = AChild(Episode("2024-05-20"));
        child.DateOfBirth = new DateOnly(2006, 6, 4);
        Worked(child);
        (Recompute with { Today = Today.AddDays(1) }).Of(child, Now, "A new day");
        var deadline = Assert.Single(child.Deadlines);
        Assert.Equal((DeadlineState.Ended, Day("2024-06-04")), (deadline.State, deadline.ClosedOn));
    }

    [Fact]
    public void Working_it_out_again_changes_nothing() => Histories.Sample(facts =>
    {
        var child = AChild([.. facts.Episodes.Select(e => e())]);
        child.Reviews.AddRange(facts.Reviews.Select(Review).DistinctBy(r => r.HeldOn));
        Worked(child);
        var before = All(child);
        Assert.Empty(Recompute.Of(child, Now, "again"));
        Assert.Equal(before, All(child));
    });

    [Fact]
    public void Any_order_of_entering_the_same_facts_gives_the_same_open_deadlines() => Gen.Select(Histories, Gen.Int[0, int.MaxValue]).Sample((facts, seed) =>
    {
        var at_once = AChild([.. facts.Episodes.Select(e => e())]);
        at_once.Reviews.AddRange(facts.Reviews.Distinct().Select(Review));
        Worked(at_once);

        var one_by_one = AChild();
        var entries = facts.Episodes.Select(Action (e) => () => one_by_one.Episodes.Add(e()))
            .Concat(facts.Reviews.Distinct().Select(Action (r) => () => one_by_one.Reviews.Add(Review(r))))
            .ToArray();
        Shuffle(entries, seed);
        foreach (var enter in entries)
        {
            enter();
            Worked(one_by_one);
        }

        Assert.Equal(Open(at_once), Open(one_by_one));
    });

    private static readonly string[] Statuses = ["C1", "C2", "V2", "V4", "E1", "J1"];
    private static readonly string[] Places = ["U1", "U4", "A3", "A5", "K2", ""];

    private static readonly Gen<Func<Episode>> AnyEpisode =
        from start in Gen.Int[0, 420]
        from length in Gen.Int[-1, 200]
        from status in Gen.Int[0, Statuses.Length - 1].Select(i => Statuses[i])
        from place in Gen.Int[0, Places.Length - 1].Select(i => Places[i])
        from rne in Gen.Int[0, 2].Select(i => "SPL".Substring(i, 1))
        from rec in Gen.Bool.Select(b => b ? "X1" : "E4A")
        select (Func<Episode>)(() => Numbered(new Episode
        {
            Decom = new DateOnly(2023, 4, 1).AddDays(start),
            Rne = rne,
            LegalStatus = status,
            Place = place,
            Dec = length < 0 ? null : new DateOnly(2023, 4, 1).AddDays(start + length),
            Rec = length < 0 ? "" : rec,
        }));

    private static readonly Gen<(Func<Episode>[] Episodes, string[] Reviews)> Histories = Gen.Select(
        AnyEpisode.Array[1, 5],
        Gen.Int[0, 440].Select(d => new DateOnly(2023, 4, 1).AddDays(d).ToString("O", CultureInfo.InvariantCulture)).Array[0, 6]);

    private static int nextId = 1;

    private static List<Deadline> Worked(Child child)
    {
        Recompute.Of(child, Now, "test");
        return [.. child.Deadlines.Where(d => d.State == DeadlineState.Open)];
    }

    private static List<string> Open(Child child) => [.. child.Deadlines
        .Where(d => d.State == DeadlineState.Open)
        .Select(d => $"{d.Period.StartedOn:O} {d.Rule} {d.Duty} {d.Terms}")
        .Order(StringComparer.Ordinal)];

    private static List<string> All(Child child) => [.. child.Deadlines.Select(d => $"{d.Rule} {d.Duty} {d.AnchorId} {d.RunId} {d.Terms} {d.State} {d.Changes.Count}")];

    private static Child AChild(params Episode[] episodes)
    {
        var child = new Child("test");
        child.Episodes.AddRange(episodes);
        return child;
    }

    private static Episode Episode(string decom) =>
        Numbered(new Episode { Decom = Day(decom), Rne = "S", LegalStatus = "C2", Place = "U1", Dec = null, Rec = "" });

    private static Review Review(string heldOn) => Numbered(new Review { HeldOn = Day(heldOn), ParticipationCode = "PN1" });

    // What the database would give: each record its own number.
    private static T Numbered<T>(T record)
    {
        typeof(T).GetProperty("Id")!.SetValue(record, Interlocked.Increment(ref nextId));
        return record;
    }

    private static void Shuffle(Action[] entries, int seed)
    {
        for (var i = entries.Length - 1; i > 0; i--)
        {
            var j = (int)((uint)(seed = unchecked((seed * 1103515245) + 12345)) % (uint)(i + 1));
            (entries[i], entries[j]) = (entries[j], entries[i]);
        }
    }

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);
}
