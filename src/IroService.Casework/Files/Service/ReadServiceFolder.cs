namespace IroService.Casework.Files.Service;

/// <summary>
/// Reads a folder with any of the service's own files. A row is unreadable when an id or date it is about is blank or not real, a word is not listed,
/// or it refers to a child, person or team that is neither in the files nor in the database; it is told and never stops the rest.
/// </summary>
public static class ReadServiceFolder
{
    static readonly string[] Names =
        ["people", "teams", "children", "allocations", "notifications", "bookings", "caseload", "ratings", "midway", "disputes"];

    /// <summary>The readable rows of the folder.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="known">What the database knows already.</param>
    /// <param name="tell">Is told at once of everything that was ignored, doubtful or unreadable.</param>
    /// <exception cref="UnusableFilesException">The folder has none of the files, or one of them cannot be read at all.</exception>
    public static ServiceFiles Read(string folder, KnownIds known, Action<FileNote> tell)
    {
        var faults = new List<FileNote>();
        var files = Recognise(folder, tell, faults);
        var people = Read(ServiceTables.People);
        var teams = Read(ServiceTables.Teams);
        var children = Read(ServiceTables.Children);
        var allocations = Read(ServiceTables.Allocations);
        var notifications = Read(ServiceTables.Notifications);
        var bookings = Read(ServiceTables.Bookings);
        var caseloads = Read(ServiceTables.Caseloads);
        var ratings = Read(ServiceTables.Ratings);
        var midways = Read(ServiceTables.Midways);
        var disputes = Read(ServiceTables.Disputes);
        if (faults.Count > 0)
        {
            throw new UnusableFilesException(faults);
        }

        var isKnown = Settle(people, teams, children, known);
        var kept = new ServiceFiles(
            people.Last(), teams.Last(), children.Last(), Known(allocations), Known(notifications), Known(bookings), Known(caseloads),
            Known(ratings), Known(midways), Known(disputes));
        SayTeamsAboveThemselves(kept.Teams, teams);
        return kept;

        ServiceFile<T> Read<T>(ServiceTable<T> table) => new(table, files, tell, faults);

        IReadOnlyList<T> Known<T>(ServiceFile<T> file)
        {
            file.KeepOutUnknown(isKnown);
            return file.Last();
        }
    }

    static Dictionary<string, string> Recognise(string folder, Action<FileNote> tell, List<FileNote> faults)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in FolderFiles.In(folder))
        {
            var name = Path.GetFileNameWithoutExtension(file).ToLowerInvariant();
            if (!FolderFiles.IsCsv(file) || !Names.Contains(name))
            {
                tell(new FileNote(FileNoteKind.Ignored, file, null, null, "ignored: it is none of the service's own files."));
            }
            else if (!files.TryAdd(name, file))
            {
                faults.Add(new FileNote(FileNoteKind.Unusable, file, null, null, $"{Path.GetFileName(files[name])} is in the folder too; leave one of them."));
            }
        }

        return files.Count > 0
            ? files
            : throw new UnusableFilesException(folder, $"the folder has none of {string.Join(", ", Names.Select(n => n + ".csv"))}.");
    }

    /// <summary>People refer to teams and teams to people: one that is kept out may take others with it, until nothing refers to nobody.</summary>
    static Func<IdOf, string, bool> Settle(ServiceFile<PersonRow> people, ServiceFile<TeamRow> teams, ServiceFile<ChildRow> children, KnownIds known)
    {
        var knownChildren = known.Children.Union(children.Ids).ToHashSet();
        while (true)
        {
            var knownPeople = known.People.Union(people.Ids).ToHashSet();
            var knownTeams = known.Teams.Union(teams.Ids).ToHashSet();
            bool IsKnown(IdOf of, string id) => (of switch
            {
                IdOf.Child => knownChildren,
                IdOf.Person => knownPeople,
                _ => knownTeams,
            }).Contains(id);
            if (!(people.KeepOutUnknown(IsKnown) | teams.KeepOutUnknown(IsKnown)))
            {
                return IsKnown;
            }
        }
    }

    static void SayTeamsAboveThemselves(IReadOnlyList<TeamRow> teams, ServiceFile<TeamRow> file)
    {
        var byId = teams.ToDictionary(t => t.Team);
        var told = new HashSet<string>();
        foreach (var team in teams)
        {
            var path = new List<string> { team.Team };
            while (byId.TryGetValue(path[^1], out var at) && at.Parent.Length > 0 && !path.Contains(at.Parent))
            {
                path.Add(at.Parent);
            }

            if (byId.TryGetValue(path[^1], out var last) && last.Parent == team.Team && told.Add(team.Team))
            {
                told.UnionWith(path);
                file.Doubt(team, "PARENT", $"the team is above itself ({string.Join(", ", path)}, {team.Team}), so nothing can be passed up to its top.");
            }
        }
    }
}
