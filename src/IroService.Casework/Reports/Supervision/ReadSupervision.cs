using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Ratings;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reports;
using IroService.Domain.Reports.Supervision;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports.Supervision;

/// <summary>The sheet of one IRO and month.</summary>
/// <param name="Iro">The IRO.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Tables">The figures.</param>
/// <param name="Actions">What was agreed in this month and before, and is not done or was in this month.</param>
/// <param name="NotRaised">What was offered and not raised in the month, with the reasons.</param>
/// <param name="Caseload">How many children the IRO has on the last day.</param>
public sealed record SupervisionRead(Person Iro, DateOnly Month, IReadOnlyList<ReportTable> Tables, IReadOnlyList<SupervisionAction> Actions, IReadOnlyList<(Child Child, DisputeNotRaised Reason)> NotRaised, int Caseload);

/// <summary>Reads the sheet for the supervision of an IRO.</summary>
public sealed class ReadSupervision(OpenDatabase open, Rulebook rulebook, RatingForms forms, Terminology terms, TimeProvider clock)
{
    /// <summary>Everybody who is or was an IRO, by name.</summary>
    public async Task<IReadOnlyList<Person>> IrosAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        var iros = await db.People.AsNoTracking().Where(p => p.Role == Role.Iro).ToListAsync(cancellation);
        return [.. iros.OrderBy(p => p.NameOrReference, StringComparer.CurrentCulture)];
    }

    /// <returns>Null when there is no such IRO, or the month has not begun.</returns>
    public async Task<SupervisionRead?> ApplyAsync(int iroId, DateOnly month, CancellationToken cancellation = default)
    {
        var (from, today) = (new DateOnly(month.Year, month.Month, 1), clock.Today());
        var last = from.AddMonths(1).AddDays(-1);
        var to = last < today ? last : today;
        await using var db = open();
        if (from > today || await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == iroId && p.Role == Role.Iro, cancellation) is not { } iro)
        {
            return null;
        }

        var asAt = await ReadAsAt.OfAsync(db, rulebook, cancellation);
        var children = await db.Children.AsNoTrackingWithIdentityResolution()
            .Where(c => c.Allocations.Any(a => a.Role == Role.Iro && a.PersonId == iroId && a.From <= to && (a.To == null || a.To >= from)))
            .WithRecords().WithPlanFacts().Include(c => c.Deadlines)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        var supervised = children.ConvertAll(child => new SupervisedChild(
            asAt.Child(child, to),
            [.. asAt.Ratings(child, from, to, forms).Where(r => r.Rating.RecordedById == iroId)],
            forms.On(to).Suggest(asAt.Findings(child, to)).Colour));
        var sheet = new SupervisedMonth(iroId, from, to, supervised, terms);
        var actions = await db.SupervisionActions.AsNoTracking().Where(a => a.IroId == iroId).OrderBy(a => a.Id).ToListAsync(cancellation);
        return new(iro, from, SupervisionSheet.Of(sheet), [.. actions.Where(a => a.IsOn(from))], [.. sheet.NotRaised], supervised.Count(c => c.IsOf(iroId, to) && c.Of.InCare is not null));
    }
}
