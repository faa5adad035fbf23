using System.Globalization;
using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Domain.Naming;
using IroService.Web.Access;
using IroService.Web.Hosting;
using IroService.Web.Who;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace IroService.Web.Pages.SignIn;

/// <summary>After the first right password: an authenticator is set up, and recovery codes are shown, once.</summary>
[AllowAnonymous]
[CountsAttempts]
[Asks(Act.Open)]
public class AuthenticatorModel(SetUpAuthenticator setUp, Council council, Terminology terms) : PageModel
{
    const int PixelsOfADot = 5;

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The page that was asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>The key in groups of four, for who types it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The key as a picture, for who has a camera.</summary>
    public IHtmlContent Picture { get; private set; } = HtmlString.Empty;

    /// <summary>Shown once, when the authenticator is set up.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>Where the person goes from there.</summary>
    public string GoOn { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync() =>
        await PasswordGiven.AccountIn(HttpContext) is { } account && await ShowAsync(account) ? Page() : RedirectToPage("/SignIn/Index", new { ReturnTo });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (await PasswordGiven.AccountIn(HttpContext) is not { } account)
            return RedirectToPage("/SignIn/Index", new { ReturnTo });
        if (string.IsNullOrWhiteSpace(Code))
            ModelState.AddModelError(nameof(Code), "Enter the code");
        else if (await setUp.ProveAsync(account, Code, cancel) is var (person, codes))
        {
            GoOn = (await this.Enter(person, SignedInBy.Password, ReturnTo)).Url;
            RecoveryCodes = codes;
            return Page();
        }
        else
        {
            ModelState.AddModelError(nameof(Code), "The code is wrong: check that the clock of your phone is right, and enter the code that it shows now");
        }

        return await ShowAsync(account) ? Page() : RedirectToPage("/SignIn/Index", new { ReturnTo });
    }

    async Task<bool> ShowAsync(int account)
    {
        if (await setUp.KeyAsync(account) is not { } key)
            return false;
        Key = string.Join(' ', key.Chunk(4).Select(four => new string(four)));
        var issuer = Uri.EscapeDataString($"{terms.Service.Start}, {council.Name}");
        using var codes = new QRCodeGenerator();
        using var data = codes.CreateQrCode(string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/{issuer}?secret={key}&issuer={issuer}&digits=6"), QRCodeGenerator.ECCLevel.M);
        Picture = new HtmlString(new SvgQRCode(data).GetGraphic(PixelsOfADot));
        return true;
    }
}
