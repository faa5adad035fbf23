namespace IroService.Web.Pages.Shared;

/// <summary>Where in a list of several pages one is.</summary>
/// <param name="Number">This page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="LinkTo">The address of another.</param>
public sealed record Pagination(int Number, int Pages, Func<int, string> LinkTo);
