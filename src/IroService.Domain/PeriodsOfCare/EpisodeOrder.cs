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
        return Compare(x.Row, y.Row);
    }

    /// <inheritdoc/>
    public int Compare(EpisodeRow? x, EpisodeRow? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = x.Decom.CompareTo(y.Decom);
        order = order != 0 ? order : (x.Dec is null).CompareTo(y.Dec is null);
        order = order != 0 ? order : Nullable.Compare(x.Dec, y.Dec);
        order = order != 0 ? order : CodePointOrder.Instance.Compare(x.Rne, y.Rne);
        order = order != 0 ? order : CodePointOrder.Instance.Compare(x.LegalStatus, y.LegalStatus);
        order = order != 0 ? order : CodePointOrder.Instance.Compare(x.Place, y.Place);
        return order != 0 ? order : CodePointOrder.Instance.Compare(x.Rec, y.Rec);
    }
}
