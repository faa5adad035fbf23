using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IroService.TestKit.Mail;

/// <summary>How the server answers.</summary>
public enum MailManners
{
    /// <summary>It takes everything.</summary>
    Accepts,

    /// <summary>It does not know the address (550).</summary>
    RefusesTheAddress,

    /// <summary>It asks to come again later with this address (450).</summary>
    AsksToComeLater,

    /// <summary>It does not let us send (550 after MAIL FROM).</summary>
    RefusesTheSender,

    /// <summary>It takes the connection and says nothing.</summary>
    Hangs,

    /// <summary>It takes the email and hangs up before it says so.</summary>
    HangsUpAfterTaking,

    /// <summary>It takes the email and says so only when the client has given up waiting.</summary>
    AnswersTooLate,
}

/// <summary>A real SMTP server on a loopback port, as small as SMTP allows; what it took can be read.</summary>
public sealed class MailServerForTests : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _taken = new();
    private readonly Task _accepting;

    public MailServerForTests()
    {
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public MailManners Manners { get; set; }

    /// <summary>The emails it took, whole.</summary>
    public IReadOnlyCollection<string> Taken => _taken;

    public async ValueTask DisposeAsync()
    {
        if (_accepting.IsCompleted)
            return;
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(Talk(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            await Listen(reader, line => stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"), _stop.Token).AsTask());
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The client has gone or the test is over.
        }
    }

    private async Task Listen(StreamReader reader, Func<string, Task> say)
    {
        if (Manners == MailManners.Hangs)
            await Task.Delay(Timeout.Infinite, _stop.Token);
        await say("220 test");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "QUIT")
            {
                await say("221 bye");
                return;
            }

            if (verb == "DATA")
            {
                await say("354 go on");
                if (await Data(reader) is not { } letter)
                    return;
                _taken.Enqueue(letter);
                if (Manners == MailManners.HangsUpAfterTaking)
                    return;
                if (Manners == MailManners.AnswersTooLate)
                    await reader.ReadToEndAsync(_stop.Token);
            }

            await say(Answer(verb));
        }
    }

    private string Answer(string verb) => (verb, Manners) switch
    {
        ("MAIL", MailManners.RefusesTheSender) => "550 who are you",
        ("RCPT", MailManners.RefusesTheAddress) => "550 no such person here",
        ("RCPT", MailManners.AsksToComeLater) => "450 come later",
        _ => "250 ok",
    };

    // Null when the client has gone before it said the last of it: then there is no email.
    private async Task<string?> Data(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line == ".")
                return text.ToString();
            text.AppendLine(line.StartsWith('.') ? line[1..] : line);
        }

        return null;
    }
}
