using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Naming;
using IroService.Domain.Recommendations;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Disputes;

/// <summary>One line of the thread.</summary>
/// <param name="What">In a few words.</param>
/// <param name="On">The day.</param>
/// <param name="Words">What was said or written; blank when nothing was.</param>
/// <param name="By">Who did it; blank when nobody by name.</param>
/// <param name="Href">Its page, where that is another than the one on which the thread stands; null otherwise.</param>
public sealed record ThreadLine(string What, DateOnly On, string Words, string By, string? Href = null);

/// <summary>The thread of one matter, as a table: from what was recommended to what changed for the child.</summary>
public sealed class ThreadOfMatter
{
    readonly ChildFile file;
    readonly Rulebook rulebook;
    readonly Terminology terms;
    readonly IReadOnlyList<ThreadEvent> events;
    readonly bool ofDispute;

    ThreadOfMatter(ChildFile file, Rulebook rulebook, Terminology terms, Func<MatterThread, IReadOnlyList<ThreadEvent>> read, bool ofDispute)
    {
        (this.file, this.rulebook, this.terms, this.ofDispute) = (file, rulebook, terms, ofDispute);
        events = read(new MatterThread(file.Child, deadline => file.ToldOf[deadline.Id].Select(told => told.Notice), file.Today));
    }

    /// <summary>The table's name on a page that leads to it; null on a page with several.</summary>
    public string? Id { get; init; }

    /// <summary>Its lines, the oldest first.</summary>
    public IEnumerable<ThreadLine> Lines => events.Select(LineOf);

    /// <summary>Whether it says more than the recommendation and what became of it: somebody was told, or there was a dispute.</summary>
    public bool GoesOn => events.Any(one => one is ThreadEvent.Told or ThreadEvent.Disputed);

    /// <summary>The thread of a dispute.</summary>
    public static ThreadOfMatter Of(Dispute dispute, ChildFile file, Rulebook rulebook, Terminology terms, string? id = null) => new(file, rulebook, terms, thread => thread.Of(dispute), ofDispute: true) { Id = id };

    /// <summary>The thread of a recommendation, with the disputes about it that the reader is shown.</summary>
    public static ThreadOfMatter Of(Recommendation one, ChildFile file, Rulebook rulebook, Terminology terms) =>
        new(file, rulebook, terms, thread => thread.Of(one, DisputeWords.ShownOf(file)), ofDispute: false);

    ThreadLine LineOf(ThreadEvent one) => one switch
    {
        ThreadEvent.Recommended(var made) => new(
            made.Terms.Starred ? "Recommended, starred" : "Recommended",
            one.On,
            Sentences($"“{made.Terms.Words}”", $"By {DateWords.Of(made.Terms.DueOn)}", $"Owner: {RecommendationWords.OwnerInShort(made.Terms, terms)}"),
            file.NameOf(made.RecordedById, made.RecordedForId),
            ofDispute ? RecommendationWords.Page(made) : null),
        ThreadEvent.Due(var made, var passed) => new(passed ? "Its day came: not done" : "To be done by this day", one.On, Which(made), ""),
        ThreadEvent.Became(var made, var step) => new(RecommendationWords.Of(step.Kind), one.On, Sentences(Which(made), step.Words), file.NameOf(step.RecordedById, step.RecordedForId)),
        ThreadEvent.LookedAt seen => new(
            $"{(seen.Kind == RecommendedAt.Review ? terms.Review : terms.MidwayReview).Start} held",
            one.On,
            Sentences([
                .. seen.Found.Select(found => Sentences($"{RecommendationWords.Of(found.Progress.Made)}{(Which(found.One) is { Length: > 0 } which ? $": {which}" : "")}", found.Progress.Words)),
                seen.Midway?.Outcome is { } outcome ? CaseWords.Of(outcome) + (seen.Midway.OutcomeWords.Length > 0 ? $": {seen.Midway.OutcomeWords}" : "") : "",
                seen.Midway?.OutcomeInFile ?? "",
            ]),
            seen.Midway is { } midway ? file.NameOf(midway.RecordedById, midway.RecordedForId) : ""),
        ThreadEvent.Rated(var rating) => new($"Care plan rated {Domain.Workflows.Word.Of(rating.Rating)}", one.On, rating.Reason, file.NameOf(rating.RecordedById, rating.RecordedForId)),
        ThreadEvent.Told told => new(
            told.Kind switch
            {
                AnnouncementKind.Overdue => $"Told that it is overdue: {DutyWords.Lower(told.Of.Terms.Title)}",
                AnnouncementKind.Moved => $"Told of another date: {DutyWords.Lower(told.Of.Terms.Title)}",
                _ => $"Told: {DutyWords.Lower(told.Of.Terms.Title)}",
            },
            one.On,
            Sentences($"By {DateWords.Of(told.DueOn)}", $"Told: {(told.AsRoles.Count == 0 ? "nobody, as nobody is known" : string.Join(", ", told.AsRoles))}"),
            ""),
        ThreadEvent.Disputed(var dispute, var step) => new(
            DisputeWords.Of(step, rulebook.StandingOf(dispute).InForce),
            one.On,
            string.Join(" ", new[]
            {
                // As it was written: it may be read out one day.
                !ofDispute && step.Kind == DisputeMove.Raise ? $"{dispute.Theme}: {dispute.Wrong}" : "",
                step.Words,
                step.Impact.Length > 0 ? $"What changed for the child: {step.Impact}" : "",
                step.ToldChild.Length > 0 ? $"What the child was told: {step.ToldChild}" : "",
            }.Where(words => words.Length > 0)),
            DisputeWords.By(step, file),
            !ofDispute && step.Kind == DisputeMove.Raise ? DisputeWords.Page(dispute) : null),
        _ => throw new InvalidOperationException($"Unknown event {one}."),
    };

    // Where there is one recommendation only, its words stand once.
    string Which(Recommendation one) => events.OfType<ThreadEvent.Recommended>().Count() > 1 ? $"“{one.Terms.Words}”" : "";

    static string Sentences(params IEnumerable<string> parts) => string.Join(" ", parts.Where(words => words.Length > 0).Select(words => words[^1] is '.' or '?' or '!' ? words : words + "."));
}
