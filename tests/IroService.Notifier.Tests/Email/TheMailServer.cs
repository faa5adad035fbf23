using IroService.Casework.Notifications;
using IroService.Notifier.Email;
using IroService.TestKit;
using IroService.TestKit.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace IroService.Notifier.Tests.Email;

public sealed class The_mail_server : IAsyncLifetime
{
    private static readonly Letter Letter = new(Guid.Parse("018cc8b0-0000-7000-8000-000000000001"), "someone@example.test", "Child 7: First review due 3 January 2024", "Child 7\n.\nlast line\n");
    private readonly MailServerForTests _server = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Gets_the_letter_whole_with_a_Message_ID_of_its_own()
    {
        Assert.Equal(Delivery.Accepted, await HandOver());
        Assert.Equal(Delivery.Accepted, await HandOver());
        Assert.All(_server.Taken, taken =>
        {
            Assert.Contains("Message-Id: <018cc8b0000070008000000000000001@example.test>", taken, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("To: someone@example.test", taken, StringComparison.Ordinal);
            Assert.Contains("Subject: Child 7: First review due 3 January 2024", taken, StringComparison.Ordinal);
            Assert.Contains("\n.", taken.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.Contains("last line", taken, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task That_does_not_know_the_address_refuses_for_good() =>
        Assert.Equal(new(DeliveryResult.RefusedForGood, "The mail server refused the address for good (550)"), await HandOver(MailManners.RefusesTheAddress));

    [Fact]
    public async Task That_asks_to_come_later_refuses_for_now() =>
        Assert.Equal(new(DeliveryResult.RefusedForNow, "The mail server refused the address for now (450)"), await HandOver(MailManners.AsksToComeLater));

    [Fact]
    public async Task That_does_not_take_our_email_at_all_says_nothing_about_the_address() =>
        Assert.Equal(new(DeliveryResult.Unavailable, "The mail server does not take email from us (550)"), await HandOver(MailManners.RefusesTheSender));

    [Fact]
    public async Task That_hangs_is_given_up_within_the_time_limit()
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(new(DeliveryResult.Unavailable, "The mail server does not answer in time"), await HandOver(MailManners.Hangs));
        Assert.InRange(waited.Elapsed.TotalSeconds, 0.5, 5);
    }

    [Fact]
    public async Task That_hangs_up_after_taking_it_gets_it_again_with_the_same_Message_ID()
    {
        Assert.Equal(DeliveryResult.Unavailable, (await HandOver(MailManners.HangsUpAfterTaking)).Result);
        Assert.Equal(Delivery.Accepted, await HandOver(MailManners.Accepts));
        Assert.Single(_server.Taken.Select(t => t.Split('\n').Single(l => l.StartsWith("Message-I", StringComparison.OrdinalIgnoreCase))).Distinct());
    }

    [Fact]
    public async Task That_is_down_is_unavailable()
    {
        var server = Server();
        await _server.DisposeAsync();
        Assert.Equal(DeliveryResult.Unavailable, (await server.HandOverAsync(Letter, default)).Result);
    }

    [Fact]
    public async Task That_does_not_encrypt_as_asked_gets_nothing()
    {
        Assert.Equal(new(DeliveryResult.Unavailable, "The mail server does not encrypt as Mail:Security asks"), await Server(("Mail:Security", "starttls")).HandOverAsync(Letter, default));
        Assert.Empty(_server.Taken);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("@")]
    [InlineData("someone@example.test, other@example.test")]
    public async Task Is_not_asked_about_what_is_not_an_address(string to) =>
        Assert.Equal(DeliveryResult.RefusedForGood, (await Server().HandOverAsync(Letter with { To = to }, default)).Result);

    [Fact]
    public async Task Is_a_folder_on_a_developers_machine()
    {
        using var folder = new TemporaryFolder();
        var mail = new MailFolder(Options(("Mail:Host", ""), ("Mail:Folder", folder.FileNamed("mail"))), new FakeTimeProvider());
        Assert.Equal(Delivery.Accepted, await mail.HandOverAsync(Letter, default));
        Assert.Equal(Delivery.Accepted, await mail.HandOverAsync(Letter, default));
        var file = Assert.Single(Directory.GetFiles(folder.FileNamed("mail")));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        Assert.Contains("Subject: Child 7", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    private Task<Delivery> HandOver(MailManners manners = MailManners.Accepts)
    {
        _server.Manners = manners;
        return Server().HandOverAsync(Letter, default);
    }

    private MailServer Server(params (string, string)[] settings) => new(Options(settings), new FakeTimeProvider());

    private MailOptions Options(params (string Name, string Value)[] settings) => MailOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = $"{_server.Port}",
            ["Mail:From"] = "iro-service@example.test",
            ["Mail:Security"] = "none",
            ["Mail:TimeoutSeconds"] = "1",
        })
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)))
        .Build());
}
