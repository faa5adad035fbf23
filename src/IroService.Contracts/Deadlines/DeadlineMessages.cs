namespace IroService.Contracts.Deadlines;

/// <summary>A deadline comes nearer. The message says "look": the consumer reads the present state.</summary>
/// <param name="DeadlineId">The deadline.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Duty">The duty's name, for example <c>first-review</c>.</param>
/// <param name="Basis"><c>statute</c>, <c>guidance</c> or <c>local</c>.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="Number">Which of the plan's reminders, from 0.</param>
public sealed record DeadlineApproaching(int DeadlineId, int ChildId, string Duty, string Basis, DateOnly DueOn, int Number);

/// <summary>A deadline has passed and what is owed is not done.</summary>
/// <param name="DeadlineId">The deadline.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Duty">The duty's name.</param>
/// <param name="Basis"><c>statute</c>, <c>guidance</c> or <c>local</c>.</param>
/// <param name="DueOn">The last day that was in time.</param>
/// <param name="Number">How many times this was said before.</param>
public sealed record DeadlineOverdue(int DeadlineId, int ChildId, string Duty, string Basis, DateOnly DueOn, int Number);

/// <summary>A deadline that people were told of has another date now.</summary>
/// <param name="DeadlineId">The deadline.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Duty">The duty's name.</param>
/// <param name="Basis"><c>statute</c>, <c>guidance</c> or <c>local</c>.</param>
/// <param name="DueOn">The new date.</param>
/// <param name="Number">How many changes people were told of before.</param>
public sealed record DeadlineMoved(int DeadlineId, int ChildId, string Duty, string Basis, DateOnly DueOn, int Number);

/// <summary>What was owed has been done, in time or late.</summary>
/// <param name="DeadlineId">The deadline.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Duty">The duty's name.</param>
/// <param name="Basis"><c>statute</c>, <c>guidance</c> or <c>local</c>.</param>
/// <param name="DueOn">The last day in time; null when it was not known.</param>
/// <param name="MetOn">The day it was done.</param>
public sealed record DeadlineMet(int DeadlineId, int ChildId, string Duty, string Basis, DateOnly? DueOn, DateOnly MetOn);
