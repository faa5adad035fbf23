using IroService.Casework.PeriodsOfCare;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>A form about a child in care, who is on its page already when it is shown again with what is wrong.</summary>
public abstract class ChildForm(ReadChild read) : CasePage, IShowsAChild
{
    public ChildFile About { get; private set; } = null!;

    ChildFile? IShowsAChild.Shown => About;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await Knows(id, cancel) && Begins() ? Page() : NotFound();

    /// <summary>Fills the form with what is recorded; false when the record that it is about is not there.</summary>
    protected virtual bool Begins() => true;

    /// <summary>Reads the child; false when there is none, or none that the person may know of. What was opened in an emergency is for reading only.</summary>
    protected virtual async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (await Read(read, id, cancel) is not { EmergencyUntil: null } file)
            return false;
        About = file;
        return true;
    }

    /// <summary>Reads what the page shows of the child.</summary>
    protected virtual Task<ChildFile?> Read(ReadChild read, int id, CancellationToken cancel) => read.ApplyAsync(Me.Id, id, cancel);

    /// <summary>The sentence of the due date that the form is about.</summary>
    public string Due => About.Next is { Terms: { DueOn: { } due } terms }
        ? $"{terms.Title}: due {DateWords.Of(due)}"
        : $"No due date is known for the next {Terms.Review}";
}
