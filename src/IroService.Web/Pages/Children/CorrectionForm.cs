using IroService.Casework.PeriodsOfCare;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>
/// A form that corrects a fact. Sent once it says which open dates would move; sent again with that said, it corrects. What is confirmed is what
/// was shown: other values, or facts that somebody else has changed meanwhile, are shown anew.
/// </summary>
public abstract class CorrectionForm(ReadChild read) : ChildForm(read)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The values for which it was shown what would move.</summary>
    [BindProperty]
    public string? Confirmed { get; set; }

    /// <summary>The values as they are now.</summary>
    public string Values { get; private set; } = "";

    /// <summary>The open dates that would move; null before that was worked out.</summary>
    public IReadOnlyList<DeadlineAfterCorrection>? Moved { get; private set; }

    public bool MayCorrect => WhoMayCorrect.Includes(Me.Role);

    /// <summary>What the last button does: "Correct it".</summary>
    public virtual string Verb => "Correct it";

    protected CorrectionBy By(bool onlyCheck) => new() { PersonId = Me.Id, Reason = Reason ?? "", OnlyCheck = onlyCheck };

    /// <summary>Works out what would move, or corrects when that was confirmed.</summary>
    /// <param name="values">What was typed, to know it again.</param>
    /// <param name="apply">The operation.</param>
    /// <param name="fieldOf">Where on the page a field of the operation is.</param>
    /// <param name="said">What the list says then.</param>
    protected async Task<IActionResult> Make(object values, Func<CorrectionBy, Task<CorrectionOutcome?>> apply, Func<string, string> fieldOf, string said)
    {
        Values = $"{About.Child.Version} {values}";
        var answer = await apply(By(onlyCheck: Confirmed != Values));
        switch (answer)
        {
            case null:
                return NotFound();
            case CorrectionOutcome.Done:
                SayOnTheNextPage(said);
                return RedirectToPage("/Children/Correct", new { id = About.Child.Id });
            case CorrectionOutcome.Checked would:
                Moved = would.Moved;
                return Page();
            case CorrectionOutcome.Refused refused:
                ModelState.AddModelError(refused.Field == nameof(CorrectionBy.Reason) ? nameof(Reason) : fieldOf(refused.Field), refused.Why);
                return Page();
            default:
                throw new InvalidOperationException($"Unknown answer {answer}.");
        }
    }

    /// <summary>Whether a reason was given that can be kept; what is wrong with it goes to its field.</summary>
    protected bool HasReason()
    {
        var wrong = MakeCorrection.WrongReason(Reason ?? "");
        if (wrong is not null)
            ModelState.AddModelError(nameof(Reason), wrong);
        return wrong is null;
    }
}

/// <summary>A choice of codes on a page.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Chosen">The code that is chosen.</param>
/// <param name="Choices">The codes with their words.</param>
public sealed record CodeChoice(string Field, string Label, string? Chosen, IEnumerable<(string Code, string InWords)> Choices);
