using System.Globalization;
using IroService.Casework.Access;
using IroService.Casework.Notifications;
using IroService.Casework.WorkingDays;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Reallocate;

/// <summary>Children moved from one person to another: sent once it shows what would follow, sent again it is done.</summary>
[Asks(Act.Reallocate)]
public class IndexModel(ReadReallocation read, PreviewReallocation preview, Casework.Notifications.Reallocate reallocate, TimeProvider clock) : CasePage
{
    public const string Check = "check", Do = "do", Change = "change", Nobody = "nobody";

    /// <summary>Whose children: a person's number, or that they have nobody.</summary>
    [FromQuery(Name = "of")]
    public string? Of { get; set; }

    /// <summary>The children who are ticked.</summary>
    [BindProperty]
    public List<int> Child { get; set; } = [];

    /// <summary>Whether all are, whatever is ticked.</summary>
    [BindProperty]
    public string? Everyone { get; set; }

    /// <summary>Who takes over.</summary>
    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public TypedDate From { get; set; } = new();

    /// <summary>What the button says: show what would follow, do it, or go back to what was chosen.</summary>
    [BindProperty]
    public string? Step { get; set; }

    public ReallocationList List { get; private set; } = null!;

    /// <summary>What would follow; null while the choice is open.</summary>
    public ReallocationPreview? Preview { get; private set; }

    /// <summary>The first day of what would follow.</summary>
    public DateOnly Day { get; private set; }

    public DateOnly Today => clock.Today();

    /// <summary>The role in the middle of a sentence.</summary>
    public string RoleInWords => Terms.InWords(List.Role);

    /// <summary>Whether somebody was chosen whose children can be moved, or those of nobody.</summary>
    public bool IsChosen => List.From is not null || Of == Nobody;

    /// <summary>Whose the children are, in a sentence.</summary>
    public string Whose => List.From is { } from ? $"Children of {from.Person.NameOrReference}" : $"Children who have no {RoleInWords}";

    ChildrenOf? Asked => Of == Nobody ? new(null) : Number(Of) is { } id ? new(id) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Knows(cancel))
            return NotFound();
        From = TypedDate.Of(Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // A number that is none is nobody.
        ModelState.Clear();
        if (!await Knows(cancel))
            return NotFound();
        if (!IsChosen)
            ModelState.AddModelError("of", "Select whose children are moved");
        if (!IsChosen || Step == Change)
            return Page();
        var day = From.Read(nameof(From), "the first day", ModelState);
        var wanted = new NewReallocation
        {
            FromId = Asked?.PersonId,
            ChildIds = Everyone is null ? [.. Child.Distinct()] : [.. List.Children.Select(one => one.Child.Id)],
            ToId = Number(To) ?? 0,
            From = day ?? Today,
            ById = Me.Id,
        };
        if (Casework.Notifications.Reallocate.Refusal(wanted, List, Today) is { } wrong)
            ModelState.AddModelError(FieldOf(wrong.Field), wrong.Why);
        if (!ModelState.IsValid)
            return Page();
        if (Step != Do)
        {
            (Preview, Day) = (await preview.ApplyAsync(wanted, List, cancel), wanted.From);
            return Page();
        }

        switch (await reallocate.ApplyAsync(wanted, cancel))
        {
            case null:
                return NotFound();
            case Reallocated.Refused refused:
                ModelState.AddModelError(FieldOf(refused.Field), refused.Why);
                return Page();
            case Reallocated.Done done:
                SayOnTheNextPage(ReallocationWords.Of(done, List.ToWhom.Single(one => one.Person.Id == wanted.ToId).Person, wanted.From));
                return RedirectToPage(new { of = Of });
            case var answer:
                throw new InvalidOperationException($"Unknown answer {answer}.");
        }
    }

    string FieldOf(string field) => field switch
    {
        nameof(NewReallocation.ChildIds) => nameof(Everyone),
        nameof(NewReallocation.ToId) => nameof(To),
        _ => $"{nameof(From)}.{nameof(TypedDate.Day)}",
    };

    static int? Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    async Task<bool> Knows(CancellationToken cancel)
    {
        if (await read.ApplyAsync(Asked, Me.Id, cancel) is not { } list)
            return false;
        List = list;
        return true;
    }
}
