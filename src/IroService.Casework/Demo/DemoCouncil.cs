namespace IroService.Casework.Demo;

/// <summary>What was written: counts, and the faults that stand in the files on purpose.</summary>
public sealed record DemoSummary(
    DateOnly Today, IReadOnlyList<string> Ssda903Folders, string ServiceFolder, int ChildrenInCare, int ShortBreakChildren, int ChildrenInAll, int Reviews, IReadOnlyList<DemoFault> Faults);

/// <summary>
/// A made-up council of Walsall's size, as the files that a council would hand in: <c>ssda903/2020-21/</c> and so on, one folder for each collection year, oldest first,
/// and <c>service/</c> with the ten files of the service's own. The same arguments give the same bytes. Nobody in it exists.
/// </summary>
/// <remarks>
/// Short-break reviews stand in reviews.csv although the return leaves them out (rule 399): the service counts their timetable too. PN8 is the council's own code.
/// A dozen faults are planted at most, one child each: <see cref="DemoSummary.Faults"/> names them with the Kinds
/// header-missing, birth-missing, episodes-overlap, chain-broken, open-past-eighteen, review-twice, births-differ, code-of-a-younger-child, code-unknown, date-unreal,
/// review-before-care and review-after-care. A fault for which no child suits (chain-broken in the first weeks of April) is left out.
/// </remarks>
public static class DemoCouncil
{
    public const int DefaultSeed = 651;

    /// <summary>Writes the council's files, over any of the same names in the folder.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="today">The day on which the files are handed in.</param>
    /// <param name="children">How many children are in care on that day, short breaks apart.</param>
    /// <param name="seed">Another seed gives another council.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 child.</exception>
    public static DemoSummary Write(string folder, DateOnly today, int children = 650, int seed = DefaultSeed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(children, 1);
        var scene = new Scene(seed, today, children, OfficeDays.Read());
        var council = Families.Of(scene);
        CaseNumbers.Give(scene, council);
        NewChildren.Tell(scene, council);
        var people = new People(scene);
        new Caseloads(scene, people).Allocate(council);
        var reviewing = new Reviewing(scene);
        foreach (var period in council.SelectMany(child => child.Periods).OrderBy(period => period.Start)) reviewing.Hold(period);
        Overdue.Leave(scene, council);
        Gaps.Open(scene, council);

        var service = Path.Combine(folder, "service");
        ServiceFiles.Write(scene, service, people, council);
        var years = scene.Years().Select(year => Ssda903Folder.Of(scene, year, council)).ToList();
        var faults = Faults.Plant(scene, council, years);
        var returns = Path.Combine(folder, "ssda903");
        foreach (var year in years) year.Write(returns);

        var periods = council.SelectMany(child => child.Periods).ToList();
        return new(today, [.. years.Select(year => Path.Combine(returns, year.Year.Name))], service, periods.Count(p => p.End is null && !p.ShortBreaks),
            periods.Count(p => p.End is null && p.ShortBreaks), council.Count, periods.Sum(p => p.Reviews.Count), faults);
    }
}
