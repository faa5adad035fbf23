using System.Globalization;
using IroService.Casework.WorkingDays;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Casework.Workflows;

/// <summary>
/// Checks that no review of guidance or of the council is asked for later than the law asks for it: a looser time would tell people a wrong day.
/// Two times are held against each other on the calendar, from every day of four years.
/// </summary>
internal sealed class CheckAgainstStatute
{
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly WorkingDayCalendar Calendar = BankHolidayFeed.Shipped();

    private readonly List<DraftDuty> _law;

    // The reviews of every child in care first: they are named where several are alike.
    private CheckAgainstStatute(IEnumerable<Draft> drafts) =>
        _law = [.. drafts.Where(d => d.File.Basis == Basis.Statute)
            .OrderByDescending(d => (d.Begins ?? []).Any(b => b.On?.Value == FactKind.BecameLookedAfter))
            .SelectMany(d => d.Stages ?? []).Select(s => s.Duty).OfType<DraftDuty>().Where(IsReview)];

    public static void Check(IReadOnlyList<Draft> drafts)
    {
        var check = new CheckAgainstStatute(drafts);
        foreach (var file in drafts.Where(d => d.File.Basis != Basis.Statute))
        {
            foreach (var duty in (file.Stages ?? []).Select(s => s.Duty).OfType<DraftDuty>().Where(IsReview))
            {
                check.Review(file, duty.Due?.Time);
            }
        }

        var reviews = drafts.Where(d => d.File.Basis == Basis.Guidance).SelectMany(d => d.Stages ?? [])
            .Where(s => s is { Id: not null, Duty: { } duty } && IsReview(duty)).Select(s => s.Id!.Value).ToHashSet();
        foreach (var file in drafts.Where(d => d.Times is not null))
        {
            foreach (var time in file.Times!.Where(t => t.Duty is { } duty && reviews.Contains(duty.Value)))
            {
                check.Review(file, time.Due);
            }
        }
    }

    private static bool IsReview(DraftDuty duty) => duty.MetBy.Any(m => m.Value == FactKind.ReviewHeld);

    private void Review(Draft file, DraftTime? time)
    {
        foreach (var anchor in time?.Anchors ?? [])
        {
            if (Looser(anchor.Value, time!) is { } sentence)
            {
                file.Problems.Add(time!.At, sentence);
                return;
            }
        }
    }

    private string? Looser(FactKind anchor, DraftTime time)
    {
        if (anchor == FactKind.ReviewDue && time.How == Reckoning.After)
        {
            return $"{NearestWord.Quoted(time.Words)} is later than the day by which the law wants the review; a council's own time is never looser than the law.";
        }

        var same = _law.Where(l => l.Due?.Time is { } law && law.Anchors.Any(a => a.Value == anchor)).ToList();
        var days = same.Select(l => (Law: l, Day: LaterFrom(time.Build(), l.Due!.Time!.Build()))).ToList();
        if (days.Count == 0 || days.Exists(d => d.Day is null))
        {
            return null;
        }

        // Of several reviews that the law counts from one fact, the last is the one to keep to.
        var (law, day) = days.MaxBy(d => d.Law.Due!.Time!.Build().Of(First, null, Calendar).Date);
        var (council, asked) = (time.Build().Of(day, null, Calendar).Date, law.Due!.Time!.Build().Of(day, null, Calendar).Date);
        return $"{NearestWord.Quoted(time.Words)} can be later than the law's {NearestWord.Quoted(law.Due.Time.Words)} ({law.Basis?.Value}): from {Iso(day)} it gives {Iso(council)} and not {Iso(asked)}; a council's own time is never looser than the law.";
    }

    /// <summary>The first day from which the one gives a later day than the other; null when none does, or nothing can be counted.</summary>
    private static DateOnly? LaterFrom(DueRule time, DueRule law) => Enumerable.Range(0, 4 * 365)
        .Select(i => (DateOnly?)First.AddDays(i))
        .FirstOrDefault(day => time.Of(day, null, Calendar).Date > law.Of(day, null, Calendar).Date);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
