using IroService.Casework.Notifications;

namespace IroService.Web.Pages.Notices;

/// <summary>One choice of the list of notices, by how they stand.</summary>
/// <param name="Word">As it stands in the address.</param>
/// <param name="Title">As a person reads it.</param>
/// <param name="Shown">Which notices it shows.</param>
/// <param name="Empty">What an empty list says.</param>
public sealed record NoticeFilter(string Word, string Title, NoticesShown Shown, string Empty)
{
    public static readonly IReadOnlyList<NoticeFilter> All =
    [
        new("open", "Open", NoticesShown.Open, "No notice is open. You are told 20, 10 and 5 working days and 1 working day before a date, and when it has passed. What is coming is emailed once each working day, what is overdue at once by day."),
        new("to-acknowledge", "Open, to acknowledge", NoticesShown.ToAcknowledge, "Every open notice is acknowledged."),
        new("waiting", "Open, email waiting", NoticesShown.Waiting, "No email waits to be sent."),
        new("sent", "Open, email sent", NoticesShown.Sent, "Of no notice to acknowledge an email was sent."),
        new("failed", "Open, email failed or no address", NoticesShown.Failed, "No email has failed."),
        new("read", "Open, read", NoticesShown.Read, "No open notice is acknowledged."),
        new("closed", "Closed", NoticesShown.Closed, "No notice has closed."),
    ];

    /// <summary>The choice of this word; what is open for a word that is none.</summary>
    public static NoticeFilter Of(string? word) => All.FirstOrDefault(filter => filter.Word == word) ?? All[0];
}
