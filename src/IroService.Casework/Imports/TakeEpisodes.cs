using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ssda903;

namespace IroService.Casework.Imports;

/// <summary>The episodes' part of <see cref="TakeReturn"/>. Rows are written in place so that their numbers, and with them the deadlines, stay the same ones.</summary>
internal sealed class TakeEpisodes(int year, int importId, List<FactChange> changes)
{
    public void Into(Child child, ReturnOfChild rows)
    {
        var folder = rows.Episodes.Select(New).GroupBy(e => e.Decom).ToDictionary(g => g.Key, g => g.Order(EpisodeOrder.Instance).ToList());
        foreach (var missing in child.Episodes.Where(e => e.CollectionYear == year && e.MissingSinceImportId is null && !folder.ContainsKey(e.Decom)))
        {
            missing.MissingSinceImportId = importId;
            changes.Add(new FactChange(FactChangeKind.EpisodeMissing, missing.Decom, Text(missing), ""));
        }

        var byDecom = child.Episodes.ToLookup(e => e.Decom);
        foreach (var (decom, said) in folder)
        {
            var stored = byDecom[decom].Order(EpisodeOrder.Instance).ToList();
            if (stored.TrueForAll(e => e.CollectionYear <= year))
            {
                Replace(child, stored, said);
            }
        }
    }

    /// <summary>An episode's codes and end: "RNE S, LS C2, PLACE U1".</summary>
    public static string Text(Episode episode)
    {
        (string Column, string Value)[] values =
        [
            ("RNE", episode.Rne), ("LS", episode.LegalStatus), ("PLACE", episode.Place), ("DEC", $"{episode.Dec:yyyy-MM-dd}"), ("REC", episode.Rec),
        ];
        return string.Join(", ", values.Where(v => v.Value.Length > 0).Select(v => $"{v.Column} {v.Value}"));
    }

    private void Replace(Child child, List<Episode> stored, List<Episode> said)
    {
        foreach (var (old, now) in stored.Zip(said))
        {
            Update(old, now);
        }

        foreach (var added in said.Skip(stored.Count))
        {
            child.Episodes.Add(added);
            changes.Add(new FactChange(FactChangeKind.EpisodeAdded, added.Decom, "", Text(added)));
        }

        foreach (var surplus in stored.Skip(said.Count))
        {
            child.Episodes.Remove(surplus);
            changes.Add(new FactChange(FactChangeKind.EpisodeRemoved, surplus.Decom, Text(surplus), ""));
        }
    }

    private void Update(Episode old, Episode now)
    {
        if (EpisodeOrder.Instance.Compare(old, now) != 0)
        {
            changes.Add(new FactChange(FactChangeKind.EpisodeChanged, old.Decom, Text(old), Text(now)));
            (old.Rne, old.LegalStatus, old.Place, old.Dec, old.Rec) = (now.Rne, now.LegalStatus, now.Place, now.Dec, now.Rec);
        }
        else if (old.MissingSinceImportId is not null)
        {
            changes.Add(new FactChange(FactChangeKind.EpisodeBack, old.Decom, "", Text(now)));
        }
        else if (old.CollectionYear != year)
        {
            changes.Add(new FactChange(FactChangeKind.AlsoInThisYear, old.Decom, "", ""));
        }
        else
        {
            return;
        }

        (old.CollectionYear, old.ImportId, old.MissingSinceImportId) = (year, importId, null);
    }

    private Episode New(Ssda903Episode row) => new()
    {
        Decom = row.Decom,
        Rne = row.Rne,
        LegalStatus = row.LegalStatus,
        Place = row.Place,
        Dec = row.Dec,
        Rec = row.Rec,
        CollectionYear = year,
        ImportId = importId,
    };
}
