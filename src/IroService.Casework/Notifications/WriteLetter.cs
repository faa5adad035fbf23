using System.Globalization;
using System.Text;
using IroService.Casework.Accounts;
using IroService.Casework.Deadlines;
using IroService.Casework.Disputes;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Access;
using IroService.Domain.Deadlines;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;

namespace IroService.Casework.Notifications;

/// <summary>
/// The words of an email: our own number of the child, the duty and its date, or what was done in a dispute, and a link. Never a name, the case system's number, an address,
/// a legal status or a rating: email is read on phones in trains.
/// </summary>
/// <param name="publicUrl">Where the pages are, without a slash at the end.</param>
/// <param name="rulebook">The working days.</param>
/// <param name="seal">Makes links.</param>
/// <param name="terms">What the council calls things.</param>
public sealed class WriteLetter(Uri publicUrl, Rulebook rulebook, LinkSeal seal, Terminology terms)
{
    private string Pages => publicUrl.ToString().TrimEnd('/');

    /// <summary>Takes the calendar that the database has now.</summary>
    public Task RefreshAsync(IroDbContext db, CancellationToken cancellation) => rulebook.RefreshAsync(db, cancellation);

    /// <summary>
    /// Writes the email about these notices, whose deadlines are loaded with their changes and whose disputes with their steps: what is overdue first, then by date; dates to come that moved
    /// for one and the same cause stand in one line.
    /// </summary>
    /// <param name="email">The email.</param>
    /// <param name="address">Where it goes.</param>
    /// <param name="notices">What is said.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="withheld">How many dates it also carries of records that the person may no longer know of: of those it says only that they are there.</param>
    public Letter Of(Email email, string address, IReadOnlyCollection<Notice> notices, DateOnly today, int withheld = 0)
    {
        // Of two notices of one deadline, or of one dispute, the later has the last word.
        var items = notices
            .Where(n => n.DeadlineId is not null)
            .GroupBy(n => n.DeadlineId)
            .Select(g => new Item(g.MaxBy(n => n.Id)!, Moved: g.Any(n => n.Kind == AnnouncementKind.Moved)))
            .OrderBy(i => i.DueOn)
            .ThenBy(i => i.Notice.Id)
            .ToList();
        var steps = notices.Where(n => n.DisputeId is not null).GroupBy(n => n.DisputeId).Select(g => g.MaxBy(n => n.Number)!).OrderBy(n => n.Id).ToList();
        var together = items
            .Where(i => i.Notice.Kind == AnnouncementKind.Moved && i.DueOn >= today)
            .GroupBy(i => Cause(i.Notice.Deadline!), StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .ToList();
        var text = new StringBuilder();
        foreach (var item in items.Except(together.SelectMany(g => g)))
        {
            Write(text, item, today);
        }

        foreach (var moved in together)
        {
            text.Append(CultureInfo.InvariantCulture, $"{moved.Count()} dates have changed because {CauseInWords.Of(moved.Key, terms)}; see {Pages}/notices\n\n");
        }

        foreach (var step in steps)
        {
            Write(text, step);
        }

        if (withheld > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(withheld == 1 ? "A record needs you" : $"{withheld} records need you")}: ask the {terms.PrincipalIro}.\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"All your notices: {Pages}/notices\n");
        return new Letter(email.Id, address, Subject(items, steps, today), text.ToString());
    }

    /// <summary>Writes the email with one number, or with a link.</summary>
    public Letter Of(Email email, string address)
    {
        var one = email.Count == 1;
        var (subject, body) = email.Kind switch
        {
            EmailKind.SilenceRegister => (
                $"{Duties(email.Count)} moved on because nobody answered",
                $"In the week to {Explanation.Written(email.About!.Value)}, {Duties(email.Count)} of your teams moved on because nobody answered. Read which: {Pages}/silence\n"),
            EmailKind.ProofFailed => (
                $"{Duties(email.Count)} {(one ? "does" : "do")} not add up",
                $"The nightly check found {Duties(email.Count)} that {(one ? "does" : "do")} not add up. Look at once: {Pages}/\n"),
            EmailKind.Invitation => (
                $"Set your password for the {terms.Service}",
                $"You have been given an account. Set your password within 7 days: {Pages}/sign-in/password?link={seal.Seal(email.Id)}\n\n"
                + "You will need an authenticator on your phone or computer, such as the one that your council gives you.\n"),
            EmailKind.PasswordReset => (
                $"Set another password for the {terms.Service}",
                $"Somebody, we hope you, asked for this. Set another password within an hour: {Pages}/sign-in/password?link={seal.Seal(email.Id)}\n\n"
                + "If it was not you, do nothing: your password stays as it is. If it happens again, tell whoever runs the service.\n"),
            EmailKind.RecordOpened => (
                "A child's record was opened in an emergency",
                $"Somebody opened the record of a child whom you answer for in an emergency, for {EmergencyAccess.Hours} hours. Read who and why, and acknowledge it: {Pages}/break-glass/opened#access-{email.Count}\n"),
            EmailKind.ReportReady => (
                "A quarterly report is to be signed",
                $"A quarterly report waits for you: write what is to be said of its figures, and sign it: {Pages}/reports/quarterly/{email.Count}\n"),
            _ => throw new InvalidOperationException($"An email of kind {email.Kind} is not about one number or a link."),
        };
        return new Letter(email.Id, address, subject, body);
    }

    private string Subject(List<Item> items, List<Notice> steps, DateOnly today) => (items.Count, steps) switch
    {
        (0, []) => "A record needs you",
        (0, [var only]) => $"Child {only.ChildId}: {Said(only)}",
        (0, _) => $"{steps.Count} disputes have gone on",
        (_, []) => Subject(items, today),
        _ => $"{Subject(items, today)}; {(steps.Count == 1 ? "1 dispute has" : $"{steps.Count} disputes have")} gone on",
    };

    private static string Subject(List<Item> items, DateOnly today)
    {
        if (items is [var only])
        {
            return $"Child {only.Notice.ChildId}: {only.Notice.Deadline!.Terms.Title} {(only.DueOn < today ? "was due" : "due")} {Explanation.Written(only.DueOn)}";
        }

        var overdue = items.Count(i => i.DueOn < today);
        var moved = items.Count(i => i.Notice.Kind == AnnouncementKind.Moved);
        return (overdue, Nearer: items.Count - moved, moved) switch
        {
            ( > 0, _, _) => $"{items.Count} dates need you, {overdue} overdue",
            (_, _, 0) => $"{items.Count} dates come nearer",
            (_, 0, _) => $"{moved} dates have changed",
            (_, 1, _) => $"1 date comes nearer, {moved} {(moved == 1 ? "has" : "have")} changed",
            (_, var nearer, _) => $"{nearer} dates come nearer, {moved} {(moved == 1 ? "has" : "have")} changed",
        };
    }

    private void Write(StringBuilder text, Item item, DateOnly today)
    {
        var (notice, moved) = item;
        text.Append(CultureInfo.InvariantCulture, $"Child {notice.ChildId}: {notice.Deadline!.Terms.Title}\n");
        if (moved)
        {
            text.Append("The date has changed.\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{(notice.DueOn < today ? "Was due" : "Due")} {Explanation.Written(notice.DueOn)}: {Left(notice.DueOn, today)}.\n");
        text.Append(CultureInfo.InvariantCulture, $"You are told as: {notice.AsRole}.\n");
        text.Append(CultureInfo.InvariantCulture, $"{Pages}/children/{notice.ChildId}\n\n");
    }

    private void Write(StringBuilder text, Notice step)
    {
        text.Append(CultureInfo.InvariantCulture, $"Child {step.ChildId}: {Said(step)}\n");
        text.Append(CultureInfo.InvariantCulture, $"On {Explanation.Written(step.DueOn)}.\n");
        text.Append(CultureInfo.InvariantCulture, $"You are told as: {step.AsRole}.\n");
        text.Append(CultureInfo.InvariantCulture, $"{Pages}/children/{step.ChildId}/disputes/{step.DisputeId}\n\n");
    }

    private string Said(Notice step) => StepInWords.Of(step.StepOf(step.Dispute!)!, rulebook.StandingOf(step.Dispute!).InForce);

    // What is left is counted in working days (when can it still be done), what has passed in days (how late is it).
    private string Left(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber, rulebook.Calendar.Between(today, due)) switch
    {
        (0, _) => "today",
        (-1, _) => "1 day overdue",
        ( < 0 and var days, _) => $"{-days} days overdue",
        (_, 1) => "1 working day left",
        (_, { } workingDays) => $"{workingDays} working days left",
        (var days, null) => $"{days} days left",
    };

    // Not of a change of its state only: that moved no date.
    private static string Cause(Deadline deadline) =>
        deadline.Changes.Where(c => c.DueBefore != c.DueAfter).MaxBy(c => c.Id)?.Cause ?? "";

    private static string Duties(int count) => count == 1 ? "1 duty" : $"{count} duties";

    private sealed record Item(Notice Notice, bool Moved)
    {
        public DateOnly DueOn => Notice.DueOn;
    }
}
