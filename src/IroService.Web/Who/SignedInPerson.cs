using System.Globalization;
using System.Security.Claims;
using IroService.Domain.Notifications;

namespace IroService.Web.Who;

/// <summary>The person a page is shown to.</summary>
/// <param name="Id">Our own number for the person.</param>
/// <param name="Name">As it is written in the people file.</param>
/// <param name="Role">What they do.</param>
public sealed record SignedInPerson(int Id, string Name, Role Role)
{
    /// <summary>Who is asking for the page, or null before a person was chosen.</summary>
    public static SignedInPerson? From(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true } && int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role)
            ? new(id, user.FindFirstValue(ClaimTypes.Name)!, role)
            : null;

    public static SignedInPerson Of(Person person) => new(person.Id, person.NameOrReference, person.Role);

    /// <summary>The same person as ASP.NET Core carries one.</summary>
    public ClaimsPrincipal ToUser(string scheme, params IEnumerable<Claim> also) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, Id.ToString(CultureInfo.InvariantCulture)), new(ClaimTypes.Name, Name), new(ClaimTypes.Role, Role.ToString()), .. also], scheme));
}
