namespace IroService.Casework.Demo;

/// <summary>One fault that stands in the demo council's files on purpose, for the truth report to find.</summary>
public sealed record DemoFault(string Kind, string Child, string Table, string What);

/// <summary>The faults that real returns have, a dozen at most, each in the record of another child.</summary>
sealed class Faults
{
    // Places of the columns that the faults touch.
    const int Dob = 2, Began = 1, Ended = 7, WhyEnded = 8, WhyMoved = 9, ReviewDob = 1, Held = 2, Code = 3;

    readonly List<Ssda903Folder> folders;
    readonly List<Child> candidates;
    readonly List<DemoFault> planted = [];
    readonly DateOnly today;

    Faults(Scene scene, List<Child> children, List<Ssda903Folder> folders)
    {
        this.folders = folders;
        today = scene.Today;
        candidates = scene.Dice("faults").Shuffled(children.Where(child => !child.Restricted && child.Periods.Count == 1 && !child.Periods[0].ShortBreaks
            && new AdoptionDays(child.Periods[0]).None));
    }

    /// <summary>The last folder that holds more than the first weeks of its year.</summary>
    Ssda903Folder Recent => folders.Count > 1 && folders[^1].Year.Start > today.AddDays(-90) ? folders[^2] : folders[^1];

    public static IReadOnlyList<DemoFault> Plant(Scene scene, List<Child> children, List<Ssda903Folder> folders)
    {
        var faults = new Faults(scene, children, folders);
        faults.HeaderMissing();
        faults.BirthMissing();
        faults.EpisodesOverlap();
        faults.ChainBroken();
        faults.OpenPastEighteen();
        faults.ReviewTwice();
        faults.BirthsDiffer();
        faults.CodeOfAYoungerChild();
        faults.CodeUnknown();
        faults.DateUnreal();
        faults.ReviewBeforeCare();
        faults.ReviewAfterCare();
        return faults.planted;
    }

    void HeaderMissing() => Settled("header-missing", "header", "The child is in episodes and reviews but in no year's header.", (child, _) =>
        folders.Sum(folder => folder.Header.RemoveAll(row => row[0] == child.Id)) > 0);

    void BirthMissing() => Settled("birth-missing", "header", "The date of birth is blank in every year.", (child, _) =>
    {
        foreach (var folder in folders)
        {
            foreach (var row in Of(folder.Header, child)) row[Dob] = "";
            foreach (var row in Of(folder.Reviews, child)) row[ReviewDob] = "";
        }
        return true;
    });

    void EpisodesOverlap() => Settled("episodes-overlap", "episodes", "An episode ends twelve days after the next one began.", (child, _) =>
    {
        var episodes = child.Periods[0].Episodes;
        var place = episodes.FindIndex(e => e.Ended is { } end && Recent.Year.Contains(end) && end.AddDays(12) <= Recent.Year.End && end.AddDays(12) <= today
            && episodes.Exists(next => next.Began == end && (next.Ended is null || next.Ended > end.AddDays(30))));
        if (place < 0) return false;
        var row = Of(Recent.Episodes, child).Single(r => r[Began] == Date(episodes[place].Began));
        row[Ended] = Date(episodes[place].Ended!.Value.AddDays(12));
        return true;
    });

    void ChainBroken() => Settled("chain-broken", "episodes", "The last episode ends with X1 and no other follows.", (child, period) =>
    {
        var last = period.Episodes[^1];
        if (today.AddDays(-9) < folders[^1].Year.Start || last.Began > today.AddDays(-120) || period.Reviews[^1].Held > today.AddDays(-20)) return false;
        var row = Of(folders[^1].Episodes, child).Last();
        (row[Ended], row[WhyEnded], row[WhyMoved]) = (Date(today.AddDays(-9)), "X1", "CARPL");
        return true;
    });

    void OpenPastEighteen() => Plant("open-past-eighteen", "episodes", "The last episode is open although the young person is over 18.",
        child => child.Periods[0].End is { } end && end == child.Eighteen && Recent.Year.Contains(end) && end < today.AddDays(-5), (child, _) =>
        {
            var row = Of(Recent.Episodes, child).Last();
            (row[Ended], row[WhyEnded], row[WhyMoved]) = ("", "", "");
            return true;
        });

    void ReviewTwice() => Review("review-twice", "The same review stands there twice.", (row, _) => Recent.Reviews.Insert(Recent.Reviews.IndexOf(row), [.. row]));

    void BirthsDiffer() => Review("births-differ", "The date of birth is not the header's: day and month are exchanged.",
        (row, child) => row[ReviewDob] = Date(new(child.Born.Year, child.Born.Day, child.Born.Month)), child => child.Born.Day <= 12 && child.Born.Day != child.Born.Month);

    void CodeOfAYoungerChild() => Review("code-of-a-younger-child", "PN0, the code for children under 4, for an older child.", (row, _) => row[Code] = "PN0");

    void CodeUnknown() => Review("code-unknown", "The participation code is not one.", (row, _) => row[Code] = "see notes");

    void DateUnreal() => Review("date-unreal", "The date of the review does not exist.", (row, _) => row[Held] = $"31{row[Held][2..]}",
        when: row => row[Held][3..5] is "04" or "06" or "09" or "11");

    void ReviewBeforeCare() => Settled("review-before-care", "reviews", "A review is dated before the child came into care.", (child, period) =>
    {
        var day = period.Start.AddDays(-24);
        if (folders.Find(folder => folder.Year.Contains(day) && folder.Year.Contains(period.Start)) is not { } folder) return false;
        // A child who came in March has its first review in the next year's folder.
        if (folder.Reviews.FindIndex(row => row[0] == child.Id) is not (>= 0 and var place)) return false;
        folder.Reviews.Insert(place, [child.Id, Date(child.Born), Date(day), period.Reviews[0].Code]);
        return true;
    });

    void ReviewAfterCare() => Plant("review-after-care", "reviews", "A review is dated after the child left care.",
        child => child.Periods[0].End < today.AddDays(-60) && child.Periods[0].Reviews.Count > 1, (child, period) =>
        {
            var day = period.End!.Value.AddDays(17);
            var folder = folders.FindLast(f => f.Year.Contains(day) && f.Year.Contains(period.Reviews[^1].Held));
            folder?.Reviews.Insert(folder.Reviews.FindLastIndex(row => row[0] == child.Id) + 1, [child.Id, Date(child.Born), Date(day), period.Reviews[^1].Code]);
            return folder is not null;
        });

    void Review(string kind, string what, Action<string[], Child> spoil, Func<Child, bool>? of = null, Func<string[], bool>? when = null) =>
        Plant(kind, "reviews", what, child => IsSettled(child) && (of is null || of(child)), (child, _) =>
        {
            var row = Of(Recent.Reviews, child).FirstOrDefault(row => when is null || when(row));
            if (row is not null) spoil(row, child);
            return row is not null;
        });

    void Settled(string kind, string table, string what, Func<Child, Period, bool> spoil) => Plant(kind, table, what, IsSettled, spoil);

    void Plant(string kind, string table, string what, Func<Child, bool> suits, Func<Child, Period, bool> spoil)
    {
        if (candidates.FirstOrDefault(child => suits(child) && spoil(child, child.Periods[0])) is not { } child) return;
        candidates.Remove(child);
        planted.Add(new(kind, child.Id, table, what));
    }

    /// <summary>In care for years, of school age, reviewed often: a fault and nothing else is unusual about the child.</summary>
    bool IsSettled(Child child) =>
        child.Periods[0] is { End: null } period && period.Start < today.AddDays(-900) && period.Reviews.Count >= 5 && child.AgeOn(today) is >= 8 and <= 15;

    static IEnumerable<string[]> Of(List<string[]> rows, Child child) => rows.Where(row => row[0] == child.Id);

    static string Date(DateOnly day) => Ssda903Folder.Date(day);
}
