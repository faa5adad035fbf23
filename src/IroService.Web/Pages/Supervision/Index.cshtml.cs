using System.Globalization;
using IroService.Casework.Access;
using IroService.Casework.Reports.Supervision;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.Reports.Supervision;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Supervision;

/// <summary>The sheet for the supervision of one IRO: a month's work, and what was agreed until it is done.</summary>
[Asks(Act.Supervise)]
public class IndexModel(ReadSupervision read, WriteSupervision write, TimeProvider clock) : CasePage
{
    /// <summary>How many months back can be chosen.</summary>
    const int MonthsBack = 24;

    [FromQuery(Name = "iro")]
    public int? IroId { get; set; }

    /// <summary>The month as the address says it: <c>2026-06</c>.</summary>
    [FromQuery(Name = "month")]
    public string? Month { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public int ActionId { get; set; }

    public IReadOnlyList<Person> Iros { get; private set; } = [];

    /// <summary>The sheet; null while nobody is chosen.</summary>
    public SupervisionRead? Sheet { get; private set; }

    /// <summary>The months that can be chosen, the latest first.</summary>
    public IEnumerable<DateOnly> Months => Enumerable.Range(0, MonthsBack).Select(back => new DateOnly(clock.Today().Year, clock.Today().Month, 1).AddMonths(-back));

    /// <summary>The month that is chosen: the one before this one, where the address says none.</summary>
    public DateOnly Chosen => DateOnly.TryParseExact(Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && Months.Contains(month) ? month : Months.ElementAt(1);

    public WordsBox WordsBox => new(nameof(Words), "What was agreed?", "It stands on the sheet of each month from now on until it is done", Words, SupervisionAction.WordsLength);

    public static string Word(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Title(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        if (await write.AddAsync(IroId ?? 0, Chosen, Words ?? "", Me.Id, cancel) is { } wrong)
        {
            ModelState.AddModelError(nameof(Words), wrong);
            return await ShowAsync(cancel);
        }

        SayOnTheNextPage("Recorded.");
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostDoneAsync(CancellationToken cancel)
    {
        if (!await write.DoneAsync(IroId ?? 0, ActionId, cancel))
        {
            ModelState.AddModelError("actions", "That action is not there any more: look at the sheet again");
            return await ShowAsync(cancel);
        }

        SayOnTheNextPage("Recorded as done.");
        return Redirect(Address);
    }

    public string Address => FormattableString.Invariant($"/reports/supervision?iro={IroId}&month={Word(Chosen)}");

    async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Iros = await read.IrosAsync(cancel);
        if (IroId is not { } iro)
            return Page();
        Sheet = await read.ApplyAsync(iro, Chosen, cancel);
        return Sheet is null ? NotFound() : Page();
    }
}
