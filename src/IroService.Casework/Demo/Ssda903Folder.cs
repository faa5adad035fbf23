using System.Globalization;

namespace IroService.Casework.Demo;

/// <summary>One collection year's folder of the return, as it stood at the end of that year, or today.</summary>
sealed class Ssda903Folder(CollectionYear year, DateOnly asAt)
{
    public static readonly string[] HeaderColumns = ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"];
    public static readonly string[] EpisodeColumns = ["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"];
    public static readonly string[] ReviewColumns = ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"];

    public CollectionYear Year { get; } = year;
    public List<string[]> Header { get; } = [];
    public List<string[]> Episodes { get; } = [];
    public List<string[]> Reviews { get; } = [];

    public static Ssda903Folder Of(Scene scene, CollectionYear year, IEnumerable<Child> children)
    {
        var folder = new Ssda903Folder(year, year.End < scene.Today ? year.End : scene.Today);
        foreach (var child in children) folder.Add(scene, child);
        return folder;
    }

    void Add(Scene scene, Child child)
    {
        var episodes = child.Periods.SelectMany(period => period.Episodes).Where(e => e.Began <= asAt && (e.Ended is null || e.Ended >= Year.Start)).ToList();
        if (episodes.Count == 0) return;
        var born = Date(child.Born);
        Header.Add([child.Id, child.Girl ? "2" : "1", born, child.Ethnic, CaseNumbers.PupilNumber(scene, child, asAt), child.Girl && child.AgeOn(asAt) >= 12 ? "0" : "", ""]);
        foreach (var episode in episodes)
        {
            var ended = episode.Ended is { } day && day <= asAt;
            Episodes.Add([child.Id, Date(episode.Began), episode.WhyNew, episode.LegalStatus, child.Need, episode.Placement, Provider(episode),
                ended ? Date(episode.Ended!.Value) : "", ended ? episode.WhyEnded : "", ended ? episode.WhyMoved : "", child.HomePostcode, episode.Home.Postcode, episode.Home.Urn]);
        }
        foreach (var review in child.Periods.SelectMany(period => period.Reviews).Where(review => Year.Contains(review.Held)))
            Reviews.Add([child.Id, born, Date(review.Held), review.Code]);
    }

    public void Write(string folder)
    {
        var own = Path.Combine(folder, Year.Name);
        Directory.CreateDirectory(own);
        CsvText.Write(Path.Combine(own, "header.csv"), HeaderColumns, Header);
        CsvText.Write(Path.Combine(own, "episodes.csv"), EpisodeColumns, Episodes);
        CsvText.Write(Path.Combine(own, "reviews.csv"), ReviewColumns, Reviews);
    }

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    static string Provider(Episode episode) => episode.Placement switch { "P1" => "PR0", "A3" or "A5" => "PR1", _ => episode.Home.Provider };
}
