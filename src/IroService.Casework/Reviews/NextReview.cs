using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Records;

namespace IroService.Casework.Reviews;

/// <summary>How a child's next review stands.</summary>
public enum ReviewStanding
{
    /// <summary>Its date cannot be worked out until a fact is entered.</summary>
    DateNotKnown,

    /// <summary>Its date has passed.</summary>
    Overdue,

    /// <summary>It is booked for a day after the one by which the law wants it.</summary>
    AtRisk,

    /// <summary>It is due within the next 20 working days and not booked.</summary>
    DueSoon,

    /// <summary>It is due later and not booked.</summary>
    NotBooked,

    /// <summary>It is booked in time.</summary>
    Booked,
}

/// <summary>The review of a child that is next.</summary>
public sealed record NextReview
{
    /// <summary>How many working days ahead a review is due soon: the time that the law gives for a first review, and people for an invitation.</summary>
    public const int SoonWorkingDays = 20;

    /// <summary>The child.</summary>
    public required Child Child { get; init; }

    /// <summary>What is due, in words.</summary>
    public required string What { get; init; }

    /// <summary>The last day in time; null when it is not known.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>When the date is not known: the last day that it could be, if even that can be said.</summary>
    public required DateOnly? DueAtLatest { get; init; }

    /// <summary>Working days after today up to and including the due date; null when it is not known or beyond the calendar.</summary>
    public required int? WorkingDaysLeft { get; init; }

    /// <summary>The day of the next meeting that is booked, today or later; null when none is.</summary>
    public required DateOnly? BookedFor { get; init; }

    /// <summary>How well it is prepared; null when neither a meeting nor the due date is in the next <see cref="SoonWorkingDays"/> working days.</summary>
    public required Readiness? Preparation { get; init; }

    /// <summary>The child's IROs.</summary>
    public required IReadOnlyList<Colleague> Iros { get; init; }

    /// <summary>The day it is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whether it is due today or within the next 20 working days.</summary>
    public bool IsSoon => DueOn >= Today && WorkingDaysLeft <= SoonWorkingDays;

    /// <summary>Whether it is booked for a day after the due date.</summary>
    public bool IsBookedLate => BookedFor > DueOn;

    /// <summary>How it stands, in one word for the whole.</summary>
    public ReviewStanding Standing => this switch
    {
        { DueOn: null } => ReviewStanding.DateNotKnown,
        _ when DueOn < Today => ReviewStanding.Overdue,
        { BookedFor: { } day } when day <= DueOn => ReviewStanding.Booked,
        { BookedFor: not null } => ReviewStanding.AtRisk,
        { IsSoon: true } => ReviewStanding.DueSoon,
        _ => ReviewStanding.NotBooked,
    };
}

/// <summary>A person by number and name.</summary>
public sealed record Colleague(int Id, string Name);
