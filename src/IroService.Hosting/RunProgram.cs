using System.Globalization;
using IroService.Casework.Disputes;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IroService.Hosting;

/// <summary>How a program without pages runs: the same for the scheduler and the notifier.</summary>
public static class RunProgram
{
    /// <summary>Dates and numbers are written the same way whatever the computer's language is.</summary>
    public static void InNoParticularLanguage()
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }

    /// <summary>Runs the program until it is stopped. It does not start on a database that is not ready: migrating is a step of its own.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="compose">What the program consists of.</param>
    /// <returns>Its exit code; what keeps it from starting is said in a sentence on standard error.</returns>
    public static async Task<int> WorkerAsync(string[] args, Action<HostApplicationBuilder> compose)
    {
        InNoParticularLanguage();
        try
        {
            Surroundings.Require();
            var builder = Host.CreateApplicationBuilder(args);
            compose(builder);
            builder.Services.AddIroLog(builder.Configuration);
            builder.Services.AddIroTelemetry(builder.Configuration, builder.Environment.ApplicationName);
            using var host = builder.Build();
            await host.Services.GetRequiredService<MigrateDatabase>().RequireUpToDateAsync();
            await host.Services.GetRequiredService<RequireDefinitions>().ApplyAsync();
            await host.RunAsync();
            return 0;
        }
        catch (Exception problem) when (SentenceFor(problem) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>What keeps a program from starting, for the person who started it; null when it is a fault of the program.</summary>
    public static string? SentenceFor(Exception problem) =>
        problem is SettingException or WorkflowsException or DatabaseException or SurroundingsException ? "Not started: " + problem.Message : null;
}
