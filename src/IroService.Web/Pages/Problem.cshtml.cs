using System.Diagnostics;
using System.Globalization;
using IroService.Casework.Access;
using IroService.Domain.Naming;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages;

/// <summary>What a person sees instead of a page that cannot be shown, or a form that was not taken.</summary>
// A refused form comes here as the post that it was, so this page must not refuse it once more.
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
[Asks(Act.Open)]
public class ProblemModel(Terminology terms) : PageModel
{
    const string GoBack = "Use your browser's Back button to see what you typed.";

    public string Title { get; private set; } = "";

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    /// <summary>What finds this request in the log.</summary>
    public string? Reference { get; private set; }

    public void OnGet() => Say();

    public void OnPost() => Say();

    string Seconds => Response.Headers.RetryAfter.ToString() is { Length: > 0 } wait ? wait == "1" ? "1 second" : $"{wait} seconds" : "a minute";

    // From the address alone: the form of the request may be what cannot be read.
    void Say()
    {
        var code = int.TryParse(RouteData.Values["code"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : StatusCodes.Status404NotFound;
        Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        (string, string[]) words = Response.StatusCode switch
        {
            400 => ("Your form was not taken",
                ["Nothing was saved. The page had been open for too long, or somebody else has signed in since.",
                 "Use your browser's Back button to see what you typed, then reload the page and send it again."]),
            403 => ("This page is not for you",
                [Administrator.Is(User) ? "An administrator keeps people and settings in order, sees how the service stands, and no child." : $"Your part in the service does not include it. If it should, ask the {terms.PrincipalIro}."]),
            404 => ("Page not found", ["If you typed the address, check that it is right. A page that you saw before may have been moved."]),
            405 or 415 => ("The page cannot be shown", ["Nothing was saved. A page is opened by its address, and a form is sent with its own button."]),
            413 => ("Your form was not taken", ["Nothing was saved. It holds more than can be taken at once, which is one megabyte.", GoBack]),
            429 => ("Too many requests",
                [$"Nothing was saved. More was asked for from here, or for this account, than the service answers in so short a time. Wait {Seconds} and try again.", GoBack]),
            >= 500 => ("Something went wrong here", ["Nothing was saved. The fault has been written to the log."]),
            _ => ("The page cannot be shown", [$"The answer was {Response.StatusCode}. Nothing was saved."]),
        };
        (Title, Sentences) = words;
        Reference = Response.StatusCode >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
    }
}
