using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;

namespace IroService.Domain.Recommendations;

/// <summary>What is recommended: what, whose it is, by when, and what it is about.</summary>
public sealed record RecommendationTerms
{
    /// <summary>The greatest length of <see cref="Words"/>.</summary>
    public const int WordsLength = 1000;

    /// <summary>The greatest length of <see cref="OwnerOutside"/>.</summary>
    public const int OwnerLength = 100;

    /// <summary>Nothing is recommended for later than this many years after the review (local): a slip of the year would keep it from ever being overdue.</summary>
    public const int MostYears = 2;

    /// <summary>Who can own one here: whoever fills the role for the child on the day, so that none is lost when a person leaves (decision 0023).</summary>
    public static IReadOnlyList<Role> Owners { get; } = [Role.SocialWorker, Role.TeamManager, Role.GroupManager, Role.HeadOfService, Role.Iro];

    /// <summary>What is to be done.</summary>
    public required string Words { get; init; }

    /// <summary>Whose it is; null when it is somebody's who does not use the service.</summary>
    public required Role? Owner { get; init; }

    /// <summary>Whose it is in words, such as "health" or "school"; blank when it is a role's.</summary>
    public required string OwnerOutside { get; init; }

    /// <summary>The last day in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>What it is about.</summary>
    public required RecommendationTheme Theme { get; init; }

    /// <summary>Whether it comes before the others: a starred recommendation.</summary>
    public required bool Starred { get; init; }

    /// <summary>Whose it is, as a person says it: "Social worker", "School".</summary>
    public string OwnerInWords => Owner is { } role ? Recipients.Title(role) : OwnerOutside;

    /// <summary>Without spaces around the words, and with one owner.</summary>
    public RecommendationTerms Tidy() => this with { Words = Words.Trim(), OwnerOutside = Owner is null ? OwnerOutside.Trim() : "" };

    /// <summary>What is wrong with them for a recommendation made on that day: the field and a sentence; null when nothing is.</summary>
    public (string Field, string Why)? Wrong(DateOnly madeOn) => this switch
    {
        { Words.Length: 0 } => (nameof(Words), "Enter what is to be done"),
        { Words.Length: > WordsLength } => (nameof(Words), $"This must have {WordsLength} characters or fewer; it has {Words.Length}"),
        { Owner: null, OwnerOutside.Length: 0 } => (nameof(OwnerOutside), "Enter whose it is"),
        { Owner: { } role } when !Owners.Contains(role) => (nameof(Owner), "Select whose it is"),
        { OwnerOutside.Length: > OwnerLength } => (nameof(OwnerOutside), $"This must have {OwnerLength} characters or fewer; it has {OwnerOutside.Length}"),
        _ when DueOn < madeOn => (nameof(DueOn), $"The day must be {Explanation.Written(madeOn)}, the day of the review, or later"),
        _ when DueOn > madeOn.AddYears(MostYears) => (nameof(DueOn), $"The day must be {Explanation.Written(madeOn.AddYears(MostYears))} or earlier: look again after each review"),
        _ => null,
    };

    /// <summary>What other terms replace, in sentences: "Due 1 July 2026. Owner: School."; blank when they are the same.</summary>
    public string Before(RecommendationTerms after) => string.Join(" ", new[]
    {
        Words != after.Words ? $"“{Words}”" : "",
        OwnerInWords != after.OwnerInWords ? $"Owner: {OwnerInWords}." : "",
        DueOn != after.DueOn ? $"By {Explanation.Written(DueOn)}." : "",
        Theme != after.Theme ? $"Theme: {Word.Of(Theme).Replace('-', ' ')}." : "",
        Starred != after.Starred ? (Starred ? "Starred." : "Not starred.") : "",
    }.Where(sentence => sentence.Length > 0));
}
