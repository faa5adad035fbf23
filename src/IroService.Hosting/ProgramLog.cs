using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace IroService.Hosting;

/// <summary>The log of every program: one line of compact JSON for each entry, on the console, without people in it.</summary>
public static class ProgramLog
{
    /// <summary>Adds the log; the settings section <c>Serilog</c> may change its levels.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configuration">Its settings.</param>
    /// <param name="isSaidOtherwise">What the person who started the program is told in a sentence, and need not stand in the log too.</param>
    public static IServiceCollection AddIroLog(this IServiceCollection services, IConfiguration configuration, Func<Exception, bool>? isSaidOtherwise = null) =>
        services.AddSerilog(log => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // Without Keys:Certificate it warns that keys stand unencrypted, at every start.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // A consumer's fault is logged by its kind; here it would be with its text, which may hold what a database said of people.
            .MinimumLevel.Override("MassTransit", LogEventLevel.Fatal)
            .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
            .ReadFrom.Configuration(configuration)
            .Filter.ByExcluding(entry => entry.Exception is { } problem && isSaidOtherwise?.Invoke(problem) == true)
            .WriteTo.Console(new FaultsWithoutWords(new CompactJsonFormatter())));
}
