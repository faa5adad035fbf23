using IroService.Casework.Accounts;
using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;

namespace IroService.TestKit.Accounts;

/// <summary>An account with a password and an authenticator, as the operations make it.</summary>
/// <param name="Address">What it signs in with.</param>
/// <param name="Password">Its password.</param>
/// <param name="Key">The key of its authenticator.</param>
public sealed record AnAccount(string Address, string Password, string Key)
{
    /// <summary>A password that is long and not guessed.</summary>
    public const string GoodPassword = "seldom-lantern-quarry-velvet";

    /// <summary>Gives a person of a council an account that is ready to sign in.</summary>
    public static async Task<AnAccount> OfAsync(ACouncil council, Person person)
    {
        await using var services = Services(council);
        await using var scope = services.CreateAsyncScope();
        var invited = (Invited.Done)await scope.ServiceProvider.GetRequiredService<InvitePerson>().ApplyAsync(person.Id, byId: null, byEmail: false);
        await scope.ServiceProvider.GetRequiredService<SetPassword>().ByLinkAsync(services.GetRequiredService<LinkSeal>().Seal(invited.Link), GoodPassword);
        var account = (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(person.Email))!;
        var setUp = scope.ServiceProvider.GetRequiredService<SetUpAuthenticator>();
        var key = (await setUp.KeyAsync(account.Id))!;
        // The code of a minute ago is taken too, and leaves the present one for the first sign-in.
        await setUp.ProveAsync(account.Id, CodeOf(key, TimeProvider.System.GetUtcNow().AddSeconds(-30)));
        return new(person.Email, GoodPassword, key);
    }

    /// <summary>The operations on a council's database, by its clock, with keys of this test's own.</summary>
    public static ServiceProvider Services(ACouncil council) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<OpenDatabase>(council.Database.Open)
        .AddScoped(_ => council.Database.Open())
        .AddSingleton<TimeProvider>(council.Clock)
        .AddIroAccounts(new ConfigurationBuilder().Build())
        .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
        .BuildServiceProvider();

    /// <summary>What its authenticator shows now.</summary>
    public string Code() => CodeOf(Key, TimeProvider.System.GetUtcNow());

    /// <summary>What an authenticator with a key shows at a moment.</summary>
    public static string CodeOf(string key, DateTimeOffset moment) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(moment.UtcDateTime);
}
