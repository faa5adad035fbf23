using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Cli.Tests;

public class Iro_admin_create
{
    [Fact]
    public async Task Adds_an_administrator_and_prints_a_link_of_one_use()
    {
        using var database = OnDatabase.Migrated();
        database.Settings["Web:PublicUrl"] = "https://iro.example.test/";
        var ran = database.Runs("admin", "create", "--name", "Ada Keeper", "--email", "ada@example.test");
        Assert.Equal((0, "Open this link to set the password. It is good for one use.\n"), (ran.ExitCode, ran.Errors));
        Assert.Matches("^https://iro\\.example\\.test/sign-in/password\\?link=[A-Za-z0-9_-]{40,}\n$", ran.Output);
        await using var db = database.Open();
        var person = await db.People.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((Role.Administrator, "Ada Keeper"), (person.Role, person.Name));
        Assert.Equal(person.Id, (await db.Accounts.SingleAsync(TestContext.Current.CancellationToken)).PersonId);
        // It is handed over here, and not sent.
        Assert.False(await db.Emails.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Prints_another_link_for_one_who_is_there()
    {
        using var database = OnDatabase.Migrated();
        var first = database.Runs("admin", "create", "--name", "Ada Keeper", "--email", "ada@example.test");
        var second = database.Runs("admin", "create", "--name", "Ada Keeper", "--email", "ada@example.test");
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        await using var db = database.Open();
        Assert.Equal(1, await db.People.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await db.AccountLinks.CountAsync(l => l.UsedAt == null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Ada Keeper", "not-an-address", "iro admin create: Enter an email address, such as name@example.gov.uk.")]
    [InlineData(" ", "ada@example.test", "iro admin create: Enter the name.")]
    [InlineData("Ruth Adeyemi", "ruth@example.test", "iro admin create: there is a person with this email address who is no administrator; an administrator works with no children and needs an address of their own.")]
    public async Task Refuses_in_a_sentence(string name, string email, string sentence)
    {
        using var database = OnDatabase.Migrated();
        await using (var db = database.Open())
        {
            db.Add(new Person { Reference = "P1", Name = "Ruth Adeyemi", Email = "ruth@example.test", Role = Role.Iro });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var ran = database.Runs("admin", "create", "--name", name, "--email", email);
        Assert.Equal((1, "", sentence + "\n"), (ran.ExitCode, ran.Output, ran.Errors));
    }
}
