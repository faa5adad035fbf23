using IroService.Domain.Deadlines;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;

namespace IroService.Domain.Records;

/// <summary>The letter to the child (local): a first text in plain words from the record itself, which the IRO then makes their own.</summary>
public static class LetterToChild
{
    /// <param name="record">The record.</param>
    /// <param name="name">What the child is called.</param>
    /// <param name="heldOn">The day of the review.</param>
    /// <param name="came">Whether the child was there; null when that is not known or the child is very young.</param>
    /// <param name="recommendations">What was recommended.</param>
    /// <param name="nextBy">By when the next review is; null when that is not known.</param>
    /// <param name="iro">Who writes.</param>
    /// <param name="terms">What the council calls a review and who writes.</param>
    public static string Draft(ReviewRecord record, string name, DateOnly heldOn, bool? came, IEnumerable<RecommendationTerms> recommendations, DateOnly? nextBy, string iro, Terminology terms)
    {
        var todo = recommendations.Select(one => $"- {one.Words.TrimEnd('.')}. {Whose(one, terms)} will do this by {Explanation.Written(one.DueOn)}.").ToList();
        string[] parts =
        [
            $"Dear {name},",
            $"On {Explanation.Written(heldOn)} we had your {terms.Review}. It is a time to look at how things are for you and what should happen next." + came switch
            {
                true => " Thank you for coming.",
                false => " You were not there, so I am writing to tell you about it.",
                null => "",
            },
            record.Answer(RecordForm.ChildsWords) is { Length: > 0 } words ? $"You told us:\n“{words.Trim()}”" : "",
            record.Answer(RecordForm.YouSaidWeDid) is { Length: > 0 } did ? $"This is what was done about it:\n{did.Trim()}" : "",
            todo.Count > 0 ? $"This is what people said they will do:\n{string.Join('\n', todo)}" : "",
            nextBy is { } next ? $"We will have your next {terms.Review} by {Explanation.Written(next)}. Before that I would like to talk with you, just the two of us." : "",
            "If you do not agree with something, or if somebody does not do what they said, you can tell me. You can also ask for an advocate. That is somebody who helps you to say what you want.",
            $"From {iro},\nyour {terms.IroInFull}",
        ];
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    private static string Whose(RecommendationTerms one, Terminology terms) => one.Owner switch
    {
        null => one.OwnerOutside,
        Role.SocialWorker => "Your social worker",
        Role.Iro => "I",
        { } role => $"The {terms.InWords(role)}",
    };
}
