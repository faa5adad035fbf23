using IroService.Casework.Deadlines;
using IroService.Casework.Imports;
using IroService.Casework.Imports.Service;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using Microsoft.Extensions.Configuration;

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

/// <summary>The operations on the database, put together for one command.</summary>
sealed class Operations
{
    readonly TimeProvider _clock;
    readonly GoLiveSetting _goLive;

    Operations(Surroundings surroundings)
    {
        var settings = surroundings.Settings();
        _clock = surroundings.Clock;
        Options = settings.ReadDatabaseOptions();
        Open = () => StorageRegistration.Open(Options);
        _goLive = GoLiveSetting.Read(settings);
        Rulebook = new Rulebook(Statute.Rules, BankHolidayFeed.Shipped());
    }

    public DatabaseOptions Options { get; }

    public OpenDatabase Open { get; }

    public Rulebook Rulebook { get; }

    public DateOnly Today => _clock.Today();

    public MigrateDatabase Migrate => new(Open, Options);

    public PlanImport Plan => new(Open, Rulebook, _clock);

    public ImportSsda903 Import => new(Open, Plan, new WriteImportedChildren(Open, Save), Recompute, _goLive, _clock);

    public UndoImport Undo => new(Open, Save, Recompute, _clock);

    public ImportServiceFiles ImportService => new(Open, Save, _clock);

    public TellTruth TellTruth => new(Open, Rulebook, _clock);

    public ListWork ListWork => new(Open, Rulebook, _clock);

    public DutiesToSortOut DutiesToSortOut => new(Open, Rulebook, _clock);

    SaveChildren Save => new(Rulebook, _clock);

    RecomputeChildren Recompute => new(Open, Save, _clock);

    /// <summary>On the database as the settings have it, which must be ready for this version.</summary>
    public static async Task<Operations> OnReadyDatabaseAsync(Surroundings surroundings, CancellationToken cancellation)
    {
        var operations = new Operations(surroundings);
        await operations.Migrate.RequireUpToDateAsync(cancellation);
        return operations;
    }

    /// <summary>On the database as the settings have it, ready or not.</summary>
    public static Operations OnAnyDatabase(Surroundings surroundings) => new(surroundings);
}
