using IroService.Casework.Access;
using IroService.Casework.Drafts;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace IroService.Web.Pages.Typed;

/// <summary>What a script keeps while somebody types into a form that is marked with <c>data-keep</c>, and finds again; no page of its own.</summary>
[Asks(Act.SeeOwnAccount)]
public class IndexModel(KeepDrafts keep, IOptions<AntiforgeryOptions> forms) : CasePage
{
    public const string Address = "/typed";

    /// <summary>The field with the page of the form, beside the form's own fields.</summary>
    public const string PathField = "typed:on";

    /// <summary>In characters: some dozens of full boxes.</summary>
    public const int MostCharacters = 200_000;

    /// <summary>What is kept of the form on a page, with when; 204 when nothing is.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "on")] string? path, CancellationToken cancel)
    {
        if (path is null || await keep.FindAsync(Me.Id, path, cancel) is not { } draft)
            return new NoContentResult();
        return new JsonResult(new { at = AccountWords.At(draft.KeptAt), fields = draft.Fields });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await PathAsync(cancel) is not { } path)
            return BadRequest();
        List<KeptField> fields =
        [
            .. Request.Form.Where(field => field.Key != PathField && field.Key != forms.Value.FormFieldName).SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? "")))
        ];
        if (fields.Count is 0 or > TypedBeforeTimeOut.MostFields || fields.Sum(field => field.Name.Length + field.Value.Length) > MostCharacters)
            return BadRequest();
        await keep.ApplyAsync(Me.Id, path, fields, cancel);
        return new NoContentResult();
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancel)
    {
        if (await PathAsync(cancel) is not { } path)
            return BadRequest();
        await keep.ForgetAsync(Me.Id, path, cancel);
        return new NoContentResult();
    }

    async Task<string?> PathAsync(CancellationToken cancel) =>
        (await Request.ReadFormAsync(cancel))[PathField].ToString() is { Length: > 0 and <= Draft.PathLength } path && Url.IsLocalUrl(path) ? path : null;
}
