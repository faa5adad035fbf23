using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Records what calls for a review before its ordinary time, or that it no longer does.</summary>
[Asks(Act.CallForEarlyReview)]
public class EarlyReviewModel(ReadChild read, CallForEarlyReview call, WithdrawEarlyReviewCall withdraw) : ChildForm(read)
{
    /// <summary>The reason; the address may choose it beforehand.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Reason { get; set; }

    [BindProperty]
    public TypedDate KnownOn { get; set; } = new();

    [BindProperty]
    public TypedDate Day { get; set; } = new();

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public int CallId { get; set; }

    /// <summary>The box for why a call is withdrawn: each call on the page has its own.</summary>
    public static string Because(int callId) => $"Because-{callId}";

    /// <summary>What was typed into the box of a call.</summary>
    public string Typed(int callId) => Request.HasFormContentType ? Request.Form[Because(callId)].ToString() : "";

    /// <summary>The calls that are waited for.</summary>
    public IReadOnlyList<EarlyReviewCall> Standing => [.. About.Child.EarlyReviewCalls.Where(one => EarlyReviews.IsWaitedFor(About.Child, one, About.Today)).OrderBy(one => one.Day)];

    /// <summary>By when the law wants the review anyway, in a sentence.</summary>
    public string Ordinary => About.OrdinaryReview is { Terms: { DueOn: { } due } terms }
        ? $"Without a call, the law wants the next review by {DateWords.Of(due)} ({terms.Source})."
        : "By when the law wants the next review at its ordinary time is not known.";

    public ChoiceOfOne Reasons => new(
        nameof(Reason), "What calls for the review?", [.. Enum.GetValues<EarlyReviewReason>().Select(one => new Choice(Word.Of(one), CaseWords.Of(one), CaseWords.Source(one)))], Reason);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        var reason = Word.Read<EarlyReviewReason>(Reason ?? "");
        if (reason is null)
            ModelState.AddModelError(nameof(Reason), "Select what calls for the review");
        var knownOn = KnownOn.Read(nameof(KnownOn), "the day on which it became known", ModelState);
        var day = Day.Read(nameof(Day), "the day by which the review is wanted, or on which it ends", ModelState);
        if (!ModelState.IsValid || reason is not { } why || knownOn is not { } known || day is not { } wanted)
            return Page();

        var answer = await call.ApplyAsync(
            new() { ChildId = id, Reason = why, KnownOn = known, Day = wanted, Words = Words ?? "", RecordedById = Me.Id }, cancel);
        if (answer is EarlyReviewCalled.Refused refused)
        {
            ModelState.AddModelError(
                refused.Field is nameof(NewEarlyReviewCall.KnownOn) or nameof(NewEarlyReviewCall.Day) ? $"{refused.Field}.{nameof(TypedDate.Day)}" : refused.Field, refused.Why);
            return Page();
        }

        await Knows(id, cancel);
        var recorded = answer switch
        {
            EarlyReviewCalled.AlreadyThere => "It was recorded before; nothing was changed.",
            EarlyReviewCalled.Done { Before: { } before } => $"Recorded: {DateWords.Of(wanted)} instead of {DateWords.Of(before)}.",
            _ => "Recorded.",
        };
        SayOnTheNextPage($"{recorded} {Due}.");
        return RedirectToPage("/Children/Child", new { id });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel) || About.Child.EarlyReviewCalls.All(one => one.Id != CallId))
            return NotFound();
        var answer = await withdraw.ApplyAsync(
            new() { ChildId = id, CallId = CallId, Because = Typed(CallId), RecordedById = Me.Id }, cancel);
        if (answer is EarlyReviewCallWithdrawn.Refused refused)
        {
            ModelState.AddModelError(Because(CallId), refused.Why);
            return Page();
        }

        await Knows(id, cancel);
        SayOnTheNextPage($"{(answer is EarlyReviewCallWithdrawn.WithdrawnBefore ? "It was withdrawn before; nothing was changed." : $"The early {Terms.Review} is no longer called for.")} {Due}.");
        return RedirectToPage("/Children/Child", new { id });
    }
}
