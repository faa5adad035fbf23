namespace IroService.Casework.Notifications;

/// <summary>An email as it is handed over.</summary>
/// <param name="Id">The email's own; the Message-ID is made from it.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">In one line.</param>
/// <param name="Body">Plain text.</param>
public sealed record Letter(Guid Id, string To, string Subject, string Body);

/// <summary>What became of handing an email over.</summary>
public enum DeliveryResult
{
    /// <summary>It was accepted.</summary>
    Accepted,

    /// <summary>It was refused and always will be.</summary>
    RefusedForGood,

    /// <summary>This one was refused for now.</summary>
    RefusedForNow,

    /// <summary>Nothing can be handed over now: the server is down, hangs, or does not let us in.</summary>
    Unavailable,
}

/// <summary>What became of handing an email over, and why.</summary>
/// <param name="Result">What.</param>
/// <param name="Why">Without addresses or names; blank when accepted.</param>
public sealed record Delivery(DeliveryResult Result, string Why)
{
    /// <summary>It was accepted.</summary>
    public static readonly Delivery Accepted = new(DeliveryResult.Accepted, "");
}

/// <summary>Where emails are handed over: a mail server, or a folder on a developer's machine.</summary>
public interface IPostOffice
{
    /// <summary>Hands one over. It never throws for what the other side does, and ends within its time limit.</summary>
    Task<Delivery> HandOverAsync(Letter letter, CancellationToken cancellation);
}
