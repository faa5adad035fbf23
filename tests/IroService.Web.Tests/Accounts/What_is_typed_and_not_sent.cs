using System.Net;
using System.Text.Json;
using IroService.Casework.Drafts;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.Web.Pages.Typed;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Accounts;

/// <summary>Ruth, an IRO, types into the form of her child.</summary>
public sealed class What_is_typed_and_not_sent : IAsyncLifetime
{
    const string Words = "The carer has given notice and the plan has to change at once.";

    ACouncil council = null!;
    RunningPages pages = null!;
    Child child = null!;

    string Form => $"/children/{child.Id}/early-review";

    public async ValueTask InitializeAsync()
    {
        council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await council.PersonAsync("Martin Clough", Role.Iro);
        child = await council.LooksAfterAsync(AChild.Named("Made Up").LookedAfterSince("2026-03-02").ReviewedBy(ruth));
        pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        council.Dispose();
    }

    [Fact]
    public async Task Is_found_again_by_the_person_on_that_form_and_nowhere_else()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await Keep(Form, ("Reason", Words), ("Reason", "twice"), ("Kind", "other"))).StatusCode);
        var found = JsonDocument.Parse(await Found(Form)).RootElement;
        Assert.Equal("24 March 2026, 09:00", found.GetProperty("at").GetString());
        Assert.Equal(
            [("Reason", Words), ("Reason", "twice"), ("Kind", "other")],
            found.GetProperty("fields").EnumerateArray().Select(f => (f.GetProperty("name").GetString()!, f.GetProperty("value").GetString()!)));
        Assert.Equal("", await Found($"/children/{child.Id}/book"));
        await pages.Become("Martin Clough");
        Assert.Equal("", await Found(Form));
    }

    [Fact]
    public async Task Is_what_was_typed_last_and_sealed_in_the_database()
    {
        await Keep(Form, ("Reason", "The"));
        await Keep(Form, ("Reason", Words));
        Assert.Contains("has given notice", await Found(Form), StringComparison.Ordinal);
        var row = await council.ReadAsync(db => db.Drafts.SingleAsync());
        Assert.DoesNotContain("notice", row.Sealed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_kept_while_the_form_is_wrong_and_no_longer_once_it_is_taken()
    {
        var book = $"/children/{child.Id}/book";
        await Keep(book, ("Mode", "phone"));
        Assert.Equal(HttpStatusCode.OK, (await pages.Post(book, ("Mode", "phone"))).StatusCode);
        Assert.NotEqual("", await Found(book));
        var taken = await pages.Post(book, ("Mode", "phone"), ("BookedFor.Day", "27"), ("BookedFor.Month", "3"), ("BookedFor.Year", "2026"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal("", await Found(book));
    }

    [Fact]
    public async Task Can_be_thrown_away()
    {
        await Keep(Form, ("Reason", Words));
        Assert.Equal(HttpStatusCode.NoContent, (await pages.PostFrom("/account", "/typed?handler=Forget", (IndexModel.PathField, Form))).StatusCode);
        Assert.Equal("", await Found(Form));
    }

    [Fact]
    public async Task Is_kept_for_thirty_days()
    {
        await Keep(Form, ("Reason", Words));
        council.Clock.Advance(Draft.Kept - TimeSpan.FromHours(1));
        await pages.Become("Ruth Adeyemi");
        Assert.NotEqual("", await Found(Form));
        council.Clock.Advance(TimeSpan.FromHours(1));
        await pages.Become("Ruth Adeyemi");
        Assert.Equal("", await Found(Form));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://elsewhere.test/")]
    [InlineData("//elsewhere.test/")]
    public async Task Is_of_a_page_of_ours(string path) => Assert.Equal(HttpStatusCode.BadRequest, (await Keep(path, ("Reason", Words))).StatusCode);

    [Fact]
    public async Task Is_of_a_size()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Keep(Form)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Keep(Form, ("Reason", new string('x', IndexModel.MostCharacters)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Keep(new string('/', 1) + new string('x', Draft.PathLength), ("Reason", Words))).StatusCode);
        Assert.Equal(0, await council.ReadAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Is_not_what_is_shown_after_signing_in_again()
    {
        var token = await pages.FormToken();
        council.Clock.Advance(TimeSpan.FromMinutes(31));
        using var late = new FormUrlEncodedContent([new(IndexModel.PathField, Form), new("Reason", Words), new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.PostAsync("/typed", late, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(0, await council.ReadAsync(db => db.KeptForms.CountAsync()));
    }

    async Task<HttpResponseMessage> Keep(string path, params IEnumerable<(string Name, string Value)> fields)
    {
        var token = await pages.FormToken();
        using var form = new FormUrlEncodedContent(
            [new(IndexModel.PathField, path), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        return await pages.Client.PostAsync("/typed", form, TestContext.Current.CancellationToken);
    }

    async Task<string> Found(string path) => await pages.Read($"/typed?on={Uri.EscapeDataString(path)}");
}
