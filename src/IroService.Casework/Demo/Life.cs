namespace IroService.Casework.Demo;

/// <summary>What brought a child into care decides most of what follows.</summary>
enum Route
{
    SoonHome,
    PoliceProtection,
    Remand,
    Unaccompanied,
    Teenager,
    Proceedings,
    Adoption,
    Relinquished,
}

/// <summary>One stay; WhyMoved says why the stay before it ended.</summary>
sealed record Stay(DateOnly From, string Placement, Home Home, string WhyMoved);

/// <summary>
/// One time in care as it will turn out, beyond today too: the legal statuses and the stays, told apart and merged into episodes afterwards.
/// An empty WhyEnded is coming of age.
/// </summary>
sealed record Life(DateOnly Start, List<(DateOnly From, string Status)> Legal, List<Stay> Stays, DateOnly End, string WhyEnded)
{
    public const string ComesOfAge = "";

    public string StatusOn(DateOnly day) => Legal.Last(step => step.From <= day).Status;
}
