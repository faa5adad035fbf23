using IroService.Casework.Access;
using IroService.Casework.Notifications;
using IroService.Casework.Reviews;
using IroService.Domain.Notifications;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Reviews;

/// <summary>The next review of each child that is theirs.</summary>
[Asks(Act.SeeLists)]
public class IndexModel(ListNextReviews list, ListDeputies deputies) : CasePage
{
    bool standsIn;

    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    [FromQuery(Name = "iro")]
    public string? IroId { get; set; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "order")]
    public string? Order { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public ReviewFilter Filter { get; private set; } = ReviewFilter.All[0];

    /// <summary>How many there are of each choice.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public IReadOnlyList<Colleague> Iros { get; private set; } = [];

    public Colleague? Iro { get; private set; }

    /// <summary>Those of the page.</summary>
    public IReadOnlyList<NextReview> Rows { get; private set; } = [];

    /// <summary>How many the filter shows on all pages.</summary>
    public int Found { get; private set; }

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Found);

    /// <summary>Whether it matters whose a child is.</summary>
    public bool OfOthers => Me.Role != Role.Iro || standsIn;

    public string Whose => (Me.Role switch
    {
        Role.Iro or Role.SocialWorker => $"The next {Terms.Review} of each child who is allocated to you today.",
        Role.TeamManager or Role.GroupManager => $"The next {Terms.Review} of each child of your team and the teams below it.",
        Role.PrincipalIro => $"The next {Terms.Review} of every child.",
        _ => $"The next {Terms.Review} of every child whose record is open to you.",
    }) + (standsIn ? " The children of those you stand in for are among them, but no restricted record that you may not know of." : "");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reviews = await list.ApplyAsync(Me.Id, cancel);
        standsIn = await deputies.StandsInAsync(Me.Id, cancel);
        Iros = [.. reviews.SelectMany(review => review.Iros).Distinct().OrderBy(iro => iro.Name, StringComparer.OrdinalIgnoreCase)];
        Iro = Iros.FirstOrDefault(iro => iro.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == IroId);
        var ofIro = reviews.Where(review => IroId switch
        {
            "none" => review.Iros.Count == 0,
            _ => Iro is null || review.Iros.Contains(Iro),
        }).ToList();
        Filter = ReviewFilter.Of(Show);
        Counts = ReviewFilter.All.ToDictionary(filter => filter.Word, filter => ofIro.Count(filter.Holds));
        Found = Counts[Filter.Word];
        Rows = Pagination.Of(Sorted(ofIro.Where(Filter.Holds)));
    }

    // The list comes with what needs doing first; a stable sort keeps that among equals.
    IEnumerable<NextReview> Sorted(IEnumerable<NextReview> reviews) => (Sort, Order == "descending") switch
    {
        ("child", var down) => By(reviews, review => review.Child.Name, StringComparer.OrdinalIgnoreCase, down),
        ("what", var down) => By(reviews, review => review.What, StringComparer.OrdinalIgnoreCase, down),
        ("booked", var down) => By(reviews, review => review.BookedFor ?? DateOnly.MaxValue, Comparer<DateOnly>.Default, down),
        ("status", var down) => By(reviews, review => review.Standing, Comparer<ReviewStanding>.Default, down),
        ("iro", var down) => By(reviews, review => string.Join(", ", review.Iros.Select(iro => iro.Name)), StringComparer.OrdinalIgnoreCase, down),
        (_, true) => reviews.Reverse(),
        _ => reviews,
    };

    static IOrderedEnumerable<NextReview> By<T>(IEnumerable<NextReview> reviews, Func<NextReview, T> key, IComparer<T> comparer, bool down) =>
        down ? reviews.OrderByDescending(key, comparer) : reviews.OrderBy(key, comparer);
}
