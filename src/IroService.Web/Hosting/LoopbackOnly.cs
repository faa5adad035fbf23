using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IroService.Web.Hosting;

/// <summary>Until people sign in, whoever reaches a page can act as anyone: pages answer on this computer only.</summary>
static class LoopbackOnly
{
    /// <exception cref="StartRefused">The address can be reached from other computers.</exception>
    public static void Require(ListenOptions listen)
    {
        if (listen.IPEndPoint is { } address && !IPAddress.IsLoopback(address.Address))
            throw new StartRefused($"Not started: {address} can be reached from other computers, and there is no sign-in yet. "
                + $"Give an address of this computer, such as --urls {PagesHost.DefaultAddress}.");
    }
}
