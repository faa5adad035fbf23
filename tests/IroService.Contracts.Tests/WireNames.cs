using System.Text.Json;
using IroService.Contracts.Deadlines;
using IroService.Contracts.Disputes;
using IroService.Contracts.Reviews;

namespace IroService.Contracts.Tests;

/// <summary>
/// What other programs read, literally. A message may gain a member; a name, a type or a member that changes or goes is a broken promise.
/// </summary>
public class Contracts_on_the_wire
{
    private static readonly Dictionary<object, (string Name, string Shape)> All = new()
    {
        [new DeadlineApproaching(1, 2, "first-review", "statute", new(2024, 1, 3), 0)] = (
            "IroService.Contracts.Deadlines.DeadlineApproaching",
            """{"deadlineId":1,"childId":2,"duty":"first-review","basis":"statute","dueOn":"2024-01-03","number":0}"""),
        [new DeadlineOverdue(1, 2, "first-review", "statute", new(2024, 1, 3), 0)] = (
            "IroService.Contracts.Deadlines.DeadlineOverdue",
            """{"deadlineId":1,"childId":2,"duty":"first-review","basis":"statute","dueOn":"2024-01-03","number":0}"""),
        [new DeadlineMoved(1, 2, "first-review", "statute", new(2024, 1, 3), 0)] = (
            "IroService.Contracts.Deadlines.DeadlineMoved",
            """{"deadlineId":1,"childId":2,"duty":"first-review","basis":"statute","dueOn":"2024-01-03","number":0}"""),
        [new DeadlineMet(1, 2, "first-review", "statute", null, new(2024, 1, 3))] = (
            "IroService.Contracts.Deadlines.DeadlineMet",
            """{"deadlineId":1,"childId":2,"duty":"first-review","basis":"statute","dueOn":null,"metOn":"2024-01-03"}"""),
        [new DisputeOpened(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeOpened",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeEscalated(1, 2, 3, true)] = (
            "IroService.Contracts.Disputes.DisputeEscalated",
            """{"disputeId":1,"childId":2,"step":3,"bySilence":true}"""),
        [new DisputeAnswered(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeAnswered",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeResolved(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeResolved",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeReferredToCafcass(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeReferredToCafcass",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeTakenUp(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeTakenUp",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeDeclined(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeDeclined",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeJudged(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeJudged",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeKept(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeKept",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeHeld(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeHeld",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeAdvised(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeAdvised",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeTalkedOver(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeTalkedOver",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeAddedTo(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeAddedTo",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new DisputeMovedToVersion(1, 2, 3)] = (
            "IroService.Contracts.Disputes.DisputeMovedToVersion",
            """{"disputeId":1,"childId":2,"step":3}"""),
        [new ReviewHeld(1, 2, new(2024, 1, 3))] = (
            "IroService.Contracts.Reviews.ReviewHeld",
            """{"reviewId":1,"childId":2,"heldOn":"2024-01-03"}"""),
    };

    [Fact]
    public void Have_these_names() => Assert.All(All, contract => Assert.Equal(contract.Value.Name, contract.Key.GetType().FullName));

    [Fact]
    public void Have_these_shapes() => Assert.All(All, contract =>
        Assert.Equal(contract.Value.Shape, JsonSerializer.Serialize(contract.Key, contract.Key.GetType(), JsonSerializerOptions.Web)));

    [Fact]
    public void Are_all_held_here() =>
        Assert.Equal(
            typeof(ReviewHeld).Assembly.GetExportedTypes().Select(t => t.FullName).Order(),
            All.Keys.Select(c => c.GetType().FullName).Order());

    [Fact]
    public void Say_ids_dates_and_codes_only() => Assert.All(
        All.Keys.SelectMany(c => c.GetType().GetProperties()),
        member => Assert.True(
            member.PropertyType == typeof(int) || member.PropertyType == typeof(bool) || member.PropertyType == typeof(DateOnly) || member.PropertyType == typeof(DateOnly?)
            || member.Name is "Duty" or "Basis",
            member.Name));
}
