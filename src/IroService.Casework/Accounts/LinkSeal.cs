using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace IroService.Casework.Accounts;

/// <summary>
/// Makes the words of a link from its number, and finds the number in them. They are made anew whenever an email is written, so that no database
/// and no backup of one holds what opens an account: it takes the keys of the service as well.
/// </summary>
public sealed class LinkSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("IroService.AccountLink");

    /// <summary>What stands in the link.</summary>
    public string Seal(Guid link) => WebEncoders.Base64UrlEncode(_protector.Protect(link.ToByteArray()));

    /// <summary>The number of the link; null when the words are not ours.</summary>
    public Guid? Open(string words)
    {
        try
        {
            return new Guid(_protector.Unprotect(WebEncoders.Base64UrlDecode(words)));
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
