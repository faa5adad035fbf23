using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Workflows;

/// <summary>The shipped example: the record of a review in 20 working days from 1 April 2026, where guidance says 15.</summary>
public class The_councils_own_time
{
    [Fact]
    public void Is_what_people_are_reminded_of_and_the_guidances_stands_beside_it()
    {
        var terms = Reviewed("2026-05-11").Last("full-record").Terms;

        Assert.Equal((Basis.Local, "Tue 9 Jun 2026"), (terms.Basis, ACase.Written(terms.DueOn)));
        Assert.Equal((Basis.Guidance, "Tue 2 Jun 2026"), (terms.BesideBasis, ACase.Written(terms.BesideDueOn)));
        Assert.EndsWith("That is the council's own time; statutory guidance says 2 June 2026 (IRO Handbook (2010) ch. 3, review record).", Explanation.Of(terms, ACase.Calendar), StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_from_the_first_day_that_it_is_in_force_and_not_before()
    {
        Assert.Equal((Basis.Local, "Fri 1 May 2026"), (Reviewed("2026-04-01").Last("full-record").Terms.Basis, Reviewed("2026-04-01").Due("full-record")));
        Assert.Equal((Basis.Guidance, "Thu 23 Apr 2026"), (Reviewed("2026-03-31").Last("full-record").Terms.Basis, Reviewed("2026-03-31").Due("full-record")));
        Assert.Null(Reviewed("2026-03-31").Last("full-record").Terms.BesideDueOn);
    }

    [Fact]
    public void Leaves_the_duty_the_same_one()
    {
        var step = Reviewed("2026-05-11").Last("full-record");

        Assert.Equal(step.Key.RunId, step.Key.AnchorId);
    }

    private static ACase Reviewed(string day) => ACase.On("2026-06-15").LookedAfterSince("2026-03-16").ReviewHeld(day);
}
