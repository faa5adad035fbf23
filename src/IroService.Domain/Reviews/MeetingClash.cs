namespace IroService.Domain.Reviews;

/// <summary>How two meetings of one day stand in each other's way (local). Nothing is refused for it: it is said.</summary>
public enum MeetingClash
{
    /// <summary>They do not: there is time for both.</summary>
    None,

    /// <summary>They may: the time of one of them is not said.</summary>
    SameDay,

    /// <summary>One begins before the other can be over.</summary>
    SameTime,
}

/// <summary>What is known of how long a review meeting takes.</summary>
public static class MeetingLength
{
    /// <summary>How long a review meeting is taken to last, in minutes (local): nobody records it.</summary>
    public const int Minutes = 60;

    /// <summary>How two meetings of one day, by when they begin, stand in each other's way.</summary>
    public static MeetingClash Between(TimeOnly? one, TimeOnly? other) => (one, other) switch
    {
        ({ } first, { } second) when Math.Abs((first.ToTimeSpan() - second.ToTimeSpan()).TotalMinutes) < Minutes => MeetingClash.SameTime,
        ({ }, { }) => MeetingClash.None,
        _ => MeetingClash.SameDay,
    };
}
