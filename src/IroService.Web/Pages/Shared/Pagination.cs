using System.Globalization;

namespace IroService.Web.Pages.Shared;

/// <summary>Which part of a long list a page shows.</summary>
/// <param name="request">What was asked for; the other pages are the same with another <c>page</c>.</param>
/// <param name="asked">The page that is asked for, from 1; past the last it is the last.</param>
/// <param name="found">How many there are on all pages.</param>
public sealed class Pagination(HttpRequest request, int asked, int found)
{
    /// <summary>How many stand on a page.</summary>
    public const int RowsOnAPage = 100;

    /// <summary>How many there are on all pages.</summary>
    public int Found => found;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (found + RowsOnAPage - 1) / RowsOnAPage);

    /// <summary>This page.</summary>
    public int Number => Math.Clamp(asked, 1, Pages);

    /// <summary>The place of the first on this page, from 1.</summary>
    public int First => (Number - 1) * RowsOnAPage + 1;

    /// <summary>The place of the last on this page.</summary>
    public int Last => Math.Min(found, Number * RowsOnAPage);

    /// <summary>The page that an address asks for; the first when it says none.</summary>
    public static int Asked(string? word) => int.TryParse(word, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>Those of this page.</summary>
    public IReadOnlyList<T> Of<T>(IEnumerable<T> all) => [.. all.Skip(First - 1).Take(RowsOnAPage)];

    /// <summary>The address of another page of the same list.</summary>
    public string LinkTo(int page) =>
        request.Path + QueryString.Create(request.Query.Where(pair => pair.Key != "page").Append(new("page", page.ToString(CultureInfo.InvariantCulture))));
}
