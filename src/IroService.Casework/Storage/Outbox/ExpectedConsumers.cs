using IroService.Contracts.Deadlines;
using IroService.Contracts.Disputes;
using IroService.Contracts.Reviews;

namespace IroService.Casework.Storage.Outbox;

/// <summary>
/// Who has to have received a message before it counts as done. It stands here and not beside the consumers because the relay, which settles
/// messages, runs in a program without them; a test holds it against the consumers that there are.
/// </summary>
public static class ExpectedConsumers
{
    private static readonly Dictionary<Type, string[]> Table = new()
    {
        [typeof(DeadlineApproaching)] = ["tell-of-approaching-deadline"],
        [typeof(DeadlineOverdue)] = ["tell-of-overdue-deadline"],
        [typeof(DeadlineMoved)] = ["tell-of-moved-deadline"],

        // A notice closes itself when what is owed is done: there is nobody to tell, and other programs may listen.
        [typeof(DeadlineMet)] = [],
        [typeof(ReviewHeld)] = [],

        // Whoever owes something next is told of that duty.
        [typeof(DisputeOpened)] = [],
        [typeof(DisputeEscalated)] = [],
        [typeof(DisputeAnswered)] = [],
        [typeof(DisputeResolved)] = [],
        [typeof(DisputeReferredToCafcass)] = [],
    };

    /// <summary>The consumers of a contract, by the names that their receipts bear.</summary>
    /// <exception cref="KeyNotFoundException">The contract is not in the table: a bug that a test finds.</exception>
    public static IReadOnlyList<string> Of(Type contract) => Table[contract];
}
