namespace IroService.Domain.Deadlines;

/// <summary>What came of checking every duty of every child one by one, on one day; a later check of the same day takes its place.</summary>
public sealed class NightlyProof
{
    /// <summary>The greatest length of <see cref="FirstFailures"/>.</summary>
    public const int FailuresLength = 2000;

    /// <summary>The day, a Europe/London calendar date.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it ended (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>How many children have an open period of care or of short breaks.</summary>
    public int Children { get; private set; }

    /// <summary>How many duties their facts ask for.</summary>
    public int Duties { get; private set; }

    /// <summary>Of these, those that are stored as they should be: open, with a date.</summary>
    public int Open { get; private set; }

    /// <summary>Done, in time or late, or agreed by silence.</summary>
    public int Done { get; private set; }

    /// <summary>Not applicable, with the reason.</summary>
    public int NotApplicable { get; private set; }

    /// <summary>Open without a date, and it says why.</summary>
    public int NotYetKnown { get; private set; }

    /// <summary>No longer due.</summary>
    public int NoLongerDue { get; private set; }

    /// <summary>How much was found that does not add up.</summary>
    public int Failures { get; private set; }

    /// <summary>The first of that, a sentence on each line, by our own numbers: "Child 12, …" or "Child 12: …".</summary>
    public string FirstFailures { get; private set; } = "";

    /// <summary>The sentences.</summary>
    public IReadOnlyList<string> FailureLines => FirstFailures.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Adds what was found of one child.</summary>
    public void Add(ChildProof child)
    {
        Children += child.HasOpenPeriod ? 1 : 0;
        Duties += child.Duties;
        Open += child.Held.Count(h => h == DutyStanding.Open);
        Done += child.Held.Count(h => h == DutyStanding.Done);
        NotApplicable += child.Held.Count(h => h == DutyStanding.NotApplicable);
        NotYetKnown += child.Held.Count(h => h == DutyStanding.NotYetKnown);
        NoLongerDue += child.Held.Count(h => h == DutyStanding.NoLongerDue);
        Failures += child.Failures.Count;
        foreach (var sentence in child.Failures.TakeWhile(s => FirstFailures.Length + s.Length < FailuresLength))
        {
            FirstFailures += FirstFailures.Length == 0 ? sentence : $"\n{sentence}";
        }
    }
}
