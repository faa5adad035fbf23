namespace IroService.Domain.Notifications;

/// <summary>Where an email stands.</summary>
public enum EmailState
{
    /// <summary>It has not been handed over yet.</summary>
    Waiting,

    /// <summary>The mail server has accepted it.</summary>
    Accepted,

    /// <summary>The mail server has refused it for good.</summary>
    Failed,

    /// <summary>All that it would have said was settled before it could be handed over.</summary>
    NotNeeded,
}

/// <summary>What an email is about.</summary>
public enum EmailKind
{
    /// <summary>One or more notices.</summary>
    Notices,

    /// <summary>How many duties moved on in a week because nobody answered.</summary>
    SilenceRegister,

    /// <summary>How many duties the nightly check found that do not add up. It goes at night, too.</summary>
    ProofFailed,

    /// <summary>A link to set the first password. It goes at night, too.</summary>
    Invitation,

    /// <summary>A link to set another password. It goes at night, too.</summary>
    PasswordReset,

    /// <summary>A child's record was opened in an emergency; its number is that of the access.</summary>
    RecordOpened,

    /// <summary>A quarterly report is to be written and signed; its number is that of the report.</summary>
    ReportReady,
}

/// <summary>An email to one person about notices, with one number, or with a link to set a password: references and links, never a name, address, legal status or rating.</summary>
public sealed class Email
{
    /// <summary>The kinds that go at any hour.</summary>
    public static readonly IReadOnlyList<EmailKind> AtAnyHour = [EmailKind.ProofFailed, EmailKind.Invitation, EmailKind.PasswordReset];

    /// <summary>Its number, which is that of the link of which it is; the Message-ID is made from it, so that a repeat after a crash is recognised as the same.</summary>
    public required Guid Id { get; init; }

    /// <summary>To whom.</summary>
    public required int PersonId { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>What it is about.</summary>
    public EmailKind Kind { get; init; }

    /// <summary>The working day whose digest it is, at most one of a person; null when it is none.</summary>
    public DateOnly? DigestOn { get; init; }

    /// <summary>The day that its number is of, at most one of a person and kind: the last day of the week, or the day of the check; null when it is about notices.</summary>
    public DateOnly? About { get; init; }

    /// <summary>Its number; 0 when it is about notices.</summary>
    public int Count { get; init; }

    /// <summary>Where it stands.</summary>
    public EmailState State { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not before this moment is it tried again (UTC); null: at once.</summary>
    public DateTime? NextAttemptAt { get; private set; }

    /// <summary>When the mail server accepted or refused it for good, or it was no longer needed (UTC).</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>What went wrong the last time, without personal data; blank when nothing did.</summary>
    public string LastError { get; private set; } = "";

    /// <summary>The mail server has taken it.</summary>
    public void Accept(DateTime now) => (State, Attempts, SettledAt, LastError) = (EmailState.Accepted, Attempts + 1, now, "");

    /// <summary>It could not be handed over now and will be tried again.</summary>
    public void TryAgain(DateTime at, string error) => (Attempts, NextAttemptAt, LastError) = (Attempts + 1, at, error);

    /// <summary>There is nothing left to say.</summary>
    public void Drop(DateTime now) => (State, SettledAt) = (EmailState.NotNeeded, now);

    /// <summary>It was refused for good.</summary>
    public void Fail(DateTime now, string error) => (State, Attempts, SettledAt, LastError) = (EmailState.Failed, Attempts + 1, now, error);
}
