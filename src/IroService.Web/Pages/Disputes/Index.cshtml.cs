using IroService.Casework.Access;
using IroService.Casework.Disputes;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Disputes;

/// <summary>
/// The disputes about children whose records are open to the person: what the person owes in them, the board of those who oversee all, and one by one with the days left.
/// </summary>
[Asks(Act.ListDisputes)]
public class IndexModel(ListDisputes list, Rulebook rulebook, TimeProvider clock) : CasePage
{
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public DateOnly Today => clock.Today();

    /// <summary>All that the person is shown, the longest in the formal process first.</summary>
    public IReadOnlyList<DisputeOnList> All { get; private set; } = [];

    /// <summary>Those that are asked for.</summary>
    public IReadOnlyList<DisputeOnList> Found { get; private set; } = [];

    /// <summary>Those in which the person owes something, the most pressing first.</summary>
    public IEnumerable<(DisputeOnList One, Deadline Owed)> Owed =>
        All.Where(one => one.Owed is not null).Select(one => (one, one.Owed!)).OrderBy(one => one.Item2.Terms.DueOn ?? DateOnly.MinValue).ThenBy(one => one.one.Shown.Dispute.Id);

    public DisputeFilter Filter { get; private set; } = null!;

    /// <summary>The tables of the board that count anything, the one by stage always.</summary>
    public IEnumerable<ShownTable> Board =>
    [
        ShownTable.ByStage(Filter),
        .. Filter.Protocols.Select(protocol => ShownTable.ByTheme(Filter, protocol)).Append(ShownTable.ByOutcome(Filter)).Where(table => table.Table.Total.All.Count > 0),
    ];

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Found.Count);

    /// <summary>The working days of the formal process that have passed; null while it is not formal.</summary>
    public int? Taken(ShownDispute shown) => DisputeClock.WorkingDaysTaken(shown.Standing, Today, rulebook.Calendar);

    public int? Left(DateOnly due) => rulebook.Calendar.Between(Today, due);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        All =
        [
            .. (await list.ApplyAsync(Me.Id, cancel)).Select(OnList)
                .OrderByDescending(one => Taken(one.Shown) ?? -1).ThenBy(one => one.Shown.Dispute.Id),
        ];
        Filter = new(All.Select(one => one.Place).ToList(), Protocols(), Request.Query.Where(one => one.Key != "page").ToDictionary(one => one.Key, one => one.Value.ToString()));
        var asked = Filter.Selection;
        Found = [.. All.Where(one => asked.Has(one.Place))];
    }

    DisputeOnList OnList(ListedDispute listed)
    {
        var shown = ShownDispute.Of(listed.Dispute, rulebook);
        return new(shown, listed.Child, listed.Owed, DisputePlace.Of(listed.Dispute, shown.Standing, Today, rulebook.Calendar));
    }

    // What is switched off is shown as long as a dispute goes by it.
    List<DisputeProtocols> Protocols() =>
    [
        .. rulebook.Rules.Select(rule => rule.Disputes).OfType<DisputeProtocols>()
            .Where(one => IsShown(one.Versions[^1]) || All.Any(shown => shown.Place.Protocol == one.Id))
            .OrderBy(one => one.Versions[^1].Kinds.Min()),
    ];

    bool IsShown(DisputeProtocol last) => !last.IsOff && last.Kinds.Any(kind => DisputeWords.IsShownTo(kind, Me.Role));
}

/// <summary>A dispute on the list.</summary>
/// <param name="Shown">The dispute and where it stands.</param>
/// <param name="Child">The child.</param>
/// <param name="Owed">What the person owes in it; null when nothing.</param>
/// <param name="Place">Where it counts.</param>
public sealed record DisputeOnList(ShownDispute Shown, Child Child, Deadline? Owed, DisputePlace Place);
