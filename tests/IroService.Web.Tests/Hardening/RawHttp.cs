using System.Net.Sockets;
using System.Text;

namespace IroService.Web.Tests.Hardening;

/// <summary>What no well-behaved client sends.</summary>
static class RawHttp
{
    /// <summary>Sends the words as they are, and reads until the other side closes.</summary>
    public static async Task<string> Ask(Uri address, string words)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(words), TestContext.Current.CancellationToken);
            return await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
