using IroService.Domain.Deadlines;
using IroService.Domain.Participation;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Imports;

/// <summary>Finds the faults in one child's stored facts that bear on its dates, each kind as often as it occurs.</summary>
internal sealed class FaultsOfChild(Child child, Recompute recompute)
{
    private readonly IReadOnlyList<DerivedPeriod> _periods = CareHistory.Periods(child.StandingEpisodes, child.DateOfBirth, recompute.Today, recompute.ReviewsKnownFrom, child.DiedOn);

    public bool IsInCare => _periods.Any(p => p.EndedOn is null);

    public IEnumerable<DataFaultKind> All() => OfBirth().Concat(OfStart()).Concat(OfEpisodes()).Concat(OfReviews());

    private IEnumerable<DataFaultKind> OfBirth()
    {
        if (child.HeaderYear is null && child.StandingEpisodes.Any())
        {
            yield return DataFaultKind.NoHeader;
        }
        else if (child.DateOfBirth is null && child.StandingEpisodes.Any())
        {
            yield return DataFaultKind.NoDateOfBirth;
        }

        if (CareHistory.EighteenthBirthday(child.DateOfBirth) is { } eighteen && eighteen <= recompute.Today
            && child.StandingEpisodes.Any(e => e.Decom < eighteen && (e.Dec ?? DateOnly.MaxValue) > eighteen))
        {
            yield return DataFaultKind.OpenPastEighteen;
        }
    }

    private IEnumerable<DataFaultKind> OfStart()
    {
        foreach (var (_, deadlines) in recompute.Derive(child).Where(p => p.Period.EndedOn is null && !p.Period.StartKnown))
        {
            yield return deadlines.Any(d => d.IsCycle && d.State == DeadlineState.Open && d.Terms.How is null)
                ? DataFaultKind.NoDateWithoutStart
                : DataFaultKind.StartNotKnown;
        }
    }

    private IEnumerable<DataFaultKind> OfEpisodes()
    {
        var inOrder = child.StandingEpisodes.Order(EpisodeOrder.Instance).ToList();
        foreach (var (before, next) in inOrder.Zip(inOrder.Skip(1)).Where(pair => !pair.First.IsShortBreak && !pair.Second.IsShortBreak))
        {
            if (before.Dec is not { } ended || next.Decom < ended)
            {
                yield return DataFaultKind.JoinedEpisodes;
            }
            else if (before.Rec == "X1" != (next.Decom == ended))
            {
                yield return DataFaultKind.BrokenChain;
            }
        }

        if (inOrder is [.., { Rec: "X1", Dec: not null, IsShortBreak: false }])
        {
            yield return DataFaultKind.EndsWithX1;
        }

        foreach (var episode in inOrder)
        {
            if (episode.Decom > recompute.Today)
            {
                yield return DataFaultKind.EpisodeInTheFuture;
            }
            else if (episode.Dec <= episode.Decom && !_periods.Any(p => p.Episodes.Contains(episode)))
            {
                yield return DataFaultKind.CareOfNoDay;
            }

            if (episode.IsDisputed)
            {
                yield return DataFaultKind.DisputedFact;
            }
        }
    }

    private IEnumerable<DataFaultKind> OfReviews()
    {
        foreach (var review in child.StandingReviews)
        {
            if (review.HeldOn > recompute.Today)
            {
                yield return DataFaultKind.ReviewInTheFuture;
            }
            else if (!_periods.Any(p => p.StartedOn <= review.HeldOn && review.HeldOn <= p.LastDay))
            {
                yield return DataFaultKind.ReviewOutsideCare;
            }

            if (review.IsDisputed)
            {
                yield return DataFaultKind.DisputedFact;
            }

            if (ParticipationCode.Find(review.ParticipationCode) is null || ParticipationCode.WrongForAge(review.ParticipationCode, child.DateOfBirth, review.HeldOn) is not null)
            {
                yield return DataFaultKind.ParticipationCode;
            }
        }
    }
}
