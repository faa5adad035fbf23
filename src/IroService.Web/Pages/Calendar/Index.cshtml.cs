using System.Globalization;
using IroService.Casework.Access;
using IroService.Casework.Reviews;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Calendar;

/// <summary>What is due, booked and midway in a month, and what the next half year asks for, of the children that are theirs.</summary>
[Asks(Act.SeeLists)]
public class IndexModel(ReadDiary read, TimeProvider clock) : CasePage
{
    const int WeeksAhead = 26;

    DateOnly first;
    Diary diary = null!;

    [FromQuery(Name = "month")]
    public string? Asked { get; set; }

    [FromQuery(Name = "iro")]
    public string? IroId { get; set; }

    public IReadOnlyList<DayOfMonth> Month { get; private set; } = [];

    public IReadOnlyList<WeekOfDiary> Weeks { get; private set; } = [];

    public IReadOnlyList<Colleague> Iros { get; private set; } = [];

    public Colleague? Iro { get; private set; }

    public string MonthWord => Word(first);

    public string MonthTitle => first.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public bool IsThisMonth => (first.Year, first.Month) == (diary.Today.Year, diary.Today.Month);

    public string LinkToNow => Link(diary.Today);

    /// <summary>What stands in the month, as one sentence.</summary>
    public string Sum
    {
        get
        {
            var entries = Month.SelectMany(day => day.Entries).ToList();
            int Of(DiaryKind kind) => entries.Count(entry => entry.Kind == kind);
            var open = entries.Count(entry => entry is { Kind: DiaryKind.ReviewDue, IsBookedInTime: false });
            return $"{Pages.IndexModel.Count(Of(DiaryKind.ReviewDue), Terms.Review.Word, Terms.Reviews.Word)} due, {open} of them not booked in time; "
                + $"{Pages.IndexModel.Count(Of(DiaryKind.Booked), "meeting", "meetings")} booked; {Pages.IndexModel.Count(Of(DiaryKind.MidwayDue), Terms.MidwayReview.Word, Terms.MidwayReviews.Word)} due.";
        }
    }

    public string Whose => Me.Role switch
    {
        Role.Iro or Role.SocialWorker => "What is due and booked for the children who are allocated to you today, and to those you stand in for.",
        Role.TeamManager or Role.GroupManager => "What is due and booked for the children of your team and the teams below it.",
        Role.PrincipalIro => "What is due and booked for every child.",
        _ => "What is due and booked for every child whose record is open to you.",
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var (monday, thisMonth) = (WeekOfDiary.MondayOf(today), new DateOnly(today.Year, today.Month, 1));

        // A year that no calendar has would end where dates end.
        first = DateOnly.TryParseExact($"{Asked}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && Math.Abs(month.Year - today.Year) <= 50 ? month : thisMonth;
        var (lastOfMonth, lastOfWeeks) = (first.AddMonths(1).AddDays(-1), monday.AddDays((7 * WeeksAhead) - 1));
        diary = await read.ApplyAsync(Me.Id, first < monday ? first : monday, lastOfMonth > lastOfWeeks ? lastOfMonth : lastOfWeeks, cancel);
        Iros = [.. diary.Entries.SelectMany(entry => entry.Iros).Distinct().OrderBy(iro => iro.Name, StringComparer.OrdinalIgnoreCase).ThenBy(iro => iro.Id)];
        Iro = Iros.FirstOrDefault(iro => iro.Id.ToString(CultureInfo.InvariantCulture) == IroId);
        var entries = diary.Entries.Where(entry => Iro is null || entry.Iros.Contains(Iro)).ToList();
        Month = DayOfMonth.Of(first, entries.ToLookup(entry => entry.On), diary.Calendar, today);
        Weeks = WeekOfDiary.From(today, WeeksAhead, entries);
    }

    /// <summary>The address of a month so many after the one shown.</summary>
    public string LinkTo(int months) => Link(first.AddMonths(months));

    /// <summary>The bank holidays from Monday to Friday of a week.</summary>
    public string HolidaysOf(WeekOfDiary week) => string.Join(", ", Enumerable.Range(0, 5).Select(n => diary.Calendar.HolidayOn(week.Monday.AddDays(n))).OfType<string>());

    /// <summary>How long the bar of so many reviews is, of 100 for the fullest week.</summary>
    public string Share(int reviews) => (100.0 * reviews / Math.Max(1, Weeks.Max(week => week.Due))).ToString("0.#", CultureInfo.InvariantCulture);

    string Link(DateOnly month) => $"/calendar?month={Word(month)}{(Iro is null ? "" : $"&iro={Iro.Id}")}";

    static string Word(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
