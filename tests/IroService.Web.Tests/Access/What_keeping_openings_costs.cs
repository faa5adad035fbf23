using System.Diagnostics;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Access;

public class What_keeping_openings_costs
{
    const int Pages = 150;

    [Fact]
    public async Task Is_next_to_nothing_of_a_childs_page()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var amelia = await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02").ReviewedBy(ruth));
        await using var kept = await RunningPages.On(council);
        await using var notKept = await RunningPages.On(council, builder => builder.Services.PostConfigure<MvcOptions>(
            options => options.Filters.Remove(options.Filters.OfType<TypeFilterAttribute>().Single(filter => filter.ImplementationType.Name == "NoteOpening"))));
        var times = new List<(double With, double Without)>();
        await kept.Become("Ruth Adeyemi");
        await notKept.Become("Ruth Adeyemi");
        for (var page = 0; page < Pages; page++)
            times.Add((await Time(kept, amelia.Id), await Time(notKept, amelia.Id)));
        var ratio = Median(times.Skip(20).Select(t => t.With)) / Median(times.Skip(20).Select(t => t.Without));
        TestContext.Current.TestOutputHelper!.WriteLine($"A child's page with openings kept takes {ratio:0.00} of the time without, by the medians of {Pages - 20}.");
        Assert.InRange(ratio, 0, 1.5);
    }

    static async Task<double> Time(RunningPages pages, int childId)
    {
        var began = Stopwatch.GetTimestamp();
        await pages.Read($"/children/{childId}");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    static double Median(IEnumerable<double> times) => times.Order().ElementAt((Pages - 20) / 2);
}
