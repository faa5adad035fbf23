using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Casework.Accounts;

/// <summary>
/// The keys that cookies, forms' tokens and links are signed and sealed with. They stand in the database, so that every program of the council has
/// the same: what one of them signed, each of them reads, also after a restart.
/// </summary>
public static class SharedKeys
{
    /// <summary>One name for all programs: what is protected under another cannot be read here.</summary>
    public const string ApplicationName = "IroService";

    /// <summary>Adds them; with <c>Keys:Certificate</c>, a PFX file, they are encrypted where they stand. Needed besides: the database.</summary>
    /// <exception cref="SettingException">The certificate cannot be read with its password, or cannot decrypt.</exception>
    public static IServiceCollection AddIroKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var keys = services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToDbContext<IroDbContext>();
        var password = configuration.ReadSecret("Keys:CertificatePassword");
        if (Read(configuration, "Keys:Certificate", password) is not { } certificate)
        {
            return configuration["Keys:FormerCertificate"] is { Length: > 0 } orphan
                ? throw new SettingException("Keys:FormerCertificate", orphan, "nothing while Keys:Certificate is not set")
                : services;
        }

        keys.ProtectKeysWithCertificate(certificate);
        if (Read(configuration, "Keys:FormerCertificate", password) is { } former)
        {
            keys.UnprotectKeysWithAnyCertificate(certificate, former);
        }

        return services;
    }

    private static X509Certificate2? Read(IConfiguration configuration, string name, string? password)
    {
        var file = configuration[name];
        if (string.IsNullOrWhiteSpace(file))
        {
            return null;
        }

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return certificate.GetRSAPrivateKey() is not null
                ? certificate
                : throw new SettingException(name, file, "a PFX file with a certificate of RSA and its private key");
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException(name, file, "a PFX file that the program can read and Keys:CertificatePassword opens");
        }
    }
}
