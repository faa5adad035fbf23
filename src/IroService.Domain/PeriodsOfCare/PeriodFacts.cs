using IroService.Domain.Reviews;
using IroService.Domain.Workflows;

namespace IroService.Domain.PeriodsOfCare;

/// <summary>Reads a period of care as facts in order: on one day first what the episodes say, then the reviews, then the end.</summary>
public static class PeriodFacts
{
    /// <summary>The facts of the period as at its as-at date.</summary>
    /// <param name="period">The period.</param>
    /// <param name="reviews">The child's reviews; those from the period's start to its end, both included, count.</param>
    /// <param name="reviewsKnownFrom">What happened before this day is not <see cref="Fact.Known"/>.</param>
    public static IReadOnlyList<Fact> Of(DerivedPeriod period, IEnumerable<Review> reviews, DateOnly reviewsKnownFrom)
    {
        var facts = new List<Fact>
        {
            new(period.ShortBreaks ? FactKind.ShortBreaksBegan : FactKind.BecameLookedAfter, period.StartedOn, "start", period.StartKnown),
        };
        if (!period.ShortBreaks)
        {
            facts.AddRange(EpisodeFacts([.. period.Episodes.Where(e => e.Decom <= period.LastDay)], reviewsKnownFrom));
        }

        facts.AddRange(reviews
            .Where(r => r.HeldOn >= period.StartedOn && r.HeldOn <= period.LastDay)
            .DistinctBy(r => r.HeldOn)
            .Select(r => new Fact(FactKind.ReviewHeld, r.HeldOn, IdOf("review", r.Id, r.HeldOn))));
        if (period.EndedOn is { } end)
        {
            facts.Add(new Fact(FactKind.CeasedToBeLookedAfter, end, "end"));
        }

        return InOrder(facts);
    }

    /// <summary>By day; on one day first what the records say, then the reviews, then the rating of the plan after them, then the end.</summary>
    internal static IReadOnlyList<Fact> InOrder(IEnumerable<Fact> facts) => [.. facts.OrderBy(f => f.On).ThenBy(f => f.Kind switch
    {
        FactKind.CeasedToBeLookedAfter => 3,
        FactKind.PlanRated => 2,
        FactKind.ReviewHeld => 1,
        _ => 0,
    })];

    /// <summary>The record's number, or its day while it has none: an import that is only looked at numbers nothing.</summary>
    internal static string IdOf(string what, int id, DateOnly on) => id > 0 ? $"{what}:{id}" : FormattableString.Invariant($"{what}:{on:yyyy-MM-dd}");

    private static IEnumerable<Fact> EpisodeFacts(IReadOnlyList<Episode> episodes, DateOnly reviewsKnownFrom) =>
        AdoptionFacts(episodes, reviewsKnownFrom).Concat(HomeAndCustodyFacts(episodes, reviewsKnownFrom));

    private static IEnumerable<Fact> HomeAndCustodyFacts(IReadOnlyList<Episode> episodes, DateOnly reviewsKnownFrom)
    {
        Episode? before = null;
        foreach (var episode in episodes)
        {
            if (before is not null && episode.Rne is "P" or "B" && !episode.IsPlacedForAdoption && !before!.IsPlacedForAdoption)
            {
                yield return FactOf(FactKind.MovedHome, episode, reviewsKnownFrom);
            }

            if (episode.IsPoliceOrRemand != (before?.IsPoliceOrRemand ?? false))
            {
                yield return FactOf(episode.IsPoliceOrRemand ? FactKind.PoliceOrRemandBegan : FactKind.PoliceOrRemandEnded, episode, reviewsKnownFrom);
            }

            before = episode;
        }
    }

    private static IEnumerable<Fact> AdoptionFacts(IReadOnlyList<Episode> episodes, DateOnly reviewsKnownFrom)
    {
        var placed = false;
        var everPlaced = false;
        var everAuthorised = false;
        var authorised = false;
        foreach (var episode in episodes)
        {
            if (authorised && episode.LegalStatus != "E1")
            {
                authorised = false;
                yield return FactOf(FactKind.AuthorityToPlaceEnded, episode, reviewsKnownFrom);
            }

            if (!everAuthorised && episode.LegalStatus == "E1")
            {
                everAuthorised = true;
                // Once placed, the placement's own reviews are due; the authority then begins nothing.
                if (!everPlaced && !IsPlacedOn(episodes, episode.Decom))
                {
                    authorised = true;
                    yield return FactOf(FactKind.AuthorisedForAdoption, episode, reviewsKnownFrom);
                }
            }

            if (episode.IsPlacedForAdoption && !placed)
            {
                placed = everPlaced = true;
                yield return FactOf(FactKind.PlacedForAdoption, episode, reviewsKnownFrom);
            }
            else if (placed && !episode.IsPlacedForAdoption && episode.Place.Length > 0)
            {
                placed = false;
                yield return FactOf(FactKind.ReturnedFromAdoption, episode, reviewsKnownFrom);
            }
        }
    }

    private static Fact FactOf(FactKind kind, Episode episode, DateOnly reviewsKnownFrom) =>
        new(kind, episode.Decom, IdOf("episode", episode.Id, episode.Decom), episode.Decom >= reviewsKnownFrom);

    private static bool IsPlacedOn(IEnumerable<Episode> episodes, DateOnly day) => episodes.Any(e => e.Decom == day && e.IsPlacedForAdoption);
}
