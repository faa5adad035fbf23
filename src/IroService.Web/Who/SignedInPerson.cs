using System.Security.Claims;

namespace IroService.Web.Who;

/// <summary>The person a page is shown to.</summary>
/// <param name="Id">The person's id in the people file or the database.</param>
/// <param name="Name">As it is written in the people file.</param>
/// <param name="Role">In words: "Social worker".</param>
public sealed record SignedInPerson(string Id, string Name, string Role)
{
    const string RoleClaim = "iro-role";

    /// <summary>Who is asking for the page, or null before a person was chosen.</summary>
    public static SignedInPerson? From(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true }
        ? new(user.FindFirstValue(ClaimTypes.NameIdentifier)!, user.FindFirstValue(ClaimTypes.Name)!, user.FindFirstValue(RoleClaim)!)
        : null;

    /// <summary>The same person as ASP.NET Core carries one.</summary>
    public ClaimsPrincipal ToUser(string scheme) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, Id), new(ClaimTypes.Name, Name), new(RoleClaim, Role)], scheme));
}

/// <summary>Everyone who may be chosen today, in the order in which the page lists them.</summary>
public delegate Task<IReadOnlyList<SignedInPerson>> ListPeople(CancellationToken cancel);
