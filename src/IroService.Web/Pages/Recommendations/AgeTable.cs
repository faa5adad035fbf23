using IroService.Casework.Recommendations;
using IroService.Domain.Recommendations;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Recommendations;

/// <summary>How many live recommendations there are of each age; the rows are of one thing, such as the theme.</summary>
/// <param name="Title">Its caption.</param>
/// <param name="Of">What the rows are of.</param>
/// <param name="Rows">The last of them counts all.</param>
public sealed record AgeTable(string Title, string Of, IReadOnlyList<AgeRow> Rows)
{
    /// <summary>Counts what a filter found; each number leads to exactly what it counts.</summary>
    /// <param name="found">What the filter found.</param>
    /// <param name="filter">The filter, which each link narrows.</param>
    /// <param name="title">The caption.</param>
    /// <param name="by">The choice of the filter that the rows are of.</param>
    /// <param name="wordOf">The row that a recommendation belongs to, as the filter writes it.</param>
    public static AgeTable By(IReadOnlyList<LiveRecommendation> found, RecommendationFilter filter, string title, FilterChoice by, Func<LiveRecommendation, string> wordOf)
    {
        var rows = by.Options
            .Select(option => (option.Title, option.Word, Of: found.Where(one => wordOf(one) == option.Word).ToList()))
            .Where(row => row.Of.Count > 0)
            .Select(row => Row(row.Title, row.Of, filter.With(by.Name, row.Word)));
        return new(title, by.Label, [.. rows, Row("All", found, filter)]);
    }

    static AgeRow Row(string title, IReadOnlyList<LiveRecommendation> of, RecommendationFilter filter) => new(
        title,
        [
            .. Enum.GetValues<OverdueBand>().Select(band => new AgeCell(
                of.Count(one => one.Band == band), filter.With(RecommendationFilter.Band, Domain.Workflows.Word.Of(band)).Link, $"{title}: {DutyWords.Lower(RecommendationWords.Of(band, filter.Terms))}")),
            new(of.Count, filter.Link, title),
        ]);
}

/// <summary>One row, with a number for each age and one for all.</summary>
public sealed record AgeRow(string Title, IReadOnlyList<AgeCell> Cells);

/// <summary>A number that leads to what it counts.</summary>
/// <param name="Number">How many.</param>
/// <param name="Link">To exactly those.</param>
/// <param name="Words">Of what, for who does not see the table.</param>
public sealed record AgeCell(int Number, string Link, string Words);
