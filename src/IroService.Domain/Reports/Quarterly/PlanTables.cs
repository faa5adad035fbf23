using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.Domain.Workflows;

namespace IroService.Domain.Reports.Quarterly;

/// <summary>What became of recommendations, and whether plans and assessments were there at reviews (SI 2010/959 reg 37, Schedule 7).</summary>
internal static class PlanTables
{
    private const string Rule = "Recommendations whose day was in the quarter, withdrawn, replaced and no longer needed ones apart, as they stood on its last day. In time: said to be done by their day, and not sent back.";

    private static readonly string[] Columns = ["Done in time", "Done late", "Not done"];

    /// <summary>Progress with key recommendations: the starred ones, all, and by theme.</summary>
    public static ReportTable Recommendations(QuarterFacts facts)
    {
        var due = Due(facts);
        return new("recommendations", "Recommendations due in the quarter", Rule, "Recommendations", Columns,
        [
            Row("Starred", due.Where(d => d.One.Terms.Starred)),
            Row("All", due),
            .. due.GroupBy(d => d.One.Terms.Theme).OrderBy(g => g.Key).Select(theme => Row(Word.Spelled(theme.Key), theme)),
        ]);
    }

    /// <summary>The same by whose they are, partner agencies by their own name.</summary>
    public static ReportTable PartnerAgencies(QuarterFacts facts) => new(
        "partner-agencies", "Recommendations for partner agencies and others outside the service", Rule, "Whose", Columns,
        [.. Due(facts).Where(d => d.One.Terms.Owner is null).GroupBy(d => d.One.Terms.OwnerOutside, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase).Select(owner => Row(owner.Key, owner))]);

    /// <summary>Of the recommendations that are open on the last day, how old they are.</summary>
    public static ReportTable Overdue(QuarterFacts facts)
    {
        var open = (from child in facts.Children
                    from one in child.Child.Recommendations
                    where one.MadeOn <= facts.To
                    let state = one.StateOn(facts.To)
                    where state is RecommendationState.Open or RecommendationState.SaidDone
                    select (child.Child, one.Terms.DueOn, Band: OverdueBands.Of(state, one.Terms.DueOn, facts.To))).ToList();
        return new(
            "recommendations-overdue", "Open recommendations by how long they are overdue", "Recommendations that were neither done nor ended otherwise on the last day of the quarter, by the time since their day.", "Overdue", ["Number"],
            [.. Enum.GetValues<OverdueBand>().Select(band => new ReportRow(Word.Spelled(band), [QuarterFacts.Count(open.Where(o => o.Band == band).Select(o => (o.Child, o.DueOn)))]))]);
    }

    /// <summary>When each plan or assessment was seen, at the reviews of the quarter whose records say it.</summary>
    public static ReportTable Seen(QuarterFacts facts)
    {
        var records = (from child in facts.Children
                       from record in child.Child.ReviewRecords
                       where record.Review is { IsWithdrawn: false } review && facts.Range.Has(review.HeldOn)
                       select (child.Child, On: record.Review!.HeldOn, Record: record)).ToList();
        PlanSeen[] due = [PlanSeen.Before, PlanSeen.OnTheDay, PlanSeen.NotSeen];
        return new(
            "plans-seen", "Plans and assessments at reviews", "Of the reviews of the quarter whose record says when a plan was seen, and that it was due, those where it was seen then.", "Plan or assessment",
            [.. due.Select(Plans.Words)],
            [.. Enum.GetValues<Plan>().Select(plan =>
            {
                var answered = records.Select(r => (r.Child, r.On, Seen: Word.Read<PlanSeen>(r.Record.Answer(Plans.SeenId(plan))))).Where(r => r.Seen is not (null or PlanSeen.NotDue)).ToList();
                return new ReportRow(Plans.Words(plan), [.. due.Select(seen => QuarterFacts.Share(answered.Select(a => (a.Child, a.On, a.Seen == seen))))]);
            })]);
    }

    private static List<(Child Child, Recommendation One, bool IsDone, bool InTime)> Due(QuarterFacts facts) =>
    [
        .. from child in facts.Children
           from one in child.Child.Recommendations
           where facts.Range.Has(one.Terms.DueOn) && one.MadeOn <= facts.To
           let state = one.StateOn(facts.To)
           where state is RecommendationState.Open or RecommendationState.SaidDone or RecommendationState.Done
           let isDone = state != RecommendationState.Open
           select (child.Child, one, isDone, isDone && one.InOrder.Last(s => s.Kind == RecommendationMove.SayDone && s.On <= facts.To).On <= one.Terms.DueOn),
    ];

    private static ReportRow Row(string name, IEnumerable<(Child Child, Recommendation One, bool IsDone, bool InTime)> due)
    {
        var all = due.ToList();
        return new(name, [Share(d => d.InTime), Share(d => d.IsDone && !d.InTime), Share(d => !d.IsDone)]);

        ReportCell Share(Func<(Child Child, Recommendation One, bool IsDone, bool InTime), bool> which) => QuarterFacts.Share(all.Select(d => (d.Child, d.One.Terms.DueOn, which(d))));
    }
}
