using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;

namespace IroService.Casework.Deadlines;

/// <summary>Which duties are asked for, by their date.</summary>
public enum DutyWindow
{
    /// <summary>All that are open, those without a date among them.</summary>
    All,

    /// <summary>Their date has passed.</summary>
    Overdue,

    /// <summary>Due from today to Sunday.</summary>
    ThisWeek,

    /// <summary>Due today or in the next 20 working days.</summary>
    Soon,
}

/// <summary>What is asked for of one person's duties.</summary>
public sealed record OwnDutiesAsked
{
    /// <summary>The person.</summary>
    public required int PersonId { get; init; }

    /// <summary>By date.</summary>
    public required DutyWindow Window { get; init; }

    /// <summary>The timing rule of the one duty that is asked for; null for every duty.</summary>
    public required string? Rule { get; init; }

    /// <summary>The name of that duty; null for every duty.</summary>
    public required string? Duty { get; init; }

    /// <summary>Which page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many on a page.</summary>
    public required int RowsOnAPage { get; init; }
}

/// <summary>How many open duties of one kind are a person's.</summary>
public sealed record DutyCount(string Rule, string Duty, string Title, int All, int Overdue, int ThisWeek, int Soon)
{
    /// <summary>How many of them fall into a window.</summary>
    public int In(DutyWindow window) => window switch
    {
        DutyWindow.All => All,
        DutyWindow.Overdue => Overdue,
        DutyWindow.ThisWeek => ThisWeek,
        DutyWindow.Soon => Soon,
        _ => throw new InvalidOperationException($"Unknown window {window}."),
    };
}

/// <summary>An open duty that is a person's.</summary>
/// <param name="Deadline">The duty with its date.</param>
/// <param name="Child">The child it is owed to.</param>
/// <param name="Stage">The stage; null when the definitions no longer have it.</param>
/// <param name="InPlace">Whether it stands here only because nobody who works here has the role whose it is and may know of the child.</param>
/// <param name="WorkingDaysLeft">Working days after today up to and including the due date; null when that is not known or beyond the calendar.</param>
public sealed record OwnDuty(Deadline Deadline, Child Child, Stage? Stage, bool InPlace, int? WorkingDaysLeft);

/// <summary>A page of a person's duties, and how many there are of each.</summary>
/// <param name="Kinds">Every kind of duty that the person has, by title.</param>
/// <param name="Rows">Those of the page: date not known first, then by due date.</param>
/// <param name="Found">How many are asked for on all pages.</param>
/// <param name="Page">The page, no further than the last.</param>
/// <param name="Today">The day it is.</param>
public sealed record OwnDuties(IReadOnlyList<DutyCount> Kinds, IReadOnlyList<OwnDuty> Rows, int Found, int Page, DateOnly Today);
