using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IroService.Casework.Deadlines;

/// <summary>
/// Proves each night that nothing is lost: works out afresh from the facts every duty of every child and holds it against what is stored, one by one.
/// What does not add up is told to the Principal IRO at once.
/// </summary>
public sealed class ProveDuties(OpenDatabase open, Rulebook rulebook, TellByEmail tell, TimeProvider clock, ILogger<ProveDuties> log)
{
    private const int BatchSize = 200;

    /// <summary>Checks them all and keeps what came of it; nothing else is changed.</summary>
    public async Task<NightlyProof> ApplyAsync(CancellationToken cancellation = default)
    {
        var proof = new NightlyProof { Day = clock.Today() };
        await using (var db = open())
        {
            var on = await rulebook.RecomputeOnAsync(db, proof.Day, cancellation);
            var ids = await db.Children.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation);
            foreach (var batch in ids.Chunk(BatchSize))
            {
                await ProveAsync(batch, on, proof, cancellation);
            }
        }

        proof.At = clock.Moment();

        // Another scheduler may be keeping the day's: this one takes its place.
        await LostRace.AgainAsync(() => KeepAsync(proof, cancellation));
        await SayAsync(proof, cancellation);
        return proof;
    }

    private async Task ProveAsync(int[] ids, Recompute on, NightlyProof proof, CancellationToken cancellation)
    {
        foreach (var child in await ReadAsync(ids, cancellation))
        {
            var found = ChildProof.Of(on, child);

            // Somebody may have been writing this child while it was read: only what a second reading finds, too, is wrong.
            proof.Add(found.Failures.Count == 0 ? found : ChildProof.Of(on, (await ReadAsync([child.Id], cancellation)).Single()));
        }
    }

    private async Task<List<Domain.PeriodsOfCare.Child>> ReadAsync(int[] ids, CancellationToken cancellation)
    {
        await using var db = open();
        return await db.Children.AsNoTracking().Where(c => ids.Contains(c.Id)).WithFacts().OrderBy(c => c.Id).ToListAsync(cancellation);
    }

    private async Task KeepAsync(NightlyProof proof, CancellationToken cancellation)
    {
        await using var db = open();
        if (await db.NightlyProofs.SingleOrDefaultAsync(p => p.Day == proof.Day, cancellation) is { } before)
        {
            db.Entry(before).CurrentValues.SetValues(proof);
        }
        else
        {
            db.Add(proof);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task SayAsync(NightlyProof proof, CancellationToken cancellation)
    {
        if (proof.Failures == 0)
        {
            log.LogInformation("Proved {Duties} duties of {Children} children.", proof.Duties, proof.Children);
            return;
        }

        log.LogError(
            "The proof of {Duties} duties of {Children} children found {Failures} that do not add up: {FirstFailures}",
            proof.Duties, proof.Children, proof.Failures, proof.FirstFailures);
        await using var db = open();
        var principals = await db.People.AsNoTracking().Where(p => p.Role == Role.PrincipalIro).OrderBy(p => p.Id).ToListAsync(cancellation);
        foreach (var principal in principals.Where(p => p.WorksHereOn(proof.Day)))
        {
            await tell.ApplyAsync(EmailKind.ProofFailed, principal.Id, proof.Failures, proof.Day, cancellation);
        }
    }
}
