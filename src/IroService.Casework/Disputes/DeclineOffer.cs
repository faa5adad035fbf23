using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;

namespace IroService.Casework.Disputes;

/// <summary>An IRO says why something that the records offer is not raised as a dispute. Who may is for the page to say.</summary>
public sealed class DeclineOffer(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Keeps the reason for supervision.</summary>
    /// <param name="childId">The child.</param>
    /// <param name="offer">As it was found just now.</param>
    /// <param name="why">The reason.</param>
    /// <param name="personId">Who gives it.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What is wrong with it, in a sentence; null when it is kept, or was before: a form that is sent twice counts once.</returns>
    public async Task<string?> ApplyAsync(int childId, DisputeOffer offer, string why, int personId, CancellationToken cancellation = default)
    {
        if (WrongWords.Find(why, DisputeNotRaised.WhyLength, "Enter why it is not raised") is { } wrong)
        {
            return wrong;
        }

        await changeChild.WithPlanFactsAsync(
            childId,
            new Change(nameof(DeclineOffer), $"person:{personId}", why.Trim()),
            child =>
            {
                if (child.DisputesNotRaised.Exists(r => (r.OfferKey, r.Why, r.On, r.RecordedById) == (offer.Key, why.Trim(), clock.Today(), personId)))
                {
                    return (child, null);
                }

                child.DisputesNotRaised.Add(new()
                {
                    OfferKey = offer.Key,
                    Because = offer.Because,
                    Since = offer.Since,
                    Why = why.Trim(),
                    On = clock.Today(),
                    RecordedById = personId,
                    At = clock.Moment(),
                });
                return (child, new WrittenChild(child, new { offer.Key, why }));
            },
            cancellation);
        return null;
    }
}
