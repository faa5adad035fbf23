using IroService.Domain.Notifications;
using IroService.Domain.Ratings;
using IroService.Domain.Reviews;

namespace IroService.Casework.Files.Service;

/// <summary>A row of <c>people.csv</c>. Text that is absent is blank, here and in the rows below; Line is where the row starts.</summary>
public sealed record PersonRow(
    long Line, string Person, string Name, string Email, Role Role, string Team, decimal? FullTimeEquivalent, DateOnly? From, DateOnly? To);

/// <summary>A row of <c>teams.csv</c>: a dispute's stage 1 goes to the manager of the social worker's team, stage 2 to its parent's.</summary>
public sealed record TeamRow(long Line, string Team, string Name, string Parent, string Manager);

/// <summary>A row of <c>children.csv</c>.</summary>
public sealed record ChildRow(long Line, string Child, string GivenName, string FamilyName, string KnownAs, bool Restricted, string SiblingGroup);

/// <summary>A row of <c>allocations.csv</c>: the role is the child's IRO or social worker.</summary>
public sealed record AllocationRow(long Line, string Child, Role Role, string Person, DateOnly From, DateOnly? To);

/// <summary>A row of <c>notifications.csv</c>: the day the IRO service was told.</summary>
public sealed record NotificationRow(long Line, string Child, DateOnly BecameLookedAfter, DateOnly NotifiedOn);

/// <summary>A row of <c>bookings.csv</c>.</summary>
public sealed record BookingRow(long Line, string Child, DateOnly BookedFor, string Mode, BookingStatus Status, string Reason);

/// <summary>A row of <c>caseload.csv</c>.</summary>
public sealed record CaseloadRow(long Line, string Person, DateOnly AsAt, int ChildProtectionPlans);

/// <summary>A row of <c>ratings.csv</c>.</summary>
public sealed record RatingRow(long Line, string Child, DateOnly RatedOn, RatingColour Rating, string Reason);

/// <summary>A row of <c>midway.csv</c>.</summary>
public sealed record MidwayRow(long Line, string Child, DateOnly HeldOn, string Outcome);

/// <summary>A row of <c>disputes.csv</c>: kind, theme and stages as written.</summary>
public sealed record DisputeRow(
    long Line, string Reference, string Child, string Kind, DateOnly OpenedOn, string Theme, string StageOpened, string StageReached,
    DateOnly? RespondedOn, DateOnly? ResolvedOn, string Outcome);

/// <summary>Everything readable in a folder of the service's own files, each in the order of its file; a replaced row is left out.</summary>
public sealed record ServiceFiles(
    IReadOnlyList<PersonRow> People,
    IReadOnlyList<TeamRow> Teams,
    IReadOnlyList<ChildRow> Children,
    IReadOnlyList<AllocationRow> Allocations,
    IReadOnlyList<NotificationRow> Notifications,
    IReadOnlyList<BookingRow> Bookings,
    IReadOnlyList<CaseloadRow> Caseloads,
    IReadOnlyList<RatingRow> Ratings,
    IReadOnlyList<MidwayRow> Midways,
    IReadOnlyList<DisputeRow> Disputes);

/// <summary>What the database knows already: the ids as the council writes them.</summary>
public sealed record KnownIds(IReadOnlySet<string> Children, IReadOnlySet<string> People, IReadOnlySet<string> Teams);
