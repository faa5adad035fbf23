using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Imports;

/// <summary>
/// Under which DECOM a folder speaks of a stored episode: under the one that the file gave it before; when its start was corrected here and the
/// folder no longer has that one, under the corrected start, or under a third one whose row is otherwise the same.
/// </summary>
internal sealed class PlaceInFolder
{
    private readonly Dictionary<Episode, DateOnly> _moved = [];

    public PlaceInFolder(List<Episode> stored, Dictionary<DateOnly, List<EpisodeRow>> folder, int year)
    {
        var known = stored.Select(e => e.SaidRow.Decom).ToHashSet();
        foreach (var episode in stored.Where(e => e.Said is { } said && said.Decom != e.Decom && e.CollectionYear <= year && !folder.ContainsKey(said.Decom)))
        {
            if (folder.ContainsKey(episode.Decom) && known.Add(episode.Decom))
            {
                _moved.Add(episode, episode.Decom);
            }
            else if (episode.CollectionYear == year && Third(episode.SaidRow, folder, known) is { } third)
            {
                known.Add(third);
                _moved.Add(episode, third);
            }
        }
    }

    public DateOnly Of(Episode episode) => _moved.TryGetValue(episode, out var decom) ? decom : episode.SaidRow.Decom;

    /// <summary>The nearest DECOM that nothing stored has, whose only row says the same but for it.</summary>
    private static DateOnly? Third(EpisodeRow said, Dictionary<DateOnly, List<EpisodeRow>> folder, HashSet<DateOnly> known) => folder
        .Where(day => !known.Contains(day.Key) && day.Value is [var row] && row with { Decom = said.Decom } == said)
        .OrderBy(day => Math.Abs(day.Key.DayNumber - said.Decom.DayNumber))
        .ThenBy(day => day.Key)
        .Select(day => (DateOnly?)day.Key)
        .FirstOrDefault();
}
