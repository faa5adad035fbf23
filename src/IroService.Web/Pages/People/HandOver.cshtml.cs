using System.Globalization;
using IroService.Casework.Access;
using IroService.Casework.Notifications;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.People;

/// <summary>What is a person's who leaves, handed over in one step: sent once it shows what would follow, sent again it is done.</summary>
[Asks(Act.HandOver)]
public class HandOverModel(ReadHandOver read, HandOver handOver, TimeProvider clock) : CasePage
{
    public const string Check = "check", Do = "do", Change = "change";

    [BindProperty]
    public TypedDate From { get; set; } = new();

    /// <summary>What the button says: show what would follow, do it, or go back to what was chosen.</summary>
    [BindProperty]
    public string? Step { get; set; }

    public HandOverList List { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    /// <summary>The first day of what would follow; null while the choice is open.</summary>
    public DateOnly? Checked { get; private set; }

    /// <summary>What each would take over.</summary>
    public IReadOnlyList<(Successor Successor, IReadOnlyList<ChildToHandOver> TakesOver, int After)> Preview { get; private set; } = [];

    /// <summary>What was chosen, to be sent again.</summary>
    public IEnumerable<(string Name, string Value)> Sent => Request.Form
        .Where(sent => new[] { "From.", "To-", "Everybody-" }.Any(begins => sent.Key.StartsWith(begins, StringComparison.Ordinal)))
        .Select(sent => (sent.Key, sent.Value.ToString()));

    /// <summary>As what they have children.</summary>
    public IEnumerable<Role> Roles => List.Children.Select(child => child.Role).Distinct().Order();

    /// <summary>The box of a child.</summary>
    public static string BoxOf(ChildToHandOver child) => $"To-{Word.Of(child.Role)}-{child.Child.Id}";

    /// <summary>The box for every child for whom nobody is chosen.</summary>
    public static string BoxOf(Role role) => $"Everybody-{Word.Of(role)}";

    /// <summary>Who can take over from somebody in a role: those who have it, and the person, while they stay.</summary>
    public IEnumerable<(int Id, string Words)> Choices(Role role) =>
    [
        .. List.Successors.Where(one => one.Person.Role == role).Select(one => (one.Person.Id, $"{one.Person.NameOrReference} ({one.Children})")),
        .. List.Person.To is null ? [(List.Person.Id, $"Stays with {List.Person.NameOrReference}")] : Array.Empty<(int, string)>(),
    ];

    /// <summary>Who was chosen in a box; null when nobody was.</summary>
    public int? Chosen(string box) =>
        Request.HasFormContentType && int.TryParse(Request.Form[box], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        From = TypedDate.Of(List.FirstDayWithout);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (Step == Change)
            return Page();
        var to = List.Children
            .Select(child => (child.Key, To: Chosen(BoxOf(child)) ?? Chosen(BoxOf(child.Role))))
            .Where(one => one.To is not null)
            .ToDictionary(one => one.Key, one => one.To!.Value);
        if (List.Children.FirstOrDefault(child => !to.ContainsKey(child.Key)) is { } without)
            ModelState.AddModelError(BoxOf(without.Role), "Select who takes over, for all children or for each of them");
        if (From.Read(nameof(From), "the first day", ModelState) is not { } day || !ModelState.IsValid)
            return Page();

        var over = new NewHandOver { PersonId = id, From = day, To = to, ById = Me.Id };
        if (HandOver.Refusal(over, List, Today) is { } wrong)
            return Refuse(wrong);
        if (Step != Do)
            return Show(day, to);
        switch (await handOver.ApplyAsync(over, cancel))
        {
            case null:
                return NotFound();
            case HandedOver.Refused refused:
                return await Knows(id, cancel) ? Refuse(refused) : NotFound();
            case HandedOver.Done done:
                SayOnTheNextPage(done.Children == 0
                    ? $"Nothing of theirs that ends with a hand-over lasts beyond {DateWords.Of(day.AddDays(-1))}."
                    : $"{(done.Children == 1 ? "1 child is" : $"{done.Children} children are")} handed over from {DateWords.Of(day)} on.");
                return RedirectToPage(new { id });
            case var answer:
                throw new InvalidOperationException($"Unknown answer {answer}.");
        }
    }

    Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refuse(HandedOver.Refused refused)
    {
        ModelState.AddModelError(
            refused.Field == nameof(NewHandOver.From) ? $"{nameof(From)}.{nameof(TypedDate.Day)}" : BoxOf(Roles.First()), refused.Why);
        return Page();
    }

    Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(DateOnly day, Dictionary<(int ChildId, Role Role), int> to)
    {
        Checked = day;
        var taken = List.Children.ToLookup(child => to[child.Key]);
        Preview = [.. from one in List.Successors
                      let children = taken[one.Person.Id].ToList()
                      where children.Count > 0
                      select (one, children, one.Children + children.Count(child => child.InCare))];
        return Page();
    }

    async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (await read.ApplyAsync(id, Me.Id, cancel) is not { } list)
            return false;
        List = list;
        return true;
    }
}
