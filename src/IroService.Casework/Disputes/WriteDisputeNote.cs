using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;

namespace IroService.Casework.Disputes;

/// <summary>An IRO writes a note of their own on a dispute. Who may is for the page to say; no handler is shown one.</summary>
public sealed class WriteDisputeNote(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    /// <returns>Null when there is no such child or dispute.</returns>
    public Task<DisputeWritten?> ApplyAsync(int childId, int disputeId, string words, int personId, CancellationToken cancellation = default) => changeChild.ApplyAsync<DisputeWritten?>(
        childId,
        new Change(nameof(WriteDisputeNote), $"person:{personId}", ""),
        child =>
        {
            if (child.Disputes.Find(d => d.Id == disputeId) is not { } dispute)
            {
                return (null, null);
            }

            if (WrongWords.Find(words, DisputeNote.WordsLength, "Enter the note") is { } wrong)
            {
                return (new DisputeWritten.Refused(nameof(words), wrong), null);
            }

            dispute.Notes.Add(new DisputeNote { Words = words.Trim(), RecordedById = personId, At = clock.Moment() });
            return (new DisputeWritten.Done(dispute), new WrittenChild(child, new { disputeId, words }));
        },
        cancellation);
}
