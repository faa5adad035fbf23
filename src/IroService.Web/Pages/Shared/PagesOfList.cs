namespace IroService.Web.Pages.Shared;

/// <summary>The pages of a long list.</summary>
/// <param name="Number">The page that is shown, from 1.</param>
/// <param name="All">How many there are.</param>
/// <param name="LinkTo">The address of each.</param>
public sealed record PagesOfList(int Number, int All, Func<int, string> LinkTo);
