namespace IroService.Domain.Recommendations;

/// <summary>How old a live recommendation is, counted from its own day (local).</summary>
public enum OverdueBand
{
    /// <summary>Its day has not passed.</summary>
    NotYetDue,

    /// <summary>Its day passed a month ago or less.</summary>
    UpToOneMonth,

    /// <summary>More than one month and at most three.</summary>
    UpToThreeMonths,

    /// <summary>More than three months and at most six.</summary>
    UpToSixMonths,

    /// <summary>More than six months.</summary>
    OverSixMonths,

    /// <summary>It is said to be done and waits for the IRO, whatever its day.</summary>
    WaitsForIro,
}

/// <summary>Which band a recommendation falls into.</summary>
public static class OverdueBands
{
    /// <summary>The band on a day: exactly one, so that the bands of a row add up to it. Months are calendar months from its day, as everywhere (31 January and a month is 28 February).</summary>
    public static OverdueBand Of(RecommendationState state, DateOnly dueOn, DateOnly today) => state switch
    {
        RecommendationState.SaidDone => OverdueBand.WaitsForIro,
        _ when dueOn >= today => OverdueBand.NotYetDue,
        _ when dueOn.AddMonths(1) >= today => OverdueBand.UpToOneMonth,
        _ when dueOn.AddMonths(3) >= today => OverdueBand.UpToThreeMonths,
        _ when dueOn.AddMonths(6) >= today => OverdueBand.UpToSixMonths,
        _ => OverdueBand.OverSixMonths,
    };

    /// <summary>Whether recommendations of a band are overdue.</summary>
    public static bool IsOverdue(this OverdueBand band) => band is not (OverdueBand.NotYetDue or OverdueBand.WaitsForIro);
}
