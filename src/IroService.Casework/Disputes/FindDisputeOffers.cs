using IroService.Casework.Deadlines;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reports;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Disputes;

/// <summary>What the records of a child offer.</summary>
public sealed record OfferedOfChild(Child Child, IReadOnlyList<DisputeOffer> Offers);

/// <summary>Finds what the records say that a dispute could be raised for. It opens none.</summary>
public sealed class FindDisputeOffers(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>The offers of one child.</summary>
    /// <param name="child">Loaded with <see cref="ChildQueries.WithPlanFacts"/>.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<DisputeOffer>> OfAsync(Child child, CancellationToken cancellation = default)
    {
        await using var db = open();
        var asAt = await ReadAsAt.OfAsync(db, rulebook, cancellation);
        return DisputeOffers.Of(asAt.Child(child, clock.Today()), clock.Today());
    }

    /// <summary>Of the children in care whose IRO a person is or stands in for, those of whom something is offered, by our own numbers; the Principal IRO's are all.</summary>
    public async Task<IReadOnlyList<OfferedOfChild>> OwnAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        if (await Sight.OfAsync(db, personId, today, cancellation) is not { } sight || await RolesFilled.ByAsync(db, personId, today, cancellation) is not { } roles)
        {
            return [];
        }

        var asAt = await ReadAsAt.OfAsync(db, rulebook, cancellation);
        var every = sight.StandsInFor.Select(away => away.Person).Append(sight.Viewer).Any(p => p.Role == Role.PrincipalIro);
        var asIro = await roles.ChildrenWithDeputiesAsync(db, Role.Iro, cancellation);
        var children = await sight.Own(db.Children).AsNoTrackingWithIdentityResolution()
            .Where(c => every || asIro.Contains(c.Id))
            .InCareOn(today)
            .WithRecords()
            .WithPlanFacts()
            .OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        return [.. children.Where(child => child.DiedOn is null).Select(child => new OfferedOfChild(child, DisputeOffers.Of(asAt.Child(child, today), today))).Where(one => one.Offers.Count > 0)];
    }
}
