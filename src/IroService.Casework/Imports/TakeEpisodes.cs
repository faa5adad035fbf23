using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ssda903;

namespace IroService.Casework.Imports;

/// <summary>
/// The episodes' part of <see cref="TakeReturn"/>. Rows are written in place so that their numbers, and with them the deadlines, stay the same
/// ones; a row that a person has corrected here is known again by what the file said of it.
/// </summary>
internal sealed class TakeEpisodes(int year, int importId, List<FactChange> changes)
{
    // Beside the row, since nothing is worked out from it that a person would correct.
    private readonly Dictionary<EpisodeRow, string> _placeChangeReasons = [];

    public void Into(Child child, ReturnOfChild rows)
    {
        _placeChangeReasons.Clear();
        foreach (var row in rows.Episodes)
        {
            _placeChangeReasons.TryAdd(RowOf(row), row.PlaceChangeReason);
        }

        var folder = rows.Episodes.Select(RowOf).GroupBy(e => e.Decom).ToDictionary(g => g.Key, g => g.ToList());
        var places = new PlaceInFolder(child.Episodes, folder, year);
        var byPlace = child.Episodes.ToLookup(places.Of);
        foreach (var missing in child.Episodes.Where(e => e.CollectionYear == year && e.MissingSinceImportId is null && !folder.ContainsKey(places.Of(e))))
        {
            missing.MissingSinceImportId = importId;
            changes.Add(new FactChange(missing.IsWithdrawn ? FactChangeKind.EpisodeAgrees : FactChangeKind.EpisodeMissing, missing.Decom, Text(missing.Row), ""));
        }

        foreach (var (decom, said) in folder)
        {
            var stored = byPlace[decom].ToList();
            if (stored.TrueForAll(e => e.CollectionYear <= year) && !child.Episodes.Exists(e => e.Decom == decom && e.CollectionYear > year))
            {
                Replace(child, stored, said);
            }
        }
    }

    /// <summary>An episode's codes and end: "RNE S, LS C2, PLACE U1".</summary>
    public static string Text(EpisodeRow episode)
    {
        (string Column, string Value)[] values =
        [
            ("RNE", episode.Rne), ("LS", episode.LegalStatus), ("PLACE", episode.Place), ("DEC", $"{episode.Dec:yyyy-MM-dd}"), ("REC", episode.Rec),
        ];
        return string.Join(", ", values.Where(v => v.Value.Length > 0).Select(v => $"{v.Column} {v.Value}"));
    }

    private void Replace(Child child, List<Episode> stored, List<EpisodeRow> said)
    {
        // What is word for word the same is the same row, whatever else begins on that day; the others are taken in their order.
        var pairs = new List<(Episode Old, EpisodeRow Now)>();
        foreach (var old in stored.ToList())
        {
            if (said.Find(now => now == old.SaidRow) is { } same)
            {
                pairs.Add((old, same));
                stored.Remove(old);
                said.Remove(same);
            }
        }

        // Their order is that of before: a row that is written anew would stand elsewhere in it.
        var (olds, nows) = (stored.OrderBy(e => e.SaidRow, EpisodeOrder.Instance).ToList(), said.Order(EpisodeOrder.Instance).ToList());
        pairs.AddRange(olds.Zip(nows));
        foreach (var (old, now) in pairs)
        {
            Update(old, now);
        }

        foreach (var added in nows.Skip(olds.Count))
        {
            child.Episodes.Add(New(added));
            changes.Add(new FactChange(FactChangeKind.EpisodeAdded, added.Decom, "", Text(added)));
        }

        foreach (var surplus in olds.Skip(nows.Count))
        {
            child.Episodes.Remove(surplus);
            changes.Add(new FactChange(FactChangeKind.EpisodeRemoved, surplus.Decom, Text(surplus.Row), ""));
        }
    }

    private void Update(Episode old, EpisodeRow now)
    {
        var (reasonBefore, reason) = (old.PlaceChangeReason, _placeChangeReasons[now]);
        old.PlaceChangeReason = reason;
        var isBack = old.MissingSinceImportId is not null;
        if (old.SaidRow != now)
        {
            var (before, wasCorrected, wasWithdrawn) = (old.Row, old.Said is not null, old.IsWithdrawn);
            old.FileSays(now);
            var isOverruled = (wasCorrected && old.Said is null) || (wasWithdrawn && !old.IsWithdrawn);
            changes.Add(new FactChange(
                before == old.Row && !isBack && !wasWithdrawn ? FactChangeKind.EpisodeAgrees : isOverruled ? FactChangeKind.EpisodeOverruled : FactChangeKind.EpisodeChanged,
                old.Decom,
                Text(before),
                Text(old.Row)));
        }
        else if (isBack)
        {
            changes.Add(new FactChange(FactChangeKind.EpisodeBack, old.Decom, "", Text(old.Row)));
        }
        else if (reasonBefore != reason)
        {
            changes.Add(new FactChange(FactChangeKind.EpisodeChanged, old.Decom, WithReason(old.Row, reasonBefore), WithReason(old.Row, reason)));
        }
        else if (old.CollectionYear != year)
        {
            changes.Add(new FactChange(FactChangeKind.AlsoInThisYear, old.Decom, "", ""));
        }
        else
        {
            return;
        }

        if (isBack)
        {
            // The case system has it anew: what was decided while it had not is open again.
            old.Decide(null, old.CorrectedBecause, old.CorrectedById);
        }

        (old.CollectionYear, old.ImportId, old.MissingSinceImportId) = (year, importId, null);
    }

    private Episode New(EpisodeRow row) => new()
    {
        Decom = row.Decom,
        Rne = row.Rne,
        LegalStatus = row.LegalStatus,
        Place = row.Place,
        Dec = row.Dec,
        Rec = row.Rec,
        PlaceChangeReason = _placeChangeReasons[row],
        CollectionYear = year,
        ImportId = importId,
    };

    private static string WithReason(EpisodeRow row, string reason) => reason.Length > 0 ? $"{Text(row)}, REASON_PLACE_CHANGE {reason}" : Text(row);

    private static EpisodeRow RowOf(Ssda903Episode row) => new(row.Decom, row.Rne, row.LegalStatus, row.Place, row.Dec, row.Rec);
}
