namespace IroService.Domain.Notifications;

/// <summary>
/// Who was told of something for whom (local). A deputy is told besides the one who is away, so the two have notices of the same announcement, and the
/// deputy stood in when the notice was written: that is read from the deputies and never stored, so that it follows a name that changes.
/// </summary>
/// <param name="deputies">Every deputy that these people have or are, also those that are over.</param>
/// <param name="notices">The notices of these people.</param>
public sealed class StandingIn(IReadOnlyCollection<Deputy> deputies, IEnumerable<Notice> notices)
{
    private readonly ILookup<object, Notice> _same = notices.Where(n => n.PersonId is not null).ToLookup(Announcement);

    /// <summary>For whom the person of this notice was told of it, by their numbers; nobody when it was not as a deputy.</summary>
    public IEnumerable<int> For(Notice notice) => _same[Announcement(notice)].Where(away => IsOfDeputy(notice, away)).Select(away => away.PersonId!.Value);

    /// <summary>What those who stood in for the person of this notice were told of the same.</summary>
    public IEnumerable<Notice> OfDeputies(Notice notice) => _same[Announcement(notice)].Where(told => IsOfDeputy(told, notice));

    private bool IsOfDeputy(Notice told, Notice away) => told.IsAsDeputy
        && deputies.Any(d => d.DeputyId == told.PersonId && d.PersonId == away.PersonId && d.HeldAt(told.CreatedAt));

    private static object Announcement(Notice notice) => (notice.DeadlineId, notice.DisputeId, notice.Kind, notice.Number, notice.DueOn);
}
