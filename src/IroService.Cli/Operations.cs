using IroService.Casework;
using IroService.Casework.Disputes;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Cli;

/// <summary>Where the command runs: what it writes to, its settings and its clock. Tests bring their own.</summary>
/// <param name="Output">What the command is for.</param>
/// <param name="Errors">Everything else that is said.</param>
/// <param name="Terminal">Whether someone watches <paramref name="Errors"/>, so that a bar may be drawn.</param>
/// <param name="Settings">Read when a command needs the database.</param>
/// <param name="Clock">Now.</param>
sealed record Surroundings(TextWriter Output, TextWriter Errors, bool Terminal, Func<IConfiguration> Settings, TimeProvider Clock)
{
    /// <summary>Settings from <c>appsettings.json</c> in the current directory, when there is one, and the environment.</summary>
    public static IConfiguration ReadSettings()
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (InvalidDataException fault)
        {
            throw new SettingException("appsettings.json", "…", $"settings in JSON ({(fault.InnerException ?? fault).Message.TrimEnd('.')})");
        }
    }
}

/// <summary>The operations on the database, put together for one command as every program does it.</summary>
sealed class Operations : IAsyncDisposable
{
    readonly ServiceProvider _services;

    Operations(Surroundings here) =>
        _services = new ServiceCollection().AddIroCasework(here.Settings()).AddSingleton(here.Clock).BuildServiceProvider();

    public DateOnly Today => Get<TimeProvider>().Today();

    /// <summary>On the database as the settings have it, which must be ready for this version.</summary>
    public static async Task<Operations> OnReadyDatabaseAsync(Surroundings here, CancellationToken cancellation)
    {
        var operations = new Operations(here);
        await operations.Get<MigrateDatabase>().RequireUpToDateAsync(cancellation);
        await operations.Get<RequireDefinitions>().ApplyAsync(cancellation);
        return operations;
    }

    /// <summary>On the database as the settings have it, ready or not.</summary>
    public static Operations OnAnyDatabase(Surroundings here) => new(here);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
