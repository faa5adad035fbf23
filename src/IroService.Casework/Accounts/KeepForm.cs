using IroService.Casework.Drafts;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>What a person had typed, and where it was sent to.</summary>
/// <param name="Path">A path of ours.</param>
/// <param name="Fields">In their order.</param>
public sealed record TypedForm(string Path, IReadOnlyList<KeptField> Fields);

/// <summary>Keeps what was typed when a session ended before it was sent, and hands it to the same person after the next sign-in.</summary>
public sealed class KeepForm(OpenDatabase open, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Keeps it, in place of what was kept of the person before.</summary>
    public async Task ApplyAsync(int personId, TypedForm form, CancellationToken cancellation = default)
    {
        await using var db = open();
        await ForgetAsync(db, personId, cancellation);
        db.KeptForms.Add(new KeptForm
        {
            PersonId = personId,
            Path = form.Path,
            Sealed = protection.Seal(personId, form.Fields),
            KeptAt = clock.Moment(),
        });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What is kept of the person; null when nothing is.</summary>
    public async Task<TypedForm?> FindAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var since = clock.Moment() - KeptForm.Kept;
        var kept = await db.KeptForms.AsNoTracking().Where(f => f.PersonId == personId && f.KeptAt > since).OrderByDescending(f => f.Id).FirstOrDefaultAsync(cancellation);
        return kept is not null && protection.Open(personId, kept.Sealed) is { } fields ? new TypedForm(kept.Path, fields) : null;
    }

    /// <summary>Keeps nothing of the person any more, nor what is too old of anybody.</summary>
    public async Task ForgetAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        await ForgetAsync(db, personId, cancellation);
    }

    private Task<int> ForgetAsync(IroDbContext db, int personId, CancellationToken cancellation)
    {
        var since = clock.Moment() - KeptForm.Kept;
        return db.KeptForms.Where(f => f.PersonId == personId || f.KeptAt <= since).ExecuteDeleteAsync(cancellation);
    }
}
