using IroService.Domain.Ssda903;

namespace IroService.Domain.PeriodsOfCare;

/// <summary>The order of a child's episodes: by DECOM, then DEC with open ones last, then RNE, LS, PLACE and REC by code point, so that the order of the rows in a file never matters.</summary>
public sealed class EpisodeOrder : IComparer<Episode>, IComparer<EpisodeRow>
{
    /// <summary>The one order.</summary>
    public static readonly EpisodeOrder Instance = new();

    private EpisodeOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(Episode? x, Episode? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = Compare((x.Decom, x.Dec), (y.Decom, y.Dec));
        return order != 0 ? order : Compare((x.Rne, x.LegalStatus, x.Place, x.Rec), (y.Rne, y.LegalStatus, y.Place, y.Rec));
    }

    /// <inheritdoc/>
    public int Compare(EpisodeRow? x, EpisodeRow? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = Compare((x.Decom, x.Dec), (y.Decom, y.Dec));
        return order != 0 ? order : Compare((x.Rne, x.LegalStatus, x.Place, x.Rec), (y.Rne, y.LegalStatus, y.Place, y.Rec));
    }

    private static int Compare((DateOnly Decom, DateOnly? Dec) x, (DateOnly Decom, DateOnly? Dec) y)
    {
        var order = x.Decom.CompareTo(y.Decom);
        order = order != 0 ? order : (x.Dec is null).CompareTo(y.Dec is null);
        return order != 0 ? order : Nullable.Compare(x.Dec, y.Dec);
    }

    private static int Compare((string Rne, string Status, string Place, string Rec) x, (string Rne, string Status, string Place, string Rec) y)
    {
        var order = CodePointOrder.Instance.Compare(x.Rne, y.Rne);
        order = order != 0 ? order : CodePointOrder.Instance.Compare(x.Status, y.Status);
        order = order != 0 ? order : CodePointOrder.Instance.Compare(x.Place, y.Place);
        return order != 0 ? order : CodePointOrder.Instance.Compare(x.Rec, y.Rec);
    }
}
