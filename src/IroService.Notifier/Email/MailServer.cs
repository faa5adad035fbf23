using System.Net.Sockets;
using IroService.Casework.Notifications;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace IroService.Notifier.Email;

/// <summary>The council's mail server, by SMTP. What it answers is kept as its number only: its words may repeat the address.</summary>
public sealed class MailServer(MailOptions options, TimeProvider clock) : IPostOffice
{
    public async Task<Delivery> HandOverAsync(Letter letter, CancellationToken cancel)
    {
        if (MimeLetter.Of(letter, options.From, clock.GetUtcNow()) is not { } message)
            return new Delivery(DeliveryResult.RefusedForGood, "The address cannot be read");

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(options.LongestHandOver);
        using var client = new SmtpClient { Timeout = (int)options.Timeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(options.Host!, options.Port, options.Security, patience.Token);
            if (options.User.Length > 0)
                await client.AuthenticateAsync(options.User, options.Password, patience.Token);
            await client.SendAsync(message, patience.Token);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            var code = (int)refused.StatusCode;
            return code >= 500
                ? new Delivery(DeliveryResult.RefusedForGood, $"The mail server refused {What(refused.ErrorCode)} for good ({code})")
                : new Delivery(DeliveryResult.RefusedForNow, $"The mail server refused {What(refused.ErrorCode)} for now ({code})");
        }
        catch (Exception problem) when (IsOfTheServer(problem, cancel))
        {
            return new Delivery(DeliveryResult.Unavailable, Words(problem));
        }

        await SayGoodbye(client, patience.Token);
        return Delivery.Accepted;
    }

    static string What(SmtpErrorCode code) => code == SmtpErrorCode.RecipientNotAccepted ? "the address" : "the email";

    static bool IsOfTheServer(Exception problem, CancellationToken stopping) => problem
        is IOException or SocketException or TimeoutException or ProtocolException or CommandException or ServiceNotConnectedException
        or AuthenticationException or SslHandshakeException or NotSupportedException or ServiceNotAuthenticatedException
        || (problem is OperationCanceledException && !stopping.IsCancellationRequested);

    static string Words(Exception problem) => problem switch
    {
        SmtpCommandException refused => $"The mail server does not take email from us ({(int)refused.StatusCode})",
        AuthenticationException => "The mail server does not accept Mail:User and Mail:Password",
        SslHandshakeException or NotSupportedException => "The mail server does not encrypt as Mail:Security asks",
        TimeoutException or OperationCanceledException => "The mail server does not answer in time",
        _ => $"The mail server cannot be reached ({problem.GetType().Name})",
    };

    // The email has been accepted: nothing that happens now may make it look refused.
    static async Task SayGoodbye(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception problem) when (problem is IOException or SocketException or TimeoutException or ProtocolException or CommandException or OperationCanceledException)
        {
            // It hung up first.
        }
    }
}
