using IroService.Casework.Storage;
using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Walk;

/// <summary>
/// What has to be said on each day and to whom, worked out from the open deadlines and the allocations alone, as a person with a wall
/// calendar would: nothing of the service's own plan, sweep, outbox or consumers stands in it.
/// </summary>
sealed class PlainReading
{
    private readonly PlainSaying _saying;

    public PlainReading() => _saying = new PlainSaying(Calendar);

    public PlainCalendar Calendar { get; } = new();

    /// <summary>Everything that has to be said up to now.</summary>
    public List<Told> Expected { get; } = [];

    /// <summary>How many deadlines were spoken of because their date had changed.</summary>
    public int Moved { get; private set; }

    /// <summary>The days on which a point was not said because a later one was said in its place, a day for each point.</summary>
    public List<DateOnly> Covered => _saying.Covered;

    /// <summary>The first import: what is past counts as said, to nobody.</summary>
    public async Task SpareAsync(IroDbContext db, DateOnly today)
    {
        foreach (var deadline in await OpenAsync(db))
        {
            _saying.Spare(deadline.Duty, today);
        }
    }

    /// <summary>Works out what has to be said today.</summary>
    public async Task ReadAsync(IroDbContext db, DateOnly today)
    {
        var staff = await PlainStaff.OfAsync(db);
        foreach (var (childId, child, duty) in await OpenAsync(db))
        {
            if (_saying.Say(duty, today) is not var (kind, number, roles))
            {
                continue;
            }

            Moved += kind == AnnouncementKind.Moved ? 1 : 0;
            Expected.AddRange(staff.Who(roles, childId, today).Select(person => new Told(person, child, $"{duty.Rule} {duty.Duty}", kind, number, duty.Due, today)));
        }
    }

    private static Task<List<OpenOne>> OpenAsync(IroDbContext db) => db.Deadlines
        .AsNoTracking()
        .Where(d => d.State == DeadlineState.Open && d.Terms.DueOn != null)
        .Join(db.Children, d => d.ChildId, c => c.Id, (d, c) => new OpenOne(
            d.ChildId, c.Reference, new PlainDuty(d.Id.ToString(), d.Rule, d.Duty, d.Terms.Since, d.Terms.DueOn!.Value)))
        .ToListAsync();

    private sealed record OpenOne(int ChildId, string Child, PlainDuty Duty);
}
