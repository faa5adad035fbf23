using System.CommandLine;
using IroService.Casework.Accounts;
using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Cli;

/// <summary><c>iro admin create</c>: the first administrator, and one more when nobody can sign in any more.</summary>
static class CreateAdminCommand
{
    public static Command Create(Surroundings here)
    {
        var email = new Option<string>("--email") { Description = "What the administrator signs in with.", Required = true };
        var name = new Option<string>("--name") { Description = "Full name.", Required = true };
        var command = new Command("create", "Adds an administrator and prints a link to set the password. For one who is there already it prints another link.") { email, name };
        command.SetAction((parsed, cancellation) => RunAsync(here, parsed.GetRequiredValue(name), parsed.GetRequiredValue(email).Trim(), cancellation));
        return command;
    }

    static async Task<int> RunAsync(Surroundings here, string name, string email, CancellationToken cancellation)
    {
        await using var operations = await Operations.OnReadyDatabaseAsync(here, cancellation);
        await using var scope = operations.Get<IServiceScopeFactory>().CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (person, fault) = await FindOrAddAsync(services, name, email, cancellation);
        if (person is { } id)
        {
            switch (await services.GetRequiredService<InvitePerson>().ApplyAsync(id, byId: null, byEmail: false, cancellation))
            {
                case Invited.Done done:
                    var pages = here.Settings()["Web:PublicUrl"]?.TrimEnd('/') ?? "";
                    here.Output.WriteLine($"{pages}/sign-in/password?link={services.GetRequiredService<LinkSeal>().Seal(done.Link)}");
                    here.Errors.WriteLine(pages.Length > 0
                        ? "Open this link to set the password. It is good for one use."
                        : "Open this path on the pages' own address to set the password (Web:PublicUrl is not set). It is good for one use.");
                    return ExitCode.Done;
                case Invited.Refused refused:
                    fault = refused.Why;
                    break;
            }
        }

        here.Errors.WriteLine($"iro admin create: {fault}.");
        return ExitCode.Failed;
    }

    static async Task<(int? PersonId, string Fault)> FindOrAddAsync(IServiceProvider services, string name, string email, CancellationToken cancellation)
    {
        var there = await services.GetRequiredService<IroDbContext>().People.AsNoTracking().Where(p => p.Email == email || p.Reference == email).ToListAsync(cancellation);
        if (there is [{ Role: Role.Administrator } administrator])
        {
            return (administrator.Id, "");
        }

        if (there.Count > 0)
        {
            return (null, "there is a person with this email address who is no administrator; an administrator works with no children and needs an address of their own");
        }

        var added = await services.GetRequiredService<AddPerson>().ApplyAsync(new(name, email, Role.Administrator, To: null), cancellation);
        return (added.PersonId, added.Why);
    }
}
