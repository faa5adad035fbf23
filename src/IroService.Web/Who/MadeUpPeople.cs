namespace IroService.Web.Who;

/// <summary>Made-up people to choose from for as long as no people file has been imported.</summary>
static class MadeUpPeople
{
    static readonly IReadOnlyList<SignedInPerson> People =
    [
        new("P1", "Ruth Adeyemi", "Independent Reviewing Officer"),
        new("P2", "Martin Clough", "Independent Reviewing Officer"),
        new("P3", "Helen Szabo", "Principal IRO"),
        new("P4", "Dev Parmar", "Social worker"),
        new("P5", "Joanna Lyle", "Team manager"),
    ];

    public static Task<IReadOnlyList<SignedInPerson>> List(CancellationToken cancel) => Task.FromResult(People);
}
