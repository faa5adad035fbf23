namespace IroService.Casework.Imports;

/// <summary>A fault in the council's own data that bears on a child's dates.</summary>
public enum DataFaultKind
{
    /// <summary>Rows that could not be read: an episode or a review may be hidden in them.</summary>
    UnreadableRow,

    /// <summary>It is not known when care began and no review is known: there is no next date.</summary>
    NoDateWithoutStart,

    /// <summary>It is not known when care began, but a review is known to count from.</summary>
    StartNotKnown,

    /// <summary>No header has the child.</summary>
    NoHeader,

    /// <summary>The header has no date of birth that is a real date.</summary>
    NoDateOfBirth,

    /// <summary>The reviews table gives another date of birth than the header.</summary>
    BirthsDiffer,

    /// <summary>Two episodes overlap, or one was left open when the next began: they are read as one period of care.</summary>
    JoinedEpisodes,

    /// <summary>An episode ends with X1 and none begins that day, or without X1 and one does: care is read as ended there.</summary>
    BrokenChain,

    /// <summary>The last episode ends with X1 and nothing follows: care is read as going on.</summary>
    EndsWithX1,

    /// <summary>An episode goes on after the 18th birthday: care is read as ended on it.</summary>
    OpenPastEighteen,

    /// <summary>Care that ends on or before the day it begins: it is left out.</summary>
    CareOfNoDay,

    /// <summary>An episode that begins after today: it is left out until then.</summary>
    EpisodeInTheFuture,

    /// <summary>A review outside every period of care: it counts for nothing.</summary>
    ReviewOutsideCare,

    /// <summary>A review after today: it counts for nothing until then.</summary>
    ReviewInTheFuture,

    /// <summary>Rows that stand in a table more than once.</summary>
    RepeatedRow,

    /// <summary>Facts that the newer extract of their year no longer has: they stand until a person decides.</summary>
    DisputedFact,

    /// <summary>Participation codes that do not exist or do not fit the child's age: the figures on participation count them as none.</summary>
    ParticipationCode,
}

/// <summary>All cases of one kind of fault.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Count">How many cases there are, of all children that were ever in care.</param>
/// <param name="InCare">CHILD, as written, of those who are in care or in short breaks today: the fault bears on their next date.</param>
/// <param name="Others">CHILD, as written, of the others.</param>
public sealed record DataFault(DataFaultKind Kind, int Count, IReadOnlyList<string> InCare, IReadOnlyList<string> Others)
{
    /// <summary>What is wrong and what follows from it for a child's dates.</summary>
    public string Effect => Kind switch
    {
        DataFaultKind.UnreadableRow => "Rows that could not be read: an episode or a review may be hidden in them, and with it a start, an end or a date",
        DataFaultKind.NoDateWithoutStart => "The start of care is not known and no review is: there is no next date until the last review is entered",
        DataFaultKind.StartNotKnown => "The start of care is not known: whether the first reviews were in time cannot be said; later dates count from what is known",
        DataFaultKind.NoHeader => "No header row: without a date of birth, care does not end with the 18th birthday",
        DataFaultKind.NoDateOfBirth => "No date of birth: care does not end with the 18th birthday",
        DataFaultKind.BirthsDiffer => "The reviews table gives another date of birth than the header, which counts: the 18th birthday, and with it the end of care, may be another day",
        DataFaultKind.JoinedEpisodes => "Episodes overlap, or one was open when the next began: they are read as one period of care",
        DataFaultKind.BrokenChain => "An X1 that no episode follows that day, or an episode on the day of an end without X1: a new period of care is read there, with a first review of its own",
        DataFaultKind.EndsWithX1 => "The last episode ends with X1 and nothing follows: care is read as going on, and reviews stay due",
        DataFaultKind.OpenPastEighteen => "An episode goes on after the 18th birthday: care is read as ended on it, and no review is due after it",
        DataFaultKind.CareOfNoDay => "Care that ends on or before the day it begins: it is left out",
        DataFaultKind.EpisodeInTheFuture => "An episode begins after today: it is left out until then",
        DataFaultKind.ReviewOutsideCare => "A review before care began, after it ended or between two periods: it counts for nothing",
        DataFaultKind.ReviewInTheFuture => "A review after today: it counts for nothing until then",
        DataFaultKind.RepeatedRow => "The same row more than once: of reviews and header rows the first counts, episodes are read as overlapping",
        DataFaultKind.DisputedFact => "Facts that the newer extract of their year no longer has: they go on counting until a person decides",
        DataFaultKind.ParticipationCode => "Participation codes that do not exist or do not fit the age: no date changes, but the figures on participation do",
        _ => throw new InvalidOperationException($"Unknown fault {Kind}."),
    };
}
