using System.Globalization;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>A form that asks what is recommended: for a recommendation of its own, one in place of another, or one that is changed.</summary>
public abstract class RecommendationForm(ReadChild read) : ChildForm(read)
{
    /// <summary>The choice of an owner who does not use the service.</summary>
    public const string Outside = "outside";

    /// <summary>How many of the last reviews can be chosen as that at which it was made.</summary>
    const int Reviews = 3;

    [BindProperty]
    public string? Made { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? OwnerOutside { get; set; }

    [BindProperty]
    public TypedDate DueOn { get; set; } = new();

    [BindProperty]
    public string? Theme { get; set; }

    [BindProperty]
    public bool Starred { get; set; }

    /// <summary>The last reviews and midway reviews, the newest first.</summary>
    public IReadOnlyList<(RecommendedAt At, DateOnly On)> Held =>
    [
        .. About.Child.StandingReviews.Where(review => review.HeldOn <= About.Today).Select(review => (RecommendedAt.Review, review.HeldOn))
            .Concat(About.Child.Midways.Select(midway => (RecommendedAt.Midway, midway.HeldOn)))
            .OrderByDescending(held => held.HeldOn)
            .Take(Reviews),
    ];

    public ChoiceOfOne MadeAt => new(
        nameof(Made),
        $"At which {Terms.Review} was it made?",
        [.. Held.Select(held => new Choice(Value(held), RecommendationWords.Made(held.At, held.On, Terms)))],
        Made ?? (Held.Count > 0 ? Value(Held[0]) : null));

    public ChoiceOfOne Whose => new(
        nameof(Owner),
        "Whose is it?",
        [
            .. RecommendationTerms.Owners.Select(role => new Choice(Word.Of(role), $"{Terms.Title(role)}: {RecommendationWords.Names(About, role)}")),
            new(Outside, "Somebody who does not use this service", "For example health, the school or a carer: the social worker says here when it is done",
                new WordsBox(nameof(OwnerOutside), "Who?", "", OwnerOutside, RecommendationTerms.OwnerLength)),
        ],
        Owner);

    public IReadOnlyList<(string Value, string Label)> Themes => [.. Enum.GetValues<RecommendationTheme>().Select(theme => (Word.Of(theme), RecommendationWords.Of(theme)))];

    /// <summary>At which review it was made; null with the reason among the errors.</summary>
    protected (RecommendedAt At, DateOnly On)? ReadMade()
    {
        foreach (var held in Held.Where(held => Value(held) == Made))
            return held;
        ModelState.AddModelError(nameof(Made), $"Select at which {Terms.Review} it was made");
        return null;
    }

    /// <summary>What was typed; null with the reasons among the errors.</summary>
    protected RecommendationTerms? ReadTerms()
    {
        var owner = Word.Read<Role>(Owner ?? "");
        if (owner is null && Owner != Outside)
            ModelState.AddModelError(nameof(Owner), "Select whose it is");
        if (string.IsNullOrWhiteSpace(Words))
            ModelState.AddModelError(nameof(Words), "Enter what is to be done");
        if (Owner == Outside && string.IsNullOrWhiteSpace(OwnerOutside))
            ModelState.AddModelError(nameof(OwnerOutside), "Enter whose it is");
        var due = DueOn.Read(nameof(DueOn), "the day by which it is to be done", ModelState);
        var theme = Word.Read<RecommendationTheme>(Theme ?? "");
        if (theme is null)
            ModelState.AddModelError(nameof(Theme), "Select what it is about");
        return ModelState.IsValid && due is { } dueOn && theme is { } about
            ? new() { Words = Words!, Owner = owner, OwnerOutside = OwnerOutside ?? "", DueOn = dueOn, Theme = about, Starred = Starred }
            : null;
    }

    /// <summary>The form as a recommendation stands.</summary>
    protected void Fill(RecommendationTerms terms)
    {
        (Words, Owner, OwnerOutside) = (terms.Words, terms.Owner is { } role ? Word.Of(role) : Outside, terms.OwnerOutside);
        (DueOn, Theme, Starred) = (TypedDate.Of(terms.DueOn), Word.Of(terms.Theme), terms.Starred);
    }

    /// <summary>Shows the form again with what is wrong, as an operation named the field.</summary>
    protected IActionResult Wrong(string field, string why)
    {
        ModelState.AddModelError(field switch
        {
            nameof(RecommendationTerms.DueOn) => $"{nameof(DueOn)}.{nameof(TypedDate.Day)}",
            nameof(Domain.Recommendations.Recommendation.MadeOn) => nameof(Made),
            _ => field,
        }, why);
        return Page();
    }

    /// <summary>What is said to who came second.</summary>
    protected string WhoWasFirst(RecommendationStep step) =>
        $"{About.NameOf(step.RecordedById, step.RecordedForId)} was first, on {DateWords.Of(ReviewWords.DayOf(step.At))}: {DutyWords.Lower(RecommendationWords.Of(step.Kind))}. Yours was not saved";

    static string Value((RecommendedAt At, DateOnly On) held) => string.Create(CultureInfo.InvariantCulture, $"{Word.Of(held.At)}-{held.On:yyyy-MM-dd}");
}
