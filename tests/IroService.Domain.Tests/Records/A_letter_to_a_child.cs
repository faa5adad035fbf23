using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;

namespace IroService.Domain.Tests.Records;

public class A_letter_to_a_child
{
    [Fact]
    public void Says_in_plain_words_what_was_said_what_was_done_and_who_does_what_by_when()
    {
        var record = new ReviewRecord { BegunOn = Day.Of("2026-06-01") };
        record.Write(new Dictionary<string, string> { [RecordForm.ChildsWords] = "I want to see my dog", [RecordForm.YouSaidWeDid] = "You can see Rex on Sundays." });
        var terms = new RecommendationTerms { Words = "Buy a new bike.", Owner = Role.SocialWorker, OwnerOutside = "", DueOn = Day.Of("2026-07-01"), Theme = RecommendationTheme.Other, Starred = false };
        Assert.Equal(
            """
            Dear Ben,

            On 10 June 2026 we had your review. It is a time to look at how things are for you and what should happen next. Thank you for coming.

            You told us:
            “I want to see my dog”

            This is what was done about it:
            You can see Rex on Sundays.

            This is what people said they will do:
            - Buy a new bike. Your social worker will do this by 1 July 2026.
            - Check your teeth. The dentist will do this by 1 July 2026.

            We will have your next review by 10 December 2026. Before that I would like to talk with you, just the two of us.

            If you do not agree with something, or if somebody does not do what they said, you can tell me. You can also ask for an advocate. That is somebody who helps you to say what you want.

            From Ruth,
            your Independent Reviewing Officer
            """,
            LetterToChild.Draft(
                record, "Ben", Day.Of("2026-06-10"), came: true, [terms, terms with { Words = "Check your teeth", Owner = null, OwnerOutside = "The dentist" }], Day.Of("2026-12-10"), "Ruth", Terminology.Usual));
    }

    [Fact]
    public void Calls_the_review_and_the_IRO_what_the_council_calls_them()
    {
        var terms = Terminology.Usual with { Review = new("Child in Care Review"), IroInFull = new("Independent Reviewing Manager") };
        var letter = LetterToChild.Draft(new ReviewRecord { BegunOn = Day.Of("2026-06-01") }, "Ben", Day.Of("2026-06-10"), came: null, [], Day.Of("2026-12-10"), "Ruth", terms);
        Assert.Contains("On 10 June 2026 we had your Child in Care Review.", letter, StringComparison.Ordinal);
        Assert.Contains("We will have your next Child in Care Review by 10 December 2026.", letter, StringComparison.Ordinal);
        Assert.EndsWith("From Ruth,\nyour Independent Reviewing Manager", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The cat sat on the mat. The dog ran to the park. We had a lot of fun. I want to go there again with you.", 5)]
    [InlineData("Notwithstanding considerable deterioration of educational arrangements, the multidisciplinary professionals unanimously recommended immediate independent psychological assessment, reconsidering available residential accommodation possibilities wherever practicable.", 25)]
    public void Is_easy_to_read_from_an_age(string text, int atLeast)
    {
        var age = ReadingAge.Of(text)!.Value;
        Assert.True(atLeast == 5 ? age <= 7 : age >= atLeast, $"from the age of {age}");
    }

    [Fact]
    public void Of_a_few_words_has_no_reading_age() => Assert.Null(ReadingAge.Of("Dear Ben, see you soon."));
}
