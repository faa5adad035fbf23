using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using IroService.Casework.Settings;
using MassTransit;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace IroService.Hosting;

/// <summary>How every program reaches the RabbitMQ that they share.</summary>
public static class Broker
{
    /// <summary>The host, user and encryption of the settings; what is published is confirmed by the broker.</summary>
    public static void HostOf(this IRabbitMqBusFactoryConfigurator rabbit, BusOptions options) =>
        rabbit.Host(options.Host, (ushort)options.Port, options.VirtualHost, host =>
        {
            host.Username(options.User);
            host.Password(options.Password);
            host.PublisherConfirmation = true;
            if (options.Tls)
            {
                host.UseSsl(tls =>
                {
                    // The system decides which versions are safe.
                    tls.Protocol = SslProtocols.None;
                    tls.ServerName = options.Host;
                    // Otherwise a certificate of any authority would do.
                    tls.EnforcePolicyErrors(SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch);
                    if (options.CaFile is not null)
                    {
                        tls.CertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(options, certificate, errors);
                    }
                });
            }
        });

    /// <summary>Whether the broker lets this program in.</summary>
    public static async Task<bool> AnswersAsync(BusOptions options, CancellationToken cancel)
    {
        var factory = new ConnectionFactory
        {
            HostName = options.Host!,
            Port = options.Port,
            VirtualHost = options.VirtualHost,
            UserName = options.User,
            Password = options.Password,
            AutomaticRecoveryEnabled = false,
            Ssl = new SslOption { Enabled = options.Tls, ServerName = options.Host!, CertificateValidationCallback = options.CaFile is null ? null : (_, certificate, _, errors) => IsTrusted(options, certificate, errors) },
        };
        try
        {
            await using var connection = await factory.CreateConnectionAsync(cancel);
            return connection.IsOpen;
        }
        catch (Exception problem) when (problem is BrokerUnreachableException or OperationCanceledException or IOException or TimeoutException)
        {
            return false;
        }
    }

    static bool IsTrusted(BusOptions options, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 theirs || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
            return false;
        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(options.CaFile!);
        return chain.Build(theirs);
    }
}
