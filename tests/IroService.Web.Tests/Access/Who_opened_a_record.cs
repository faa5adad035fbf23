using System.Net;
using IroService.Casework.Access;
using IroService.Domain.Access;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Access;

/// <summary>On 24 March 2026: Amelia, whose IRO is Ruth and whose social worker is Dev in Joanna's team; Martin, another IRO; Bea, business support; Helen, Principal IRO.</summary>
public sealed class Who_opened_a_record : IAsyncLifetime
{
    ACouncil council = null!;
    RunningPages pages = null!;
    Child amelia = null!;

    public async ValueTask InitializeAsync()
    {
        council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await council.PersonAsync("Martin Clough", Role.Iro);
        await council.PersonAsync("Bea Support", Role.BusinessSupport);
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker, await council.TeamAsync("North", await council.PersonAsync("Joanna Lyle", Role.TeamManager)));
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        amelia = await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02").ReviewedBy(ruth).WorkedWithBy(dev));
        await council.LooksAfterAsync(AChild.Named("Secret Person").LookedAfterSince("2026-03-02").ReviewedBy(ruth).WorkedWithBy(dev).Restricted());
        pages = await RunningPages.On(council);
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        council.Dispose();
    }

    [Fact]
    public async Task Stands_on_a_page_of_the_child_with_the_page_and_what_let_them_see_it()
    {
        await Open("Bea Support", $"/children/{amelia.Id}/book?from=a+name+that+was+typed");
        council.Clock.Advance(TimeSpan.FromMinutes(1));
        await Open("Joanna Lyle", $"/children/{amelia.Id}");
        council.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains($"href=\"/children/{amelia.Id}/looked-at\"", await Open("Ruth Adeyemi", $"/children/{amelia.Id}"), StringComparison.Ordinal);
        Assert.Equal(
            [
                "24 March 2026, 09:02 Ruth Adeyemi, IRO The child's page Allocated to the child",
                "24 March 2026, 09:01 Joanna Lyle, team manager The child's page Manages who is allocated",
                "24 March 2026, 09:00 Bea Support, business support Book the review Works in the service Not allocated",
            ],
            await RowsOf($"/children/{amelia.Id}/looked-at"));
    }

    [Fact]
    public async Task Names_for_whom_a_deputy_looked()
    {
        await pages.Become("Ruth Adeyemi");
        await council.ChangeAsync(async db => db.Deputies.Add(new Deputy
        {
            PersonId = await Id("Ruth Adeyemi"),
            DeputyId = await Id("Martin Clough"),
            From = new(2026, 3, 24),
            To = null,
            NamedById = await Id("Ruth Adeyemi"),
            NamedAt = council.Clock.GetUtcNow().UtcDateTime,
        }));
        await Open("Martin Clough", $"/children/{amelia.Id}");
        await pages.Become("Ruth Adeyemi");
        Assert.Equal(["24 March 2026, 09:00 Martin Clough, IRO The child's page Deputy for Ruth Adeyemi"], await RowsOf($"/children/{amelia.Id}/looked-at"));
    }

    [Theory]
    [InlineData("Ruth Adeyemi", true)]
    [InlineData("Joanna Lyle", true)]
    [InlineData("Helen Szabo", true)]
    [InlineData("Dev Parmar", false)]
    [InlineData("Bea Support", false)]
    public async Task Is_shown_to_the_IRO_and_to_those_above(string who, bool shown)
    {
        await pages.Become(who);
        var answer = await pages.Client.GetAsync($"/children/{amelia.Id}/looked-at", TestContext.Current.CancellationToken);
        Assert.Equal(shown ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(shown, (await pages.Read($"/children/{amelia.Id}")).Contains("/looked-at\">Who opened this record", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stands_on_a_page_of_my_own_children_without_me()
    {
        await Open("Dev Parmar", $"/children/{amelia.Id}");
        await Open("Ruth Adeyemi", $"/children/{amelia.Id}");
        Assert.Equal(["24 March 2026, 09:00 Amelia Okonkwo Dev Parmar, social worker The child's page Allocated to the child"], await RowsOf("/looked-at"));
        Assert.Single(await RowsOf($"/looked-at?child={amelia.Id}"));
        Assert.Empty(await RowsOf("/looked-at?child=99999"));
        await pages.Become("Martin Clough");
        Assert.Contains("No child is allocated to you today.", Shown.Own(await pages.Read("/looked-at")), StringComparison.Ordinal);
        Assert.Empty(await RowsOf($"/looked-at?child={amelia.Id}"));
    }

    [Fact]
    public async Task Holds_no_page_that_was_not_shown()
    {
        var secret = await council.ReadAsync(db => db.Children.Where(c => c.Restricted).Select(c => c.Id).SingleAsync());
        await pages.Become("Martin Clough");
        Assert.Equal(HttpStatusCode.NotFound, (await pages.Client.GetAsync($"/children/{secret}", TestContext.Current.CancellationToken)).StatusCode);
        await pages.Become("Ruth Adeyemi");
        await pages.Post($"/children/{amelia.Id}/book", ("BookedFor.Day", "27"), ("BookedFor.Month", "3"), ("BookedFor.Year", "2026"), ("Mode", "phone"));
        await Write();
        // The form was shown to fill it in; what was sent led on to another page.
        Assert.Equal(["children/{id:int}/book"], await council.ReadAsync(db => db.Openings.Select(o => o.Page).ToListAsync()));
    }

    [Fact]
    public async Task Is_kept_of_every_page_whose_address_begins_with_a_child()
    {
        var loader = pages.Services.GetRequiredService<PageLoader>();
        var ofAChild = pages.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .Where(page => page.AttributeRouteInfo?.Template?.StartsWith("children/{id", StringComparison.Ordinal) == true)
            .ToList();
        Assert.True(ofAChild.Count >= 12);
        foreach (var page in ofAChild)
        {
            var model = (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).ModelTypeInfo!;
            Assert.True(model.GetInterfaces().Any(one => one.Name == "IShowsAChild"), $"{page.AttributeRouteInfo!.Template} does not say which child it shows: {model.Name} is no IShowsAChild.");
        }
    }

    [Fact]
    public async Task Is_written_when_the_program_stops()
    {
        await using (var others = await RunningPages.On(council))
        {
            await others.Become("Ruth Adeyemi");
            await others.Read($"/children/{amelia.Id}");
            Assert.Equal(0, await council.ReadAsync(db => db.Openings.CountAsync()));
            await others.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHost>().StopAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(ReachedThrough.Own, (await council.ReadAsync(db => db.Openings.SingleAsync())).Through);
    }

    async Task<string> Open(string who, string path)
    {
        await pages.Become(who);
        var page = await pages.Read(path);
        await Write();
        return page;
    }

    async Task<IReadOnlyList<string>> RowsOf(string path)
    {
        await Write();
        return Shown.Rows(await pages.Read(path));
    }

    async Task Write() => Assert.True(await pages.Services.GetRequiredService<KeepOpenings>().WriteWaitingAsync(TestContext.Current.CancellationToken));

    Task<int> Id(string name) => council.ReadAsync(db => db.People.Where(p => p.Name == name).Select(p => p.Id).SingleAsync());
}
