using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages.SignIn;

/// <summary>What the person had typed when the session ended: nothing of it is saved yet, and nothing is lost.</summary>
[Asks(Act.SeeOwnAccount)]
public class KeptModel(KeepForm keep) : PageModel
{
    const int LongEnoughToShow = 12;

    public TypedForm Form { get; private set; } = new("/", []);

    /// <summary>What was written, without choices, numbers and dates.</summary>
    public IEnumerable<string> Words => Form.Fields.Select(typed => typed.Value).Where(value => value.Length >= LongEnoughToShow);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await keep.FindAsync(Me, cancel) is not { } form)
            return LocalRedirect(Administrator.StartPageOf(User));
        Form = form;
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancel)
    {
        if (await keep.FindAsync(Me, cancel) is not { } form)
            return LocalRedirect(Administrator.StartPageOf(User));
        await keep.ForgetAsync(Me, cancel);
        // The browser sends the same form on to where it was meant for, with the token of this session.
        return LocalRedirectPreserveMethod(form.Path);
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancel)
    {
        await keep.ForgetAsync(Me, cancel);
        return LocalRedirect(Administrator.StartPageOf(User));
    }

    int Me => SignedInPerson.From(User)!.Id;
}
