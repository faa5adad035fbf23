namespace IroService.Domain.Reports.Quarterly;

/// <summary>The sections of the quarterly report, in order: what Walsall's Principal IRO reports on each quarter (local), and what the law and the Handbook add to it.</summary>
public static class QuarterlySections
{
    /// <summary>Makes them.</summary>
    /// <param name="facts">The quarter.</param>
    /// <param name="narrative">What is written of a section, by its key.</param>
    public static IReadOnlyList<ReportSection> Of(QuarterFacts facts, Func<string, string> narrative)
    {
        var measures = MeasureTables.Of(facts.Figures, facts.Terms).SelectMany(section => section.Tables).ToDictionary(table => table.Table.Key, table => table.Table);
        var (reviews, midway) = (facts.Terms.Reviews.Start, facts.Terms.MidwayReviews.Start);
        return
        [
            Section("ratings", "Ratings of care plans", [.. RatingTables.Of(facts)]),
            Section("movement", "Movement since the quarter before", [.. RatingTables.Movement(facts)]),
            Section("robustness", "Robustness of the ratings", [measures["rag-coverage"], .. RobustnessTables.Of(facts)]),
            Section("recommendations", "Progress with key recommendations", [PlanTables.Recommendations(facts), Domains("domain-recommendations", "recommendations")]),
            Section("partner-agencies", "Partner agencies", [PlanTables.PartnerAgencies(facts), Domains("domain-partner-agencies", "partner-agencies")]),
            Section("plans", "Plans and assessments", [PlanTables.Seen(facts), Domains("domain-plans", "plans-complete")]),
            Section("needs", "Meeting the child's needs", [Domains("domain-needs", "needs")]),
            Section("drift", "Drift and delay", [Domains("domain-drift", "drift"), PlanTables.Overdue(facts)]),
            Section("midway", midway, [measures["midway"], TimelinessTables.AfterMidway(facts)]),
            Section("disputes", "Disputes", [.. new[] { "disputes-opened", "disputes-by-stage", "disputes-by-theme", "disputes-response-days", "disputes-over-20-days" }.Select(key => measures[key])]),
            Section("timeliness", $"{reviews} on time", [measures["reviews-held"], measures["reviews-on-time"], measures["children-all-on-time"], TimelinessTables.ByMonth(facts), TimelinessTables.WhyLate(facts), measures["notified-in-time"]]),
            Section("participation", "Participation", [.. new[] { "views-recorded", "participation", "participation-under-4", "views-conveyed", "attended" }.Select(key => measures[key])]),
        ];

        ReportSection Section(string key, string title, IReadOnlyList<ReportTable> tables) => new(key, title, narrative(key), tables);

        // The council's form may have other domains; those that no section is named for stand with the needs of the child.
        ReportTable Domains(string key, string domain) => RatingTables.Domains(
            facts, key, facts.DomainTitles.GetValueOrDefault(domain, domain), name => name == domain || (domain == "needs" && !Named.Contains(name)));
    }

    private static readonly string[] Named = ["recommendations", "partner-agencies", "plans-complete", "needs", "drift"];
}
