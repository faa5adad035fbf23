using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IroService.Casework.Storage;
using IroService.TestKit;
using IroService.TestKit.Councils;
using IroService.Web.Hosting;
using IroService.Web.Tests.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Hardening;

public class Keys_of_the_service
{
    const string Password = "made-up-1";

    [Fact]
    public async Task Are_in_the_database_so_that_one_program_reads_what_another_signed()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await using var one = await RunningPages.On(council);
        var signed = Protector(one).Protect("a cookie");
        await using var other = await RunningPages.On(council);
        Assert.Equal("a cookie", Protector(other).Unprotect(signed));
        Assert.Single(await council.ReadAsync(db => db.DataProtectionKeys.ToListAsync()));

        // Another council's, on the same machine and as the same user, do not.
        await using var foreign = await RunningPages.Start();
        Assert.Throws<CryptographicException>(() => Protector(foreign).Unprotect(signed));
    }

    [Fact]
    public async Task Are_encrypted_where_they_stand_when_there_is_a_certificate_and_stay_readable_when_it_is_renewed()
    {
        using var folder = new TemporaryFolder();
        using var council = await ACouncil.OnAsync("2026-03-24");
        var password = folder.FileNamed("password");
        await File.WriteAllTextAsync(password, Password + "\n", TestContext.Current.CancellationToken);
        var (first, second) = (NewCertificate(folder, "first.pfx"), NewCertificate(folder, "second.pfx"));
        string signed;
        await using (var pages = await RunningPages.On(council, "--Keys:Certificate", first, "--Keys:CertificatePasswordFile", password))
        {
            signed = Protector(pages).Protect("a cookie");
        }

        var stored = Assert.Single(await council.ReadAsync(db => db.DataProtectionKeys.ToListAsync())).Xml!;
        Assert.Contains("EncryptedData", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", stored, StringComparison.Ordinal);

        await using var renewed = await RunningPages.On(council, "--Keys:Certificate", second, "--Keys:FormerCertificate", first, "--Keys:CertificatePasswordFile", password);
        Assert.Equal("a cookie", Protector(renewed).Unprotect(signed));
        await using var stranger = await RunningPages.On(council, "--Keys:Certificate", second, "--Keys:CertificatePasswordFile", password);
        Assert.Throws<CryptographicException>(() => Protector(stranger).Unprotect(signed));
    }

    [Fact]
    public void That_a_certificate_cannot_be_read_is_said_before_the_start()
    {
        using var folder = new TemporaryFolder();
        var (certificate, wrong) = (NewCertificate(folder, "keys.pfx"), folder.FileNamed("wrong"));
        File.WriteAllText(wrong, "another");
        Assert.Equal(
            $"Setting Keys:Certificate is \"{certificate}\"; expected a PFX file that the program can read and Keys:CertificatePassword opens.",
            Refused("--Keys:Certificate", certificate, "--Keys:CertificatePasswordFile", wrong));
        Assert.StartsWith("Setting Keys:Certificate is \"/nowhere/keys.pfx\"; expected a PFX file", Refused("--Keys:Certificate", "/nowhere/keys.pfx"), StringComparison.Ordinal);
        Assert.StartsWith("Setting Keys:FormerCertificate is", Refused("--Keys:FormerCertificate", certificate), StringComparison.Ordinal);
    }

    static string Refused(params string[] settings) => Assert.Throws<SettingException>(() => PagesHost.Build(settings)).Message;

    static IDataProtector Protector(RunningPages pages) => pages.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("a test");

    static string NewCertificate(TemporaryFolder folder, string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=iro-keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var file = folder.FileNamed(name);
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, Password));
        return file;
    }
}
