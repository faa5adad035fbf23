using IroService.Domain.Participation;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Web.Pages.Records;

/// <summary>The answers to how the child took part, in groups; a group without a name stands alone. What can be answered depends on the age on the day of the review.</summary>
/// <param name="Field">What the answer is posted under.</param>
/// <param name="Born">When the child was born; null when that is not known.</param>
/// <param name="HeldOn">The day of the review; null until one was typed.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Chosen">The code that was chosen; null for none.</param>
public sealed record ParticipationBox(string Field, DateOnly? Born, DateOnly? HeldOn, DateOnly Today, string? Chosen)
{
    const string UnderFour = "PN0";

    public IEnumerable<(string Group, IReadOnlyList<ParticipationCode> Answers)> Groups
    {
        get
        {
            var all = ParticipationCode.All;
            var fourth = Born is { } born ? CareHistory.Birthday(born, 4) : (DateOnly?)null;
            var under = all.Where(code => code.Code == UnderFour).ToList();
            if (fourth > (HeldOn ?? Today))
                return [("", under)];
            var grouped = new List<(string, IReadOnlyList<ParticipationCode>)>
            {
                ("The child came", [.. all.Where(code => code.Attended == true)]),
                ("The child did not come", [.. all.Where(code => code.Attended == false)]),
            };
            // A review of before the fourth birthday may still be recorded some months after it.
            if (fourth is null || (HeldOn is null && fourth > Today.AddYears(-1)) || fourth == HeldOn)
                grouped.Add(("The child was too young", under));
            return grouped;
        }
    }

    public bool IsUnderFour => Groups.First().Group.Length == 0;
}
