namespace IroService.Casework.Deadlines;

/// <summary>What cannot be worked out, or reaches nobody.</summary>
public enum SortOutKind
{
    /// <summary>The nightly check of all duties found something that does not add up, or has not run.</summary>
    ProofFailed,

    /// <summary>A notice had nobody at all to go to.</summary>
    NoticeForNobody,

    /// <summary>A duty that silence answers has passed, and nobody had been reached who was to answer: nothing is agreed.</summary>
    NobodyAsked,

    /// <summary>A person has left, and nobody has taken over a child in care of theirs, or a team that they managed.</summary>
    HasLeft,

    /// <summary>A child in care or in short breaks has no IRO today.</summary>
    NoIro,

    /// <summary>A child in care has an IRO who is not independent (SI 2010/959 reg 46).</summary>
    NotIndependent,

    /// <summary>A person who is allocated to a child has no email address.</summary>
    NoEmail,

    /// <summary>An email about something that is still owed failed for good.</summary>
    EmailFailed,

    /// <summary>A review is due and its date is not known.</summary>
    DateNotKnown,

    /// <summary>A date needs bank holidays that the calendar does not have yet.</summary>
    BeyondCalendar,

    /// <summary>The calendar of bank holidays ends within a year.</summary>
    CalendarEnds,

    /// <summary>A child in care has no date of birth.</summary>
    NoDateOfBirth,

    /// <summary>The meeting of a review that is still awaited was adjourned more than once.</summary>
    SecondAdjournment,

    /// <summary>The newer extract of the year no longer has an episode or a review.</summary>
    DisputedFact,
}

/// <summary>Something that somebody has to find out or put right before the dates can be relied on: a duty itself.</summary>
/// <param name="Kind">What.</param>
/// <param name="ChildId">The child, by our own number; null when it is not about one.</param>
/// <param name="PersonId">The person it is about; null when it is not about one.</param>
/// <param name="OnListOf">Whose list it stands on; null when there is no Principal IRO to have it.</param>
/// <param name="Sentence">What is to be done, without names.</param>
/// <param name="Bound">What is known all the same: "Looked after since at least …, so a review was due by …"; blank when nothing is.</param>
public sealed record DutyToSortOut(SortOutKind Kind, int? ChildId, int? PersonId, int? OnListOf, string Sentence, string Bound);
