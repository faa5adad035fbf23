using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Demo;

/// <summary>A made-up child, with the periods in care that their life brought.</summary>
sealed class Child
{
    public string Id { get; set; } = "";
    public required int Family { get; init; }
    public required string GivenName { get; init; }
    public required string FamilyName { get; init; }
    public string KnownAs { get; init; } = "";
    public required bool Girl { get; init; }
    public required DateOnly Born { get; init; }
    public required string Ethnic { get; init; }
    public required string Need { get; init; }
    public required string HomePostcode { get; init; }
    public bool Restricted { get; set; }
    public string SiblingGroup { get; set; } = "";
    public List<Period> Periods { get; } = [];

    public DateOnly Eighteen => ComesOfAge(Born);

    public static DateOnly ComesOfAge(DateOnly born) => CareHistory.Birthday(born, 18);

    public int AgeOn(DateOnly day) => Age(Born, day);

    public static int Age(DateOnly born, DateOnly day) => day.Year - born.Year - (CareHistory.Birthday(born, day.Year - born.Year) > day ? 1 : 0);
}

/// <summary>One period of care: an unbroken chain of episodes, and what the IRO service did in it.</summary>
sealed class Period(Child child, DateOnly start, DateOnly? end, List<Episode> episodes)
{
    public Child Child { get; } = child;
    public DateOnly Start { get; } = start;

    /// <summary>Blank while the child is in care today.</summary>
    public DateOnly? End { get; } = end;

    public List<Episode> Episodes { get; } = episodes;
    public bool ShortBreaks => Episodes[0].LegalStatus is "V3" or "V4";
    public DateOnly? NotifiedOn { get; set; }
    public List<Allocation> Iros { get; } = [];
    public List<Allocation> SocialWorkers { get; } = [];
    public List<Review> Reviews { get; } = [];
    public NextReview? Next { get; set; }

    public bool InCareOn(DateOnly day) => Start <= day && (End is null || End > day);

    public Person? IroOn(DateOnly day) => Iros.Find(a => a.Covers(day))?.Person;

    public Person? SocialWorkerOn(DateOnly day) => SocialWorkers.Find(a => a.Covers(day))?.Person;
}

/// <summary>A row of the SSDA903 episodes table; Ended blank while it lasts.</summary>
sealed record Episode(DateOnly Began, string WhyNew, string LegalStatus, string Placement, Home Home, DateOnly? Ended, string WhyEnded, string WhyMoved);

/// <summary>TO is the last day; the next person begins on the day after.</summary>
sealed record Allocation(Person Person, DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>A review that was held; Cause says why it came after its date, PutOff when it had been booked for first.</summary>
sealed record Review(DateOnly Held, DateOnly Due, string Code, string Cause, DateOnly? PutOff, bool Adjourned);

/// <summary>The review that comes next, and the day that the IRO has in mind for it.</summary>
sealed record NextReview(DateOnly Due, DateOnly Planned, bool First, string Cause);
