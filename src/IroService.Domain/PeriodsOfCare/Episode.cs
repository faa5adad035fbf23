namespace IroService.Domain.PeriodsOfCare;

/// <summary>An episode of care as SSDA903 returns it: a stretch of one legal status in one placement.</summary>
public sealed class Episode : CorrectableFact<EpisodeRow>
{
    /// <summary>The greatest length of a code.</summary>
    public const int CodeLength = 20;

    /// <summary>REC: the child died (DfE SSDA903 guide, reason episode ceased).</summary>
    public const string Died = "E2";

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>DECOM: the day it started.</summary>
    public required DateOnly Decom { get; set; }

    /// <summary>RNE: why it is a new one; <c>S</c> started to be looked after. Blank when absent.</summary>
    public required string Rne { get; set; }

    /// <summary>LS: the legal status, for example <c>C2</c>; <c>V3</c> and <c>V4</c> are short breaks. Blank when absent.</summary>
    public required string LegalStatus { get; set; }

    /// <summary>PLACE: the placement type; <c>A3</c> to <c>A6</c> is placed for adoption. Blank when absent.</summary>
    public required string Place { get; set; }

    /// <summary>DEC: the day it ended; null while it is open.</summary>
    public required DateOnly? Dec { get; set; }

    /// <summary>REC: why it ended; <c>X1</c> when another episode begins the same day. Blank when absent.</summary>
    public required string Rec { get; set; }

    /// <summary>REASON_PLACE_CHANGE: why the placement ended, for example <c>CREQB</c>; blank when it did not, or the case system does not say.</summary>
    public string PlaceChangeReason { get; set; } = "";

    /// <summary>
    /// Whether the placement broke down: the carer asked for its end (CREQB, CREQO), the child did (CHILD), or it ended for an allegation (ALLEG) or for standards of
    /// care (STAND). The codes: DfE SSDA903 guide, reason for placement change; which of them are a breakdown: local.
    /// </summary>
    public bool BrokeDown => PlaceChangeReason is "CREQB" or "CREQO" or "CHILD" or "ALLEG" or "STAND";

    /// <summary>The collection year of the folder that last spoke of it, by the calendar year in which it begins: 2023 is 1 April 2023 to 31 March 2024.</summary>
    public int CollectionYear { get; set; }

    /// <summary>The import that last wrote it.</summary>
    public int? ImportId { get; set; }

    /// <inheritdoc/>
    public override EpisodeRow Row => new(Decom, Rne, LegalStatus, Place, Dec, Rec);

    /// <summary>Whether it is part of a series of short breaks (SI 2010/959 reg 48).</summary>
    public bool IsShortBreak => LegalStatus is "V3" or "V4";

    /// <summary>Whether the child is accommodated by the police or on remand in it, or by a residence requirement (Children Act 1989 s.21(2)(b), (c)).</summary>
    public bool IsPoliceOrRemand => LegalStatus is "J1" or "J2" or "J3";

    /// <summary>Whether the child is placed for adoption in it.</summary>
    public bool IsPlacedForAdoption => Place is "A3" or "A4" or "A5" or "A6";

    /// <summary>Whether it ended because the child was adopted (REC E11, E12).</summary>
    public bool EndedInAdoption => Rec is "E11" or "E12";

    /// <summary>A file speaks of it: what was corrected here stands where the file only repeats itself.</summary>
    public void FileSays(EpisodeRow says)
    {
        if (IsWithdrawn && !says.IsSameStretchAs(SaidRow))
        {
            DropDecision();
        }

        Become(EpisodeRow.WithFile(SaidRow, Row, says), says);
    }

    /// <inheritdoc/>
    protected override void Take(EpisodeRow counts) =>
        (Decom, Rne, LegalStatus, Place, Dec, Rec) = (counts.Decom, counts.Rne, counts.LegalStatus, counts.Place, counts.Dec, counts.Rec);
}
