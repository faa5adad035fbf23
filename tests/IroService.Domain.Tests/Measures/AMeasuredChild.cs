using System.Globalization;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Domain.Measures;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Measures;

/// <summary>A child as a test of the measures describes it. Reviews are known from April 2020.</summary>
sealed class AMeasuredChild
{
    private static readonly DateOnly KnownFrom = new(2020, 4, 1);

    private readonly Child _child = new("C");

    /// <summary>The social worker's team.</summary>
    public string Team { get; private set; } = "";

    public static AMeasuredChild LookedAfter(string from, string? to = null, string status = "C2", string born = "2010-05-05")
    {
        var made = new AMeasuredChild();
        made._child.DateOfBirth = born.Length == 0 ? null : Day.Of(born);
        return made.Again(from, to, status);
    }

    public AMeasuredChild Again(string from, string? to = null, string status = "C2")
    {
        _child.Episodes.Add(new Episode { Decom = Day.Of(from), Rne = "S", LegalStatus = status, Place = "U1", Dec = to is null ? null : Day.Of(to), Rec = to is null ? "" : "E4A" });
        return this;
    }

    public AMeasuredChild Reviewed(string on, string code = "PN1")
    {
        _child.Reviews.Add(new Review { HeldOn = Day.Of(on), ParticipationCode = code });
        return this;
    }

    public AMeasuredChild InTeam(string team)
    {
        Team = team;
        return this;
    }

    /// <summary>Why the last review was late.</summary>
    public AMeasuredChild Because(string reason)
    {
        _child.Reviews[^1].LateReason = reason;
        return this;
    }

    public AMeasuredChild Told(string start, string on)
    {
        _child.Notifications.Add(new Notification { BecameLookedAfter = Day.Of(start), NotifiedOn = Day.Of(on) });
        return this;
    }

    public AMeasuredChild Midway(string on)
    {
        _child.Midways.Add(new MidwayReview { HeldOn = Day.Of(on) });
        return this;
    }

    public AMeasuredChild Rated(string on, RatingColour rating, RatingColour? suggested = null)
    {
        _child.Ratings.Add(new CarePlanRating { RatedOn = Day.Of(on), Rating = rating, Reason = "", Suggested = suggested });
        return this;
    }

    public AMeasuredChild Disputed(string on, string opened = "1", string reached = "1", string theme = "Drift", string? responded = null, string? resolved = null)
    {
        _child.DisputesOnFile.Add(new DisputeOnFile
        {
            Reference = "D",
            Kind = "",
            OpenedOn = Day.Of(on),
            Theme = theme,
            StageOpened = opened,
            StageReached = reached,
            RespondedOn = responded is null ? null : Day.Of(responded),
            ResolvedOn = resolved is null ? null : Day.Of(resolved),
            Outcome = "",
        });
        return this;
    }

    public AMeasuredChild Seen(string on, ChildMet met)
    {
        _child.Midways.Add(new MidwayReview { HeldOn = Day.Of(on), ChildMet = met });
        return this;
    }

    public AMeasuredChild Recommended(string on, string due, string? saidDone = null)
    {
        var recommendation = new Recommendation
        {
            Terms = new() { Words = "Find a school", Owner = Role.SocialWorker, OwnerOutside = "", DueOn = Day.Of(due), Theme = RecommendationTheme.Education, Starred = false },
            MadeAt = RecommendedAt.Review,
            MadeOn = Day.Of(on),
            RecordedById = 1,
            RecordedAt = default,
        };
        if (saidDone is not null)
        {
            recommendation.Take(new() { Kind = RecommendationMove.SayDone, On = Day.Of(saidDone), Words = "Done", RecordedById = 2, At = default });
        }

        _child.Recommendations.Add(recommendation);
        return this;
    }

    public AMeasuredChild Recorded(string review, params (string Question, string Answer)[] answers)
    {
        var record = new ReviewRecord { Review = _child.Reviews.Find(r => r.HeldOn == Day.Of(review)), BegunOn = Day.Of(review) };
        record.Write(answers.ToDictionary(a => a.Question, a => a.Answer));
        _child.ReviewRecords.Add(record);
        return this;
    }

    /// <summary>The last midway review wanted a dispute.</summary>
    public AMeasuredChild WantingADispute(string words)
    {
        (_child.Midways[^1].Outcome, _child.Midways[^1].OutcomeWords) = (MidwayOutcome.DisputeWanted, words);
        return this;
    }

    /// <summary>An offer is raised.</summary>
    public AMeasuredChild Raising(DisputeOffer offer)
    {
        _child.Disputes.Add(new Dispute
        {
            Kind = DisputeKind.Care,
            Protocol = "dispute-resolution",
            OpenedUnder = 1,
            Theme = "",
            Agency = "",
            Wrong = "",
            Impact = "",
            Remedy = "",
            RemedyBy = null,
            WrittenToChild = true,
            Source = offer.From?.Source ?? DisputeSource.OwnJudgement,
            SourceId = offer.From?.Id,
            OfferKey = offer.Key,
            NotTriedBecause = "",
            RecordedById = 1,
            RecordedAt = default,
        });
        return this;
    }

    /// <summary>An offer is not raised, for a reason.</summary>
    public AMeasuredChild Declining(DisputeOffer offer, string on)
    {
        _child.DisputesNotRaised.Add(new() { OfferKey = offer.Key, Because = offer.Because, Since = offer.Since, Why = "It is nearly done", On = Day.Of(on), RecordedById = 1, At = default });
        return this;
    }

    /// <summary>What is offered on a day.</summary>
    public IReadOnlyList<DisputeOffer> Offered(string on) => DisputeOffers.Of(AsAt(Day.Of(on)), Day.Of(on));

    /// <summary>The same as "since kind what".</summary>
    public string[] Offers(string on) => [.. Offered(on).Select(o => $"{o.Since.Text()} {Word.Of(o.Because)} {o.What}".TrimEnd())];

    /// <summary>What speaks against a green rating on a day, as "since kind what".</summary>
    public string[] Findings(string on) => [.. FindingsOn(on).Select(f => $"{f.Since.Text()} {Word.Of(f.Fact)} {f.What}".TrimEnd())];

    public IReadOnlyList<PlanFinding> FindingsOn(string on) =>
        PlanFindings.Of(MeasuredChild.Of(_child, Day.Of(on), Statute.Rules, KnownFrom, BankHolidayFeed.Shipped()), Day.Of(on));

    public MeasuredChild AsAt(DateOnly day) => MeasuredChild.Of(_child, day, Statute.Rules, KnownFrom, BankHolidayFeed.Shipped());

    public RatingMovement? Movement(string on) => RatingMovement.Of(_child.Ratings, Day.Of(on));

    /// <summary>The figures of a range as "slice numerator/denominator percent", those of one measure.</summary>
    public static string[] Figures(string measure, string from, string to, params AMeasuredChild[] children) =>
        [.. Of(from, to, children).Figures.Where(f => f.Measure == measure).Select(Text)];

    public static (IReadOnlyList<Figure> Figures, int? CalendarEndsBefore) Of(string from, string to, params AMeasuredChild[] children)
    {
        var (calendar, last) = (BankHolidayFeed.Shipped(), Day.Of(to));
        return Measure.Of(new(Day.Of(from), last, [.. children.Select(c => MeasuredChild.Of(c._child, last, Statute.Rules, KnownFrom, calendar))], calendar));
    }

    private static string Text(Figure figure) => figure.IsCount
        ? $"{figure.Slice} {figure.Numerator}"
        : string.Create(CultureInfo.InvariantCulture, $"{figure.Slice} {figure.Numerator}/{figure.Denominator} {figure.Percent:0.0}").TrimEnd();
}
