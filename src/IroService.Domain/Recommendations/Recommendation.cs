using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Recommendations;

/// <summary>At what a recommendation was made.</summary>
public enum RecommendedAt
{
    /// <summary>A review.</summary>
    Review,

    /// <summary>A midway review.</summary>
    Midway,
}

/// <summary>
/// What an IRO recommends for one child. What a review decided is to be carried out (SI 2010/959 reg 37), and the next one asks whether it was, and if not why
/// (Schedule 7): so it lives until it is done and the IRO has accepted that, or somebody says with a reason why it is not to be done. <see cref="Steps"/> are
/// everything that became of it, in order; <see cref="State"/> is where the last of them left it.
/// </summary>
public sealed class Recommendation : IRecordedHere
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>What is to be done, by whom and by when.</summary>
    public required RecommendationTerms Terms { get; set; }

    /// <summary>At what it was made.</summary>
    public required RecommendedAt MadeAt { get; set; }

    /// <summary>The day of that review.</summary>
    public required DateOnly MadeOn { get; set; }

    /// <summary>How it stands.</summary>
    public RecommendationState State { get; private set; }

    /// <summary>The one that it was made in place of; null for most.</summary>
    public Recommendation? Replaces { get; init; }

    /// <summary>Its number.</summary>
    public int? ReplacesId { get; private set; }

    /// <summary>What became of it, in order.</summary>
    public List<RecommendationStep> Steps { get; } = [];

    /// <summary>How far it had come at the reviews and midway reviews since.</summary>
    public List<RecommendationProgress> Progress { get; } = [];

    /// <summary>Who recorded it.</summary>
    public required int RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>When (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who says here that it is done: its owner, or the social worker for somebody who does not use the service and whose part the social worker brings about (local).</summary>
    public Role AnsweredBy => Terms.Owner ?? Role.SocialWorker;

    /// <summary>Whether it is still to be done, or to be accepted.</summary>
    public bool IsLive => State is RecommendationState.Open or RecommendationState.SaidDone;

    /// <summary>Whether its day has passed without anybody saying that it is done.</summary>
    public bool IsOverdueOn(DateOnly today) => State == RecommendationState.Open && Terms.DueOn < today;

    /// <summary>Whether something became of it besides being changed: from then on a change is a correction, and asks for a reason.</summary>
    public bool IsMoved => Steps.Exists(s => s.Kind != RecommendationMove.Change);

    /// <summary>Counts what became of it; a writer that finds another number than it was shown is told.</summary>
    public int Version => Steps.Count;

    /// <summary>Its last step; null while nothing has become of it.</summary>
    public RecommendationStep? Last => Steps.MaxBy(s => s.Number);

    /// <summary>The steps in their order: a database may return them in another.</summary>
    public IEnumerable<RecommendationStep> InOrder => Steps.OrderBy(s => s.Number);

    /// <summary>How it stood at the end of a day, by the days of its steps.</summary>
    public RecommendationState StateOn(DateOnly day) =>
        InOrder.Where(s => s.On <= day).Aggregate(RecommendationState.Open, (state, step) => RecommendationLife.After(state, step.Kind) ?? state);

    /// <summary>Whether it was made by the end of a day, its own day had passed, and nobody had said that it was done, by the days of its steps.</summary>
    public bool WasOverdueOn(DateOnly day) => MadeOn <= day && Terms.DueOn < day && StateOn(day) == RecommendationState.Open;

    /// <summary>Somebody does something with it that <see cref="RecommendationLife"/> allows.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public void Take(RecommendationStep step)
    {
        State = RecommendationLife.After(State, step.Kind) ?? throw new InvalidOperationException($"{step.Kind} is not for a recommendation that is {State}.");
        step.Number = Steps.Count + 1;
        Steps.Add(step);
    }
}
