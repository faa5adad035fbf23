using IroService.Casework.Disputes;
using IroService.Casework.Settings;
using IroService.Casework.Storage;

namespace IroService.Web.Hosting;

/// <summary>What must stand before the first page is asked for.</summary>
static class Preparation
{
    /// <summary>
    /// In the one process the database is made or upgraded by itself; with a RabbitMQ there are several programs, migrating is a step of its own,
    /// and a database that is not ready stops the start.
    /// </summary>
    /// <exception cref="DatabaseException">The database cannot be used, or not with these definitions.</exception>
    public static async Task PrepareAsync(this WebApplication app, string[] args)
    {
        var migrate = app.Services.GetRequiredService<MigrateDatabase>();
        if (BusOptions.Read(app.Configuration).InMemory)
        {
            await migrate.ApplyAsync();
        }
        else
        {
            await migrate.RequireUpToDateAsync();
        }

        await app.Services.GetRequiredService<RequireDefinitions>().ApplyAsync();
        if (args.Contains(DemoCouncilStart.Switch))
        {
            await ActivatorUtilities.CreateInstance<DemoCouncilStart>(app.Services).MakeAsync(Console.Out);
        }
    }
}
