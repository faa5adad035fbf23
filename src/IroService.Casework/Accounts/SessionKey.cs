using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace IroService.Casework.Accounts;

/// <summary>What a browser shows to be let in again: 256 random bits. The database has only its hash.</summary>
internal static class SessionKey
{
    private const int Bytes = 32;

    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
}
