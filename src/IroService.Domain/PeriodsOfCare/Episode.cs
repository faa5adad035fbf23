namespace IroService.Domain.PeriodsOfCare;

/// <summary>An episode of care as SSDA903 returns it: a stretch of one legal status in one placement.</summary>
public sealed class Episode
{
    /// <summary>The greatest length of a code.</summary>
    public const int CodeLength = 20;

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

    /// <summary>The collection year of the folder that last spoke of it, by the calendar year in which it begins: 2023 is 1 April 2023 to 31 March 2024.</summary>
    public int CollectionYear { get; set; }

    /// <summary>The import that last wrote it.</summary>
    public int? ImportId { get; set; }

    /// <summary>The import of a newer extract of the same year that no longer has it; it stands until a person decides.</summary>
    public int? MissingSinceImportId { get; set; }

    /// <summary>What the case system's file last said, once a person has corrected the episode here; null until then.</summary>
    public EpisodeRow? Said { get; private set; }

    /// <summary>What a person decided of it; null when nobody had to.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>Why it was corrected or decided on, in the person's words; blank when it was not.</summary>
    public string CorrectedBecause { get; private set; } = "";

    /// <summary>Who corrected it or decided on it last.</summary>
    public int? CorrectedById { get; private set; }

    /// <summary>What counts of it, as a row.</summary>
    public EpisodeRow Row => new(Decom, Rne, LegalStatus, Place, Dec, Rec);

    /// <summary>What the case system's file last said: what counts, unless it was corrected here.</summary>
    public EpisodeRow SaidRow => Said ?? Row;

    /// <summary>Whether a person said that it did not happen: it counts for nothing.</summary>
    public bool IsWithdrawn => Decision == PeriodsOfCare.Decision.DidNotHappen;

    /// <summary>Whether a newer extract of its year no longer has it and nobody has decided yet.</summary>
    public bool IsDisputed => MissingSinceImportId is not null && Decision is null;

    /// <summary>Whether it is part of a series of short breaks (SI 2010/959 reg 48).</summary>
    public bool IsShortBreak => LegalStatus is "V3" or "V4";

    /// <summary>Whether the child is accommodated by the police or on remand in it, or by a residence requirement (Children Act 1989 s.21(2)(b), (c)).</summary>
    public bool IsPoliceOrRemand => LegalStatus is "J1" or "J2" or "J3";

    /// <summary>Whether the child is placed for adoption in it.</summary>
    public bool IsPlacedForAdoption => Place is "A3" or "A4" or "A5" or "A6";

    /// <summary>A person corrects it; corrected back to what the file says, it is as if nothing had been.</summary>
    public void Correct(EpisodeRow to, string because, int byId)
    {
        (CorrectedBecause, CorrectedById) = (because, byId);
        Become(to, SaidRow);
    }

    /// <summary>A file speaks of it: what was corrected here stands where the file only repeats itself.</summary>
    public void FileSays(EpisodeRow says)
    {
        if (IsWithdrawn && !says.IsSameStretchAs(SaidRow))
        {
            Decision = null;
        }

        Become(EpisodeRow.WithFile(SaidRow, Row, says), says);
    }

    /// <summary>A person decides whether it happened; null takes the decision back.</summary>
    public void Decide(Decision? decision, string because, int? byId)
    {
        (Decision, CorrectedBecause, CorrectedById) = (decision, because, byId);
        ForgetWhyIfNothingIsCorrected();
    }

    /// <summary>Takes these values as what counts, and those as what the file said.</summary>
    public void Become(EpisodeRow counts, EpisodeRow said)
    {
        (Decom, Rne, LegalStatus, Place, Dec, Rec) = (counts.Decom, counts.Rne, counts.LegalStatus, counts.Place, counts.Dec, counts.Rec);
        Said = counts == said ? null : said;
        ForgetWhyIfNothingIsCorrected();
    }

    private void ForgetWhyIfNothingIsCorrected()
    {
        if (Said is null && Decision is null)
        {
            (CorrectedBecause, CorrectedById) = ("", null);
        }
    }
}
