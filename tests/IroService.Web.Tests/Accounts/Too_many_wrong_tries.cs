using IroService.Casework.Accounts;
using IroService.Domain.Notifications;
using IroService.TestKit.Accounts;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Accounts;

public class Too_many_wrong_tries
{
    [Fact]
    public async Task Lock_the_account_for_a_while_and_say_nothing_else()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var account = await AnAccount.OfAsync(council, ruth);
        await using var pages = await RunningPages.On(council);
        for (var wrong = 0; wrong < CountTries.AtMost; wrong++)
            await pages.Post("/sign-in", ("Address", account.Address), ("Password", "wrong-but-long-enough"));
        Assert.Contains("is wrong", await (await pages.Post("/sign-in", ("Address", account.Address), ("Password", account.Password))).Body(), StringComparison.Ordinal);
        council.Clock.Advance(CountTries.LockedFor);
        Assert.NotNull((await pages.Post("/sign-in", ("Address", account.Address), ("Password", account.Password))).Headers.Location);
        var events = await council.ReadAsync(db => db.AccountEvents.Where(e => e.PersonId == ruth.Id).Select(e => e.Kind).ToListAsync());
        Assert.Equal(CountTries.AtMost, events.Count(kind => kind == AccountEventKind.PasswordWrong));
        Assert.Single(events, kind => kind == AccountEventKind.Locked);
    }

    [Fact]
    public async Task Lock_it_at_the_code_as_well()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var account = await AnAccount.OfAsync(council, await council.PersonAsync("Ruth Adeyemi", Role.Iro));
        await using var pages = await RunningPages.On(council);
        await pages.Post("/sign-in", ("Address", account.Address), ("Password", account.Password));
        for (var wrong = 0; wrong < CountTries.AtMost; wrong++)
            await pages.Post("/sign-in/code", ("Code", "000000"));
        Assert.Contains("The code is wrong", await (await pages.Post("/sign-in/code", ("Code", account.Code()))).Body(), StringComparison.Ordinal);
    }

    // Each would be looked at before any other is counted, were they counted afterwards.
    [Fact]
    public async Task Are_no_more_when_they_come_all_at_once()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var account = await AnAccount.OfAsync(council, await council.PersonAsync("Ruth Adeyemi", Role.Iro));
        await using var services = AnAccount.Services(council);
        var number = await council.ReadAsync(db => db.Accounts.Select(a => a.Id).SingleAsync());
        var tries = new CountTries(council.Database.Open, council.Clock);
        var looked = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => tries.MayTryAsync(number, TestContext.Current.CancellationToken))));
        Assert.Equal(CountTries.AtMost, looked.Count(may => may));
        Assert.NotEmpty(account.Address);
    }
}
