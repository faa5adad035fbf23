using IroService.Domain.Workflows;

namespace IroService.Domain.Records;

/// <summary>What is missing from a record before it can be signed off (SI 2010/959 regs 36 and 38, Schedule 7).</summary>
public static class RecordGaps
{
    /// <summary>The questions that are not answered, each with a sentence; none when it can be signed off.</summary>
    public static IEnumerable<(string Question, string Why)> Of(ReviewRecord record, RecordSubject subject)
    {
        (string, string)? Missing(string question, string why) => record.Answer(question).Length == 0 ? (question, why) : null;
        var talk = record.Answer(RecordForm.PrivateTalk);
        IEnumerable<(string, string)?> gaps =
        [
            Missing("mode", "Select how the review was held"),
            Missing(RecordForm.Attended, "Select who was there"),
            Missing(RecordForm.PrivateTalk, "Select whether the IRO spoke with the child in private"),
            talk is "refused" or "not-appropriate" or "not-done" ? Missing(RecordForm.PrivateTalkWords, "Enter why the IRO did not speak with the child in private") : null,
            Missing("advocate-offered", "Select whether an advocate was offered"),
            Missing("seen-at-home", "Select whether the child has been seen at home"),
            Missing(RecordForm.ParentsWishes, "Select whether the parents' wishes and feelings are known"),
            Missing(RecordForm.ParentsWishesWords, "Enter the parents' wishes and feelings, or why they are not known"),
            .. Plans.Of(subject).Select(plan => Missing(Plans.SeenId(plan), $"{Plans.Words(plan)}: select whether it was seen")),
            .. Plans.Of(subject).Where(plan => IsThere(record, plan)).Select(plan => Missing(Plans.DateId(plan), $"{Plans.Words(plan)}: enter its date")),
            .. Enum.GetValues<Matter>().Select(matter => Missing(Matters.Id(matter), $"{Matters.Words(matter)}: select whether it was considered")),
            Missing(RecordForm.Summary, "Enter a summary of the review"),
        ];
        return gaps.OfType<(string, string)>();
    }

    private static bool IsThere(ReviewRecord record, Plan plan) =>
        Word.Read<PlanSeen>(record.Answer(Plans.SeenId(plan))) is PlanSeen.Before or PlanSeen.OnTheDay;
}
