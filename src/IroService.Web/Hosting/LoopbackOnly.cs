using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IroService.Web.Hosting;

/// <summary>In the made-up council whoever reaches a page can act as anyone: its pages answer on this computer only.</summary>
static class LoopbackOnly
{
    /// <exception cref="StartRefused">The address can be reached from other computers.</exception>
    public static void Require(ListenOptions listen)
    {
        if (listen.IPEndPoint is { } address && !IPAddress.IsLoopback(address.Address))
            throw new StartRefused($"Not started: {address} can be reached from other computers, and in the demo anyone can be anybody. "
                + $"Give an address of this computer, such as --urls {PagesHost.DefaultAddress}.");
    }
}
