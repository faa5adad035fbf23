using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>Helen, Principal IRO, moves children of Ruth's to Martin, who works half time.</summary>
public sealed class Reallocating_on_a_page
{
    [Fact]
    public async Task Shows_what_follows_before_anything_is_changed_and_loses_nothing_that_was_chosen()
    {
        await using var here = await ALeaver.OnAsync(lastDay: null);
        var (amelia, path) = (await IdOf(here, "Okonkwo"), $"/reallocate?of={here.Ruth.Id}");
        Assert.Contains("Of nobody: no IRO (0)", Shown.Own(await here.Pages.Read("/reallocate")), StringComparison.Ordinal);
        Assert.Contains("Amelia Okonkwo Amelia Okonkwo Since 2 March 2026; 1 IRO in this period of care Not booked", Shown.Rows(await here.Pages.Read(path)));

        var check = await (await Send(here, path, "check", here.Martin, ("Child", $"{amelia}"))).Body();
        Assert.Equal(
            [
                "Ruth Adeyemi 3 2 Not counted Not known Not known: the full-time equivalent is not entered Not known: the full-time equivalent is not entered",
                "Martin Clough 0 1 Not counted 0.5 0, below 50 to 70 2, below 50 to 70", "Amelia Okonkwo Yes Since 2 March 2026; 1 IRO in this period of care",
            ],
            Shown.Rows(check));
        Assert.Equal(["Ruth 2026-03-02"], await here.AllocationsOfAsync("Okonkwo"));
        var form = await (await Send(here, path, "change", here.Martin, ("Child", $"{amelia}"))).Body();
        Assert.Contains($"value=\"{amelia}\" checked=\"checked\"", form, StringComparison.Ordinal);
        Assert.Contains($"value=\"{here.Martin.Id}\" selected=\"selected\"", form, StringComparison.Ordinal);

        await Send(here, path, "do", here.Martin, ("Child", $"{amelia}"));
        Assert.StartsWith("Success 1 child is Martin Clough's from 24 March 2026 on.", Shown.Own(await here.Pages.Read(path)), StringComparison.Ordinal);
        Assert.Equal(["Ruth 2026-03-02 2026-03-23", "Martin 2026-03-24"], await here.AllocationsOfAsync("Okonkwo"));
        await Send(here, path, "do", here.Martin, ("Everyone", "all"));
        Assert.Equal(["Ruth 2026-03-02 2026-03-23", "Martin 2026-03-24"], await here.AllocationsOfAsync("Smith"));
    }

    [Fact]
    public async Task Names_the_rule_by_which_a_child_cannot_go()
    {
        await using var here = await ALeaver.OnAsync(lastDay: null);
        await here.Council.ChangeAsync(async db => (await db.Teams.SingleAsync(t => t.Id == here.North.Id)).ManagerId = here.Martin.Id);
        await here.Council.LooksAfterAsync(AChild.Named("Dan Okeke").LookedAfterSince("2026-03-02").ReviewedBy(here.Ruth).WorkedWithBy(here.Dev));
        var path = $"/reallocate?of={here.Ruth.Id}";
        var check = await (await Send(here, path, "check", here.Martin, ("Everyone", "all"))).Body();
        Assert.Contains(Shown.Rows(check), row => row.StartsWith("Dan Okeke No: Martin Clough manages the child's social worker, and an IRO must be independent (SI 2010/959 reg 46).", StringComparison.Ordinal));
        Assert.Contains("Move 3 children", Shown.Own(check), StringComparison.Ordinal);
        await Send(here, path, "do", here.Martin, ("Everyone", "all"));
        Assert.Contains("3 children are Martin Clough's from 24 March 2026 on. Dan Okeke was not moved: Martin Clough manages", Shown.Own(await here.Pages.Read(path)), StringComparison.Ordinal);

        // Handing over asks the same.
        await here.LeavesAsync(here.Ruth, "2026-03-23");
        var wrong = await (await here.AllToAsync(here.Martin)).Body();
        Assert.Contains("Select somebody else for Dan Okeke: Martin Clough manages the child's social worker, and an IRO must be independent", Shown.Text(wrong), StringComparison.Ordinal);
        Assert.Contains("Ruth 2026-03-02", await here.AllocationsOfAsync("Okeke"));
    }

    [Fact]
    public async Task Says_beside_the_field_what_is_missing()
    {
        await using var here = await ALeaver.OnAsync(lastDay: null);
        var path = $"/reallocate?of={here.Ruth.Id}";
        var amelia = await IdOf(here, "Okonkwo");
        Assert.Contains("Error: Select the children who are moved", Shown.Text(await (await Send(here, path, "check", here.Martin)).Body()), StringComparison.Ordinal);
        Assert.Contains("Error: Select the IRO who takes over", Shown.Text(await (await Send(here, path, "check", here.Dev, ("Child", $"{amelia}"))).Body()), StringComparison.Ordinal);
        Assert.Contains("Select whose children are moved", Shown.Text(await (await here.Pages.PostFrom(path, "/reallocate", ("Step", "check"))).Body()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_for_managers_between_the_social_workers_of_their_teams()
    {
        await using var here = await ALeaver.OnAsync(lastDay: null);
        await here.Council.LooksAfterAsync(AChild.Named("Dan Okeke").LookedAfterSince("2026-03-02").ReviewedBy(here.Ruth).WorkedWithBy(here.Dev));
        await here.Pages.Become("Joanna Lyle");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await here.Pages.Client.GetAsync($"/reallocate?of={here.Ruth.Id}", TestContext.Current.CancellationToken)).StatusCode);
        var path = $"/reallocate?of={here.Dev.Id}";
        var check = await (await Send(here, path, "check", here.Eve, ("Everyone", "all"))).Body();
        Assert.Equal(["Dev Parmar 1 0 Not known Not known", "Eve South 0 1 Not known Not known", "Dan Okeke Yes Since 2 March 2026; 1 social worker in this period of care"], Shown.Rows(check));
        await Send(here, path, "do", here.Eve, ("Everyone", "all"));
        Assert.Contains("Eve 2026-03-24", await here.AllocationsOfAsync("Okeke"));
    }

    static Task<HttpResponseMessage> Send(ALeaver here, string path, string step, Person to, params (string, string)[] chosen) =>
        here.Pages.Post(path, [("Step", step), ("To", $"{to.Id}"), ("From.Day", "24"), ("From.Month", "3"), ("From.Year", "2026"), .. chosen]);

    static Task<int> IdOf(ALeaver here, string familyName) => here.Council.ReadAsync(db => db.Children.Where(c => c.FamilyName == familyName).Select(c => c.Id).SingleAsync());
}
