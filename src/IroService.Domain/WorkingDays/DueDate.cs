namespace IroService.Domain.WorkingDays;

/// <summary>When something is due: a day, or the reason why no day can be named yet.</summary>
public abstract record DueDate
{
    private DueDate()
    {
    }

    /// <summary>The day, when there is one.</summary>
    public DateOnly? Date => this is On on ? on.Day : null;

    /// <summary>It is due on this day; on the day itself is in time.</summary>
    /// <param name="Day">The last day in time.</param>
    public sealed record On(DateOnly Day) : DueDate;

    /// <summary>The count needs working days of a year whose bank holidays are not known.</summary>
    /// <param name="Year">The first year that would be needed.</param>
    public sealed record BeyondCalendar(int Year) : DueDate;

    /// <summary>The day it counts from is not known.</summary>
    public sealed record StartUnknown : DueDate;
}
