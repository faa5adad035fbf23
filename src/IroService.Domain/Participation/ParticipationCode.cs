namespace IroService.Domain.Participation;

/// <summary>How a child took part in a review (SSDA903 REVIEW_CODE). PN0 to PN7 are national; PN8 is local and never returned.</summary>
/// <param name="Code">PN0 to PN8.</param>
/// <param name="InWords">What a person answers to "How did the child take part?".</param>
/// <param name="Attended">Whether the child was at the meeting; null for a child under four.</param>
/// <param name="ViewsConveyed">Whether the child's views reached the meeting; null for a child under four.</param>
public sealed record ParticipationCode(string Code, string InWords, bool? Attended, bool? ViewsConveyed)
{
    /// <summary>Whether it is the council's own: the national list ends at PN7, and the return never has it.</summary>
    public bool IsLocal => Code == "PN8";

    /// <summary>The codes in order.</summary>
    public static readonly IReadOnlyList<ParticipationCode> All =
    [
        new("PN0", "The child was under 4", null, null),
        new("PN1", "Came and spoke for themselves", true, true),
        new("PN2", "Came, and an advocate spoke for them", true, true),
        new("PN3", "Came and showed their views without words", true, true),
        new("PN4", "Came, but did not share their views", true, false),
        new("PN5", "Did not come, but asked someone to speak for them", false, true),
        new("PN6", "Did not come, but sent their views: in writing, by phone, by recording", false, true),
        new("PN7", "Did not come and did not share their views", false, false),
        new("PN8", "Did not come, but the IRO visited or talked with them before", false, true),
    ];

    /// <summary>The code of this name, or null when there is none.</summary>
    public static ParticipationCode? Find(string code) => All.FirstOrDefault(c => c.Code == code);

    /// <summary>
    /// What is wrong with a code for a child of this age on the day of the review, in a sentence; null when nothing is.
    /// DfE rules 440 and 441: PN0 is for a child under 4, the others for a child who is 4 or older; on the fourth birthday both pass,
    /// and PN1 to PN8 is the better answer.
    /// </summary>
    /// <param name="code">PN0 to PN8.</param>
    /// <param name="dateOfBirth">From the header; null when not known, and then nothing can be wrong.</param>
    /// <param name="heldOn">The day of the review.</param>
    public static string? WrongForAge(string code, DateOnly? dateOfBirth, DateOnly heldOn)
    {
        if (dateOfBirth is not { } born)
        {
            return null;
        }

        var fourth = PeriodsOfCare.CareHistory.Birthday(born, 4);
        return code switch
        {
            "PN0" when heldOn > fourth => "The child was 4 or older on the day of the review: say how they took part",
            not "PN0" when heldOn < fourth => "The child was under 4 on the day of the review: choose \"The child was under 4\"",
            _ => null,
        };
    }
}
