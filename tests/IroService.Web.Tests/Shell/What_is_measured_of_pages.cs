using IroService.TestKit.Telemetry;

namespace IroService.Web.Tests.Shell;

public class What_is_measured_of_pages
{
    [Fact]
    public async Task Is_their_time_by_route_and_never_by_address_or_person()
    {
        await using var collector = CollectorForTests.Start();
        await using (var pages = await RunningPages.Start(also: null, "--Telemetry:Endpoint", collector.Address))
        {
            await pages.Become("Ruth Adeyemi");
            await pages.Client.GetAsync("/children/471100815?from=Zebedee", TestContext.Current.CancellationToken);
            await pages.Client.GetAsync("/no-such-page/471100815", TestContext.Current.CancellationToken);
        }

        // A program that stops hands over what it has.
        foreach (var word in new[] { "IroService.Web", "http.server.request.duration", "children/{" })
            Assert.True(collector.Has(word), word);
        foreach (var word in new[] { "471100815", "Zebedee", "Adeyemi" })
            Assert.False(collector.Has(word), word);
    }
}
