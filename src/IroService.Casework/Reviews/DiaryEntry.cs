using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Reviews;

/// <summary>What stands in the diary for a child.</summary>
public enum DiaryKind
{
    /// <summary>A meeting is booked.</summary>
    Booked,

    /// <summary>By the day the law wants a review.</summary>
    ReviewDue,

    /// <summary>By the day a midway review is due.</summary>
    MidwayDue,
}

/// <summary>One thing that stands in the diary.</summary>
public sealed record DiaryEntry
{
    /// <summary>The child.</summary>
    public required Child Child { get; init; }

    /// <summary>What it is.</summary>
    public required DiaryKind Kind { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When the meeting begins; null when that is not said, and for what is due.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>Of a review that is due, the day of the next meeting that is booked; null when none is.</summary>
    public DateOnly? BookedFor { get; init; }

    /// <summary>The child's IROs.</summary>
    public required IReadOnlyList<Colleague> Iros { get; init; }

    /// <summary>Whether it is a review that is booked by the day it is due.</summary>
    public bool IsBookedInTime => Kind == DiaryKind.ReviewDue && BookedFor <= On;
}

/// <summary>What one week asks for.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="BookedInTime">Reviews due in the week whose meeting is booked in time.</param>
/// <param name="NotBookedInTime">Reviews due in the week that are not booked, or too late.</param>
/// <param name="Meetings">Meetings booked in the week.</param>
/// <param name="Midways">Midway reviews due in the week.</param>
public sealed record WeekOfDiary(DateOnly Monday, int BookedInTime, int NotBookedInTime, int Meetings, int Midways)
{
    /// <summary>Reviews due in the week.</summary>
    public int Due => BookedInTime + NotBookedInTime;

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>So many weeks, from that of a day on. Of each child only the next review is known: later ones follow from the day on which that is held.</summary>
    public static IReadOnlyList<WeekOfDiary> From(DateOnly day, int weeks, IReadOnlyCollection<DiaryEntry> entries)
    {
        var byWeek = entries.ToLookup(e => MondayOf(e.On));
        return
        [
            .. Enumerable.Range(0, weeks).Select(n => MondayOf(day).AddDays(7 * n)).Select(monday => new WeekOfDiary(
                monday,
                byWeek[monday].Count(e => e.IsBookedInTime),
                byWeek[monday].Count(e => e is { Kind: DiaryKind.ReviewDue, IsBookedInTime: false }),
                byWeek[monday].Count(e => e.Kind == DiaryKind.Booked),
                byWeek[monday].Count(e => e.Kind == DiaryKind.MidwayDue)))
        ];
    }
}
