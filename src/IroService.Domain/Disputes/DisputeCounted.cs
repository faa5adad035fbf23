namespace IroService.Domain.Disputes;

/// <summary>A dispute as figures count it, whether it was opened here or stands in the council's own file of earlier years.</summary>
/// <param name="OpenedOn">The day on which it was opened.</param>
/// <param name="Theme">What it is about; may be blank.</param>
/// <param name="StageOpened">The stage at which it was opened: <c>informal</c>, <c>1</c>, <c>2</c>, …</param>
/// <param name="StageReached">The highest stage that it reached.</param>
/// <param name="RespondedOn">The day of the first answer; null when there was none.</param>
/// <param name="ResolvedOn">The day on which it was settled; null while it is not.</param>
public sealed record DisputeCounted(DateOnly OpenedOn, string Theme, string StageOpened, string StageReached, DateOnly? RespondedOn, DateOnly? ResolvedOn)
{
    /// <summary>Whether it is unsettled on a day.</summary>
    public bool IsOpenOn(DateOnly day) => OpenedOn <= day && !(ResolvedOn <= day);
}
