using IroService.Domain.WorkingDays;

namespace IroService.Domain.Disputes;

/// <summary>Where one dispute counts on the board.</summary>
/// <param name="Protocol">The process by which it goes.</param>
/// <param name="Stage">The stage at which it stands, or stood when it was closed.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Age">How far it has come in the formal process, or had when it was settled.</param>
/// <param name="Outcome">What came of it; null while it is open.</param>
public sealed record DisputePlace(string Protocol, string Stage, string Theme, FormalAge Age, DisputeOutcome? Outcome)
{
    /// <summary>The place of a dispute on a day.</summary>
    public static DisputePlace Of(Dispute dispute, DisputeStanding standing, DateOnly today, WorkingDayCalendar calendar) => new(
        dispute.Protocol, standing.Stage.Id, dispute.Theme, FormalAges.Of(DisputeClock.WorkingDaysTaken(standing, today, calendar)), standing.IsOpen ? null : standing.Now.Left?.Outcome);
}

/// <summary>Which disputes a number of the board counts, and a list shows. What is null is any.</summary>
public sealed record DisputeSelection
{
    /// <summary>The process by which they go.</summary>
    public string? Protocol { get; init; }

    /// <summary>The stage of that process at which they stand.</summary>
    public string? Stage { get; init; }

    /// <summary>What they are about.</summary>
    public string? Theme { get; init; }

    /// <summary>How far they have come.</summary>
    public FormalAge? Age { get; init; }

    /// <summary>Whether they are closed; open ones are meant otherwise.</summary>
    public bool Closed { get; init; }

    /// <summary>Of closed ones, what came of them.</summary>
    public DisputeOutcome? Outcome { get; init; }

    /// <summary>Whether nothing is chosen: every open dispute is meant.</summary>
    public bool IsEvery => this == new DisputeSelection();

    /// <summary>Whether a dispute is among them.</summary>
    public bool Has(DisputePlace place) => Closed == (place.Outcome is not null)
        && Is(Protocol, place.Protocol) && Is(Stage, place.Stage) && Is(Theme, place.Theme)
        && (Age is null || Age == place.Age)
        && (Outcome is null || Outcome == place.Outcome);

    private static bool Is(string? asked, string value) => asked is null || asked == value;
}
