using System.Globalization;

namespace IroService.Faults.Tests.Running;

/// <summary>
/// What a person records at a desk: an early review called for, on a day that is past. It makes one duty, which is overdue and escalated from the
/// start, so that four people are told of it at the next sweep. Sent twice, it is recorded once.
/// </summary>
/// <param name="ChildId">The child.</param>
/// <param name="Reason">The word on the page; a child has one call of each.</param>
/// <param name="Duty">The duty that it makes.</param>
/// <param name="DaysAgo">The day that the call names.</param>
sealed record AFact(int ChildId, string Reason, string Duty, int DaysAgo)
{
    /// <summary>The IRO, the social worker, the team manager and the Principal IRO.</summary>
    public const int Told = 4;

    /// <summary>How many facts each child can have.</summary>
    public const int OfEachChild = 4;

    /// <summary>How long ago each child became looked after.</summary>
    public const int LookedAfterForDays = 15;

    /// <summary>Those that a child can have.</summary>
    public static IEnumerable<AFact> Of(int childId) =>
    [
        new(childId, "iro-asks", "iro-asked", LookedAfterForDays - 1),
        new(childId, "welfare-not-safeguarded", "welfare-not-safeguarded", LookedAfterForDays - 1),
        // Of these the day before is when the review is due.
        new(childId, "custody-to-end", "before-custody-ends", LookedAfterForDays - 2),
        new(childId, "section20-to-end", "before-section-20-ends", LookedAfterForDays - 2),
    ];

    /// <summary>The page's form.</summary>
    public FormUrlEncodedContent Form(DateOnly today, string token) => new(
    [
        new("Reason", Reason), .. Boxes("KnownOn", today.AddDays(-LookedAfterForDays)), .. Boxes("Day", today.AddDays(-DaysAgo)), new("Words", "Recorded under load"), new("__RequestVerificationToken", token),
    ]);

    static KeyValuePair<string, string>[] Boxes(string field, DateOnly day) =>
        [new($"{field}.Day", Text(day.Day)), new($"{field}.Month", Text(day.Month)), new($"{field}.Year", Text(day.Year))];

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
