using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IroService.Web.Hosting;

/// <summary>In the made-up council whoever reaches a page can act as anyone: its pages answer on this computer only.</summary>
static class LoopbackOnly
{
    /// <summary>As the settings say, before anything is made.</summary>
    /// <exception cref="StartRefused">The address can be reached from other computers.</exception>
    public static void Require(IConfiguration configuration)
    {
        foreach (var address in ListenAddresses.Of(configuration))
        {
            var host = BindingAddress.Parse(address).Host.Trim('[', ']');
            if (host != "localhost" && !(IPAddress.TryParse(host, out var number) && IPAddress.IsLoopback(number)))
                throw Refused(address);
        }
    }

    /// <summary>As it is bound, however that came about.</summary>
    /// <exception cref="StartRefused">The address can be reached from other computers.</exception>
    public static void Require(ListenOptions listen)
    {
        if (listen.IPEndPoint is { } address && !IPAddress.IsLoopback(address.Address))
            throw Refused($"{address}");
    }

    static StartRefused Refused(string address) => new(
        $"Not started: {address} can be reached from other computers, and in the demo anyone can be anybody. Give an address of this computer, such as --urls {PagesHost.DefaultAddress}.");
}
