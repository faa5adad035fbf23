using IroService.Domain.Naming;
using IroService.Domain.Notifications;

namespace IroService.Domain.Tests.Naming;

public class The_councils_own_words
{
    [Theory]
    [InlineData("review", "Review", "a review", "A review")]
    [InlineData("IRO", "IRO", "an IRO", "An IRO")]
    [InlineData("Our Children's Review", "Our Children's Review", "an Our Children's Review", "An Our Children's Review")]
    [InlineData("CIC review", "CIC review", "a CIC review", "A CIC review")]
    public void Keep_the_councils_capitals_and_get_one_where_a_sentence_begins(string word, string start, string a, string startA)
    {
        var term = new Term(word);
        Assert.Equal((word, start, a, startA), ($"{term}", term.Start, term.A, term.StartA));
    }

    [Fact]
    public void Name_the_IRO_and_the_Principal_IRO_and_no_other_role()
    {
        var terms = Terminology.Usual with { Iro = new("reviewing manager"), IroInFull = new("Independent Reviewing Manager"), PrincipalIro = new("lead reviewing manager") };
        Assert.Equal(("Reviewing manager", "reviewing manager", "Independent Reviewing Manager"), (terms.Title(Role.Iro), terms.InWords(Role.Iro), terms.InFull(Role.Iro)));
        Assert.Equal(("Lead reviewing manager", "lead reviewing manager"), (terms.InFull(Role.PrincipalIro), terms.InWords(Role.PrincipalIro)));
        Assert.Equal(("Social worker", "social worker", "Social worker"), (terms.Title(Role.SocialWorker), terms.InWords(Role.SocialWorker), terms.InFull(Role.SocialWorker)));
    }

    [Fact]
    public void Are_the_usual_ones_of_every_role_when_the_council_says_nothing()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            Assert.Equal((Recipients.Title(role), Recipients.InWords(role)), (Terminology.Usual.Title(role), Terminology.Usual.InWords(role)));
        }
    }
}
