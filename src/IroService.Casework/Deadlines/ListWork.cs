using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>How much stands on one person's list.</summary>
/// <param name="PersonId">The person; null for the children of nobody when there is no Principal IRO.</param>
/// <param name="Name">The person's name, or reference when it is not known; blank for nobody.</param>
/// <param name="Children">How many children with an open deadline are on the list.</param>
/// <param name="Overdue">Deadlines that have passed.</param>
/// <param name="DueSoon">Deadlines of the next 20 working days, today included.</param>
/// <param name="NotKnown">Deadlines without a date.</param>
public sealed record Worklist(int? PersonId, string Name, int Children, int Overdue, int DueSoon, int NotKnown);

/// <summary>The work of each IRO today, what others owe apart; what has no IRO stands on the Principal IRO's list.</summary>
public sealed class ListWork(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>How far ahead "soon" reaches: the time in which the law wants a first review (SI 2010/959 reg 33(1)).</summary>
    private const int SoonWorkingDays = 20;

    /// <summary>One for each person who has a child with an open deadline, by name.</summary>
    public async Task<IReadOnlyList<Worklist>> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var today = clock.Today();
        var soon = rulebook.Calendar.After(today, SoonWorkingDays).Date ?? today.AddDays(28);
        var responsible = await Responsible.OnAsync(db, today, cancellation);
        var deadlines = await db.Deadlines.AsNoTracking()
            .Where(d => d.State == DeadlineState.Open && !d.Period.Withdrawn && (d.Terms.Owner == Role.Iro || d.Terms.Owner == Role.PrincipalIro))
            .Select(d => new { d.ChildId, d.Terms.DueOn })
            .ToListAsync(cancellation);
        return
        [
            .. deadlines
                .GroupBy(d => responsible.ListFor(d.ChildId))
                .Select(g => new Worklist(
                    g.Key,
                    g.Key is { } id ? responsible.People[id].NameOrReference : "",
                    g.Select(d => d.ChildId).Distinct().Count(),
                    g.Count(d => d.DueOn < today),
                    g.Count(d => d.DueOn >= today && d.DueOn <= soon),
                    g.Count(d => d.DueOn is null)))
                .OrderBy(w => w.Name, StringComparer.Ordinal)
                .ThenBy(w => w.PersonId)
        ];
    }
}
