using System.Globalization;
using System.Text;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;

namespace IroService.Casework.Notifications;

/// <summary>
/// The words of an email: our own number of the child, the duty, its date and a link. Never a name, the case system's number, an address,
/// a legal status or a rating: email is read on phones in trains.
/// </summary>
/// <param name="publicUrl">Where the pages are, without a slash at the end.</param>
/// <param name="rulebook">The working days.</param>
public sealed class WriteLetter(Uri publicUrl, Rulebook rulebook)
{
    private string Pages => publicUrl.ToString().TrimEnd('/');

    /// <summary>Takes the calendar that the database has now.</summary>
    public Task RefreshAsync(IroDbContext db, CancellationToken cancellation) => rulebook.RefreshAsync(db, cancellation);

    /// <summary>Writes the email about these notices, whose deadlines are loaded.</summary>
    public Letter Of(Email email, string address, IReadOnlyCollection<Notice> notices, DateOnly today)
    {
        // Of two notices of one deadline the later has the last word.
        var items = notices.OrderBy(n => n.Id).GroupBy(n => n.DeadlineId).Select(g => g.Last()).OrderBy(n => n.DueOn).ThenBy(n => n.Id).ToList();
        return new Letter(email.Id, address, Subject(items, today), Body(items, today));
    }

    private static string Subject(List<Notice> items, DateOnly today)
    {
        if (items is [var only])
        {
            return $"Child {only.ChildId}: {only.Deadline!.Terms.Title} {(only.DueOn < today ? "was due" : "due")} {Explanation.Written(only.DueOn)}";
        }

        var overdue = items.Count(n => n.DueOn < today);
        return overdue == 0 ? $"{items.Count} dates come nearer" : $"{items.Count} dates need you, {overdue} overdue";
    }

    private string Body(List<Notice> items, DateOnly today)
    {
        var text = new StringBuilder();
        foreach (var notice in items)
        {
            text.Append(CultureInfo.InvariantCulture, $"Child {notice.ChildId}: {notice.Deadline!.Terms.Title}\n");
            if (notice.Kind == AnnouncementKind.Moved)
            {
                text.Append("The date has changed.\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{(notice.DueOn < today ? "Was due" : "Due")} {Explanation.Written(notice.DueOn)}: {Left(notice.DueOn, today)}.\n");
            text.Append(CultureInfo.InvariantCulture, $"You are told as: {notice.AsRole}.\n");
            text.Append(CultureInfo.InvariantCulture, $"{Pages}/children/{notice.ChildId}\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"All your notices: {Pages}/notices\n");
        return text.ToString();
    }

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
}
