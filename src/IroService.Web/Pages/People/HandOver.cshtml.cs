using System.Globalization;
using IroService.Casework.Notifications;
using IroService.Casework.WorkingDays;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.People;

/// <summary>Everything that is a person's who leaves, handed over in one step; sent once it shows the caseloads after it, sent again it is done.</summary>
public class HandOverModel(ReadHandOver read, HandOver handOver, TimeProvider clock) : CasePage
{
    [BindProperty]
    public TypedDate From { get; set; } = new();

    /// <summary>Who takes over every child for whom nobody is chosen.</summary>
    [BindProperty]
    public int? Everybody { get; set; }

    /// <summary>The values whose caseloads were shown.</summary>
    [BindProperty]
    public string? Confirmed { get; set; }

    public HandOverList List { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    /// <summary>The values as they are now, once their caseloads are shown; blank before.</summary>
    public string Values { get; private set; } = "";

    /// <summary>How many children each would have.</summary>
    public IReadOnlyList<(Successor Successor, int After)> Preview { get; private set; } = [];

    /// <summary>The box of a child.</summary>
    public static string To(int childId) => $"To-{childId}";

    /// <summary>Who was chosen for a child; null when nobody was.</summary>
    public int? Chosen(int childId) =>
        Request.HasFormContentType && int.TryParse(Request.Form[To(childId)], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        From = TypedDate.Of(List.Person.To is { } last && last >= Today ? last.AddDays(1) : Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        var to = List.Children.Select(one => (one.Child.Id, To: Chosen(one.Child.Id) ?? Everybody)).Where(one => one.To is not null)
            .DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.To!.Value);
        if (to.Count < List.Children.Select(one => one.Child.Id).Distinct().Count())
            ModelState.AddModelError(nameof(Everybody), "Select who takes over, for all children or for each of them");
        if (From.Read(nameof(From), "the first day", ModelState) is not { } day || !ModelState.IsValid)
            return Page();
        var values = $"{day:yyyy-MM-dd} {string.Join(' ', to.OrderBy(one => one.Key).Select(one => $"{one.Key}:{one.Value}"))}";
        if (Confirmed != values && to.Count > 0)
            return Show(values, to);

        switch (await handOver.ApplyAsync(new() { PersonId = id, From = day, To = to, ById = Me.Id }, cancel))
        {
            case null:
                return NotFound();
            case HandedOver.Refused refused:
                ModelState.AddModelError(refused.Field == nameof(NewHandOver.From) ? $"{nameof(From)}.{nameof(TypedDate.Day)}" : nameof(Everybody), refused.Why);
                return Page();
            case HandedOver.Done done:
                SayOnTheNextPage($"{(done.Children == 1 ? "1 child is" : $"{done.Children} children are")} handed over from {DateWords.Of(day)} on.");
                return RedirectToPage(new { id });
            case var answer:
                throw new InvalidOperationException($"Unknown answer {answer}.");
        }
    }

    Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(string values, Dictionary<int, int> to)
    {
        Values = values;
        ModelState.Remove(nameof(Confirmed));
        Preview = [.. List.Successors.Where(one => to.ContainsValue(one.Person.Id)).Select(one => (one, one.Children + to.Values.Count(id => id == one.Person.Id)))];
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
