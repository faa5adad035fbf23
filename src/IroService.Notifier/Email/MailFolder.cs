using IroService.Casework.Notifications;

namespace IroService.Notifier.Email;

/// <summary>On a developer's machine: each email becomes a file that mail programs open.</summary>
public sealed class MailFolder(MailOptions options, TimeProvider clock) : IPostOffice
{
    public async Task<Delivery> HandOverAsync(Letter letter, CancellationToken cancel)
    {
        if (MimeLetter.Of(letter, options.From, clock.GetUtcNow()) is not { } message)
            return new Delivery(DeliveryResult.RefusedForGood, "The address cannot be read");

        try
        {
            Directory.CreateDirectory(options.Folder);
            var file = Path.Combine(options.Folder, $"{letter.Id:n}.eml");
            await message.WriteToAsync(file + ".part", cancel);
            File.Move(file + ".part", file, overwrite: true);
            return Delivery.Accepted;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new Delivery(DeliveryResult.Unavailable, $"The folder of Mail:Folder cannot be written ({problem.GetType().Name})");
        }
    }
}
