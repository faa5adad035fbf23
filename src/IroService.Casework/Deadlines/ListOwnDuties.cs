using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Casework.Reviews;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>
/// Every open duty whose role a person fills for a child today, as far as the person may know of the child. Those of recommendations are left out:
/// <see cref="ListOwnRecommendations"/> lists each with its words, once.
/// </summary>
public sealed class ListOwnDuties(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Lists a page of them.</summary>
    public async Task<OwnDuties> ApplyAsync(OwnDutiesAsked asked, CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var today = clock.Today();
        if (await RolesFilled.ByAsync(db, asked.PersonId, today, cancellation) is not { } roles
            || await Sight.OfAsync(db, asked.PersonId, today, cancellation) is not { } sight)
        {
            return new OwnDuties([], [], 0, 1, today);
        }

        var days = WindowsOn(today);
        var own = OwnOf(db, roles, sight, Listed(db));
        var kinds = await KindsAsync(own, days, cancellation);
        var found = kinds.Where(k => IsAsked(k, asked)).Sum(k => k.In(asked.Window));
        var page = Math.Clamp(asked.Page, 1, Math.Max(1, (found + asked.RowsOnAPage - 1) / asked.RowsOnAPage));
        var deadlines = await In(own, asked.Window, days)
            .Where(d => asked.Rule == null || (d.Rule == asked.Rule && d.Duty == asked.Duty))
            .AsNoTracking()
            .OrderBy(d => d.Terms.DueOn != null)
            .ThenBy(d => d.Terms.DueOn)
            .ThenBy(d => d.ChildId)
            .ThenBy(d => d.Id)
            .Skip((page - 1) * asked.RowsOnAPage)
            .Take(asked.RowsOnAPage)
            .ToListAsync(cancellation);
        return new OwnDuties(kinds, await RowsAsync(db, roles, deadlines, today, cancellation), found, page, today);
    }

    /// <summary>How many of each kind there are.</summary>
    public async Task<IReadOnlyList<DutyCount>> CountAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var today = clock.Today();
        return await RolesFilled.ByAsync(db, personId, today, cancellation) is { } roles && await Sight.OfAsync(db, personId, today, cancellation) is { } sight
            ? await KindsAsync(OwnOf(db, roles, sight, Listed(db)), WindowsOn(today), cancellation)
            : [];
    }

    /// <summary>Of these deadlines their own, and those of whoever they stand in for; of neither what they may not know of.</summary>
    internal static IQueryable<Deadline> OwnOf(IroDbContext db, RolesFilled roles, Sight sight, IQueryable<Deadline> deadlines)
    {
        var known = deadlines.Where(d => sight.Known(db.Children).Any(c => c.Id == d.ChildId));
        var own = roles.Own(db, known);
        foreach (var away in roles.StandsInFor)
        {
            var ids = own.Select(d => d.Id).Concat(away.Own(db, known).Select(d => d.Id));
            own = db.Deadlines.Where(d => ids.Contains(d.Id));
        }

        return own;
    }

    private static IQueryable<Deadline> Listed(IroDbContext db) => db.Deadlines.Where(d => !d.RunId.StartsWith(RecommendationFacts.RecordPrefix));

    private Windows WindowsOn(DateOnly today) =>
        new(today, today.AddDays((7 - (int)today.DayOfWeek) % 7), rulebook.Calendar.After(today, NextReview.SoonWorkingDays).Date ?? today.AddDays(28));

    private async Task<IReadOnlyList<OwnDuty>> RowsAsync(
        IroDbContext db, RolesFilled roles, List<Deadline> deadlines, DateOnly today, CancellationToken cancellation)
    {
        var childIds = deadlines.Select(d => d.ChildId).Distinct().ToList();
        var children = await db.Children.AsNoTracking().Where(c => childIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var inPlace = await roles.InPlaceAsync(db, deadlines, cancellation);
        return
        [
            .. deadlines.Select(d => new OwnDuty(
                d,
                children[d.ChildId],
                rulebook.StageOf(d),
                inPlace.Contains(d.Id),
                d.Terms.DueOn is { } due ? rulebook.Calendar.Between(today, due) : null))
        ];
    }

    private static async Task<IReadOnlyList<DutyCount>> KindsAsync(IQueryable<Deadline> own, Windows days, CancellationToken cancellation)
    {
        var (today, sunday, soon) = days;
        var counted = await own
            .GroupBy(d => new { d.Rule, d.Duty })
            .Select(g => new
            {
                g.Key.Rule,
                g.Key.Duty,
                Title = g.Max(d => d.Terms.Title),
                All = g.Count(),
                Overdue = g.Count(d => d.Terms.DueOn < today),
                ThisWeek = g.Count(d => d.Terms.DueOn >= today && d.Terms.DueOn <= sunday),
                Soon = g.Count(d => d.Terms.DueOn >= today && d.Terms.DueOn <= soon),
            })
            .ToListAsync(cancellation);
        return [.. counted.Select(c => new DutyCount(c.Rule, c.Duty, c.Title!, c.All, c.Overdue, c.ThisWeek, c.Soon)).OrderBy(c => c.Title, StringComparer.Ordinal)];
    }

    private static IQueryable<Deadline> In(IQueryable<Deadline> own, DutyWindow window, Windows days)
    {
        var (today, sunday, soon) = days;
        return window switch
        {
            DutyWindow.All => own,
            DutyWindow.Overdue => own.Where(d => d.Terms.DueOn < today),
            DutyWindow.ThisWeek => own.Where(d => d.Terms.DueOn >= today && d.Terms.DueOn <= sunday),
            DutyWindow.Soon => own.Where(d => d.Terms.DueOn >= today && d.Terms.DueOn <= soon),
            _ => throw new InvalidOperationException($"Unknown window {window}."),
        };
    }

    private static bool IsAsked(DutyCount kind, OwnDutiesAsked asked) => asked.Rule is null || (kind.Rule == asked.Rule && kind.Duty == asked.Duty);

    private sealed record Windows(DateOnly Today, DateOnly Sunday, DateOnly Soon);
}
