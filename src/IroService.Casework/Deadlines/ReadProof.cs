using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>How the nightly proof stands.</summary>
/// <param name="Last">The last; null when there was none yet.</param>
/// <param name="IsLate">Whether none has been made for more than <see cref="ReadProof.LateAfter"/>: that is itself a failure.</param>
public sealed record ProofStanding(NightlyProof? Last, bool IsLate)
{
    /// <summary>Whether something does not add up, or was not checked.</summary>
    public bool Failed => IsLate || Last is { Failures: > 0 };

    /// <summary>The same without a number that counts children of whom only few may know.</summary>
    public IEnumerable<string> WithoutNumbers => Last is { Failures: > 0 } failed
        ? Sentences.Skip(1).Prepend($"Not all duties add up: the check of {Explanation.Written(failed.Day)} says which.")
        : Sentences;

    /// <summary>What is wrong, a sentence each; none when nothing is.</summary>
    public IEnumerable<string> Sentences
    {
        get
        {
            if (Last is { Failures: > 0 and var failures } failed)
            {
                yield return failures == 1
                    ? $"1 duty does not add up: the check of {Explanation.Written(failed.Day)} says which."
                    : $"{failures} duties do not add up: the check of {Explanation.Written(failed.Day)} says which.";
            }

            if (IsLate)
            {
                yield return $"{(Last is { } last ? $"The duties were last checked one by one on {Explanation.Written(last.Day)}" : "The duties have not been checked one by one yet")}"
                    + $": the nightly check has not run for more than {ReadProof.LateAfter.TotalHours:0} hours. Ask whoever runs the service to look at the scheduler.";
            }
        }
    }
}

/// <summary>Says how the nightly proof stands now.</summary>
public sealed class ReadProof(OpenDatabase open, TimeProvider clock)
{
    /// <summary>A night and two hours.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromHours(26);

    /// <summary>Reads it. Where there was none yet, the time counts from the first fact that was ever taken in.</summary>
    public async Task<ProofStanding> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        var last = await db.NightlyProofs.AsNoTracking().OrderByDescending(p => p.Day).FirstOrDefaultAsync(cancellation);
        var since = last?.At ?? await db.History.OrderBy(h => h.Id).Select(h => (DateTime?)h.At).FirstOrDefaultAsync(cancellation);
        return new ProofStanding(last, clock.Moment() - since > LateAfter);
    }
}
