using System.Security.Cryptography;
using System.Text;

namespace IroService.Web.Hosting;

/// <summary>On a page that takes a password, a code, or the name of an account to reset: each form sent to it is an attempt, and attempts are counted.</summary>
/// <param name="accountField">The field in which the account's name is typed; blank where there is none, and attempts are counted by address alone.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CountsAttemptsAttribute(string accountField = "") : Attribute
{
    /// <summary>The form's field with the name of the account.</summary>
    public string Field => accountField;
}

/// <summary>For which account an attempt is made. It is kept as a hash: what people type into such a form is sometimes their password.</summary>
sealed class TriedAccount(RequestDelegate next)
{
    const int LongestName = 320;

    public static bool IsAttempt(HttpContext context) => HttpMethods.IsPost(context.Request.Method) && Rule(context) is not null;

    /// <summary>The hash of the name that was typed, or null when this is no attempt or names nobody.</summary>
    public static string? Of(HttpContext context) => context.Items[typeof(TriedAccount)] as string;

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsAttempt(context) && Rule(context)!.Field is { Length: > 0 } field && context.Request.HasFormContentType && await TypedAsync(context, field) is { Length: > 0 } name)
            context.Items[typeof(TriedAccount)] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        await next(context);
    }

    static CountsAttemptsAttribute? Rule(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<CountsAttemptsAttribute>();

    // The same account however it is written.
    static async Task<string?> TypedAsync(HttpContext context, string field)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var typed = form[field].ToString().Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
            return typed.Length > LongestName ? typed[..LongestName] : typed;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or ArgumentException)
        {
            // The page says what is wrong with it.
            return null;
        }
    }
}
