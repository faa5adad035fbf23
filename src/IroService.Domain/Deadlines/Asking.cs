using IroService.Domain.Notifications;

namespace IroService.Domain.Deadlines;

/// <summary>
/// Whether somebody was reached who is to answer, so that silence is an answer (IRO Handbook ch. 3; what counts as reached is local): one who fills the
/// owner's role, works here and may know of the child, and who by the due day had been told of it, the email having been accepted or the notice
/// acknowledged by then. An inbox that nobody opened, or an email that never went, has reached nobody.
/// </summary>
public abstract record Asking
{
    private Asking()
    {
    }

    /// <summary>Somebody was reached.</summary>
    /// <param name="PersonId">Who.</param>
    /// <param name="AskedOn">The day of the first notice that reached them.</param>
    public sealed record Reached(int PersonId, DateOnly AskedOn) : Asking;

    /// <summary>Nobody was.</summary>
    /// <param name="Why">In words that follow "and": "the team manager has left".</param>
    public sealed record NotReached(string Why) : Asking;

    /// <summary>Whether somebody was reached.</summary>
    /// <param name="role">Whose duty it is.</param>
    /// <param name="due">The last day in time.</param>
    /// <param name="owners">Who fills the role today.</param>
    public static Asking Of(Role role, DateOnly due, IReadOnlyCollection<AskedOwner> owners)
    {
        var reached = owners
            .Where(owner => owner is { WorksHere: true, MayKnow: true })
            .SelectMany(owner => owner.Told.Where(t => t.HasReachedBy(due)), (owner, told) => new Reached(owner.Person.Id, told.On))
            .MinBy(r => r.AskedOn);
        return reached ?? (Asking)new NotReached(Reason(Recipients.InWords(role), due, owners));
    }

    private static string Reason(string role, DateOnly due, IReadOnlyCollection<AskedOwner> owners)
    {
        var here = owners.Where(owner => owner.WorksHere).ToList();
        var knowing = here.Where(owner => owner.MayKnow).ToList();
        var told = knowing.SelectMany(owner => owner.Told).ToList();
        var inTime = told.Where(t => t.On <= due).ToList();
        return (owners.Count, here.Count, knowing.Count, told.Count, inTime.Count) switch
        {
            (0, _, _, _, _) => $"nobody fills the role of {role}",
            (_, 0, _, _, _) => $"the {role} does not work here today",
            (_, _, 0, _, _) => $"the record is not open to the {role}",
            (_, _, _, 0, _) => $"the {role} of today was never told of that date",
            (_, _, _, _, 0) => $"the {role} was told only on {Explanation.Written(told.Min(t => t.On))}",
            _ when inTime.Exists(t => t.EmailFailed) => $"the email to the {role} could not be delivered",
            _ when knowing.TrueForAll(owner => owner.Person.Email.Length == 0) => $"the {role} has no email address and had not acknowledged the notice",
            _ => $"the email to the {role} had not gone by then",
        };
    }
}

/// <summary>Somebody who fills the owner's role today, and what they were told of the due date.</summary>
/// <param name="Person">Who.</param>
/// <param name="WorksHere">Whether they work here today.</param>
/// <param name="MayKnow">Whether the child's record is open to them.</param>
/// <param name="Told">Each notice of this due date.</param>
public sealed record AskedOwner(Person Person, bool WorksHere, bool MayKnow, IReadOnlyCollection<Told> Told);

/// <summary>A notice, by days in London.</summary>
/// <param name="On">The day it was put into the inbox.</param>
/// <param name="EmailAcceptedOn">The day the mail server took its email; null when it did not.</param>
/// <param name="EmailFailed">Whether its email was refused for good.</param>
/// <param name="AcknowledgedOn">The day it was acknowledged; null when it was not.</param>
public sealed record Told(DateOnly On, DateOnly? EmailAcceptedOn, bool EmailFailed, DateOnly? AcknowledgedOn)
{
    /// <summary>Whether it had reached the person by this day.</summary>
    public bool HasReachedBy(DateOnly day) => On <= day && (EmailAcceptedOn <= day || AcknowledgedOn <= day);
}
