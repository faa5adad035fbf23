using IroService.Domain.Deadlines;

namespace IroService.Domain.Tests.Deadlines;

public class The_proof_of_a_night
{
    [Fact]
    public void Adds_up_children_and_duties_by_how_they_stand()
    {
        var proof = new NightlyProof { Day = new(2026, 3, 24) };
        proof.Add(new ChildProof(true, 3, [DutyStanding.Open, DutyStanding.Done], ["Child 1: missing."]));
        proof.Add(new ChildProof(true, 2, [DutyStanding.NotYetKnown, DutyStanding.NotApplicable], []));
        proof.Add(new ChildProof(false, 0, [], []));
        Assert.Equal((2, 5, 1, 1, 1, 1, 0, 1), (proof.Children, proof.Duties, proof.Open, proof.Done, proof.NotApplicable, proof.NotYetKnown, proof.NoLongerDue, proof.Failures));
        Assert.Equal(["Child 1: missing."], proof.FailureLines);
    }

    [Fact]
    public void Keeps_whole_sentences_only_of_what_it_has_no_room_for()
    {
        var proof = new NightlyProof { Day = new(2026, 3, 24) };
        for (var child = 1; child <= 500; child++)
            proof.Add(new ChildProof(true, 1, [], [$"Child {child}: in care since 1 March 2026, and no review of the law is open."]));
        Assert.Equal(500, proof.Failures);
        Assert.InRange(proof.FirstFailures.Length, 1900, NightlyProof.FailuresLength);
        Assert.All(proof.FailureLines, line => Assert.EndsWith("is open.", line, StringComparison.Ordinal));
    }
}
