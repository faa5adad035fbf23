using CsCheck;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using static IroService.Domain.Recommendations.RecommendationMove;
using static IroService.Domain.Recommendations.RecommendationState;

namespace IroService.Domain.Tests.Recommendations;

/// <summary>Person 1 is the child's IRO, 2 the owner.</summary>
public class The_life_of_a_recommendation
{
    private const int Iro = 1, Owner = 2;

    [Theory]
    [InlineData(Open, SayDone, SaidDone)]
    [InlineData(Open, Accept, null)]
    [InlineData(Open, SendBack, null)]
    [InlineData(Open, Withdraw, Withdrawn)]
    [InlineData(Open, Replace, Replaced)]
    [InlineData(Open, NotNeeded, NoLongerNeeded)]
    [InlineData(Open, Reopen, null)]
    [InlineData(Open, Change, Open)]
    [InlineData(SaidDone, SayDone, null)]
    [InlineData(SaidDone, Accept, Done)]
    [InlineData(SaidDone, SendBack, Open)]
    [InlineData(SaidDone, Withdraw, Withdrawn)]
    [InlineData(SaidDone, Replace, Replaced)]
    [InlineData(SaidDone, NotNeeded, NoLongerNeeded)]
    [InlineData(SaidDone, Reopen, null)]
    [InlineData(SaidDone, Change, SaidDone)]
    [InlineData(Done, SayDone, null)]
    [InlineData(Done, Accept, null)]
    [InlineData(Done, SendBack, null)]
    [InlineData(Done, Withdraw, null)]
    [InlineData(Done, Replace, null)]
    [InlineData(Done, NotNeeded, null)]
    [InlineData(Done, Reopen, Open)]
    [InlineData(Done, Change, Done)]
    [InlineData(Withdrawn, SayDone, null)]
    [InlineData(Withdrawn, Accept, null)]
    [InlineData(Withdrawn, SendBack, null)]
    [InlineData(Withdrawn, Withdraw, null)]
    [InlineData(Withdrawn, Replace, null)]
    [InlineData(Withdrawn, NotNeeded, null)]
    [InlineData(Withdrawn, Reopen, Open)]
    [InlineData(Withdrawn, Change, Withdrawn)]
    [InlineData(Replaced, SayDone, null)]
    [InlineData(Replaced, Accept, null)]
    [InlineData(Replaced, SendBack, null)]
    [InlineData(Replaced, Withdraw, null)]
    [InlineData(Replaced, Replace, null)]
    [InlineData(Replaced, NotNeeded, null)]
    [InlineData(Replaced, Reopen, null)]
    [InlineData(Replaced, Change, Replaced)]
    [InlineData(NoLongerNeeded, SayDone, null)]
    [InlineData(NoLongerNeeded, Accept, null)]
    [InlineData(NoLongerNeeded, SendBack, null)]
    [InlineData(NoLongerNeeded, Withdraw, null)]
    [InlineData(NoLongerNeeded, Replace, null)]
    [InlineData(NoLongerNeeded, NotNeeded, null)]
    [InlineData(NoLongerNeeded, Reopen, Open)]
    [InlineData(NoLongerNeeded, Change, NoLongerNeeded)]
    public void Has_these_steps_and_no_others(RecommendationState before, RecommendationMove move, RecommendationState? after) =>
        Assert.Equal(after, RecommendationLife.After(before, move));

    [Fact]
    public void Whatever_is_done_it_is_done_only_by_an_acceptance_of_what_was_said_and_no_step_is_lost() =>
        Gen.Select(Gen.Enum<RecommendationMove>(), Gen.Int[1, 3], Gen.Bool).Array[0, 30].Sample(steps =>
        {
            var recommendation = New();
            var taken = new List<RecommendationMove>();
            foreach (var (move, by, isIro) in steps)
            {
                var before = recommendation.State;
                if (RecommendationLife.WhyNot(recommendation, move, by, isIro) is { } why)
                {
                    Assert.NotEmpty(why);
                    continue;
                }

                recommendation.Take(Step(move, by));
                taken.Add(move);
                if (recommendation.State == Done && before != Done)
                {
                    Assert.Equal((SaidDone, Accept), (before, move));
                    Assert.True(isIro || recommendation.InOrder.Last(s => s.Kind == SayDone).RecordedById != by);
                }
            }

            Assert.Equal(taken, recommendation.InOrder.Select(s => s.Kind));
            Assert.Equal(Enumerable.Range(1, taken.Count), recommendation.InOrder.Select(s => s.Number));
            Assert.Equal(recommendation.State is Open or SaidDone, recommendation.IsLive);
        });

    [Fact]
    public void Nobody_but_the_childs_IRO_accepts_what_they_said_themselves()
    {
        var recommendation = New();
        recommendation.Take(Step(SayDone, Owner));
        recommendation.Take(Step(Change, Iro));
        Assert.Equal("You said yourself that it is done: the child's IRO accepts it", RecommendationLife.WhyNot(recommendation, Accept, Owner, isIro: false));
        Assert.Null(RecommendationLife.WhyNot(recommendation, Accept, Iro, isIro: true));
        Assert.Null(RecommendationLife.WhyNot(recommendation, Accept, Owner, isIro: true));
        Assert.Null(RecommendationLife.WhyNot(recommendation, SendBack, Owner, isIro: false));
    }

    [Fact]
    public void Is_overdue_from_the_day_after_until_somebody_says_that_it_is_done()
    {
        var recommendation = New();
        Assert.False(recommendation.IsOverdueOn(new(2026, 7, 1)));
        Assert.True(recommendation.IsOverdueOn(new(2026, 7, 2)));
        recommendation.Take(Step(SayDone, Owner));
        Assert.False(recommendation.IsOverdueOn(new(2026, 7, 2)));
        recommendation.Take(Step(SendBack, Iro));
        Assert.True(recommendation.IsOverdueOn(new(2026, 7, 2)));
    }

    [Fact]
    public void A_step_that_is_not_for_it_throws() => Assert.Throws<InvalidOperationException>(() => New().Take(Step(Accept, Iro)));

    [Fact]
    public void A_change_asks_for_a_reason_once_something_has_become_of_it()
    {
        var recommendation = New();
        recommendation.Take(Step(Change, Iro));
        Assert.False(recommendation.IsMoved);
        recommendation.Take(Step(SayDone, Owner));
        Assert.True(recommendation.IsMoved);
    }

    [Fact]
    public void What_is_outside_the_service_is_answered_by_the_social_worker()
    {
        Assert.Equal(Role.SocialWorker, New(Terms with { Owner = null, OwnerOutside = "School" }).AnsweredBy);
        Assert.Equal(Role.TeamManager, New(Terms with { Owner = Role.TeamManager }).AnsweredBy);
    }

    public static TheoryData<Func<RecommendationTerms, RecommendationTerms>, string, string> Wrong => new()
    {
        { t => t with { Words = "  " }, nameof(RecommendationTerms.Words), "Enter what is to be done" },
        { t => t with { Words = new string('a', 1001) }, nameof(RecommendationTerms.Words), "This must have 1000 characters or fewer; it has 1001" },
        { t => t with { Owner = null, OwnerOutside = " " }, nameof(RecommendationTerms.OwnerOutside), "Enter whose it is" },
        { t => t with { Owner = Role.Administrator }, nameof(RecommendationTerms.Owner), "Select whose it is" },
        { t => t with { DueOn = new(2026, 4, 26) }, nameof(RecommendationTerms.DueOn), "The day must be 27 April 2026, the day of the review, or later" },
        { t => t with { DueOn = new(2206, 7, 1) }, nameof(RecommendationTerms.DueOn), "The day must be 27 April 2028 or earlier: look again after each review" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Terms_that_cannot_be_kept_are_told_with_their_field(Func<RecommendationTerms, RecommendationTerms> wrong, string field, string why) =>
        Assert.Equal((field, why), wrong(Terms).Tidy().Wrong(new(2026, 4, 27)));

    [Fact]
    public void What_a_change_replaces_is_said_and_nothing_else()
    {
        Assert.Equal("", Terms.Before(Terms));
        Assert.Equal("By 1 July 2026. Not starred.", Terms.Before(Terms with { DueOn = new(2026, 8, 1), Starred = true }));
        Assert.Equal("“Ask the school” Owner: Social worker. Theme: family time.", (Terms with { Theme = RecommendationTheme.FamilyTime })
            .Before(Terms with { Words = "Ask the nurse", Owner = null, OwnerOutside = "Health", Theme = RecommendationTheme.Health }));
        Assert.Null(Terms.Wrong(new(2026, 4, 27)));
    }

    private static RecommendationTerms Terms => new()
    {
        Words = "Ask the school",
        Owner = Role.SocialWorker,
        OwnerOutside = "",
        DueOn = new(2026, 7, 1),
        Theme = RecommendationTheme.Education,
        Starred = false,
    };

    private static Recommendation New(RecommendationTerms? terms = null) => new()
    {
        Terms = terms ?? Terms,
        MadeAt = RecommendedAt.Review,
        MadeOn = new(2026, 4, 27),
        RecordedById = Iro,
        RecordedAt = new(2026, 4, 27, 12, 0, 0, DateTimeKind.Utc),
    };

    private static RecommendationStep Step(RecommendationMove move, int by) => new()
    {
        Kind = move,
        On = new(2026, 6, 1),
        Words = "",
        RecordedById = by,
        At = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc),
    };
}
