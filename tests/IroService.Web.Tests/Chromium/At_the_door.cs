using IroService.Domain.Notifications;
using IroService.TestKit.Accounts;
using IroService.TestKit.Councils;
using IroService.TestKit.Servers;
using IroService.Web.Tests.Accounts;
using IroService.Web.Tests.Shell;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

/// <summary>Signing in and out as people do it, and what the browser still shows afterwards.</summary>
public class At_the_door(Browser browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_person_signs_in_with_a_password_and_a_code_and_after_going_out_Back_shows_nothing(int width)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@example.test");
        await council.LooksAfterAsync(AChild.Named("Made Up").LookedAfterSince("2026-03-02").ReviewedBy(ruth));
        var account = await AnAccount.OfAsync(council, ruth);
        await using var pages = await RunningPages.On(council);
        var page = await browser.Window(pages.Address, width);
        await page.GotoAsync("/reviews");
        await page.GetByLabel("Email address").FillAsync(account.Address);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(account.Password);
        await page.IsFitToUseAsItIs("sign-in-filled");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByLabel("The 6 digits").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "There is a problem" }).WaitForAsync();
        await page.IsFitToUseAsItIs("sign-in-code");
        await page.GetByLabel("The 6 digits").FillAsync(account.Code());
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "My reviews" }).WaitForAsync();
        Assert.EndsWith("/reviews", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByText("Made Up").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByText("You are signed out.").WaitForAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Made Up")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_was_typed_for_too_long_is_saved_after_signing_in(int width)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@example.test");
        var child = await council.LooksAfterAsync(AChild.Named("Made Up").LookedAfterSince("2026-03-02").ReviewedBy(ruth));
        var account = await AnAccount.OfAsync(council, ruth);
        await using var pages = await RunningPages.On(council);
        var page = await browser.Window(pages.Address, width);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync($"/children/{child.Id}/early-review");
        await page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await page.GetByRole(AriaRole.Textbox).Last.FillAsync("The carer has given notice and the plan has to change at once.");
        council.Clock.Advance(TimeSpan.FromMinutes(31));
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await page.GetByLabel("Email address").FillAsync(account.Address);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(account.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByLabel("The 6 digits").FillAsync(account.Code());
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The carer has given notice")).ToBeVisibleAsync();
        await page.IsFitToUseAsItIs("kept");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save it now" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains($"/children/{child.Id}", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByText("The carer has given notice").First).ToBeAttachedAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_pages_of_accounts_are_accessible_and_fit()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        foreach (var (name, role, email) in new[] { ("Ruth Adeyemi", Role.Iro, "ruth@example.test"), ("Martin Clough", Role.Iro, ""), ("Dev Parmar", Role.SocialWorker, "dev@example.test") })
            await council.PersonAsync(name, role, email: email);
        var ada = await council.PersonAsync(RunningPages.AdministratorsName, Role.Administrator, email: "ada@example.test");
        await AnAccount.OfAsync(council, ada);
        await using var pages = await RunningPages.On(council);
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await browser.Window(pages.Address, width);
            await page.Become(RunningPages.AdministratorsName);
            await page.IsFitToUse("/people", "people");
            await page.IsFitToUse($"/people/{ada.Id}", "person");
            await page.IsFitToUse("/people/add", "add-a-person");
            await page.IsFitToUse("/account", "account-of-somebody");
            await page.Context.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_authenticator_is_set_up_by_a_picture_or_a_key()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@example.test");
        await AnAccount.OfAsync(council, ruth);
        await council.ChangeAsync(db =>
        {
            db.Accounts.Single().TwoFactorEnabled = false;
            return Task.CompletedTask;
        });
        await using var pages = await RunningPages.On(council);
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await browser.Window(pages.Address, width);
            await page.GotoAsync("/sign-in");
            await page.GetByLabel("Email address").FillAsync("ruth@example.test");
            await page.GetByLabel("Password", new() { Exact = true }).FillAsync(AnAccount.GoodPassword);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = "Set up your authenticator" }).WaitForAsync();
            await page.IsFitToUseAsItIs("authenticator");
            if (width == 390)
            {
                var key = (await page.Locator(".iro-key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
                await page.GetByLabel("The 6 digits").FillAsync(AnAccount.CodeOf(key, TimeProvider.System.GetUtcNow()));
                await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
                await page.GetByRole(AriaRole.Heading, new() { Name = "Your recovery codes" }).WaitForAsync();
                await page.IsFitToUseAsItIs("recovery-codes");
                await page.GetByRole(AriaRole.Button, new() { Name = "I have written them down" }).ClickAsync();
                await page.GetByText("You are: Ruth Adeyemi").WaitForAsync();
            }

            await page.Context.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_forgotten_password_is_set_anew_by_the_link_of_an_email(int width)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var account = await AnAccount.OfAsync(council, await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@example.test"));
        await using var pages = await RunningPages.On(council);
        var page = await browser.Window(pages.Address, width);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "I have forgotten my password" }).ClickAsync();
        await page.GetByLabel("The email address that you sign in with").FillAsync(account.Address);
        await page.IsFitToUseAsItIs("forgotten");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me a link" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Look into your inbox" }).WaitForAsync();

        await page.GotoAsync(await Setting_a_password.LinkIn(pages, EmailKind.PasswordReset));
        var box = page.GetByLabel("Your password", new() { Exact = true });
        await box.FillAsync("password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "There is a problem" }).WaitForAsync();
        await page.IsFitToUseAsItIs("set-a-password");

        // From a password manager, as people do.
        const string Better = "orchard-tangible-nickel-foghorn";
        await box.FocusAsync();
        await page.Keyboard.InsertTextAsync(Better);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await page.GetByText("Your password is set. Sign in with it.").WaitForAsync();
        await page.GetByLabel("Email address").FillAsync(account.Address);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Better);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByLabel("The 6 digits").FillAsync(account.Code());
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByText("You are: Ruth Adeyemi").WaitForAsync();
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_person_signs_in_and_out_with_the_councils_account_and_what_was_typed_for_too_long_is_kept(int width)
    {
        using var directory = await CouncilDirectoryServer.StartAsync(TestContext.Current.CancellationToken);
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@example.test");
        var child = await council.LooksAfterAsync(AChild.Named("Made Up").LookedAfterSince("2026-03-02").ReviewedBy(ruth));
        directory.Tells("u1", ("email", "ruth@example.test"), ("roles", new[] { "iro" }));
        await using var pages = await RunningPages.On(council, directory, "--SignIn:LocalAccounts", "break-glass");
        var page = await browser.Window(pages.Address, width);
        await page.IsFitToUse($"/sign-in?returnTo=/children/{child.Id}/early-review", "sign-in-council");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with your council account" }).ClickAsync();
        await page.Locator("input[name=login]").FillAsync("u1");
        await page.Locator("input[name=password]").FillAsync("any");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign-in" }).ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith($"/children/{child.Id}/early-review", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await page.GetByRole(AriaRole.Textbox).Last.FillAsync("The carer has given notice and the plan has to change at once.");
        council.Clock.Advance(TimeSpan.FromMinutes(31));
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        // The directory still knows who they are, and asks nothing.
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with your council account" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The carer has given notice")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save it now" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains($"/children/{child.Id}", StringComparison.Ordinal));
        await page.IsFitToUse("/account", "account-of-the-council");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, sign me out" }).ClickAsync();
        await page.GetByText("You are signed out.").WaitForAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByText("Made Up")).ToHaveCountAsync(0);
        // At the directory too: it asks again who they are.
        await page.GotoAsync("/sign-in/council");
        await page.Locator("input[name=login]").WaitForAsync();
        await page.Context.DisposeAsync();
    }
}
