using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.TestKit.Councils;

namespace IroService.Domain.Tests.Records;

public class The_record_of_a_review
{
    [Fact]
    public void Asks_each_question_under_one_name_that_fits_where_it_is_kept()
    {
        Assert.All(RecordForm.Questions, question => Assert.True(question.Key.Length <= RecordAnswer.QuestionLength));
        Assert.All(RecordForm.Questions.Values.Where(question => question.Kind is AnswerKind.OneOf or AnswerKind.SomeOf), question => Assert.NotEmpty(question.Options));
        Assert.All(RecordForm.Questions.Values.SelectMany(question => question.Options), option => Assert.DoesNotContain(',', option.Value));
    }

    [Theory]
    [InlineData("2024-01-01", "2025-01-01", "no-pathway no-pep no-sdq")]
    [InlineData("2021-06-10", "2025-01-01", "no-pathway pep sdq")]
    [InlineData("2016-01-01", "2025-07-01", "no-pathway pep no-sdq")]
    [InlineData("2016-01-01", "2025-06-10", "no-pathway pep sdq")]
    [InlineData("2010-06-11", "2025-01-01", "no-pathway pep sdq")]
    [InlineData("2010-06-10", "2025-01-01", "pathway pep sdq")]
    [InlineData("2009-06-10", "2025-01-01", "pathway pep no-sdq")]
    [InlineData(null, "2025-01-01", "pathway pep sdq")]
    public void Looks_at_the_plans_of_the_childs_age_and_time_in_care(string? born, string since, string expected)
    {
        var plans = Plans.Of(new(born is null ? null : Day.Of(born), Day.Of(since), Day.Of("2026-06-10"))).ToList();
        string Says(Plan plan, string word) => plans.Contains(plan) ? word : $"no-{word}";
        Assert.Equal(expected, $"{Says(Plan.PathwayPlan, "pathway")} {Says(Plan.EducationPlan, "pep")} {Says(Plan.StrengthsAndDifficulties, "sdq")}");
        Assert.Contains(Plan.CarePlan, plans);
        Assert.Contains(Plan.StatutoryVisit, plans);
    }

    [Fact]
    public void Cannot_be_signed_off_until_the_law_s_questions_are_answered()
    {
        var subject = new RecordSubject(Day.Of("2016-01-01"), Day.Of("2025-01-01"), Day.Of("2026-06-10"));
        var record = new ReviewRecord { BegunOn = Day.Of("2026-06-01") };
        var gaps = RecordGaps.Of(record, subject).ToList();
        Assert.Contains((RecordForm.PrivateTalk, "Select whether the IRO spoke with the child in private"), gaps);
        Assert.Equal(13, gaps.Count(gap => gap.Question.StartsWith("matter.", StringComparison.Ordinal)));
        record.Write(ARecord.Complete(subject));
        Assert.Empty(RecordGaps.Of(record, subject));
        record.Write(new Dictionary<string, string> { [RecordForm.PrivateTalk] = "refused", [Plans.DateId(Plan.CarePlan)] = "" });
        Assert.Equal(
            [(RecordForm.PrivateTalkWords, "Enter why the IRO did not speak with the child in private"), (Plans.DateId(Plan.CarePlan), "Care plan: enter its date")],
            RecordGaps.Of(record, subject));
    }

    [Fact]
    public void Begins_with_what_was_likely_true_last_time_and_says_so()
    {
        var last = new ReviewRecord { BegunOn = Day.Of("2026-01-01") };
        last.Write(new Dictionary<string, string>
        {
            [Plans.DateId(Plan.CarePlan)] = "2026-01-02",
            [Plans.SeenId(Plan.CarePlan)] = "before",
            [RecordForm.Summary] = "Well",
            [RecordForm.Attended] = "child,carer",
        });
        var next = new ReviewRecord { BegunOn = Day.Of("2026-06-01") };
        next.CarryFrom(last);
        Assert.Equal([(Plans.DateId(Plan.CarePlan), true), (RecordForm.Attended, true)], next.Answers.Select(answer => (answer.Question, answer.IsCarried)));
        next.Write(new Dictionary<string, string> { [Plans.DateId(Plan.CarePlan)] = "2026-06-01" });
        Assert.False(next.Answers[0].IsCarried);
    }

    [Fact]
    public void Tells_who_was_shown_an_older_one_only_of_what_differs()
    {
        var record = new ReviewRecord { BegunOn = Day.Of("2026-06-01") };
        record.Write(new Dictionary<string, string> { ["mode"] = "video", [RecordForm.Summary] = "One" });
        var shown = record.Edits;
        record.Write(new Dictionary<string, string> { ["mode"] = "both", [RecordForm.Summary] = "One", ["absent"] = "Nobody" });
        var mine = new Dictionary<string, string> { ["mode"] = "video", [RecordForm.Summary] = "Two", ["absent"] = "Nobody" };
        Assert.Equal(["mode"], record.WrittenMeanwhile(shown, mine).Select(answer => answer.Question));
        Assert.Empty(record.WrittenMeanwhile(record.Edits, mine));
    }

    [Fact]
    public void Is_closed_once_it_is_signed_off_but_for_the_letter()
    {
        var record = new ReviewRecord { BegunOn = Day.Of("2026-06-01") };
        record.Steps.Add(new() { Kind = RecordStepKind.SignOff, RecordedById = 1, At = default });
        Assert.Throws<InvalidOperationException>(() => record.Write(new Dictionary<string, string> { ["mode"] = "video" }));
        Assert.Single(record.Write(new Dictionary<string, string> { [RecordForm.Letter] = "Dear Ben" }));
    }

    [Theory]
    [InlineData("mode", "by-owl", "Select one of the answers")]
    [InlineData("attended", "child,owl", "Select among the answers")]
    [InlineData("first-meeting", "2026-02-30", "Enter a real date")]
    public void Takes_no_answer_that_it_does_not_offer(string question, string answer, string why) => Assert.Equal(why, RecordForm.Questions[question].Wrong(answer));

    [Fact]
    public void Reads_recommendations_row_by_row_and_says_what_is_missing()
    {
        var answers = new Dictionary<string, string>
        {
            ["recommend.1.words"] = "Dental check",
            ["recommend.1.owner"] = "outside",
            ["recommend.1.outside"] = "Health",
            ["recommend.1.by"] = "2026-07-01",
            ["recommend.1.theme"] = "health",
            ["recommend.3.words"] = "Find a school",
            ["recommend.3.owner"] = "team-manager",
        };
        var rows = NewRecommendations.Of(question => answers.GetValueOrDefault(question, "")).ToList();
        Assert.Equal([1, 3], rows.Select(row => row.Number));
        Assert.Equal((null, "Health", RecommendationTheme.Health), (rows[0].Terms.Owner, rows[0].Terms.OwnerOutside, rows[0].Terms.Theme));
        Assert.Equal(Role.TeamManager, rows[1].Terms.Owner);
        Assert.Null(NewRecommendations.Wrong(rows[0], Day.Of("2026-06-10")));
        Assert.Equal(("recommend.3.by", "Enter by when it is to be done"), NewRecommendations.Wrong(rows[1], Day.Of("2026-06-10")));
        Assert.Equal("recommend.1.by", NewRecommendations.Wrong(rows[0], Day.Of("2026-08-10"))!.Value.Field);
    }
}
