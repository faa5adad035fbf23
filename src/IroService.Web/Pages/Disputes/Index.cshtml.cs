using IroService.Casework.Access;
using IroService.Casework.Disputes;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Disputes;

/// <summary>The open disputes about children whose records are open to the person: by stage and by theme, and one by one with the days left.</summary>
[Asks(Act.ListDisputes)]
public class IndexModel(ListDisputes list, Rulebook rulebook, TimeProvider clock) : CasePage
{
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    /// <summary>Which stage is asked for; every one when blank.</summary>
    [FromQuery(Name = "stage")]
    public string? Stage { get; set; }

    /// <summary>Which theme is asked for; every one when blank.</summary>
    [FromQuery(Name = "theme")]
    public string? Theme { get; set; }

    public DateOnly Today => clock.Today();

    /// <summary>All of them.</summary>
    public IReadOnlyList<(ShownDispute Shown, Domain.PeriodsOfCare.Child Child)> All { get; private set; } = [];

    /// <summary>Those that are asked for, the longest in the formal process first.</summary>
    public IReadOnlyList<(ShownDispute Shown, Domain.PeriodsOfCare.Child Child)> Found => [.. All.Where(one => IsAsked(Stage, one.Shown.Standing.Stage.Title) && IsAsked(Theme, one.Shown.Dispute.Theme))];

    public IEnumerable<(string Name, int Count)> ByStage => Counted(one => one.Standing.Stage.Title);

    public IEnumerable<(string Name, int Count)> ByTheme => Counted(one => one.Dispute.Theme);

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Found.Count);

    /// <summary>The working days of the formal process that have passed; null while it is not formal.</summary>
    public int? Taken(ShownDispute shown) => DisputeClock.WorkingDaysTaken(shown.Standing, Today, rulebook.Calendar);

    public int? Left(DateOnly due) => rulebook.Calendar.Between(Today, due);

    public async Task OnGetAsync(CancellationToken cancel) => All =
    [
        .. (await list.ApplyAsync(Me.Id, cancel)).Where(one => DisputeWords.IsShownTo(one.Dispute.Kind, Me.Role)).Select(one => (ShownDispute.Of(one.Dispute, rulebook), one.Child))
            .OrderByDescending(one => Taken(one.Item1) ?? -1).ThenBy(one => one.Item1.Dispute.Id),
    ];

    private IEnumerable<(string Name, int Count)> Counted(Func<ShownDispute, string> by) =>
        All.GroupBy(one => by(one.Shown)).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal);

    private static bool IsAsked(string? asked, string value) => string.IsNullOrEmpty(asked) || asked == value;
}
