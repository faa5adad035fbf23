using System.Net.Mail;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>Somebody whom no file of the council names: an administrator, or an inspector for a time.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Email">Where email reaches them, and what they sign in with.</param>
/// <param name="Role"><see cref="Role.Administrator"/> or <see cref="Role.Inspector"/>.</param>
/// <param name="To">The last day; an inspector always has one.</param>
public sealed record NewPerson(string Name, string Email, Role Role, DateOnly? To);

/// <summary>What became of adding a person.</summary>
/// <param name="PersonId">Our own number of the person; null when refused.</param>
/// <param name="Field">The field that is wrong, as <see cref="NewPerson"/> names it; blank when none is.</param>
/// <param name="Why">What is wrong, in a sentence; blank when nothing is.</param>
public sealed record PersonAdded(int? PersonId, string Field, string Why);

/// <summary>Adds an administrator or an inspector. Everybody else comes with the people file.</summary>
public sealed class AddPerson(IroDbContext db, TimeProvider clock)
{
    /// <summary>The longest time that an inspector is let in for at once, in days.</summary>
    public const int InspectedForDays = 92;

    private const int LongestName = 200;
    private const int LongestEmail = 254;

    /// <summary>Adds the person.</summary>
    public async Task<PersonAdded> ApplyAsync(NewPerson added, CancellationToken cancellation = default)
    {
        var (name, email, today) = (added.Name.Trim(), added.Email.Trim(), clock.Today());
        var (field, why) = name switch
        {
            "" => (nameof(added.Name), "Enter the name"),
            { Length: > LongestName } => (nameof(added.Name), $"The name must have at most {LongestName} characters"),
            _ when !MailAddress.TryCreate(email, out var address) || address.Address != email || email.Length > LongestEmail =>
                (nameof(added.Email), "Enter an email address, such as name@example.gov.uk"),
            _ when added.Role is not (Role.Administrator or Role.Inspector) => (nameof(added.Role), "Select administrator or inspector"),
            _ when added.Role == Role.Inspector && added.To is null => (nameof(added.To), "Enter the last day of the inspection"),
            _ when added.To < today => (nameof(added.To), "The last day must be today or in the future"),
            _ when added.Role == Role.Inspector && added.To > today.AddDays(InspectedForDays) =>
                (nameof(added.To), $"The last day must be within {InspectedForDays} days: name another one later if the inspection goes on"),
            _ when await db.People.AnyAsync(p => p.Reference == email || p.Email == email, cancellation) =>
                (nameof(added.Email), "There is a person with this email address already"),
            _ => ("", ""),
        };
        if (why.Length > 0)
        {
            return new PersonAdded(null, field, why);
        }

        var person = new Person { Reference = email, Name = name, Email = email, Role = added.Role, From = today, To = added.To };
        db.People.Add(person);
        await db.SaveChangesAsync(cancellation);
        return new PersonAdded(person.Id, "", "");
    }
}
