using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;

namespace IroService.Casework.Notifications;

/// <summary>Which of a person's notices are asked for, by how they stand.</summary>
public enum NoticesShown
{
    /// <summary>Those that still ask for something: not acknowledged first, then by due date.</summary>
    Open,

    /// <summary>Of these, those that are not acknowledged.</summary>
    ToAcknowledge,

    /// <summary>Of these, those whose email has not gone yet.</summary>
    Waiting,

    /// <summary>Those whose email was accepted.</summary>
    Sent,

    /// <summary>Those whose email cannot reach the person: refused, or there is no address.</summary>
    Failed,

    /// <summary>Those that are acknowledged.</summary>
    Read,

    /// <summary>Those whose deadline was met, ended or moved, or whose step of a dispute is read or past; the newest first.</summary>
    Closed,
}

/// <summary>For whom a person was told.</summary>
public enum ToldFor
{
    /// <summary>For whomever.</summary>
    Anybody,

    /// <summary>For themselves.</summary>
    Self,

    /// <summary>For somebody for whom they stand in.</summary>
    Others,
}

/// <summary>What is asked for of one person's notices.</summary>
public sealed record NoticesAsked
{
    /// <summary>The person.</summary>
    public required int PersonId { get; init; }

    /// <summary>By how they stand.</summary>
    public required NoticesShown Shown { get; init; }

    /// <summary>What is said; null for anything.</summary>
    public required AnnouncementKind? Kind { get; init; }

    /// <summary>For whom.</summary>
    public required ToldFor For { get; init; }

    /// <summary>Which page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many on a page.</summary>
    public required int RowsOnAPage { get; init; }
}

/// <summary>Somebody who stood in and was told of the same.</summary>
/// <param name="Deputy">Who.</param>
/// <param name="AcknowledgedAt">When they acknowledged it (UTC); null when they have not.</param>
public sealed record SeenTo(Person Deputy, DateTime? AcknowledgedAt);

/// <summary>A notice in somebody's inbox.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Deadline">What it is about; null when that is a step of a dispute.</param>
/// <param name="Child">The child; null when the record has been restricted or sealed since, and the person may no longer know whose it is.</param>
/// <param name="Stage">The stage of the deadline; null when it has none, or the definitions no longer have it.</param>
/// <param name="IsOwed">Whether the person is to do it today, or is told only.</param>
/// <param name="Standing">How far it has come.</param>
/// <param name="For">For whom the person stood in when it was written; nobody when they were told for themselves.</param>
/// <param name="SeenTo">Who stood in for the person then.</param>
public sealed record NoticeInInbox(
    Notice Notice, Deadline? Deadline, Child? Child, Stage? Stage, bool IsOwed, NoticeStanding Standing, IReadOnlyList<Person> For, IReadOnlyList<SeenTo> SeenTo)
{
    /// <summary>Whether it still asks for something, or is still to be read.</summary>
    public bool IsOpen => Notice.IsOpen();
}

/// <summary>Who stands in for the person today.</summary>
/// <param name="Deputy">From when to when.</param>
/// <param name="StandIn">Who.</param>
public sealed record DeputyOfMine(Deputy Deputy, Person StandIn);

/// <summary>A page of a person's notices, and how many there are of each.</summary>
/// <param name="Rows">Those of the page.</param>
/// <param name="Counts">How many there are by how they stand, of the kind and for whom it was asked.</param>
/// <param name="Page">The page, no further than the last.</param>
/// <param name="HasBoth">Whether there are notices for the person and for those for whom the person stands in.</param>
/// <param name="Deputies">Who stands in for the person today.</param>
public sealed record Inbox(IReadOnlyList<NoticeInInbox> Rows, IReadOnlyDictionary<NoticesShown, int> Counts, int Page, bool HasBoth, IReadOnlyList<DeputyOfMine> Deputies);
