using IroService.Casework.Accounts;
using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Tests.Settings;

public class Settings_of_signing_in
{
    [Fact]
    public void Are_accounts_of_this_service_when_no_directory_is_named()
    {
        Assert.Null(CouncilDirectory.Read(With()));
        Assert.False(LocalAccounts.Read(With(), directory: null).BreakGlassOnly);
    }

    [Fact]
    public void Take_our_own_words_for_app_roles()
    {
        var directory = CouncilDirectory.Read(Registered())!;
        Assert.Equal(("roles", "email"), (directory.RoleClaim, directory.EmailClaim));
        Assert.Equal(Role.PrincipalIro, directory.Roles["principal-iro"]);
        Assert.Equal(Role.Administrator, directory.Roles["administrator"]);
        Assert.False(directory.Roles.ContainsKey("Principal-IRO"));
    }

    [Fact]
    public void Give_groups_their_roles_and_nothing_to_others()
    {
        var directory = CouncilDirectory.Read(Registered(("SignIn:Roles", " 77aa=iro ; CN=PIRO,OU=Groups=principal-iro;")))!;
        Assert.Equal([("77aa", Role.Iro), ("CN=PIRO,OU=Groups", Role.PrincipalIro)], directory.Roles.Select(r => (r.Key, r.Value)));
    }

    [Theory]
    [InlineData("SignIn:Authority", "login.council.test")]
    [InlineData("SignIn:Authority", "http://login.council.test")]
    [InlineData("SignIn:Authority", "https://login.microsoftonline.com/common/v2.0")]
    [InlineData("SignIn:Authority", "https://login.microsoftonline.com/Organizations/v2.0")]
    [InlineData("SignIn:Authority", "https://login.council.test/?tenant=1")]
    [InlineData("SignIn:ClientId", "")]
    [InlineData("SignIn:ClientSecret", "")]
    [InlineData("SignIn:Roles", "77aa")]
    [InlineData("SignIn:Roles", "77aa=IRO")]
    [InlineData("SignIn:Roles", "=iro")]
    [InlineData("SignIn:Roles", "77aa=iro;77aa=analyst")]
    public void That_cannot_be_used_are_named(string name, string value) =>
        Assert.StartsWith($"Setting {name} is ", Assert.Throws<SettingException>(() => CouncilDirectory.Read(Registered((name, value)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("break-glass", "Setting SignIn:LocalAccounts is \"break-glass\"; expected everyone while SignIn:Authority is not set: nobody else could sign in.")]
    [InlineData("nobody", "Setting SignIn:LocalAccounts is \"nobody\"; expected everyone or break-glass.")]
    public void Turn_away_nobody_who_has_no_other_way(string word, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingException>(() => LocalAccounts.Read(With(("SignIn:LocalAccounts", word)), directory: null)).Message);

    private static IConfiguration Registered(params (string Name, string Value)[] settings) => With(
        [("SignIn:Authority", "https://login.council.test/tenant/v2.0"), ("SignIn:ClientId", "1"), ("SignIn:ClientSecret", "s"), .. settings]);

    private static IConfiguration With(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(s => s.Name).Select(g => KeyValuePair.Create(g.Key, (string?)g.Last().Value))).Build();
}
