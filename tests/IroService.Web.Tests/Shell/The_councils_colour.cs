using System.Net;
using System.Text.RegularExpressions;
using IroService.Web.Hosting;

namespace IroService.Web.Tests.Shell;

public class The_councils_colour
{
    // As the calculators of WebAIM and others say.
    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#ffffff", 1)]
    [InlineData("#0000ff", 8.59)]
    [InlineData("#ff0000", 4.00)]
    [InlineData("#767676", 4.54)]
    [InlineData("#777777", 4.48)]
    public void Has_a_contrast_with_white(string colour, double ratio) => Assert.Equal(ratio, Colour.Read(colour)!.Value.ContrastWith(Colour.White), 0.005);

    [Fact]
    public void Has_the_same_contrast_either_way() =>
        Assert.Equal(Colour.White.ContrastWith(new(11, 74, 86)), new Colour(11, 74, 86).ContrastWith(Colour.White));

    [Theory]
    [InlineData("0b4a56")]
    [InlineData("#fff")]
    [InlineData("#0b4a5g")]
    [InlineData("#0b4a566")]
    [InlineData("# b4a56")]
    [InlineData("#+b4a56")]
    public void Is_written_as_six_digits_and_in_no_other_way(string word) => Assert.Null(Colour.Read(word));

    [Fact]
    public void Is_written_as_it_was_read() => Assert.Equal("#0b4a56", $"{Colour.Read("#0B4A56")}");

    // #1a65a6 is the colour of links; the darkest tint is that of black.
    [Fact]
    public void Has_tints_on_which_links_are_read() =>
        Assert.True(new Colour(0x1a, 0x65, 0xa6).ContrastWith(new Colour(0, 0, 0).TintOf(0.065)) >= 4.5);

    [Fact]
    public async Task Comes_as_a_stylesheet_that_anybody_may_read_and_a_browser_may_keep()
    {
        await using var pages = await RunningPages.Start(also: null, "--Council:Colour", "#6B2A5B");
        var link = Regex.Match(await pages.Read("/sign-in"), "assets/app\\.[a-z0-9]+\\.css\" ?/?>\\s*<link rel=\"stylesheet\" href=\"(?<own>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["own"].Value;
        Assert.Equal("/council.css?v=6b2a5b", link);
        using var sheet = await pages.Client.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/css"), (sheet.StatusCode, sheet.Content.Headers.ContentType!.MediaType));
        Assert.Equal(TimeSpan.FromDays(365), sheet.Headers.CacheControl!.MaxAge);
        Assert.Equal(
            """
            :root {
              --govuk-brand-colour: #6b2a5b;
              --govuk-template-background-colour: #f5f1f4;
              --govuk-surface-background-colour: #f5f1f4;
              --govuk-surface-border-colour: #c8afc2;
            }

            """,
            await sheet.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/council.css")]
    [InlineData("/council.css?v=0b4a56")]
    public async Task Of_another_day_is_not_kept(string address)
    {
        await using var pages = await RunningPages.Start(also: null, "--Council:Colour", "#6B2A5B");
        using var sheet = await pages.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(sheet.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Is_the_usual_one_when_none_is_set()
    {
        await using var pages = await RunningPages.Start();
        Assert.DoesNotContain("council.css", await pages.Read("/sign-in"), StringComparison.Ordinal);
        Assert.Equal("", await pages.Read("/council.css"));
    }
}
