using IroService.Casework.Drafts;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IroService.Casework.Accounts;

/// <summary>Adds how people sign in here: ASP.NET Core Identity on our database, and what is done with accounts.</summary>
public static class AccountsRegistration
{
    /// <summary>OWASP's number for PBKDF2 with SHA-512.</summary>
    private const int HashRounds = 210_000;

    /// <summary>Reads the settings <c>SignIn:*</c> and registers everything, with the keys of the service. Needed besides: the database.</summary>
    /// <exception cref="SettingException">A setting cannot be used.</exception>
    public static IServiceCollection AddIroAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIroKeys(configuration);
        services.AddIdentityCore<Account>(options =>
        {
            options.User.RequireUniqueEmail = true;
            // Every address that a council gives its people; whether mail reaches it shows when it is sent.
            options.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<IroDbContext>().AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.RemoveAll<IPasswordValidator<Account>>();
        services.AddScoped<IPasswordValidator<Account>, StrongPassword>();
        var directory = CouncilDirectory.Read(configuration);
        if (directory is not null)
        {
            services.AddSingleton(directory).AddScoped<AdmitFromDirectory>();
        }

        return services
            .AddSingleton(LocalAccounts.Read(configuration, directory))
            .AddSingleton(new SignInTimes
            {
                Idle = TimeSpan.FromMinutes(configuration.ReadNumber("SignIn:IdleMinutes", 30, 5, 480, "minutes")),
                Longest = TimeSpan.FromHours(configuration.ReadNumber("SignIn:LongestHours", 12, 1, 24, "hours")),
            })
            .AddSingleton<LinkSeal>()
            .AddSingleton<CountTries>()
            .AddSingleton<BeginSession>()
            .AddSingleton<FindSession>()
            .AddSingleton<EndSessions>()
            .AddSingleton<KeepForm>()
            .AddSingleton<KeepDrafts>()
            .AddSingleton<ListAccounts>()
            .AddScoped<RecordAtTheDoor>()
            .AddScoped<InvitePerson>()
            .AddScoped<AddPerson>()
            .AddScoped<AskForReset>()
            .AddScoped<SetPassword>()
            .AddScoped<CheckPassword>()
            .AddScoped<CheckCode>()
            .AddScoped<SetUpAuthenticator>()
            .AddScoped<ChangeAccount>();
    }
}
