using System.Globalization;
using System.Net;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 24 March 2026: Ruth and Martin, IROs; Dev, social worker in the team of Joanna; Helen, Principal IRO; Ana, analyst.</summary>
public sealed class The_deputies_page : IAsyncLifetime
{
    ACouncil council = null!;
    RunningPages pages = null!;

    public async ValueTask InitializeAsync()
    {
        council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await council.PersonAsync("Martin Clough", Role.Iro);
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker, await council.TeamAsync("North", await council.PersonAsync("Joanna Lyle", Role.TeamManager)));
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await council.PersonAsync("Ana Lyst", Role.Analyst);
        await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02").ReviewedBy(ruth).WorkedWithBy(dev));
        await council.LooksAfterAsync(AChild.Named("Secret Person").LookedAfterSince("2026-03-02").ReviewedBy(ruth).WorkedWithBy(dev).Restricted());
        pages = await RunningPages.On(council);
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        council.Dispose();
    }

    [Fact]
    public async Task Is_found_beside_who_I_am()
    {
        await pages.Become("Ruth Adeyemi");
        Assert.Contains("href=\"/deputies\"", await pages.Read("/reviews"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_who_stands_in_for_me_and_ends_it()
    {
        await pages.Become("Ruth Adeyemi");
        Assert.Contains("Nobody, today or later.", Shown.Own(await pages.Read("/deputies")), StringComparison.Ordinal);
        var answer = await pages.Post("/deputies", await Form("Martin Clough", "24 3 2026", "3 4 2026"));
        Assert.Equal("/deputies", answer.Headers.Location!.OriginalString);
        var page = await pages.Read("/deputies");
        Assert.StartsWith("Success The deputy stands in from 24 March 2026 to 3 April 2026.", Shown.Own(page), StringComparison.Ordinal);
        Assert.Equal(
            ["Ruth Adeyemi Martin Clough 24 March 2026 3 April 2026 Ruth Adeyemi, 24 March 2026 End : Martin Clough for Ruth Adeyemi"], Shown.Rows(page));

        await pages.Become("Martin Clough");
        Assert.Equal(["Ruth Adeyemi Martin Clough 24 March 2026 3 April 2026 Ruth Adeyemi, 24 March 2026"], Shown.Rows(await pages.Read("/deputies")));

        await pages.Become("Ruth Adeyemi");
        await pages.Post("/deputies?handler=End", ("number", await Number()));
        Assert.StartsWith("Success Ended. Nobody stands in any more.", Shown.Own(await pages.Read("/deputies")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_deputy_the_reviews_but_no_restricted_record()
    {
        await pages.Become("Ruth Adeyemi");
        await pages.Post("/deputies", await Form("Martin Clough", "24 3 2026", ""));
        await pages.Become("Martin Clough");
        var reviews = await pages.Read("/reviews");
        Assert.Contains("The children of those you stand in for are among them", Shown.Own(reviews), StringComparison.Ordinal);
        Assert.EndsWith("Ruth Adeyemi", Assert.Single(Shown.Rows(reviews)), StringComparison.Ordinal);
        var secret = await council.ReadAsync(db => db.Children.Where(c => c.Restricted).Select(c => c.Id).SingleAsync());
        foreach (var path in new[] { $"/children/{secret}", $"/children/{secret}/book", $"/children/{secret}/record-review" })
            Assert.Equal(HttpStatusCode.NotFound, (await pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        await pages.Post("/children", ("Words", "Secret"));
        Assert.DoesNotContain("Secret Person", await pages.Read("/") + reviews + await pages.Read("/notices") + await pages.Read("/children"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "24 3 2026", "", "Deputy", "Select the deputy")]
    [InlineData("Martin Clough", "", "", "From.Day", "Enter the first day")]
    [InlineData("Martin Clough", "24 3 2026", "31 2 2026", "To.Day", "The last day must be a real date")]
    [InlineData("Martin Clough", "23 3 2026", "", "From.Day", "The first day must be today or in the future")]
    [InlineData("Martin Clough", "24 3 2026", "23 3 2026", "To.Day", "The last day must be the first day or later")]
    [InlineData("Ruth Adeyemi", "24 3 2026", "", "Deputy", "Select somebody else: nobody stands in for themselves")]
    public async Task Says_what_is_wrong_beside_its_field_and_keeps_what_was_typed(string deputy, string from, string to, string field, string sentence)
    {
        await pages.Become("Ruth Adeyemi");
        var page = await (await pages.Post("/deputies", await Form(deputy, from, to))).Body();
        Assert.Contains($"<a href=\"#{field}\">{sentence}</a>", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}\"", page, StringComparison.Ordinal);
        Assert.Contains("<title>Error: Deputies", page, StringComparison.Ordinal);
        if (deputy.Length > 0)
            Assert.Contains($"value=\"{await Id(deputy)}\" selected=\"selected\"", page, StringComparison.Ordinal);
        if (from.Length > 0)
            Assert.Contains($"name=\"From.Day\" type=\"text\" value=\"{from.Split(' ')[0]}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_the_Principal_IRO_name_a_deputy_for_an_IRO_who_is_ill()
    {
        await pages.Become("Helen Szabo");
        await pages.Post("/deputies", [.. await Form("Martin Clough", "24 3 2026", ""), ("Away", await Id("Ruth Adeyemi"))]);
        Assert.Equal(
            ["Ruth Adeyemi Martin Clough 24 March 2026 Until it is ended Helen Szabo, 24 March 2026 End : Martin Clough for Ruth Adeyemi"], Shown.Rows(await pages.Read("/deputies")));
        var again = await (await pages.Post("/deputies", [.. await Form("Dev Parmar", "1 4 2026", ""), ("Away", await Id("Ruth Adeyemi"))])).Body();
        Assert.Contains("There is a deputy from 24 March 2026 already: choose other days, or end that first", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_a_team_manager_name_one_for_those_of_the_team_and_nobody_else()
    {
        await pages.Become("Joanna Lyle");
        var page = await pages.Read("/deputies");
        Assert.Contains("Dev Parmar", page, StringComparison.Ordinal);
        var allowed = await pages.Post("/deputies", [.. await Form("Martin Clough", "24 3 2026", ""), ("Away", await Id("Dev Parmar"))]);
        Assert.Equal(HttpStatusCode.Redirect, allowed.StatusCode);
        var refused = await pages.Post("/deputies", [.. await Form("Martin Clough", "24 3 2026", ""), ("Away", await Id("Ruth Adeyemi"))]);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        await pages.Become("Martin Clough");
        Assert.Equal(HttpStatusCode.NotFound, (await pages.Post("/deputies?handler=End", ("number", await Number()))).StatusCode);
    }

    async Task<(string, string)[]> Form(string deputy, string from, string to)
    {
        var (first, last) = ((from + "  ").Split(' '), (to + "  ").Split(' '));
        return
        [
            ("Deputy", deputy.Length == 0 ? "" : await Id(deputy)),
            ("From.Day", first[0]), ("From.Month", first[1]), ("From.Year", first[2]), ("To.Day", last[0]), ("To.Month", last[1]), ("To.Year", last[2]),
        ];
    }

    async Task<string> Id(string name) =>
        (await council.ReadAsync(db => db.People.Where(p => p.Name == name).Select(p => p.Id).SingleAsync())).ToString(CultureInfo.InvariantCulture);

    async Task<string> Number() => (await council.ReadAsync(db => db.Deputies.Select(d => d.Id).SingleAsync())).ToString(CultureInfo.InvariantCulture);
}
