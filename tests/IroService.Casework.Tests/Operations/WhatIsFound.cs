using IroService.Casework.Deadlines;
using IroService.Casework.Operations;
using IroService.Casework.Storage.Outbox;
using IroService.Domain.Deadlines;

namespace IroService.Casework.Tests.Operations;

public class What_is_found
{
    /// <summary>Nothing is wrong with the service; some reviews are overdue.</summary>
    internal static readonly Standing Well = new()
    {
        At = new DateTime(2026, 11, 28, 12, 0, 0, DateTimeKind.Utc),
        HasCouncil = true,
        Undelivered = new Undelivered(0, 0, 0),
        OutboxAge = TimeSpan.Zero,
        SweptAt = new DateTime(2026, 11, 28, 11, 59, 30, DateTimeKind.Utc),
        EmailsPutOff = 0,
        MailAge = TimeSpan.Zero,
        EmailsFailed = 0,
        Proof = new ProofStanding(null, IsLate: false),
        CalendarEnds = new DateOnly(2028, 12, 31),
        CalendarMonthsLeft = 25,
        CalendarEndsSoon = false,
        Overdue = 12,
        MostDaysLate = 40,
    };

    [Fact]
    public void Is_nothing_when_all_is_well() => Assert.All(Finding.Of(Well), finding => Assert.Equal(Level.Healthy, finding.Level));

    // An overdue review is the council's to see to, not a fault of the service.
    [Fact]
    public void Is_nothing_when_reviews_are_overdue() => Assert.DoesNotContain(Finding.Of(Well with { Overdue = 500, MostDaysLate = 900 }), f => f.Level != Level.Healthy);

    [Theory]
    [InlineData(5, Level.Healthy, "The deadlines are looked at each minute.")]
    [InlineData(6, Level.Degraded, "The deadlines were last looked at 6 minutes ago: is the scheduler running?")]
    [InlineData(61, Level.Unhealthy, "The deadlines were last looked at 61 minutes ago: is the scheduler running?")]
    [InlineData(60 * 72, Level.Unhealthy, "The deadlines were last looked at 3 days ago: is the scheduler running?")]
    public void Is_a_sweep_that_stands_still(int minutes, Level level, string says) =>
        Assert.Equal(new("sweep", level, says), Of("sweep", Well with { SweptAt = Well.At.AddMinutes(-minutes) }));

    [Fact]
    public void Is_a_sweep_that_never_ran() =>
        Assert.Equal(new("sweep", Level.Degraded, "The deadlines have not been looked at yet: is the scheduler running?"), Of("sweep", Well with { SweptAt = null }));

    [Fact]
    public void Is_no_sweep_before_anything_was_taken_in() => Assert.Equal(Level.Healthy, Of("sweep", Well with { SweptAt = null, HasCouncil = false }).Level);

    [Theory]
    [InlineData(5, 3, Level.Healthy, "No message waits for the broker.")]
    [InlineData(6, 1, Level.Degraded, "1 message waits for the broker, the oldest for 6 minutes: is the broker running, and the notifier?")]
    [InlineData(150, 900, Level.Unhealthy, "900 messages wait for the broker, the oldest for 2 hours: is the broker running, and the notifier?")]
    public void Is_an_outbox_that_grows_old(int minutes, int messages, Level level, string says) =>
        Assert.Equal(new("outbox", level, says), Of("outbox", Well with { OutboxAge = TimeSpan.FromMinutes(minutes), Undelivered = new(messages, 0, 0) }));

    [Fact]
    public void Is_what_was_sent_and_never_received() => Assert.Equal(
        new("receipts", Level.Degraded, "The broker took 2 messages that nobody has received: is the notifier running? Each is sent again by itself."),
        Of("receipts", Well with { Undelivered = new(0, 2, 0) }));

    [Fact]
    public void Is_a_message_that_waits_for_a_person() => Assert.Equal(
        new("failed-messages", Level.Degraded, "1 message waits for a person: see to the cause, then send it again on the operations page."),
        Of("failed-messages", Well with { Undelivered = new(0, 0, 1) }));

    [Theory]
    [InlineData(30, 4, 0, Level.Healthy, "Emails are taken.")]
    [InlineData(31, 4, 0, Level.Degraded, "The mail server does not take 4 emails, the oldest for 31 minutes. Notices in the inbox do not wait for it.")]
    [InlineData(0, 0, 1, Level.Degraded, "1 email failed for good: the Principal IRO's duties to sort out say whose address is wrong.")]
    public void Is_email_that_does_not_go(int minutes, int putOff, int failed, Level level, string says) =>
        Assert.Equal(new("mail", level, says), Of("mail", Well with { MailAge = TimeSpan.FromMinutes(minutes), EmailsPutOff = putOff, EmailsFailed = failed }));

    [Fact]
    public void Is_a_proof_that_failed()
    {
        var failed = new NightlyProof { Day = new(2026, 11, 28), At = Well.At };
        Assert.Equal(Level.Healthy, Of("proof", Well with { Proof = new(failed, IsLate: false) }).Level);
        Assert.Equal(Level.Degraded, Of("proof", Well with { Proof = new(failed, IsLate: true) }).Level);
    }

    private static Finding Of(string part, Standing standing) => Finding.Of(standing).Single(f => f.Part == part);
}
