using IroService.Casework.Operations;
using IroService.Casework.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace IroService.Hosting;

/// <summary>Measures of every program, handed to a collector of OpenTelemetry each minute when there is one.</summary>
public static class Telemetry
{
    const string Setting = "Telemetry:Endpoint";

    /// <summary>Adds them when <c>Telemetry:Endpoint</c> is set; otherwise nothing is measured. Needed besides: Casework.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configuration">Its settings.</param>
    /// <param name="programName">By which the collector tells the programs apart.</param>
    /// <exception cref="SettingException">The setting is no address of a collector.</exception>
    public static IServiceCollection AddIroTelemetry(this IServiceCollection services, IConfiguration configuration, string programName)
    {
        if (ReadEndpoint(configuration[Setting]) is not { } endpoint)
            return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(programName, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics
                .AddMeter(Measures.MeterName, "MassTransit", "System.Runtime")
                .AddAspNetCoreInstrumentation()
                .AddOtlpExporter(otlp =>
                {
                    otlp.Endpoint = endpoint;
                    otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
                    // A program that stops hands over once more; a collector that hangs must not hold it up.
                    otlp.TimeoutMilliseconds = 5000;
                }));
        return services.AddSingleton<StandingMeasures>().AddHostedService<MeasureStanding>();
    }

    /// <summary>Where measures are posted: below the collector's address, as OTLP over HTTP has it.</summary>
    static Uri? ReadEndpoint(string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
            return null;
        return Uri.TryCreate(word, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address is { Query: "", Fragment: "", UserInfo: "" }
            ? new Uri(address.AbsoluteUri.TrimEnd('/') + "/v1/metrics")
            // Not the value: what cannot be read may hold a password.
            : throw new SettingException(Setting, "…", "the http or https address of a collector that takes OTLP over HTTP, such as http://127.0.0.1:4318");
    }
}
