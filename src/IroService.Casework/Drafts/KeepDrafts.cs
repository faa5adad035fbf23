using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Drafts;

/// <summary>A draft that was kept.</summary>
/// <param name="Path">The page of the form.</param>
/// <param name="Fields">In their order.</param>
/// <param name="KeptAt">When it was kept last (UTC).</param>
public sealed record FoundDraft(string Path, IReadOnlyList<KeptField> Fields, DateTime KeptAt);

/// <summary>Keeps what a person is typing while they are typing it, one draft for each form, until it is sent or thrown away.</summary>
public sealed class KeepDrafts(OpenDatabase open, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Keeps it in place of what was kept of the same form before.</summary>
    public Task ApplyAsync(int personId, string path, IReadOnlyList<KeptField> fields, CancellationToken cancellation = default) => LostRace.AgainAsync(async () =>
    {
        await using var db = open();
        var (words, now) = (protection.Seal(personId, fields), clock.Moment());
        if (await db.Drafts.SingleOrDefaultAsync(d => d.PersonId == personId && d.Path == path, cancellation) is { } draft)
        {
            (draft.Sealed, draft.KeptAt) = (words, now);
        }
        else
        {
            db.Drafts.Add(new Draft { PersonId = personId, Path = path, Sealed = words, KeptAt = now });
        }

        await db.SaveChangesAsync(cancellation);
    });

    /// <summary>What is kept of this form; null when nothing is.</summary>
    public async Task<FoundDraft?> FindAsync(int personId, string path, CancellationToken cancellation = default)
    {
        await using var db = open();
        var since = clock.Moment() - Draft.Kept;
        return await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.PersonId == personId && d.Path == path && d.KeptAt > since, cancellation) is { } draft
            && protection.Open(personId, draft.Sealed) is { } fields
            ? new FoundDraft(path, fields, draft.KeptAt)
            : null;
    }

    /// <summary>The form was sent, or is thrown away. What is too old of anybody goes with it.</summary>
    public async Task ForgetAsync(int personId, string path, CancellationToken cancellation = default)
    {
        await using var db = open();
        var since = clock.Moment() - Draft.Kept;
        await db.Drafts.Where(d => (d.PersonId == personId && d.Path == path) || d.KeptAt <= since).ExecuteDeleteAsync(cancellation);
    }
}
