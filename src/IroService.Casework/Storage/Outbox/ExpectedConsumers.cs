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
    private const string DisputeStep = "tell-of-dispute-step";

    private static readonly Dictionary<Type, string[]> Table = new()
    {
        [typeof(DeadlineApproaching)] = ["tell-of-approaching-deadline"],
        [typeof(DeadlineOverdue)] = ["tell-of-overdue-deadline"],
        [typeof(DeadlineMoved)] = ["tell-of-moved-deadline"],

        // A notice closes itself when what is owed is done: there is nobody to tell, and other programs may listen.
        [typeof(DeadlineMet)] = [],
        [typeof(ReviewHeld)] = [],

        [typeof(DisputeOpened)] = [DisputeStep],
        [typeof(DisputeTakenUp)] = [DisputeStep],
        [typeof(DisputeDeclined)] = [DisputeStep],
        [typeof(DisputeAnswered)] = [DisputeStep],
        [typeof(DisputeJudged)] = [DisputeStep],
        [typeof(DisputeEscalated)] = [DisputeStep],
        [typeof(DisputeKept)] = [DisputeStep],
        [typeof(DisputeAdvised)] = [DisputeStep],
        [typeof(DisputeReferredToCafcass)] = [DisputeStep],
        [typeof(DisputeResolved)] = [DisputeStep],
        [typeof(DisputeAddedTo)] = [DisputeStep],
        [typeof(DisputeMovedToVersion)] = [DisputeStep],

        // Of a hold the date that it moves is told, and a talk was had with whoever was to know of it.
        [typeof(DisputeHeld)] = [],
        [typeof(DisputeTalkedOver)] = [],
    };

    /// <summary>The consumers of a contract, by the names that their receipts bear.</summary>
    /// <exception cref="KeyNotFoundException">The contract is not in the table: a bug that a test finds.</exception>
    public static IReadOnlyList<string> Of(Type contract) => Table[contract];
}
