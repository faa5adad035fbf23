using System.Reflection;
using CsCheck;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Events;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Reviews;
using IroService.Domain.Tests.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Deadlines;

/// <summary>The same facts, with every duty of the shipped definitions: entered in whatever order, some of them wrong at first and corrected later.</summary>
public class Any_order_of_entering_and_correcting
{
    private static readonly DateOnly Start = new(2024, 1, 8);
    private static readonly DateTime Now = new(2025, 7, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly IReadOnlyList<TimingRule> Rules =
        ((LoadedWorkflows.Rules)WorkflowFiles.Load(Path.Combine(AppContext.BaseDirectory, "workflows"))).All;

    private static readonly Gen<int> Days = Gen.Int[0, 600];

    private static readonly Gen<Fact> Facts = Gen.OneOf(
        Gen.Select(Days, Gen.OneOf("C2", "C2", "E1", "J1", "V2"), Gen.OneOf("U1", "U6", "A3"), Gen.OneOf("P", "B", "L")).Select((day, status, place, why) => (Fact)new Fact.Stay(day, status, place, why)),
        Days.Select(day => (Fact)new Fact.Held(day)),
        Days.Select(day => (Fact)new Fact.Held(day)),
        Gen.Select(Days, Gen.Int[0, 60], Gen.OneOf(BookingStatus.Booked, BookingStatus.Booked, BookingStatus.Cancelled, BookingStatus.Adjourned))
            .Select((day, before, status) => (Fact)new Fact.Meeting(day, before, status)),
        Days.Select(day => (Fact)new Fact.Midway(day)),
        Gen.Select(Days, Gen.Enum<EarlyReviewReason>(), Gen.Int[1, 60]).Select((day, reason, within) => (Fact)new Fact.Call(day, reason, within)),
        Gen.Select(Days, Gen.Int[1, 200], Gen.Int[0, 5]).Select((day, within, steps) => (Fact)new Fact.Recommended(day, within, steps)),
        Days.Select(day => (Fact)new Fact.IroTold(day)),
        Days.Select(day => (Fact)new Fact.Iro(day)),
        Gen.Int[0, 20].Select(day => (Fact)new Fact.ServiceTold(day)));

    [Fact]
    public void Gives_the_same_open_deadlines() => Gen.Select(Facts.Array[1, 14], Gen.Int, Gen.Int[0, 700]).Sample(
        (facts, seed, asAt) =>
        {
            // One review, stay or midway on a day; whichever the draw has first.
            var distinct = facts.DistinctBy(f => (f is Fact.Held or Fact.Stay or Fact.Midway ? f.Day : -1, f.GetType().Name + (f is Fact.Meeting or Fact.Call or Fact.Iro or Fact.ServiceTold or Fact.Recommended or Fact.IroTold ? f.ToString() : ""))).ToList();
            var today = Start.AddDays(asAt);
            Assert.Equal(Open(Entered(distinct, new Random(seed), today)), Open(Entered(distinct, random: null, today)));
        },
        iter: 400);

    [Fact]
    public void Leaves_nothing_that_working_it_out_again_would_change() => Gen.Select(Facts.Array[1, 14], Gen.Int, Gen.Int[0, 700]).Sample(
        (facts, seed, asAt) =>
        {
            var today = Start.AddDays(asAt);
            var child = Entered([.. facts.DistinctBy(f => (f.Day, f.GetType().Name))], new Random(seed), today);
            Assert.Empty(On(today).Of(child, Now, "again"));
            Assert.Equal(child.Deadlines.Count, child.Deadlines.DistinctBy(d => (d.Period, d.Key)).Count());
        },
        iter: 200);

    /// <summary>Without a random order: all at once, none of them wrong.</summary>
    private static Child Entered(List<Fact> facts, Random? random, DateOnly today)
    {
        var child = new Child("A") { DateOfBirth = new(2012, 3, 1) };
        var first = Numbered(new Episode { Decom = Start, Rne = "S", LegalStatus = "C2", Place = "U1", Dec = null, Rec = "" }, 1);
        child.Episodes.Add(first);
        var steps = facts.Select((fact, i) => (fact, Number: i + 2)).SelectMany(f => Steps(child, f.fact, f.Number, wrongFirst: random?.Next(3) == 0)).ToList();
        foreach (var step in InSomeOrder(steps, random))
        {
            step.Do();
            if (random is not null)
            {
                On(today).Of(child, Now, "test");
            }
        }

        On(today).Of(child, Now, "test");
        return child;
    }

    private static IEnumerable<(int Fact, Action Do)> Steps(Child child, Fact fact, int number, bool wrongFirst)
    {
        if (!wrongFirst || fact is Fact.Iro or Fact.ServiceTold or Fact.Call or Fact.IroTold)
        {
            yield return (number, () => fact.Enter(child, number));
            yield break;
        }

        yield return (number, () => (fact with { Day = fact.Day + 701 + number }).Enter(child, number));
        yield return (number, () => fact.Correct(child, number));
    }

    // Whatever is entered wrong is corrected some time after.
    private static IEnumerable<(int Fact, Action Do)> InSomeOrder(List<(int Fact, Action Do)> steps, Random? random)
    {
        var left = steps.ToList();
        while (left.Count > 0)
        {
            var fact = left[random?.Next(left.Count) ?? 0].Fact;
            var next = left.FindIndex(s => s.Fact == fact);
            yield return left[next];
            left.RemoveAt(next);
        }
    }

    private static Recompute On(DateOnly today) => new(Rules, ACase.Calendar, today, new CouncilDays(new(2023, 4, 1), GoLive: new(2024, 3, 1)));

    private static string[] Open(Child child) =>
        [.. child.Deadlines.Where(d => d.State == DeadlineState.Open).Select(d => $"{d.Key} by {d.Terms.DueOn} beside {d.Terms.BesideDueOn}").Order(StringComparer.Ordinal)];

    private static T Numbered<T>(T record, int number)
    {
        typeof(T).GetProperty("Id", BindingFlags.Public | BindingFlags.Instance)!.SetValue(record, number);
        return record;
    }

    /// <summary>Something that happened on a day after the start.</summary>
    private abstract record Fact(int Day)
    {
        protected DateOnly On => Start.AddDays(Day);

        public abstract void Enter(Child child, int number);

        /// <summary>Writes the right day into the record that was entered wrong.</summary>
        public virtual void Correct(Child child, int number) => throw new NotSupportedException();

        public sealed record Stay(int Day, string Status, string Place, string Why) : Fact(Day)
        {
            public override void Enter(Child child, int number) =>
                child.Episodes.Add(Numbered(new Episode { Decom = On, Rne = Why, LegalStatus = Status, Place = Place, Dec = null, Rec = "" }, number));

            public override void Correct(Child child, int number) => child.Episodes.Single(e => e.Id == number).Decom = On;
        }

        public sealed record Held(int Day) : Fact(Day)
        {
            public override void Enter(Child child, int number) => child.Reviews.Add(Numbered(new Review { HeldOn = On, ParticipationCode = "PN1" }, number));

            public override void Correct(Child child, int number) => child.Reviews.Single(r => r.Id == number).HeldOn = On;
        }

        public sealed record Meeting(int Day, int Before, BookingStatus Status) : Fact(Day)
        {
            public override void Enter(Child child, int number) => child.Bookings.Add(
                Numbered(new Booking { BookedFor = On, MadeOn = On.AddDays(-Before), Mode = "", Status = Status, Reason = "" }, number));

            public override void Correct(Child child, int number) => child.Bookings.Single(b => b.Id == number).BookedFor = On;
        }

        public sealed record Midway(int Day) : Fact(Day)
        {
            public override void Enter(Child child, int number) => child.Midways.Add(Numbered(new MidwayReview { HeldOn = On }, number));

            public override void Correct(Child child, int number) => child.Midways.Single(m => m.Id == number).HeldOn = On;
        }

        public sealed record Call(int Day, EarlyReviewReason Reason, int Within) : Fact(Day)
        {
            public override void Enter(Child child, int number) => child.EarlyReviewCalls.Add(
                Numbered(new EarlyReviewCall { Reason = Reason, KnownOn = On, Day = On.AddDays(Within), Words = "", RecordedById = 1 }, number));
        }

        public sealed record Recommended(int Day, int Within, int Steps) : Fact(Day)
        {
            private static readonly RecommendationMove[] All = [RecommendationMove.SayDone, RecommendationMove.SendBack, RecommendationMove.SayDone, RecommendationMove.Accept, RecommendationMove.Reopen];

            public override void Enter(Child child, int number)
            {
                var one = Numbered(
                    new Recommendation
                    {
                        Terms = new() { Words = "x", Owner = Role.SocialWorker, OwnerOutside = "", DueOn = On.AddDays(Within), Theme = RecommendationTheme.Other, Starred = false },
                        MadeAt = RecommendedAt.Review,
                        MadeOn = On,
                        RecordedById = 1,
                        RecordedAt = Now,
                    },
                    number);
                foreach (var (place, move) in All.Take(Steps).Index())
                {
                    one.Take(new() { Kind = move, On = On.AddDays(place), Words = "x", RecordedById = 1, At = Now.AddDays(place) });
                }

                child.Recommendations.Add(one);
            }

            public override void Correct(Child child, int number)
            {
                child.Recommendations.RemoveAll(r => r.Id == number);
                Enter(child, number);
            }
        }

        public sealed record IroTold(int Day) : Fact(Day)
        {
            public override void Enter(Child child, int number) => child.Events.Add(Numbered(
                new SignificantEvent { Kind = SignificantEventKind.Missing, HappenedOn = On, ToldOn = On, Words = "x", RecordedById = 1 }, number));
        }

        public sealed record Iro(int Day) : Fact(Day)
        {
            public override void Enter(Child child, int number) =>
                child.Allocations.Add(Numbered(new Allocation { Role = Role.Iro, PersonId = 1, From = On, To = null }, number));
        }

        public sealed record ServiceTold(int Day) : Fact(Day)
        {
            public override void Enter(Child child, int number) => child.Notifications.Add(Numbered(new Notification { BecameLookedAfter = Start, NotifiedOn = On }, number));
        }
    }
}
