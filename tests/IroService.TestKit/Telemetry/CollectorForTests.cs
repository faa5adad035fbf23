using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace IroService.TestKit.Telemetry;

/// <summary>A collector of OpenTelemetry on a free port of this computer: keeps what is posted to it.</summary>
public sealed class CollectorForTests : IAsyncDisposable
{
    readonly HttpListener _listener = new();
    readonly ConcurrentQueue<(string Path, string Body)> _posted = new();
    readonly Task _taking;

    CollectorForTests(int port)
    {
        Address = $"http://127.0.0.1:{port}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _taking = TakeAsync();
    }

    public string Address { get; }

    public IEnumerable<string> Paths => _posted.Select(p => p.Path);

    /// <summary>Names and labels stand in a message of OTLP as they are; numbers do not.</summary>
    public bool Has(string word) => _posted.Any(p => p.Body.Contains(word, StringComparison.Ordinal));

    public static CollectorForTests Start()
    {
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        return new(port);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _taking;
    }

    async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                _posted.Enqueue((context.Request.Url!.AbsolutePath, await reader.ReadToEndAsync()));
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
