using System.Text;
using IroService.Casework.Notifications;
using IroService.Casework.Ratings;
using IroService.Casework.Reports.Quarterly;
using IroService.Casework.Storage.History;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Domain.Ratings;
using IroService.Domain.Reports.Quarterly;
using IroService.Domain.Workflows;
using IroService.TestKit.Councils;
using IroService.TestKit.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Reports;

/// <summary>On 2 July 2026, of the quarter that ended on 30 June.</summary>
public class A_quarterly_report
{
    [Fact]
    public async Task Is_made_ready_once_after_the_quarter_with_its_day_and_a_notice_and_an_email()
    {
        using var desk = await ADeskAsync();
        Assert.Equal(1, await desk.MakeReadyAsync());
        Assert.Equal(0, await desk.MakeReadyAsync());
        var report = await desk.ReportAsync();
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 28)), (report.From, report.To, report.DueOn));
        var email = Assert.Single(await desk.Council.ReadAsync(db => db.Emails.ToListAsync(TestContext.Current.CancellationToken)));
        Assert.Equal((EmailKind.ReportReady, desk.Principal.Id, report.Id), (email.Kind, email.PersonId, email.Count));
    }

    [Fact]
    public async Task Is_told_of_again_before_its_day_and_once_it_has_passed_until_it_is_signed()
    {
        using var desk = await ADeskAsync();
        await desk.MakeReadyAsync();
        desk.Be("2026-07-20");
        Assert.Equal(0, await desk.MakeReadyAsync());
        desk.Be("2026-07-21");
        Assert.Equal(1, await desk.MakeReadyAsync());
        desk.Be("2026-07-29");
        Assert.Equal(1, await desk.MakeReadyAsync());
        Assert.Equal(ReportNoticeKind.Overdue, Assert.Single(await new ListReportNotices(desk.Council.Database.Open).ApplyAsync(desk.Principal.Id, TestContext.Current.CancellationToken)).Notice.Kind);
        await desk.SignAsync();
        Assert.Empty(await new ListReportNotices(desk.Council.Database.Open).ApplyAsync(desk.Principal.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task That_is_signed_stays_as_it_is_when_reviews_are_corrected_a_bank_holiday_is_added_and_a_definition_changes()
    {
        using var desk = await ADeskAsync();
        await desk.MakeReadyAsync();
        await desk.SignAsync();
        var signed = await desk.ReadAsync();
        Assert.Contains(signed.Document!.Sections.SelectMany(s => s.Tables), t => t.Key == "reviews-on-time" && t.Rows[0].Cells[0]!.Numerator == 1);

        await desk.Council.ChangeAsync(async db =>
        {
            (await db.Reviews.SingleAsync(r => r.HeldOn == new DateOnly(2026, 4, 27))).HeldOn = new(2026, 6, 29);
            (await db.Ratings.SingleAsync()).Rating = RatingColour.Red;
        });
        await desk.Council.ImportCalendarAsync(AFeed.Shipped.With("2026-06-10", "A day off"));
        desk.RatesBy("amber, at-least: 1", "red, at-least: 1");
        var later = await desk.ReadAsync();
        Assert.Equivalent(signed.Document, later.Document, strict: true);
        Assert.Equal(signed.Report.Frozen, later.Report.Frozen);
    }

    [Fact]
    public async Task That_is_signed_takes_a_note_and_nothing_else()
    {
        using var desk = await ADeskAsync();
        await desk.MakeReadyAsync();
        Assert.IsType<ReportWritten.Refused>(await desk.Write.AddNoteAsync(1, "Too early", desk.Principal.Id, TestContext.Current.CancellationToken));
        await desk.SignAsync();
        Assert.IsType<ReportWritten.Done>(await desk.Write.AddNoteAsync(1, "One review was recorded late", desk.Principal.Id, TestContext.Current.CancellationToken));
        Assert.IsType<ReportWritten.Refused>(await desk.Write.SaveAsync(1, 2, new Dictionary<string, string> { ["ratings"] = "Other words" }, TestContext.Current.CancellationToken));
        Assert.IsType<ReportWritten.Refused>(await desk.Write.SignAsync(1, 2, new Dictionary<string, string>(), desk.Principal.Id, TestContext.Current.CancellationToken));
        Assert.Equal("One review was recorded late", Assert.Single((await desk.ReadAsync()).Report.Notes).Words);
    }

    [Theory]
    [InlineData("UPDATE QuarterlyReports SET Frozen = replace(Frozen, 'Green', 'Red')", "what was signed was altered")]
    [InlineData("UPDATE QuarterlyReports SET SignedAt = '2026-07-01 08:00:00'", "what was signed was altered")]
    [InlineData("UPDATE ReportNotes SET Words = 'Nothing was late' WHERE Id = 2", "note 2 was altered, or one before it was removed")]
    [InlineData("DELETE FROM ReportNotes WHERE Id = 1", "note 1 was altered, or one before it was removed")]
    public async Task That_is_signed_shows_what_was_altered_behind_the_services_back(string behindTheBack, string fault)
    {
        using var desk = await ADeskAsync();
        await desk.MakeReadyAsync();
        await desk.SignAsync();
        foreach (var words in new[] { "One review was recorded late", "And another" })
        {
            Assert.IsType<ReportWritten.Done>(await desk.Write.AddNoteAsync(1, words, desk.Principal.Id, TestContext.Current.CancellationToken));
        }

        Assert.Empty(await desk.FaultsAsync());
        var seal = (await desk.ReportAsync()).Seal;
        Assert.Contains((await desk.ReadAsync()).Document!.Facts, f => f.Value == seal);
        await using (var db = desk.Council.Database.Open())
        {
            Assert.True(await db.Database.ExecuteSqlRawAsync(behindTheBack, TestContext.Current.CancellationToken) > 0);
        }

        Assert.Equal([$"quarterly report from 2026-04-01: {fault}"], await desk.FaultsAsync());
    }

    [Fact]
    public async Task Shows_what_was_written_the_quarter_before()
    {
        using var desk = await ADeskAsync();
        await desk.MakeReadyAsync();
        Assert.IsType<ReportWritten.Done>(await desk.Write.SaveAsync(1, 0, new Dictionary<string, string> { ["ratings"] = "Mostly green" }, TestContext.Current.CancellationToken));
        desk.Be("2026-10-01");
        await desk.MakeReadyAsync();
        Assert.Equal("Mostly green", (await desk.ReadAsync(2)).Before["ratings"]);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_told()
    {
        using var desk = await ADeskAsync();
        await desk.MakeReadyAsync();
        Assert.IsType<ReportWritten.Done>(await desk.Write.SaveAsync(1, 0, new Dictionary<string, string> { ["ratings"] = "One" }, TestContext.Current.CancellationToken));
        Assert.IsType<ReportWritten.Refused>(await desk.Write.SaveAsync(1, 0, new Dictionary<string, string> { ["ratings"] = "Two" }, TestContext.Current.CancellationToken));
    }

    private static async Task<Desk> ADeskAsync()
    {
        var council = await ACouncil.OnAsync("2026-07-02", goLive: new DateOnly(2026, 4, 1));
        var (iro, principal) = (await council.PersonAsync("Ruth", Role.Iro), await council.PersonAsync("Helen", Role.PrincipalIro));
        var child = await council.LooksAfterAsync(AChild.Named("Ben Oak").LookedAfterSince("2025-01-06").ReviewHeld("2025-01-31").ReviewHeld("2025-04-29").ReviewHeld("2025-10-28").ReviewHeld("2026-04-27").ReviewedBy(iro));
        await council.ChangeAsync(async db => (await db.Children.SingleAsync(c => c.Id == child.Id)).Ratings.Add(new CarePlanRating { RatedOn = new(2026, 4, 28), Rating = RatingColour.Green, Reason = "" }));
        return new Desk(council, principal);
    }

    private sealed class Desk(ACouncil council, Person principal) : IDisposable
    {
        public ACouncil Council => council;

        public Person Principal => principal;

        public WriteReport Write => new(council.Database.Open, Read, council.Clock);

        private RatingForms Forms { get; set; } = RatingForms.Load(null);

        private ReadReport Read => new(council.Database.Open, new ReadQuarter(council.Database.Open, ACouncil.Definitions, Forms, Terminology.Usual), Forms, Terminology.Usual, council.Clock);

        /// <summary>The council changes its form of rating.</summary>
        public void RatesBy(string before, string after)
        {
            var form = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "ratings", "care-plan.yaml"));
            Assert.Contains(before, form, StringComparison.Ordinal);
            Forms = RatingForms.Read([new("ratings/care-plan.yaml", Basis.Local, Encoding.UTF8.GetBytes(form.Replace(before, after, StringComparison.Ordinal)))]).Forms!;
        }

        public Task<int> MakeReadyAsync() => new MakeReportReady(council.Database.Open, new TellByEmail(council.Database.Open, council.Clock), ACouncil.Definitions, council.Clock).ApplyAsync(TestContext.Current.CancellationToken);

        public async Task SignAsync() => Assert.IsType<ReportWritten.Done>(
            await Write.SignAsync(1, (await ReportAsync()).Version, new Dictionary<string, string> { ["ratings"] = "As last time" }, principal.Id, TestContext.Current.CancellationToken));

        public async Task<ReportRead> ReadAsync(int id = 1) => (await Read.ApplyAsync(id, TestContext.Current.CancellationToken))!;

        public Task<QuarterlyReport> ReportAsync() => council.ReadAsync(db => db.QuarterlyReports.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));

        public async Task<IReadOnlyList<string>> FaultsAsync() => (await new VerifyHistory(council.Database.Open).ApplyAsync(TestContext.Current.CancellationToken)).Faults;

        public void Be(string day) => council.Clock.SetUtcNow(new(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new(9, 0)), TimeSpan.Zero));

        public void Dispose() => council.Dispose();
    }
}
