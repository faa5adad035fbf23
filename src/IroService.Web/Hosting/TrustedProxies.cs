using System.Net;
using IroService.Casework.Storage;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace IroService.Web.Hosting;

/// <summary>Whose word is taken for who asks, and whether by https: setting <c>Web:Proxies</c>, addresses or networks with commas between. None unless set.</summary>
sealed record TrustedProxies(IReadOnlyList<IPNetwork> Networks)
{
    const string Setting = "Web:Proxies";

    public bool Any => Networks.Count > 0;

    /// <exception cref="SettingException">A word is neither an address nor a network, or a network is everybody.</exception>
    public static TrustedProxies Read(IConfiguration configuration) =>
        new([.. (configuration[Setting] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadOne)]);

    public void Apply(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in Networks)
            options.KnownIPNetworks.Add(network);
        // As many as there are in a row, each of them named.
        options.ForwardLimit = null;
    }

    static IPNetwork ReadOne(string word)
    {
        var network = IPAddress.TryParse(word, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(word, out var range) ? range
            : throw new SettingException(Setting, word, "addresses or networks with commas between, such as 127.0.0.1 or 10.1.2.0/24");
        return network.PrefixLength > 0 ? network : throw new SettingException(Setting, word, "the reverse proxies alone: whoever is named here is believed");
    }
}
