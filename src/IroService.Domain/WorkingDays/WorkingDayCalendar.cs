namespace IroService.Domain.WorkingDays;

/// <summary>
/// The working days of England and Wales: every day that is not a Saturday, a Sunday, Christmas Day, Good Friday
/// or a bank holiday under the Banking and Financial Dealings Act 1971 (SI 2010/959 reg 2).
/// It answers only for whole years whose bank holidays it holds, and says so when asked beyond them.
/// </summary>
public sealed class WorkingDayCalendar
{
    /// <summary>Bank holidays are to be had this long ahead: GOV.UK lists at least the next year's (local).</summary>
    private const int MonthsToReach = 12;

    private readonly Dictionary<DateOnly, string> _holidays;
    private readonly List<DateOnly> _workingDays = [];
    private readonly int[] _workingDaysUpTo;

    /// <summary>Makes the calendar from the bank holidays of every year from the first to the last named.</summary>
    /// <param name="bankHolidays">Good Friday, Christmas Day and every bank holiday, with their titles; dates at a weekend change nothing.</param>
    /// <exception cref="ArgumentException">There is no holiday, or a year between the first and the last has none.</exception>
    public WorkingDayCalendar(IEnumerable<BankHoliday> bankHolidays)
    {
        _holidays = bankHolidays.GroupBy(h => h.Date).ToDictionary(g => g.Key, g => g.First().Title);
        var years = _holidays.Keys.Select(d => d.Year).ToHashSet();
        if (years.Count == 0)
        {
            throw new ArgumentException("A calendar needs at least one year of bank holidays.", nameof(bankHolidays));
        }

        FirstYear = years.Min();
        LastYear = years.Max();
        if (Enumerable.Range(FirstYear, years.Count).FirstOrDefault(y => !years.Contains(y)) is > 0 and var gap)
        {
            throw new ArgumentException($"The calendar has no bank holidays for {gap}, between {FirstYear} and {LastYear}.", nameof(bankHolidays));
        }

        _workingDaysUpTo = new int[LastDay.DayNumber - FirstDay.DayNumber + 1];
        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.ContainsKey(day))
            {
                _workingDays.Add(day);
            }

            _workingDaysUpTo[day.DayNumber - FirstDay.DayNumber] = _workingDays.Count;
        }
    }

    /// <summary>The first year whose bank holidays are known.</summary>
    public int FirstYear { get; }

    /// <summary>The last year whose bank holidays are known.</summary>
    public int LastYear { get; }

    /// <summary>The last day of which the calendar knows whether it is a working day.</summary>
    public DateOnly LastDay => new(LastYear, 12, 31);

    /// <summary>Every day that the calendar names, in order.</summary>
    public IEnumerable<BankHoliday> BankHolidays => _holidays.OrderBy(h => h.Key).Select(h => new BankHoliday(h.Key, h.Value));

    private DateOnly FirstDay => new(FirstYear, 1, 1);

    /// <summary>Whether the calendar can say of this day whether it is a working day.</summary>
    public bool Covers(DateOnly day) => day.Year >= FirstYear && day.Year <= LastYear;

    /// <summary>How many whole months the calendar still reaches from the day; 0 when it has ended.</summary>
    public int MonthsLeft(DateOnly from)
    {
        var months = ((LastDay.Year - from.Year) * 12) + LastDay.Month - from.Month;
        return Math.Max(0, from.AddMonths(months) > LastDay ? months - 1 : months);
    }

    /// <summary>Whether the calendar ends within a year of the day, so that somebody is to see to the next one.</summary>
    public bool EndsSoon(DateOnly today) => MonthsLeft(today) < MonthsToReach;

    /// <summary>Whether the day is a working day (SI 2010/959 reg 2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside the calendar's years: ask <see cref="Covers"/> first.</exception>
    public bool IsWorkingDay(DateOnly day)
    {
        RequireCovered(day);
        return WorkingDaysUpTo(day) > WorkingDaysUpTo(day.AddDays(-1));
    }

    /// <summary>The bank holiday's title when the day is one, also at a weekend; else null.</summary>
    public string? HolidayOn(DateOnly day) => _holidays.GetValueOrDefault(day);

    /// <summary>
    /// The last day of a period of working days. The day of the event is not counted (Dodds v Walker [1981] 1 WLR 1027):
    /// the answer is the <paramref name="count"/>th working day strictly after it.
    /// </summary>
    public DueDate After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (day.AddDays(1) < FirstDay)
        {
            return new DueDate.BeyondCalendar(day.AddDays(1).Year);
        }

        var index = WorkingDaysUpTo(day) + count - 1;
        return index < _workingDays.Count && day <= LastDay
            ? new DueDate.On(_workingDays[index])
            : new DueDate.BeyondCalendar(Math.Max(LastYear, day.Year - 1) + 1);
    }

    /// <summary>The <paramref name="count"/>th working day strictly before the day.</summary>
    public DueDate Before(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (day.AddDays(-1) > LastDay)
        {
            return new DueDate.BeyondCalendar(day.AddDays(-1).Year);
        }

        var index = WorkingDaysUpTo(day.AddDays(-1)) - count;
        return index >= 0 && day >= FirstDay
            ? new DueDate.On(_workingDays[index])
            : new DueDate.BeyondCalendar(Math.Min(FirstYear, day.Year + 1) - 1);
    }

    /// <summary>
    /// How many working days lie after <paramref name="after"/> up to and including <paramref name="upTo"/>;
    /// negative when <paramref name="upTo"/> is the earlier; null when the calendar does not cover them all.
    /// </summary>
    public int? Between(DateOnly after, DateOnly upTo)
    {
        if (after > upTo)
        {
            return -Between(upTo, after);
        }

        return after.AddDays(1) >= FirstDay && upTo <= LastDay ? WorkingDaysUpTo(upTo) - WorkingDaysUpTo(after) : null;
    }

    private int WorkingDaysUpTo(DateOnly day) =>
        day < FirstDay ? 0 : day > LastDay ? _workingDays.Count : _workingDaysUpTo[day.DayNumber - FirstDay.DayNumber];

    private void RequireCovered(DateOnly day)
    {
        if (!Covers(day))
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, $"The calendar covers {FirstYear} to {LastYear} only.");
        }
    }
}

/// <summary>A day that the calendar names: a bank holiday in England and Wales, Good Friday or Christmas Day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Title">What GOV.UK calls it, for example "Early May bank holiday (VE day)".</param>
public sealed record BankHoliday(DateOnly Date, string Title)
{
    /// <summary>The greatest length of <see cref="Title"/>.</summary>
    public const int TitleLength = 200;
}
