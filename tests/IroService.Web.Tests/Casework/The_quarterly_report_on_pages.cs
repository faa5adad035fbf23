using System.IO.Compression;
using System.Net;
using IroService.Casework.Notifications;
using IroService.Casework.Reports.Quarterly;
using IroService.Domain.Notifications;
using IroService.Domain.Ratings;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 10 July 2026: the quarter that ended on 30 June, with Ben Oak, whose plan was rated green on 28 April, and seven more of North.</summary>
public class The_quarterly_report_on_pages
{
    static readonly (string, string)[] words = [("Version", "0"), ("Words[ratings]", "Mostly green again"), ("Words[midway]", "")];

    [Fact]
    public async Task Is_told_of_written_and_signed_and_then_stays()
    {
        await using var office = await OfficeAsync();
        Assert.Contains("The quarterly report of 1 April 2026 to 30 June 2026 is to be signed by 28 July 2026", Shown.Own(await office.Pages.Read("/notices")), StringComparison.Ordinal);
        Assert.Contains("1 April 2026 to 30 June 2026 28 July 2026 Ready", Shown.Rows(await office.Pages.Read("/reports/quarterly")));
        Assert.Contains("All 87.5% 7 of 8 Ratings: All, Green 12.5% 1 of 8 Ratings: All, Amber 0.0% 0 of 8 Ratings: All, Red", Shown.Rows(await office.Pages.Read("/reports/quarterly/1")));

        await office.Pages.Post("/reports/quarterly/1?handler=Save", words);
        Assert.Contains("Mostly green again</textarea>", await office.Pages.Read("/reports/quarterly/1"), StringComparison.Ordinal);
        await office.Pages.Post("/reports/quarterly/1?handler=Sign", [.. words.Where(w => w.Item1 != "Version"), ("Version", "1")]);
        var signed = Shown.Own(await office.Pages.Read("/reports/quarterly/1"));
        Assert.Contains("Signed by Helen Szabo on 10 July 2026", signed, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea class=\"govuk-textarea govuk-!-width-two-thirds \" id=\"Words", await office.Pages.Read("/reports/quarterly/1"), StringComparison.Ordinal);

        await office.Council.ChangeAsync(db => db.Ratings.ForEachAsync(r => r.Rating = RatingColour.Red));
        Assert.Contains("All 87.5% 7 of 8 Ratings: All, Green 12.5% 1 of 8 Ratings: All, Amber 0.0% 0 of 8 Ratings: All, Red", Shown.Rows(await office.Pages.Read("/reports/quarterly/1")));
        Assert.Equal(8, Shown.Rows(await office.Pages.Read("/reports/quarterly/1/ratings?row=1&column=1")).Count);
        await office.Pages.Post("/reports/quarterly/1?handler=Note", [("Note", "One rating was recorded late")]);
        Assert.Contains("One rating was recorded late Noted on 10 July 2026 by Helen Szabo", Shown.Own(await office.Pages.Read("/reports/quarterly/1")), StringComparison.Ordinal);
        Assert.DoesNotContain("is to be signed", Shown.Own(await office.Pages.Read("/notices")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_as_a_workbook_and_as_CSV_and_hides_small_counts_from_the_public()
    {
        await using var office = await OfficeAsync();
        var csv = await office.Pages.Read("/reports/quarterly/1/download/csv");
        Assert.Contains("ratings,All,Green,7,8,87.5\n", csv, StringComparison.Ordinal);
        Assert.Contains("ratings,All,Green,c,c,c\n", await office.Pages.Read("/reports/quarterly/1/download/csv?public=yes"), StringComparison.Ordinal);
        Assert.DoesNotContain("7 of 8", await office.Pages.Read("/reports/quarterly/1/public"), StringComparison.Ordinal);
        var book = await office.Pages.Client.GetAsync("/reports/quarterly/1/download/workbook", TestContext.Current.CancellationToken);
        await using var zip = new ZipArchive(await book.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Contains(zip.Entries, entry => entry.FullName == "xl/workbook.xml");
        Assert.Equal("quarterly-report-2026-04-01.xlsx", book.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task Says_what_is_wrong_and_loses_nothing()
    {
        await using var office = await OfficeAsync();
        var late = await (await office.Pages.Post("/reports/quarterly/1?handler=Save", [("Version", "7"), ("Words[ratings]", "Mine")])).Body();
        Assert.Contains("Somebody else wrote in this report meanwhile", late, StringComparison.Ordinal);
        Assert.Contains("Mine</textarea>", late, StringComparison.Ordinal);
        var long10001 = await (await office.Pages.Post("/reports/quarterly/1?handler=Save", [("Version", "0"), ("Words[ratings]", new string('x', 10_001))])).Body();
        Assert.Contains("This must have 10000 characters or fewer; it has 10001", long10001, StringComparison.Ordinal);
        Assert.Contains("Enter what is to be known", await NoteAsync(office, " "), StringComparison.Ordinal);
        foreach (var nothing in new[] { "/reports/quarterly/2", "/reports/quarterly/1/nothing", "/reports/quarterly/1/ratings?row=2&column=1", "/reports/quarterly/1/ratings?row=0", "/reports/quarterly/2/download/csv", "/reports/quarterly/1/download/pdf" })
            Assert.Equal(HttpStatusCode.NotFound, (await office.Pages.Client.GetAsync(nothing, TestContext.Current.CancellationToken)).StatusCode);
    }

    static async Task<string> NoteAsync(AnOffice office, string words)
    {
        await office.Pages.Post("/reports/quarterly/1?handler=Sign", [("Version", "0")]);
        return await (await office.Pages.Post("/reports/quarterly/1?handler=Note", [("Note", words)])).Body();
    }

    static async Task<AnOffice> OfficeAsync()
    {
        var office = await AnOffice.With(AnOffice.BetweenReviews);
        var council = office.Council;
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await council.LooksAfterAsync(Enumerable.Range(1, 7).Select(n => AChild.Named($"Child {n}").LookedAfterSince("2025-01-06")));
        await council.ChangeAsync(async db =>
        {
            foreach (var child in await db.Children.Include(c => c.Ratings).ToListAsync())
                child.Ratings.Add(new CarePlanRating { RatedOn = new(2026, 4, 28), Rating = child.Id == office.Child.Id ? RatingColour.Amber : RatingColour.Green, Reason = "" });
        });
        council.Clock.SetUtcNow(new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero));
        await new MakeReportReady(council.Database.Open, new TellByEmail(council.Database.Open, council.Clock), ACouncil.Definitions, council.Clock).ApplyAsync(TestContext.Current.CancellationToken);
        await office.Pages.Become("Helen Szabo");
        return office;
    }
}
