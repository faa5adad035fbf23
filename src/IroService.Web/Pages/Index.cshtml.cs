using IroService.Casework.Access;
using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Web.Access;
using IroService.Web.Pages.Reviews;
using IroService.Web.Who;

namespace IroService.Web.Pages;

/// <summary>The first promise as a number, and what the person is to do next.</summary>
[Asks(Act.SeeFigures)]
public class IndexModel(
    CountCareFigures count, ReadProof readProof, ListNextReviews list, ListNotices notices, ListEmergencies emergencies, ListDutiesOf duties, ListOwnDuties own, FindChildren children, TimeProvider clock) : CasePage
{
    const int NextShown = 5;

    public bool AnyChildren { get; private set; }

    public CareFigures Care { get; private set; } = new(0, [], 0);

    /// <summary>How the nightly check of every duty stands.</summary>
    public ProofStanding Proof { get; private set; } = new(null, IsLate: false);

    public DateOnly Today => clock.Today();

    /// <summary>What is theirs, as numbers that lead to exactly those.</summary>
    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    /// <summary>The first few that want something done.</summary>
    public IReadOnlyList<NextReview> Next { get; private set; } = [];

    /// <summary>How many reviews are theirs.</summary>
    public int Reviews { get; private set; }

    public string Whose => Me.Role switch
    {
        Role.Iro or Role.SocialWorker => "Your children",
        Role.TeamManager or Role.GroupManager => "The children of your teams",
        Role.PrincipalIro => "Every child",
        _ => "Every child whose record is open to you",
    };

    /// <summary>Which children the numbers at the top count, in a sentence; blank when they count every one.</summary>
    public string WhichCount => Me.Role switch
    {
        Role.PrincipalIro => "",
        _ when !Me.Role.IsShownChildren() => " Restricted records are not counted here.",
        _ => " These are the children whose records are open to you.",
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        AnyChildren = await children.AnyAsync(Me.Id, cancel);
        if (!AnyChildren)
            return;
        Care = await count.ForAsync(Me.Id, cancel);
        Proof = await readProof.ApplyAsync(cancel);
        if (!Me.Role.IsShownChildren())
            return;
        var reviews = await list.ApplyAsync(Me.Id, cancel);
        Reviews = reviews.Count;
        Next = [.. reviews.Where(review => review.Standing is ReviewStanding.DateNotKnown or ReviewStanding.Overdue || review.IsSoon).Take(NextShown)];
        var owed = await own.CountAsync(Me.Id, cancel);
        IEnumerable<Figure> figures =
        [
            Of("overdue", "overdue", presses: true),
            Of("due-soon", "due in the next 20 working days"),
            Of("to-book", "of those not booked in time"),
            Of("date-not-known", "with a date that is not known", presses: true),
            new("/work?show=overdue", owed.Sum(kind => kind.Overdue), "duties overdue", Presses: true),
            new("/work?show=week", owed.Sum(kind => kind.ThisWeek), "duties due this week", Presses: false),
            new("/notices", await notices.CountUnacknowledgedAsync(Me.Id, cancel) + await emergencies.CountUnacknowledgedAsync(Me.Id, cancel), "notices to acknowledge", Presses: false),
            new("/duties", (await duties.ApplyAsync(Me.Id, cancel)).Count, "duties to sort out", Presses: false),
        ];

        // An inspector has no work here.
        Figures = [.. figures.Where(figure => figure.Link.StartsWith("/reviews", StringComparison.Ordinal) || HttpContext.May(Act.SeeOwnWork))];

        Figure Of(string show, string words, bool presses = false) =>
            new($"/reviews?show={show}", reviews.Count(ReviewFilter.Of(show).Holds), words, presses);
    }

    public static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}

/// <summary>A number that leads to what it counts.</summary>
/// <param name="Link">To the list of exactly those.</param>
/// <param name="Number">How many.</param>
/// <param name="Words">Of what.</param>
/// <param name="Presses">Whether any at all are too many.</param>
public sealed record Figure(string Link, int Number, string Words, bool Presses);
