using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IroService.Casework.Settings;
using IroService.Scheduler.Outbox;
using IroService.TestKit;
using IroService.TestKit.Servers;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Notifier.Tests.Bus;

/// <summary>A broker that is reached by TLS only, with a certificate of the council's own authority.</summary>
[Collection(nameof(RabbitMqServer))]
[Trait("Category", "Slow")]
public sealed class An_encrypted_way_to_the_broker : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RabbitMqServer _rabbit = null!;

    public async ValueTask InitializeAsync()
    {
        using var authority = Authority("Council");
        Write("council.pem", authority.ExportCertificatePem());
        using (var another = Authority("Another"))
            Write("another.pem", another.ExportCertificatePem());
        var now = TimeProvider.System.GetUtcNow();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=broker", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, now.AddDays(-1), now.AddDays(30), [1, 2, 3]);
        Write("broker.pem", certificate.ExportCertificatePem());
        Write("broker-key.pem", key.ExportPkcs8PrivateKeyPem());
        _rabbit = await RabbitMqServer.StartNew(new TlsFiles(File("council.pem"), File("broker.pem"), File("broker-key.pem")));
    }

    public ValueTask DisposeAsync()
    {
        _rabbit.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public Task Is_open_when_its_authority_is_known() => StartAsync(Bus with { CaFile = File("council.pem") });

    [Fact]
    public Task Is_closed_when_the_certificate_comes_from_another_authority() => RefusedAsync(Bus with { CaFile = File("another.pem") });

    [Fact]
    public Task Is_closed_when_the_machine_does_not_trust_the_authority() => RefusedAsync(Bus);

    [Fact]
    public Task Is_closed_when_the_certificate_is_for_another_host() => RefusedAsync(Bus with { CaFile = File("council.pem"), Host = "127.0.0.1" });

    private BusOptions Bus => Queues.BusOf(_rabbit) with { Host = "localhost", Port = _rabbit.TlsPort, Tls = true };

    private static async Task RefusedAsync(BusOptions bus) => await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(bus));

    private static async Task StartAsync(BusOptions bus)
    {
        await using var services = new ServiceCollection().AddLogging().AddIroSendingBus(bus).BuildServiceProvider();
        var control = services.GetRequiredService<IBusControl>();
        await control.StartAsync(TimeSpan.FromSeconds(10));
        await control.StopAsync(TimeSpan.FromSeconds(10));
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-2), now.AddDays(40));
    }

    private string File(string name) => _folder.FileNamed(name);

    private void Write(string name, string text) => System.IO.File.WriteAllText(File(name), text);
}
