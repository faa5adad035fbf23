using IroService.Domain.Records;

namespace IroService.TestKit.Councils;

/// <summary>What is written in the record of a review.</summary>
public static class ARecord
{
    /// <summary>Every question answered that must be before it can be signed off.</summary>
    public static Dictionary<string, string> Complete(RecordSubject subject)
    {
        var answers = new Dictionary<string, string>
        {
            ["mode"] = "in-person",
            [RecordForm.Attended] = "child,carer,social-worker",
            [RecordForm.PrivateTalk] = "before",
            [RecordForm.ChildsWords] = "I like it here",
            ["advocate-offered"] = RecordQuestion.Yes,
            ["seen-at-home"] = RecordQuestion.Yes,
            [RecordForm.ParentsWishes] = RecordQuestion.Yes,
            [RecordForm.ParentsWishesWords] = "Mother wants more contact",
            [RecordForm.Summary] = "Ben is doing well where he lives",
        };
        foreach (var plan in Plans.Of(subject))
        {
            answers[Plans.SeenId(plan)] = "before";
            answers[Plans.DateId(plan)] = "2026-05-01";
        }

        foreach (var matter in Enum.GetValues<Matter>())
            answers[Matters.Id(matter)] = Matters.Considered;
        return answers;
    }
}
