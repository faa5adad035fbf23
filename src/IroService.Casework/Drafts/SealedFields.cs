using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace IroService.Casework.Drafts;

/// <summary>A field of a form, as it was typed.</summary>
/// <param name="Name">The field's.</param>
/// <param name="Value">What was typed.</param>
public sealed record KeptField(string Name, string Value);

/// <summary>Seals what was typed for one person: no row that is handed to another opens.</summary>
internal static class SealedFields
{
    public static string Seal(this IDataProtectionProvider protection, int personId, IReadOnlyList<KeptField> fields) =>
        Protector(protection, personId).Protect(JsonSerializer.Serialize(fields));

    /// <returns>Null when the keys have been replaced since: nobody can read it any more.</returns>
    public static IReadOnlyList<KeptField>? Open(this IDataProtectionProvider protection, int personId, string sealedFields)
    {
        try
        {
            return JsonSerializer.Deserialize<List<KeptField>>(Protector(protection, personId).Unprotect(sealedFields));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection, int personId) => protection.CreateProtector("IroService.KeptForm", $"{personId}");
}
