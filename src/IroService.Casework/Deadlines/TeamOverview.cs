using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Deadlines;

/// <summary>One of the people for whom somebody answers.</summary>
/// <param name="Person">Who; null for the children who have nobody.</param>
/// <param name="Children">Their children in care or in short breaks today, whom the reader may know of, by name.</param>
/// <param name="Overdue">How many duties to those children have passed.</param>
/// <param name="AtRisk">How many are due today or in the next <see cref="ReadTeam.AtRiskWorkingDays"/> working days.</param>
/// <param name="StandIns">Who stands in for the person today, and until which day; null until it is ended.</param>
public sealed record TeamMember(Person? Person, IReadOnlyList<Child> Children, int Overdue, int AtRisk, IReadOnlyList<(Person Who, DateOnly? Until)> StandIns);

/// <summary>A duty to a child of the team that has passed or is at risk, whoever owes it.</summary>
/// <param name="DeadlineId">Its number.</param>
/// <param name="Child">The child.</param>
/// <param name="Title">What is owed.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="DueOn">By when.</param>
/// <param name="WorkingDaysLeft">Working days after today up to and including that day; null when it has passed.</param>
/// <param name="Member">The person of the team who has the child; null when nobody has.</param>
public sealed record TeamDuty(int DeadlineId, Child Child, string Title, Role Owner, DateOnly DueOn, int? WorkingDaysLeft, Person? Member);

/// <summary>Decisions of a review that are to be agreed or contested.</summary>
/// <param name="Deadline">The duty; by its day silence agrees.</param>
/// <param name="Child">The child.</param>
/// <param name="Member">The person of the team who has the child; null when nobody has.</param>
/// <param name="IsMine">Whether it is the reader's to answer.</param>
/// <param name="WorkingDaysLeft">Working days after today up to and including its day; null when it has passed.</param>
public sealed record DecisionsToAnswer(Deadline Deadline, Child Child, Person? Member, bool IsMine, int? WorkingDaysLeft);

/// <summary>How the people stand for whom somebody answers.</summary>
/// <param name="Role">As what they have children: IRO, or social worker.</param>
/// <param name="Members">By name; the children of nobody last.</param>
/// <param name="Duties">By the person of the team, then by day.</param>
/// <param name="Decisions">By day.</param>
/// <param name="Today">The day it is.</param>
public sealed record TeamOverview(Role Role, IReadOnlyList<TeamMember> Members, IReadOnlyList<TeamDuty> Duties, IReadOnlyList<DecisionsToAnswer> Decisions, DateOnly Today);
