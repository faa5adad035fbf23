using System.Globalization;

namespace IroService.Casework.Demo;

/// <summary>The service's own files: what the return does not hold.</summary>
static class ServiceFiles
{
    public static void Write(Scene scene, string folder, People people, List<Child> children)
    {
        Directory.CreateDirectory(folder);
        var allocated = children.SelectMany(child => child.Periods).ToList();

        Table("people", ["PERSON", "NAME", "EMAIL", "ROLE", "TEAM", "FTE", "FROM", "TO"],
            people.All.Select(p => (string[])[p.Id, p.Name, p.Email, p.Role, p.Team, p.Fte.ToString("0.0", CultureInfo.InvariantCulture), Date(p.From), Date(p.To)]));
        Table("teams", ["TEAM", "NAME", "PARENT", "MANAGER"], Teams.All.Select(t => (string[])[t.Id, t.Name, t.Parent, people.ManagerOf[t.Id].Id]));
        Table("children", ["CHILD", "GIVEN_NAME", "FAMILY_NAME", "KNOWN_AS", "RESTRICTED", "SIBLING_GROUP"],
            children.Select(c => (string[])[c.Id, c.GivenName, c.FamilyName, c.KnownAs, c.Restricted ? "Y" : "", c.SiblingGroup]));
        Table("allocations", ["CHILD", "ROLE", "PERSON", "FROM", "TO"],
            allocated.SelectMany(period => Rows(period, period.Iros, "iro").Concat(Rows(period, period.SocialWorkers, "social-worker"))));
        Table("notifications", ["CHILD", "BECAME_LOOKED_AFTER", "NOTIFIED_ON"],
            allocated.Where(p => p.NotifiedOn is not null).OrderBy(p => p.NotifiedOn).Select(p => (string[])[p.Child.Id, Date(p.Start), Date(p.NotifiedOn)]));
        Table("bookings", ["CHILD", "BOOKED_FOR", "MODE", "STATUS", "REASON"],
            Bookings.Of(scene, children).OrderBy(b => b.For).Select(b => (string[])[b.Child.Id, Date(b.For), b.Mode, b.Status, b.Reason]));
        Table("caseload", ["PERSON", "AS_AT", "CHILD_PROTECTION_PLANS"],
            ProtectionPlans.Of(scene, people).OrderBy(c => c.AsAt).Select(c => (string[])[c.Person.Id, Date(c.AsAt), c.Plans.ToString(CultureInfo.InvariantCulture)]));
        Table("ratings", ["CHILD", "RATED_ON", "RATING", "REASON"], Ratings.Of(scene, children).OrderBy(r => r.On).Select(r => (string[])[r.Child.Id, Date(r.On), r.Colour, r.Reason]));
        Table("midway", ["CHILD", "HELD_ON", "OUTCOME"], MidwayReviews.Of(scene, children).OrderBy(m => m.HeldOn).Select(m => (string[])[m.Child.Id, Date(m.HeldOn), m.Outcome]));
        Table("disputes", ["REFERENCE", "CHILD", "KIND", "OPENED_ON", "THEME", "STAGE_OPENED", "STAGE_REACHED", "RESPONDED_ON", "RESOLVED_ON", "OUTCOME"],
            Disputes.Of(scene, children).Select(d => (string[])[d.Reference, d.Child.Id, d.Kind, Date(d.OpenedOn), d.Theme, d.StageOpened, d.StageReached, Date(d.RespondedOn), Date(d.ResolvedOn), d.Outcome]));

        void Table(string name, string[] columns, IEnumerable<string[]> rows) => CsvText.Write(Path.Combine(folder, $"{name}.csv"), columns, rows);
    }

    static IEnumerable<string[]> Rows(Period period, List<Allocation> allocations, string role) =>
        allocations.Select(a => (string[])[period.Child.Id, role, a.Person.Id, Date(a.From), Date(a.To)]);

    static string Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
