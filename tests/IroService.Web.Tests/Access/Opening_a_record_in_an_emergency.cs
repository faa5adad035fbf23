using System.Globalization;
using System.Net;
using IroService.Domain.Access;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Access;

/// <summary>On 24 March 2026 at nine: a restricted child of Ruth and Dev, in Joanna's team; Martin, another IRO; Helen, Principal IRO; Ana, analyst.</summary>
public sealed class Opening_a_record_in_an_emergency : IAsyncLifetime
{
    const string Reason = "The police ask where the child may be";

    ACouncil council = null!;
    RunningPages pages = null!;
    Child secret = null!;

    public async ValueTask InitializeAsync()
    {
        council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var martin = await council.PersonAsync("Martin Clough", Role.Iro);
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker, await council.TeamAsync("North", await council.PersonAsync("Joanna Lyle", Role.TeamManager)));
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await council.PersonAsync("Ana Lyst", Role.Analyst);
        secret = await council.LooksAfterAsync(AChild.Named("Secret Person", "S-1").LookedAfterSince("2026-03-02").ReviewedBy(ruth).WorkedWithBy(dev).Restricted());
        await council.LooksAfterAsync(AChild.Named("Adopted Person", "S-2").LookedAfterSince("2025-03-02", until: "2026-01-05", because: "E11").Restricted());
        await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo", "S-3").LookedAfterSince("2026-03-02").ReviewedBy(martin).WorkedWithBy(dev));
        pages = await RunningPages.On(council);
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        council.Dispose();
    }

    [Fact]
    public async Task Shows_it_for_four_hours_for_reading_only()
    {
        await pages.Become("Martin Clough");
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/children/{secret.Id}"));
        var answer = await Ask("S-1");
        Assert.Equal($"/children/{secret.Id}", answer.Headers.Location!.OriginalString);
        var page = Shown.Own(await pages.Read($"/children/{secret.Id}"));
        Assert.Contains("The record is open to you until 24 March 2026, 13:00.", page, StringComparison.Ordinal);
        Assert.Contains("you cannot change anything in it", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Book the review", page, StringComparison.Ordinal);
        foreach (var form in new[] { "book", "record-review", "correct", "midway", "early-review", "adjourn", "looked-at" })
            Assert.Equal(HttpStatusCode.Forbidden, await Status($"/children/{secret.Id}/{form}"));
        var post = await pages.PostFrom("/account", $"/children/{secret.Id}/book", ("BookedFor.Day", "27"), ("BookedFor.Month", "3"), ("BookedFor.Year", "2026"), ("Mode", "phone"));
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        // Lists and searches hold nothing of it, and nobody else sees more.
        await pages.Post("/children", ("Words", "Secret"));
        Assert.DoesNotContain("Secret Person", await pages.Read("/children") + await pages.Read("/reviews") + await pages.Read("/"), StringComparison.Ordinal);

        council.Clock.Advance(TimeSpan.FromHours(EmergencyAccess.Hours));
        await pages.Become("Martin Clough");
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/children/{secret.Id}"));
    }

    [Fact]
    public async Task Is_in_the_log_before_the_page_is_shown()
    {
        await pages.Become("Martin Clough");
        await Ask("S-1");
        await pages.Read($"/children/{secret.Id}");
        var opening = await council.ReadAsync(db => db.Openings.SingleAsync());
        Assert.Equal((secret.Id, ReachedThrough.Emergency), (opening.ChildId, opening.Through));
    }

    [Fact]
    public async Task Stands_in_the_childs_history_with_the_reason()
    {
        await pages.Become("Martin Clough");
        await Ask("S-1");
        var entry = await council.ReadAsync(db => db.History.OrderByDescending(h => h.Id).FirstAsync());
        Assert.Equal(("OpenInEmergency", Reason), (entry.What, entry.Why));
    }

    [Theory]
    [InlineData("Ruth Adeyemi", "IRO", true)]
    [InlineData("Joanna Lyle", "Team manager", false)]
    [InlineData("Helen Szabo", "Principal IRO", true)]
    public async Task Is_told_to_those_who_answer_for_the_child_by_notice_and_email(string who, string asWhom, bool looksInto)
    {
        await pages.Become("Martin Clough");
        await Ask("S-1");
        await pages.Become(who);
        Assert.Contains("1 record was opened in an emergency", Shown.Own(await pages.Read("/notices")), StringComparison.Ordinal);
        var opened = Shown.Own(await pages.Read("/break-glass/opened"));
        Assert.Contains($"Secret Person Restricted To be looked into Martin Clough, IRO, on 24 March 2026, 09:00, until 24 March 2026, 13:00: {Reason} You are told as: {asWhom}.", opened, StringComparison.Ordinal);
        Assert.Equal(looksInto, opened.Contains("What did you find?", StringComparison.Ordinal));
        Assert.Equal(3, await council.ReadAsync(db => db.Emails.CountAsync(e => e.Kind == EmailKind.RecordOpened)));

        Assert.Equal("/break-glass/opened", (await pages.PostFrom("/break-glass/opened", "/break-glass/opened?handler=Acknowledge", ("Access", await Access()))).Headers.Location!.OriginalString);
        Assert.DoesNotContain("opened in an emergency", Shown.Own(await pages.Read("/notices")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_Principal_IROs_alone_to_look_into_once_the_child_is_adopted()
    {
        await pages.Become("Martin Clough");
        await Ask("S-1");
        await council.ChangeAsync(async db =>
        {
            var child = await db.Children.Include(c => c.Episodes).SingleAsync(c => c.Id == secret.Id);
            (child.Episodes[^1].Dec, child.Episodes[^1].Rec) = (new(2026, 3, 23), "E11");
            child.Seal();
        });
        await pages.Become("Ruth Adeyemi");
        Assert.DoesNotContain("opened in an emergency", Shown.Own(await pages.Read("/notices")), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret Person", await pages.Read("/break-glass/opened"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Found("It was right")).StatusCode);
        await pages.Become("Helen Szabo");
        Assert.Contains("Secret Person", await pages.Read("/break-glass/opened"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_looked_into_once_with_words()
    {
        await pages.Become("Martin Clough");
        await Ask("S-1");
        Assert.Equal(HttpStatusCode.NotFound, (await Found("It was me")).StatusCode);
        await pages.Become("Helen Szabo");
        Assert.Contains("Enter what you found", await (await Found(" ")).Body(), StringComparison.Ordinal);
        await Found("The police were right to ask");
        Assert.Contains("Helen Szabo looked into it on 24 March 2026, 09:00: The police were right to ask", Shown.Own(await pages.Read("/break-glass/opened")), StringComparison.Ordinal);
        await pages.Become("Ruth Adeyemi");
        Assert.Contains("Somebody has looked into it before you", await (await Found("I too")).Body(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Reason, "Number", "Enter the child&#x27;s number")]
    [InlineData("S-1", "", "Reason", "Enter why it cannot wait")]
    [InlineData("S-1", "It is urgent", "Reason", "Say in 4 words or more why it cannot wait: others will read it")]
    [InlineData("S-9", Reason, "Number", "No record of this number can be opened: check it, or ask the Principal IRO")]
    [InlineData("S-2", Reason, "Number", "No record of this number can be opened: check it, or ask the Principal IRO")]
    [InlineData("S-3", Reason, "Number", "You may see this child already: search for the number under Children")]
    public async Task Says_what_is_wrong_and_keeps_what_was_typed(string number, string reason, string field, string sentence)
    {
        await pages.Become("Martin Clough");
        var page = await (await Ask(number, reason)).Body();
        Assert.Contains($"<a href=\"#{field}\">{sentence}</a>", page, StringComparison.Ordinal);
        if (number.Length > 0)
            Assert.Contains($"value=\"{number}\"", page, StringComparison.Ordinal);
        Assert.Contains($">{reason}</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(0, await council.ReadAsync(db => db.EmergencyAccesses.CountAsync()));
    }

    [Fact]
    public async Task Answers_ten_wrong_numbers_an_hour_and_no_more()
    {
        await pages.Become("Martin Clough");
        for (var number = 0; number < EmergencyAttempt.AnHour; number++)
            Assert.Contains("No record of this number", await (await Ask($"X-{number}")).Body(), StringComparison.Ordinal);
        Assert.Contains("You have tried 10 numbers that opened nothing within an hour", await (await Ask("S-1")).Body(), StringComparison.Ordinal);
        council.Clock.Advance(TimeSpan.FromMinutes(61));
        await pages.Become("Martin Clough");
        Assert.NotNull((await Ask("S-1")).Headers.Location);
        Assert.Equal(EmergencyAttempt.AnHour, await council.ReadAsync(db => db.EmergencyAttempts.CountAsync()));
    }

    [Fact]
    public async Task Is_not_for_an_analyst()
    {
        await pages.Become("Ana Lyst");
        Assert.Equal(HttpStatusCode.Forbidden, await Status("/break-glass"));
        Assert.Equal(HttpStatusCode.Forbidden, (await pages.PostFrom("/account", "/break-glass", ("Number", "S-1"), ("Reason", Reason))).StatusCode);
    }

    Task<HttpResponseMessage> Ask(string number, string reason = Reason) => pages.Post("/break-glass", ("Number", number), ("Reason", reason));

    async Task<HttpResponseMessage> Found(string words) =>
        await pages.PostFrom("/account", "/break-glass/opened?handler=LookInto", ("Access", await Access()), ($"Found-{await Access()}", words));

    async Task<string> Access() => (await council.ReadAsync(db => db.EmergencyAccesses.Select(e => e.Id).SingleAsync())).ToString(CultureInfo.InvariantCulture);

    async Task<HttpStatusCode> Status(string path) => (await pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode;
}
