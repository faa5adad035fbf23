using IroService.Casework.Notifications;
using MimeKit;

namespace IroService.Notifier.Email;

static class MimeLetter
{
    /// <summary>The email as it goes over the wire; null when the address is not one.</summary>
    public static MimeMessage? Of(Letter letter, MailboxAddress from, DateTimeOffset now)
    {
        if (!MailboxAddress.TryParse(letter.To, out var to) || !to.Address.Contains('@'))
            return null;

        var message = new MimeMessage();
        message.From.Add(from);
        message.To.Add(to);
        message.Date = now;
        message.Subject = letter.Subject;
        // Always the same for one email, so that a repeat after a crash is recognised.
        message.MessageId = $"{letter.Id:n}@{from.Domain}";
        // No out-of-office answers to a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart("plain") { Text = letter.Body };
        return message;
    }
}
