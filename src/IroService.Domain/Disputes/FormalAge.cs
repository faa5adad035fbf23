namespace IroService.Domain.Disputes;

/// <summary>How far a dispute has come in the formal process, which takes 20 working days at most (IRO Handbook (2010) 6.2).</summary>
public enum FormalAge
{
    /// <summary>It is not formal, so that no days are counted; or the calendar does not reach as far.</summary>
    NotFormal,

    /// <summary>Working day 0 to 5.</summary>
    UpToFiveDays,

    /// <summary>Working day 6 to 10.</summary>
    UpToTenDays,

    /// <summary>Working day 11 to 15.</summary>
    UpToFifteenDays,

    /// <summary>Working day 16 to 20, the last in time.</summary>
    UpToTwentyDays,

    /// <summary>The limit has passed.</summary>
    OverTwentyDays,
}

/// <summary>Which age a dispute has.</summary>
public static class FormalAges
{
    /// <summary>The age: exactly one, so that the ages of a row add up to it.</summary>
    /// <param name="workingDays">As <see cref="DisputeClock.WorkingDaysTaken"/> counts them.</param>
    public static FormalAge Of(int? workingDays) => workingDays switch
    {
        null => FormalAge.NotFormal,
        <= 5 => FormalAge.UpToFiveDays,
        <= 10 => FormalAge.UpToTenDays,
        <= 15 => FormalAge.UpToFifteenDays,
        <= DisputeProtocol.LimitWorkingDays => FormalAge.UpToTwentyDays,
        _ => FormalAge.OverTwentyDays,
    };
}
