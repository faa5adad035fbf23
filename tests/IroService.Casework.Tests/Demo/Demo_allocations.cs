namespace IroService.Casework.Tests.Demo;

public class Demo_allocations
{
    readonly WrittenCouncil council = WrittenCouncil.Usual;

    [Theory]
    [InlineData("iro", 3, 12)]
    [InlineData("social-worker", 2, 6)]
    public void Leave_a_few_children_with_nobody_today(string role, int atLeast, int atMost)
    {
        var cared = council.Service("allocations").Where(a => a["ROLE"] == role && a["TO"].Length == 0).Select(a => a["CHILD"]).ToHashSet(StringComparer.Ordinal);
        var alone = council.Periods().Where(p => !p.Period.ShortBreaks && p.Period.EndedOn is null && !council.Faulty.Contains(p.Child)).Count(p => !cared.Contains(p.Child));

        Assert.InRange(alone, atLeast, atMost);
    }

    [Theory]
    [InlineData("iro")]
    [InlineData("social-worker")]
    public void Never_overlap_and_hand_over_from_one_day_to_the_next(string role)
    {
        var handovers = 0;
        var gaps = 0;
        foreach (var child in council.Service("allocations").Where(a => a["ROLE"] == role).GroupBy(a => a["CHILD"]))
        {
            foreach (var (one, next) in child.Zip(child.Skip(1)))
            {
                var ended = WrittenCouncil.Iso(one["TO"]);
                var began = WrittenCouncil.Iso(next["FROM"]);
                Assert.True(began > ended, $"{child.Key}: {role} from {began} while another has the child to {ended}.");
                handovers++;
                if (began > ended.AddDays(1)) gaps++;
            }
        }

        Assert.InRange(handovers, 100, 5000);
        // Gaps are times at home between two periods of care, and half a dozen left on purpose.
        Assert.InRange(gaps, 5, 150);
    }

    [Fact]
    public void Are_to_people_who_work_in_that_role_at_the_time()
    {
        var people = council.Service("people").ToDictionary(person => person["PERSON"], StringComparer.Ordinal);
        Assert.All(council.Service("allocations"), a =>
        {
            var person = people[a["PERSON"]];
            Assert.Equal(a["ROLE"], person["ROLE"]);
            Assert.True(string.CompareOrdinal(person["FROM"], a["FROM"]) <= 0, "Allocated before the first day at work.");
            Assert.True(person["TO"].Length == 0 || a["TO"].Length > 0 && string.CompareOrdinal(a["TO"], person["TO"]) <= 0, "Allocated after the last day at work.");
        });
    }

    [Fact]
    public void Give_brothers_and_sisters_the_same_IRO()
    {
        var groups = council.Service("children").Where(child => child["SIBLING_GROUP"].Length > 0).ToDictionary(child => child["CHILD"], child => child["SIBLING_GROUP"], StringComparer.Ordinal);
        var families = council.Service("allocations").Where(a => a["ROLE"] == "iro" && a["TO"].Length == 0 && groups.ContainsKey(a["CHILD"])).GroupBy(a => groups[a["CHILD"]]).Where(f => f.Count() > 1).ToList();

        Assert.True(families.Count > 80);
        Assert.InRange(families.Count(family => family.Select(a => a["PERSON"]).Distinct().Count() == 1), families.Count * 0.97, families.Count);
    }

    [Fact]
    public void Share_the_children_out_evenly_among_the_IROs()
    {
        var now = council.Service("allocations").Where(a => a["ROLE"] == "iro" && a["TO"].Length == 0).CountBy(a => a["PERSON"]).Select(count => count.Value).ToList();

        Assert.Equal(13, now.Count);
        Assert.All(now, children => Assert.InRange(children, 30, 72));
    }
}
