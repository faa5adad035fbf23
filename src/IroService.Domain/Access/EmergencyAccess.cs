namespace IroService.Domain.Access;

/// <summary>
/// Somebody opened the record of a child whom they may not see otherwise, because it could not wait, and said why (local). It is for reading only,
/// ends by itself, is told to those who answer for the child, and is looked into afterwards.
/// </summary>
public sealed class EmergencyAccess
{
    /// <summary>How long it holds, in hours (local): a night's duty shift has to ask again.</summary>
    public const int Hours = 4;

    /// <summary>How many words a reason has at least: one word says nothing to who looks into it.</summary>
    public const int ReasonWords = 4;

    /// <summary>The greatest length of <see cref="Reason"/> and <see cref="LookedIntoWords"/>.</summary>
    public const int WordsLength = 1000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>Who opened it.</summary>
    public required int PersonId { get; init; }

    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string Reason { get; init; }

    /// <summary>From when on (UTC).</summary>
    public required DateTime From { get; init; }

    /// <summary>Until when (UTC).</summary>
    public required DateTime Until { get; init; }

    /// <summary>Who was told of it.</summary>
    public List<EmergencyNotice> Told { get; } = [];

    /// <summary>Who looked into it afterwards; null while nobody has.</summary>
    public int? LookedIntoById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? LookedIntoAt { get; private set; }

    /// <summary>What was found; blank while nobody has looked into it.</summary>
    public string LookedIntoWords { get; private set; } = "";

    /// <summary>Whether it holds at a moment (UTC).</summary>
    public bool HoldsAt(DateTime now) => From <= now && now < Until;

    /// <summary>Somebody who answers for the child has looked into it.</summary>
    public void LookInto(int byId, DateTime now, string words) => (LookedIntoById, LookedIntoAt, LookedIntoWords) = (byId, now, words);
}

/// <summary>One person is told of one record that was opened in an emergency, once. It hangs on no deadline and closes when it is acknowledged.</summary>
public sealed class EmergencyNotice
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>What it tells of.</summary>
    public int EmergencyAccessId { get; private set; }

    /// <summary>Who is told.</summary>
    public required int PersonId { get; init; }

    /// <summary>As whom: the IRO, the team manager, or in place of one who is missing.</summary>
    public required string AsRole { get; init; }

    /// <summary>When the person acknowledged it (UTC).</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>The person has taken note; a second time changes nothing.</summary>
    public void Acknowledge(DateTime now) => AcknowledgedAt ??= now;
}

/// <summary>Somebody asked for a record in an emergency by a number that opened nothing. So many an hour are answered, so that nobody can search by trying.</summary>
public sealed class EmergencyAttempt
{
    /// <summary>How many are answered in an hour (local).</summary>
    public const int AnHour = 10;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>Who asked.</summary>
    public required int PersonId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The number that was typed, cut to the length of one.</summary>
    public required string Number { get; init; }
}
