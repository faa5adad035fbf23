using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using IroService.Domain.Tests.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Disputes;

/// <summary>A dispute told as a story, by a definition as it is shipped. Days are ISO.</summary>
sealed class ADispute
{
    private static readonly Dictionary<string, TimingRule> Rules = new[] { "local", "examples" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "workflows", folder), "*.yaml"))
        .Select(path => WorkflowFiles.Read([new DefinitionFile(path, Basis.Local, File.ReadAllBytes(path))]))
        .OfType<LoadedWorkflows.Rules>()
        .SelectMany(read => read.All)
        .Where(rule => rule.Disputes is not null)
        .ToDictionary(rule => rule.Id);

    private readonly TimingRule _rule;
    private readonly Dispute _dispute;
    private readonly DisputeLife _life;
    private string _today = "";

    private ADispute(TimingRule rule)
    {
        _rule = rule;
        _life = new DisputeLife(rule.Disputes!, 1, ACase.Calendar);
        _dispute = Raised(rule);
    }

    /// <summary>A dispute in which nothing has been done yet.</summary>
    public static Dispute Raised(TimingRule rule) => new()
    {
        Kind = rule.Disputes!.Versions[0].Kinds[0],
        Protocol = rule.Id,
        OpenedUnder = 1,
        Theme = "Drift and delay",
        Agency = "",
        Wrong = "You have waited a year to hear where you will live",
        Impact = "You do not sleep well",
        Remedy = "A plan that says where you will live",
        RemedyBy = null,
        WrittenToChild = true,
        Source = DisputeSource.OwnJudgement,
        SourceId = null,
        NotTriedBecause = "",
        RecordedById = 1,
        RecordedAt = default,
    };

    /// <summary>The names of the definitions that are shipped, the examples among them.</summary>
    public static IReadOnlyList<string> Shapes { get; } = [.. Rules.Keys.Order(StringComparer.Ordinal)];

    public static ADispute By(string definition) => new(Rules[definition]);

    public static DisputeProtocols Protocol(string definition) => Rules[definition].Disputes!;

    public static TimingRule Rule(string definition) => Rules[definition];

    public ADispute On(string day)
    {
        _today = day;
        return this;
    }

    public ADispute IsRaisedAt(string stage, int? within = null) => Take(DisputeMove.Raise, stage, within);

    public ADispute IsTalkedAbout() => Take(DisputeMove.TryInformally);

    public ADispute IsTakenUp() => Take(DisputeMove.TakeUp);

    public ADispute IsDeclined() => Take(DisputeMove.Decline);

    public ADispute IsAnswered() => Take(DisputeMove.Answer);

    public ADispute IsAccepted() => Take(new DisputeStep { Kind = DisputeMove.Judge, Verdict = DisputeVerdict.Accepted, On = Day.Of(_today), Words = "", RecordedById = 1, At = default });

    public ADispute IsNotAccepted(string? to = null) => Take(new DisputeStep { Kind = DisputeMove.Judge, Verdict = DisputeVerdict.NotAccepted, Stage = to, On = Day.Of(_today), Words = "", RecordedById = 1, At = default });

    public ADispute IsTakenTo(string stage, int? within = null) => Take(DisputeMove.MoveUp, stage, within);

    public ADispute IsKept() => Take(DisputeMove.Keep);

    public ADispute IsHeldUntil(string day) => Take(new DisputeStep { Kind = DisputeMove.Hold, Until = Day.Of(day), On = Day.Of(_today), Words = "", RecordedById = 1, At = default });

    public ADispute GoesOnAgain() => Take(DisputeMove.EndHold);

    public ADispute IsReferredToCafcass() => Take(DisputeMove.ReferToCafcass);

    public ADispute IsClosed() => Take(new DisputeStep { Kind = DisputeMove.Close, Outcome = DisputeOutcome.Resolved, On = Day.Of(_today), Words = "", RecordedById = 1, At = default });

    public ADispute IsReopened() => Take(DisputeMove.Reopen);

    /// <summary>What the night does on this day.</summary>
    public ADispute NightComes()
    {
        var protocol = _rule.Disputes!.Version(Standing.Version);
        return DisputeClock.MovesUpTo(Day.Of(_today), Standing, protocol, ACase.Calendar) is { } next ? Take(DisputeMove.MoveUpBySilence, next.Id) : this;
    }

    /// <summary>Why it cannot be done.</summary>
    public string? WhyNot(DisputeMove move, string? stage = null, string? until = null, DisputeVerdict? verdict = null, int? within = null) => _life.WhyNot(
        _dispute.Steps.Count == 0 ? null : Standing,
        new DisputeStep { Kind = move, Stage = stage, Until = until is null ? null : Day.Of(until), Verdict = verdict, AnswerWorkingDays = within, On = Day.Of(_today), Words = "", RecordedById = 1, At = default });

    /// <summary>Where it stands, and what it waits for: "stage-1: AwaitsAnswer".</summary>
    public string Stands => $"{Standing.Stage.Id}: {Standing.Phase}";

    /// <summary>What is owed, by whom and by when: "TeamManager answers by Mon 29 Dec 2025".</summary>
    public IReadOnlyList<string> Owed =>
    [
        .. DisputeDuties.Of(_dispute, _rule, ACase.Calendar).Steps.Where(s => s.EndedBy is null)
            .Select(s => $"{s.Stage.Duty.Owner} {s.Stage.Id[(s.Stage.Id.LastIndexOf('-') + 1)..]} by {s.Due.Date!.Value.ToString("ddd d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}"),
    ];

    /// <summary>How many working days of the formal process had passed by today.</summary>
    public int? Taken => DisputeClock.WorkingDaysTaken(Standing, Day.Of(_today), ACase.Calendar);

    /// <summary>What figures call the stage at which it stands.</summary>
    public string Number => _rule.Disputes!.Versions[0].NumberOf(Standing.Stage);

    /// <summary>Where it counts on the board on a day.</summary>
    public DisputePlace PlaceOn(string day) => DisputePlace.Of(_dispute, Standing, Day.Of(day), ACase.Calendar);

    public DisputeStanding Standing => _life.Of(_dispute.InOrder);

    /// <summary>Whom a duty that is open tells at once, and whom the day after.</summary>
    public Announce TellsOf(string duty) => DisputeDuties.Of(_dispute, _rule, ACase.Calendar).Steps.Single(s => s.EndedBy is null && s.Stage.Id.EndsWith($"-{duty}", StringComparison.Ordinal)).Stage.Announce;

    /// <summary>Who is told of the last step by a notice of its own: who hears of it at once by what they owe is not.</summary>
    public string IsNewsTo => string.Join(", ", DisputeNews.Told(_dispute, _dispute.InOrder.Last(), _rule.Disputes!).Except(DisputeNews.ToldOfDuties(_dispute, _dispute.InOrder.Last(), _rule, ACase.Calendar)));

    /// <summary>The numbers of the steps that are no news any more.</summary>
    public IEnumerable<int> Past => _dispute.InOrder.Where(step => DisputeNews.IsPast(_dispute, step)).Select(step => step.Number);

    private ADispute Take(DisputeMove move, string? stage = null, int? within = null) =>
        Take(new DisputeStep { Kind = move, Stage = stage, AnswerWorkingDays = within, On = Day.Of(_today), Words = "", RecordedById = move == DisputeMove.MoveUpBySilence ? null : 1, At = default });

    private ADispute Take(DisputeStep step)
    {
        _dispute.Take(step, _life);
        Assert.Equal((Standing.Phase, Standing.Stage.Id), (_dispute.Phase, _dispute.Stage));
        return this;
    }
}
