using IroService.Casework.Accounts;
using IroService.Casework.Drafts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace IroService.Web.Who;

/// <summary>A form that comes after the session has ended: what was typed is kept for the person, who finds it after signing in.</summary>
static class TypedBeforeTimeOut
{
    /// <summary>Where it is found.</summary>
    public const string Page = "/sign-in/kept";

    /// <summary>More is no form of ours.</summary>
    public const int MostFields = 200;

    /// <summary>Keeps the form of this request, when it is one that our own page has sent.</summary>
    public static async Task Keep(HttpContext context, int personId)
    {
        var request = context.Request;
        var path = request.PathBase.Value + request.Path.Value + request.QueryString.Value;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || path.Length > KeptForm.PathLength
            || request.Path.StartsWithSegments(SessionCookie.SignInPage, StringComparison.Ordinal) || request.Path == Pages.Typed.IndexModel.Address || !IsFromOurOwnPage(request))
            return;
        var token = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        var form = await request.ReadFormAsync(context.RequestAborted);
        List<KeptField> fields = [.. form.Where(field => field.Key != token).SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? "")))];
        if (fields.Count is > 0 and <= MostFields && form.Files.Count == 0)
            await context.RequestServices.GetRequiredService<KeepForm>().ApplyAsync(personId, new(path, fields), context.RequestAborted);
    }

    // Its token is of a session that is over. The cookie came with it, which browsers send with no post of another site; and they say where it is from.
    static bool IsFromOurOwnPage(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
}
