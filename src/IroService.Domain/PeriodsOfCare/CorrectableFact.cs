namespace IroService.Domain.PeriodsOfCare;

/// <summary>
/// A fact that the case system's files tell and that a person can correct or deny here (local): what counts, what was entered before, and what was
/// decided of it stand side by side.
/// </summary>
/// <typeparam name="TRow">What can be corrected of it.</typeparam>
public abstract class CorrectableFact<TRow>
    where TRow : class
{
    /// <summary>The import of a newer extract of the same year that no longer has it; it stands until a person decides.</summary>
    public int? MissingSinceImportId { get; set; }

    /// <summary>What was entered before a person corrected it here: what the case system's file last said, or what was first recorded; null until then.</summary>
    public TRow? Said { get; private set; }

    /// <summary>What a person decided of it; null when nobody had to.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>Why it was corrected or decided on, in the person's words; blank when it was not.</summary>
    public string CorrectedBecause { get; private set; } = "";

    /// <summary>Who corrected it or decided on it last.</summary>
    public int? CorrectedById { get; private set; }

    /// <summary>For whom that one stood in; null when for nobody. Set where the fact is saved.</summary>
    public int? CorrectedForId { get; set; }

    /// <summary>What counts of it.</summary>
    public abstract TRow Row { get; }

    /// <summary>What was entered: what counts, unless it was corrected here.</summary>
    public TRow SaidRow => Said ?? Row;

    /// <summary>Whether a person said that it did not happen: it counts for nothing.</summary>
    public bool IsWithdrawn => Decision == PeriodsOfCare.Decision.DidNotHappen;

    /// <summary>Whether a newer extract of its year no longer has it and nobody has decided yet.</summary>
    public bool IsDisputed => MissingSinceImportId is not null && Decision is null;

    /// <summary>A person corrects it; corrected back to what was entered, it is as if nothing had been.</summary>
    public void Correct(TRow to, string because, int byId)
    {
        (CorrectedBecause, CorrectedById) = (because, byId);
        Become(to, SaidRow);
    }

    /// <summary>A person decides whether it happened; null takes the decision back.</summary>
    public void Decide(Decision? decision, string because, int? byId)
    {
        (Decision, CorrectedBecause, CorrectedById) = (decision, because, byId);
        ForgetWhyIfNothingIsCorrected();
    }

    /// <summary>Takes this as what counts, and that as what was entered.</summary>
    public void Become(TRow counts, TRow said)
    {
        Take(counts);
        Said = Equals(counts, said) ? null : said;
        ForgetWhyIfNothingIsCorrected();
    }

    /// <summary>What a person decided no longer speaks of what a file says now.</summary>
    protected void DropDecision() => Decision = null;

    /// <summary>Writes the row into the fact.</summary>
    protected abstract void Take(TRow counts);

    private void ForgetWhyIfNothingIsCorrected()
    {
        if (Said is null && Decision is null)
        {
            (CorrectedBecause, CorrectedById) = ("", null);
        }
    }
}
