using IroService.Casework.Storage;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Settings;

/// <summary>Where people reach the pages: setting <c>Web:PublicUrl</c>. Links in emails lead there, and the pages answer to no other name.</summary>
public static class PublicAddress
{
    /// <summary>Where the pages are when nobody says otherwise.</summary>
    public const string Usual = "http://127.0.0.1:5080";

    private const string Setting = "Web:PublicUrl";

    /// <summary>Reads it.</summary>
    /// <exception cref="SettingException">It is no address, has more than a host and a port, or leads to other computers without encryption.</exception>
    public static Uri Read(IConfiguration configuration)
    {
        var word = configuration[Setting];
        var url = Uri.TryCreate(string.IsNullOrWhiteSpace(word) ? Usual : word, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? address
            : throw new SettingException(Setting, word ?? "", "the address of the pages, without a path, such as https://iro.council.gov.uk");
        return url.Scheme == Uri.UriSchemeHttps || url.IsLoopback
            ? url
            : throw new SettingException(Setting, word ?? "", "an https address: what people read and type here must not cross a network in the open");
    }
}
